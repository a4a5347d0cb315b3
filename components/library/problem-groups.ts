import type { TableProblem } from '../../assist/table-problem';

/** Problems of one kind in one column. */
export interface ProblemGroup {
  key: string;
  column: string | null;
  problems: TableProblem[];
}

/** The same mistake in the same column belongs together; the groups stand in the order of their first row. */
export function groupProblems(problems: readonly TableProblem[]): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>();
  for (const problem of problems) {
    const key = `${problem.what}|${problem.column ?? ''}`;
    const group = groups.get(key) ?? { key, column: problem.column, problems: [] };
    group.problems.push(problem);
    groups.set(key, group);
  }
  return [...groups.values()];
}
