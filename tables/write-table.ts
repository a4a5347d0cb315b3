import type { Language } from '../assist/phrase';
import type { TableKind, TableRows } from '../assist/shop-tables';
import { cellText, columnLabel, columnsOf, printTables } from '../assist/table-print';
import { guarded } from '../assist/table-value';
import { SAMPLES } from './samples';
import { csvText, xlsxOf } from './write-cells';

/** Headings, then the rows; no cell can be taken for a formula. */
function cellsOf<Kind extends TableKind>(kind: Kind, rows: readonly TableRows[Kind][], language: Language): string[][] {
  const columns = columnsOf(kind);
  const header = columns.map((column) => columnLabel(column, language));
  return [header, ...rows.map((row) => columns.map((column) => guarded(cellText(kind, row, column, language))))];
}

/** A table to begin with: headings and two invented rows, CSV with a mark. */
export const tableTemplate = (kind: TableKind, language: Language): string =>
  csvText(cellsOf(kind, SAMPLES[language][kind], language));

/** A table as a file that `readTable` and `checkTable` turn back into the same rows. */
export async function exportTable<Kind extends TableKind>(
  kind: Kind,
  rows: readonly TableRows[Kind][],
  language: Language,
  format: 'csv' | 'json' | 'xlsx',
): Promise<Uint8Array> {
  if (format === 'json') return new TextEncoder().encode(printTables({ [kind]: rows }));
  const cells = cellsOf(kind, rows, language);
  return format === 'xlsx' ? xlsxOf(cells) : new TextEncoder().encode(csvText(cells));
}
