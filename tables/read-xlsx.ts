import type { TableKind } from '../assist/shop-tables';
import type { RawTable } from '../assist/table-problem';
import { KIND_COLUMNS } from '../assist/table-words';
import { Collector } from './collect';
import { FileFault, fileFault } from './file-problem';
import { markMerged } from './merged-cells';
import { type Pace, part } from './pace';
import { unescapeCell, type Workbook } from './xlsx-cell';
import { readSheet } from './xlsx-sheet';
import { readStyles } from './xlsx-styles';
import { attribute, XmlFault, xmlTokens } from './xml';
import { checkSizes, readZip, unpack, type ZipEntry } from './zip';

interface Archive {
  bytes: Uint8Array;
  entries: ReadonlyMap<string, ZipEntry>;
  /** Folder of the workbook, with its slash. */
  folder: string;
}

interface Sheet {
  name: string;
  entry: ZipEntry;
}

function textOf({ bytes }: Archive, entry: ZipEntry): string {
  const content = unpack(bytes, entry);
  const label = content[0] === 0xff && content[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(label).decode(content);
}

function openArchive(bytes: Uint8Array): { archive: Archive; workbook: ZipEntry } {
  const entries = readZip(bytes);
  const workbook =
    entries.get('xl/workbook.xml') ?? [...entries.values()].find(({ name }) => /(?:^|\/)workbook\.xml$/i.test(name));
  if (!workbook) throw fileFault('no-workbook');
  checkSizes([...entries.values()].filter(({ name }) => /\.(?:xml|rels)$/i.test(name)));
  return { archive: { bytes, entries, folder: workbook.name.slice(0, workbook.name.lastIndexOf('/') + 1) }, workbook };
}

const resolved = (folder: string, target: string): string =>
  (target.startsWith('/') ? target.slice(1) : folder + target).replace(/[^/]+\/\.\.\//g, '').toLowerCase();

/** What the workbook refers to: entries by relation id, and by the last word of their type. */
function relationsOf(archive: Archive): { byId: Map<string, ZipEntry>; byType: Map<string, ZipEntry> } {
  const byId = new Map<string, ZipEntry>();
  const byType = new Map<string, ZipEntry>();
  const entry = archive.entries.get(`${archive.folder}_rels/workbook.xml.rels`.toLowerCase());
  for (const { name, body } of entry ? xmlTokens(textOf(archive, entry)) : []) {
    const target =
      name === 'Relationship'
        ? archive.entries.get(resolved(archive.folder, attribute(body, 'Target') ?? ''))
        : undefined;
    if (!target) continue;
    byId.set(attribute(body, 'Id') ?? '', target);
    byType.set((attribute(body, 'Type') ?? '').split('/').at(-1) ?? '', target);
  }
  return { byId, byType };
}

/** Shared texts; how they are pronounced is left out. */
function textsOf(xml: string): string[] {
  const texts: string[] = [];
  let [text, isText, isPhonetic] = ['', false, false];
  for (const { kind, name, body } of xmlTokens(xml)) {
    if (kind === 'text') text += isText && !isPhonetic ? body : '';
    else if (name === 't') isText = kind === 'open';
    else if (name === 'rPh') isPhonetic = kind === 'open';
    else if (name === 'si' && kind === 'open') text = '';
    else if (name === 'si') texts.push(kind === 'empty' ? '' : unescapeCell(text));
  }
  return texts;
}

/** The sheets that can be seen, in order, and what their cells refer to. */
function openWorkbook(archive: Archive, workbook: ZipEntry): { sheets: Sheet[]; shared: Workbook } {
  const { byId, byType } = relationsOf(archive);
  const sheets: Sheet[] = [];
  let from1904 = false;
  for (const { name, body } of xmlTokens(textOf(archive, workbook))) {
    if (name === 'workbookPr') from1904 ||= /^(?:1|true)$/.test(attribute(body, 'date1904') ?? '');
    if (name !== 'sheet' || (attribute(body, 'state') ?? 'visible') !== 'visible') continue;
    const entry = byId.get(attribute(body, 'id') ?? '');
    if (entry) sheets.push({ name: attribute(body, 'name') ?? '', entry });
  }
  const [texts, styles] = [byType.get('sharedStrings'), byType.get('styles')];
  const shared: Workbook = {
    texts: texts ? textsOf(textOf(archive, texts)) : [],
    styles: styles ? readStyles(textOf(archive, styles)) : [],
    from1904,
  };
  return { sheets, shared };
}

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
