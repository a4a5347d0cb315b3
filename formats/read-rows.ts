import { readCsvRows } from '../tables/csv-rows';
import { FileFault } from '../tables/file-problem';
import { type Pace, part } from '../tables/pace';
import { type Archive, openArchive, openWorkbook, type Sheet, textOf } from '../tables/workbook';
import type { Workbook } from '../tables/xlsx-cell';
import { type Merge, readSheet } from '../tables/xlsx-sheet';
import { headingsAmong } from './headings';
import { LIMITS } from './limits';
import { RefusalError } from './refusal';
import { type RowList, Rows } from './rows';
import { separatorIn } from './separator';

/** Rows of a text of cells. A text that nothing parts has one cell in each line. Throws `RefusalError`. */
export async function rowsOfText(raw: string, pace: Pace): Promise<RowList> {
  const text = raw.replace(/\r\n?/g, '\n');
  const rows = new Rows();
  await readCsvRows(text, separatorIn(text) ?? { separator: '\u001f', skip: 0 }, rows, pace);
  return rows;
}

const MOST_FILLED = 100_000;

/** What is merged downwards is said once and meant for each row: groups are often written so. */
function fillMerged({ rows }: Rows, merges: readonly Merge[]): void {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  let left = MOST_FILLED;
  for (const { top, bottom, left: column, right } of merges) {
    const said = byLine.get(top)?.cells[column] ?? '';
    if (column !== right || said === '') continue;
    for (let line = top + 1; line <= bottom && left > 0; line += 1) {
      left -= 1;
      const cells = byLine.get(line)?.cells;
      while (cells && cells.length <= column) cells.push('');
      if (cells && cells[column] === '') cells[column] = said;
    }
  }
}

interface Attempt {
  rows: Rows | null;
  /** How many known headings stand in one of its first rows. */
  known: number;
  fault: FileFault | RefusalError | null;
}

async function trySheet(archive: Archive, sheet: Sheet, shared: Workbook, pace: Pace): Promise<Attempt> {
  const rows = new Rows();
  try {
    const { merges } = await readSheet(textOf(archive, sheet.entry), shared, rows, pace);
    fillMerged(rows, merges);
  } catch (thrown) {
    if (!(thrown instanceof FileFault || thrown instanceof RefusalError)) throw thrown;
    return { rows: null, known: 0, fault: thrown };
  }
  const known = Math.max(0, ...rows.rows.slice(0, LIMITS.aboveHeader).map(({ cells }) => headingsAmong(cells)));
  return { rows, known, fault: null };
}

/** Rows of the first sheet with two known headings, else of the one with most. Throws `FileFault`, `XmlFault`, `RefusalError`. */
export async function rowsOfWorkbook(bytes: Uint8Array, pace: Pace): Promise<RowList> {
  const { archive, workbook } = openArchive(bytes);
  await pace(0.05);
  const { sheets, shared } = openWorkbook(archive, workbook);
  let best: Attempt = { rows: null, known: -1, fault: null };
  for (const [at, sheet] of sheets.entries()) {
    const own = part(pace, 0.1 + (0.9 * at) / sheets.length, 0.1 + (0.9 * (at + 1)) / sheets.length);
    const attempt = await trySheet(archive, sheet, shared, own);
    const isBetter = attempt.rows !== null && attempt.rows.rows.length > 0 && attempt.known > best.known;
    if (isBetter || (best.rows === null && best.fault === null)) best = attempt;
    if (best.known > 1) break;
  }
  if (best.fault) throw best.fault;
  return best.rows ?? { rows: [], faults: [] };
}
