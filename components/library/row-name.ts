import type { ColumnId } from '../../assist/table-problem';
import type { Cells } from './table-data';

/** The columns that say which product a row is about, the one that people read first. */
const PRODUCT: readonly ColumnId[] = ['name', 'productId', 'skuId'];

export const isProductColumn = (column: ColumnId): boolean => PRODUCT.includes(column);

/** How a file writes "all other products"; `cellText` prints the latter two. */
const EVERYTHING = ['*', '默认', 'default'];

/** Name and ids of the row's product; empty for a default row, null where the table is not about products. */
export function productOf(columns: readonly ColumnId[], cells: Cells): string[] | null {
  if (!columns.some(isProductColumn)) return null;
  return PRODUCT.flatMap((column) => cells[columns.indexOf(column)] || []).filter((name) => !EVERYTHING.includes(name));
}

/** What the row is called when it is spoken of: `卫衣`, or the first thing that it says. */
export function rowName(columns: readonly ColumnId[], cells: Cells, defaultRow: string): string {
  const product = productOf(columns, cells);
  return product ? product.slice(0, 1).join('') || defaultRow : cells.filter(Boolean).slice(0, 2).join(' ');
}
