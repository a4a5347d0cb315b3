import writeExcelFile from 'write-excel-file/universal';
import type { Language } from '../assist/phrase';
import type { TableKind, TableRows } from '../assist/shop-tables';
import { cellText, columnLabel, columnsOf, printTables } from '../assist/table-print';
import { guarded } from '../assist/table-value';
import { SAMPLES } from './samples';

/** So that spreadsheet programs take the text for UTF-8. */
const MARK = '\ufeff';
const csvCell = (cell: string): string => (/[",;\n\r\t，]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csvText = (rows: readonly (readonly string[])[]): string =>
  `${MARK}${rows.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;

/** Headings, then the rows; no cell can be taken for a formula. */
function cellsOf<Kind extends TableKind>(kind: Kind, rows: readonly TableRows[Kind][], language: Language): string[][] {
  const columns = columnsOf(kind);
  const header = columns.map((column) => columnLabel(column, language));
  return [header, ...rows.map((row) => columns.map((column) => guarded(cellText(kind, row, column, language))))];
}

/** A table to begin with: headings and two invented rows, CSV with a mark. */
export const tableTemplate = (kind: TableKind, language: Language): string =>
  csvText(cellsOf(kind, SAMPLES[language][kind], language));

/** The writer keeps texts in a plain object, where `constructor` is there already: a sign that takes no room makes it another text. */
const ownText = (cell: string): string => (cell in Object.prototype ? `${cell}\u2060` : cell);

async function xlsxOf(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  // Everything is text: numbers would lose their long ids, and `1-5` would become a day.
  const data = rows.map((cells) =>
    cells.map((cell) => (cell === '' ? null : { value: ownText(cell), type: String, format: '@' })),
  );
  const blob = await writeExcelFile(data).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

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
