import type { Layer } from './own';
import { MS_PER_DAY, type PhraseRow } from './phrase-row';

/** What the library page lists: one of these at a time. */
export type PhraseView =
  | { kind: 'all' | 'ungrouped' | 'favourites' | 'unused' | 'similar' | 'hidden' | 'trash' }
  | { kind: 'layer'; layer: Layer }
  | { kind: 'group'; path: readonly string[] };

/** What a view is compared by. */
export interface ViewFacts {
  /** Milliseconds since 1970. */
  now: number;
  /** Keys of rows that are like another one; whoever compares them gives them. */
  similar: ReadonlySet<string>;
}

const UNUSED_DAYS = 90;

/** Neither deleted nor hidden: what the lists show unless they are about just that. */
export const isListed = ({ state }: PhraseRow): boolean => state !== 'trash' && state !== 'hidden';

/** Not used here for 90 days; what was written since then is too young to say so. */
export const isUnused = ({ lastUsed, changedAt }: PhraseRow, now: number): boolean =>
  Math.max(lastUsed, changedAt) < now - UNUSED_DAYS * MS_PER_DAY;

/** Whether a row stands in a view. */
export function isInView(row: PhraseRow, view: PhraseView, facts: ViewFacts): boolean {
  if (view.kind === 'trash' || view.kind === 'hidden') return row.state === view.kind;
  if (!isListed(row)) return false;
  switch (view.kind) {
    case 'layer':
      return row.layer === view.layer;
    case 'group':
      return isBelow(row.phrase.group, view.path);
    case 'ungrouped':
      return !row.phrase.group?.length;
    case 'favourites':
      return row.favourite;
    case 'unused':
      return isUnused(row, facts.now);
    case 'similar':
      return facts.similar.has(row.key);
    default:
      return true;
  }
}

/** Whether a phrase's group is this one or inside of it. */
export const isBelow = (group: readonly string[] = [], path: readonly string[]): boolean =>
  path.every((name, at) => group[at] === name);

/** Equal views have equal names. */
export function viewName(view: PhraseView): string {
  if (view.kind === 'layer') return `layer ${view.layer}`;
  return view.kind === 'group' ? ['group', ...view.path].join('\n') : view.kind;
}

export type SortColumn = 'title' | 'shortcode' | 'uses';

export interface RowSort {
  column: SortColumn;
  descending: boolean;
}

/** A sorted copy; equal rows stay in their order. Rows without a shortcode come last either way. */
export function sortRows(
  rows: readonly PhraseRow[],
  { column, descending }: RowSort,
  compareText: (one: string, other: string) => number,
): PhraseRow[] {
  const sign = descending ? -1 : 1;
  if (column === 'uses') return rows.toSorted((a, b) => sign * (a.uses - b.uses));
  if (column === 'title') return rows.toSorted((a, b) => sign * compareText(a.phrase.title, b.phrase.title));
  return rows.toSorted((a, b) => {
    const [one, other] = [a.phrase.shortcode, b.phrase.shortcode];
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    return sign * (one < other ? -1 : Number(one > other));
  });
}
