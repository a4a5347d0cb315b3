import type { TableKind } from '../assist/shop-tables';
import type { RawTable } from '../assist/table-problem';
import { KIND_COLUMNS } from '../assist/table-words';
import { Collector } from './collect';
import { FileFault, fileFault } from './file-problem';
import { markMerged } from './merged-cells';
import { type Pace, part } from './pace';
import { type Archive, openArchive, openWorkbook, type Sheet, textOf } from './workbook';
import type { Workbook } from './xlsx-cell';
import { readSheet } from './xlsx-sheet';
import { XmlFault } from './xml';
import type { ZipEntry } from './zip';

/** What came of one sheet: a table, or why it is none; `known` headings tell which sheet is meant. */
interface Attempt {
  sheet: Sheet;
  known: number;
  table: RawTable | null;
  fault: FileFault | null;
}

async function trySheet(
  kind: TableKind,
  archive: Archive,
  sheet: Sheet,
  shared: Workbook,
  pace: Pace,
): Promise<Attempt> {
  const collector = new Collector(kind, 'xlsx');
  try {
    const { merges, formulas } = await readSheet(textOf(archive, sheet.entry), shared, collector, pace);
    const table = collector.finish();
    markMerged(collector, merges);
    if (formulas > 0) collector.note({ what: 'formula-values', detail: '', count: formulas });
    return { sheet, known: collector.known, table, fault: null };
  } catch (thrown) {
    if (!(thrown instanceof FileFault)) throw thrown;
    return { sheet, known: collector.known, table: null, fault: thrown };
  }
}

/** The first sheet with all needed headings, else the one with most. */
async function bestSheet(kind: TableKind, archive: Archive, workbook: ZipEntry, pace: Pace): Promise<RawTable> {
  const { sheets, shared } = openWorkbook(archive, workbook);
  let best: Attempt | null = null;
  for (const [index, sheet] of sheets.entries()) {
    const attempt = await trySheet(
      kind,
      archive,
      sheet,
      shared,
      part(pace, index / sheets.length, (index + 1) / sheets.length),
    );
    if (!best || attempt.known > best.known || (attempt.table && !best.table && best.known === 0)) best = attempt;
    if (attempt.known >= KIND_COLUMNS[kind].needed.length) break;
  }
  if (!best?.table) throw best?.fault ?? fileFault('no-workbook');
  const others = sheets.filter((sheet) => sheet !== best?.sheet).map(({ name }) => name);
  if (others.length > 0) {
    best.table.notes.push({ what: 'sheet', detail: best.sheet.name, count: null });
    best.table.notes.push({ what: 'other-sheets', detail: others.slice(0, 10).join(', '), count: others.length });
  }
  return best.table;
}

/** Reads a workbook. Throws `FileFault`: `broken-zip`, `too-big-inside` before anything is unpacked, `no-workbook`, and limits. */
export async function readXlsx(kind: TableKind, bytes: Uint8Array, pace: Pace): Promise<RawTable> {
  try {
    const { archive, workbook } = openArchive(bytes);
    await pace(0.05);
    return await bestSheet(kind, archive, workbook, part(pace, 0.1, 1));
  } catch (thrown) {
    if (thrown instanceof XmlFault) throw fileFault('broken-zip');
    throw thrown;
  }
}
