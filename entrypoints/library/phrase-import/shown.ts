import type { IntentId } from '../../../assist/intents';
import { FAIRLY_SURE, type PhrasePreview, type RowFilter, type Take } from '../../../components/import/import-data';
import { countRows, type PlannedRow, withIntents } from '../../../formats/import-plan';
import type { Work } from './work';

const PROBLEMS_SHOWN = 200;

/** What the person said about rows, over what is proposed for them. */
export function said(work: Work): void {
  const { rows } = work.plan;
  for (const [at, row] of rows.entries()) rows[at] = saidRow(work, row);
  recount(work);
}

export function saidRow({ intents, take }: Work, row: PlannedRow): PlannedRow {
  const chosen = intents.get(row.index) ?? (row.proposal ? taken(row, take) : null);
  return chosen && !isEqual(chosen, row.phrase?.intents ?? []) ? withIntents(row, chosen) : row;
}

export function recount({ plan }: Work): void {
  plan.counts = countRows(plan.rows, plan.removed.length);
}

const isEqual = (one: readonly IntentId[], other: readonly IntentId[]): boolean => one.join() === other.join();

const taken = (row: PlannedRow, take: Take): IntentId[] =>
  take === 'all' || (take === 'sure' && !isUnsure(row)) ? (row.proposal?.intents ?? []) : [];

/** Nothing was proposed, or nothing that is fairly sure. */
const isUnsure = ({ proposal }: PlannedRow): boolean =>
  proposal !== null && (proposal.intents.length === 0 || proposal.sure < FAIRLY_SURE);

export function preview({ name, file, plan }: Work): PhrasePreview {
  const { format, encoding, table = null, problems } = file;
  const shownProblems = problems.slice(0, PROBLEMS_SHOWN);
  return {
    kind: 'phrases',
    name,
    format,
    encoding,
    table,
    counts: plan.counts,
    unsure: plan.rows.filter(isUnsure).length,
    problems: shownProblems,
    problemCount: problems.length,
  };
}

export function isWanted(row: PlannedRow, filter: RowFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'codes') return row.codeTakenBy !== null;
  if (filter === 'cautions') return row.cautions.length > 0;
  if (filter === 'unsure') return isUnsure(row);
  return filter === 'proposed' ? (row.proposal?.intents.length ?? 0) > 0 : row.outcome === filter;
}
