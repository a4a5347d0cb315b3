import type { StockReading } from './stock';

/** Tag of a phrase that says goods are there. */
export const PROMISES_STOCK = 'promises-stock';

/** What stands at such a phrase: that the stock must be checked first, or that the table says otherwise; null: nothing. */
export type StockMark = 'check' | 'short' | 'out' | null;

/** What the agent checked: the table's figure and the pieces asked for. Another figure, or more pieces, must be checked anew. */
export type CheckedStock = [left: number | null, asked: number | null];

const isFigure = (value: unknown): boolean => value === null || (typeof value === 'number' && Number.isInteger(value));

/** What was remembered; null for anything else. */
export const parseChecked = (stored: unknown): CheckedStock | null =>
  Array.isArray(stored) && stored.length === 2 && stored.every(isFigure) ? (stored as CheckedStock) : null;

/** Whether a check still counts: the table says what it said, and no more is asked for. */
export const stillChecked = (checked: CheckedStock | null, left: number | null, asked: number | null): boolean =>
  checked !== null && checked[0] === left && (asked ?? 1) <= (checked[1] ?? 1);

/**
 * The mark of phrases that say goods are there. Checked by hand, the agent knows better than the table.
 * @param reading null: no product is known
 */
export function stockMark(reading: Pick<StockReading, 'state'> | null, checked: boolean): StockMark {
  if (checked || reading?.state === 'enough') return null;
  return reading?.state === 'short' || reading?.state === 'out' ? reading.state : 'check';
}
