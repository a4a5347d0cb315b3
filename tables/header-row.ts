import type { TableKind } from '../assist/shop-tables';
import { headingsIn } from '../assist/table-columns';
import { LIMITS } from './limits';

export interface FoundHeader {
  /** Place among the given rows. */
  index: number;
  /** How many known headings it holds; 0: it is only the first row that is filled in like one. */
  known: number;
}

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;

/**
 * The row of headings among the first rows: the first with most known ones; where none is known the first with two filled cells, else
 * the first that is not blank. Null: all are blank.
 */
export function findHeader(kind: TableKind, rows: readonly (readonly string[])[]): FoundHeader | null {
  let best: FoundHeader | null = null;
  rows.slice(0, LIMITS.aboveHeader).forEach((cells, index) => {
    const known = headingsIn(kind, cells);
    if (known > (best?.known ?? 0)) best = { index, known };
  });
  if (best) return best;
  const likely = rows.findIndex((cells) => filled(cells) > 1);
  const index = likely < 0 ? rows.findIndex((cells) => filled(cells) > 0) : likely;
  return index < 0 ? null : { index, known: 0 };
}
