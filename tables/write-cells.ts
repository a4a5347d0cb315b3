import writeExcelFile from 'write-excel-file/universal';

/** So that spreadsheet programs take the text for UTF-8. */
const MARK = '\ufeff';
/** Quoted where it must be. */
export const csvCell = (cell: string): string =>
  /[",;\n\r\t，]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
/** Rows as CSV with a mark, lines ending with CR LF. Cells are written as they are: guard them first. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `${MARK}${rows.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;

/** The writer keeps texts in a plain object, where `constructor` is there already: a sign that takes no room makes it another text. */
const ownText = (cell: string): string => (cell in Object.prototype ? `${cell}\u2060` : cell);

/** Rows as a workbook of one sheet, all cells text. */
export async function xlsxOf(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  // Everything is text: numbers would lose their long ids, and `1-5` would become a day.
  const data = rows.map((cells) =>
    cells.map((cell) => (cell === '' ? null : { value: ownText(cell), type: String, format: '@' })),
  );
  const blob = await writeExcelFile(data).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
