import type { FileProblemKind, ReadResult, TableProblem } from '../assist/table-problem';

/** Thrown inside this folder; `readTable` turns it into a result. */
export class FileFault extends Error {
  constructor(readonly problem: TableProblem) {
    super(problem.what);
  }
}

/** A reason why a file is no table: `fileFault('too-big', { accepted: ['20 MB'] })`. */
export const fileFault = (what: FileProblemKind, rest: Partial<TableProblem> = {}): FileFault =>
  new FileFault({ line: null, column: null, got: '', ...rest, what });

/** The fault as an answer; anything else is a fault of ours, and thrown on. */
export function asResult(thrown: unknown): ReadResult {
  if (thrown instanceof FileFault) return { table: null, problem: thrown.problem };
  throw thrown;
}
