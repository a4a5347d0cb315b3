import type { Language } from '../../assist/phrase';
import type { TableKind } from '../../assist/shop-tables';
import { cellText, columnsOf } from '../../assist/table-print';
import type { Cells } from '../../components/library/table-data';

/** A stored row as text, one cell per column of its table. */
export const rowCells = (kind: TableKind, row: unknown, language: Language): Cells =>
  columnsOf(kind).map((column) => cellText(kind, row as never, column, language));
