import { fileFault } from './file-problem';
import { unescapeCell, type Workbook } from './xlsx-cell';
import { readStyles } from './xlsx-styles';
import { attribute, xmlTokens } from './xml';
import { checkSizes, readZip, unpack, type ZipEntry } from './zip';

/** An archive that holds a workbook. */
export interface Archive {
  bytes: Uint8Array;
  entries: ReadonlyMap<string, ZipEntry>;
  /** Folder of the workbook, with its slash. */
  folder: string;
}

/** A sheet that can be seen. */
export interface Sheet {
  name: string;
  entry: ZipEntry;
}

/** The text of a part. Throws `FileFault` `broken-zip`. */
export function textOf({ bytes }: Archive, entry: ZipEntry): string {
  const content = unpack(bytes, entry);
  const label = content[0] === 0xff && content[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(label).decode(content);
}

/** Finds the workbook of an archive. Throws `FileFault`: `broken-zip`, `no-workbook`, `too-big-inside`. */
export function openArchive(bytes: Uint8Array): { archive: Archive; workbook: ZipEntry } {
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

/** The sheets that can be seen, in order, and what their cells refer to. Throws `FileFault`, `XmlFault`. */
export function openWorkbook(archive: Archive, workbook: ZipEntry): { sheets: Sheet[]; shared: Workbook } {
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
