import { headingsAmong } from './headings';
import { LIMITS } from './limits';
import { refusal } from './refusal';
import type { Row } from './rows';

/** A file of rows with its headings found. */
export interface Headed {
  /** `A`, `B`, … where there are none. */
  headings: string[];
  /** Null: there are none. */
  headerRow: number | null;
  above: Row[];
  below: Row[];
}

export const isFilled = (cell: string): boolean => cell.trim() !== '';

/** `0` → `'A'`, `26` → `'AA'`. */
const letter = (at: number): string =>
  (at < 26 ? '' : letter(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

/** The row with most known headings; a single one counts in the first row only. -1: there are none. */
function headerPlace(rows: readonly Row[]): number {
  const known = rows.slice(0, LIMITS.aboveHeader).map(({ cells }) => headingsAmong(cells));
  const most = Math.max(0, ...known);
  if (most > 1) return known.indexOf(most);
  return known[0] === 1 ? 0 : -1;
}

const widthOf = (rows: readonly Row[]): number =>
  rows.reduce((width, { cells }) => Math.max(width, cells.findLastIndex(isFilled) + 1), 0);

/**
 * Parts headings from rows. Throws `RefusalError` `too-many-columns`.
 * @param wanted the row of the headings, as the person said; null: there are none
 */
export function headed(rows: readonly Row[], wanted?: number | null): Headed {
  const place = wanted === undefined ? headerPlace(rows) : rows.findIndex(({ line }) => line === wanted);
  const header = rows[place];
  const width = widthOf(header ? [header] : rows.slice(0, 1000));
  if (width > LIMITS.columns) {
    throw refusal('too-many-columns', { detail: String(LIMITS.columns), row: header?.line ?? 1 });
  }
  const headings = Array.from({ length: width }, (_, at) =>
    header ? (header.cells[at] ?? '').replace(/\s+/g, ' ').trim().slice(0, 200) : letter(at),
  );
  const above = rows.slice(0, Math.max(0, place));
  return { headings, headerRow: header?.line ?? null, above, below: rows.slice(place + 1) };
}
