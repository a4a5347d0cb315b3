import { type Pace, part } from '../tables/pace';
import type { ZipEntry } from '../tables/zip';
import { type Archive, contentOf, filesEnding, openZip, picturesIn } from './archive';
import { decodeFile } from './encoding';
import type { FormatId, PhraseFile, ReadChoice } from './foreign';
import { parseJson } from './json-text';
import { LIMITS } from './limits';
import { Problems } from './problems';
import { rowsOfText, rowsOfWorkbook } from './read-rows';
import { refusal } from './refusal';
import { takeJson } from './take-json';
import { takeTable } from './take-table';

const bareName = (path: string): string => (path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');

/** Names of the categories in their order, as `index.json` has them; those that it does not name come after. */
function ordered(archive: Archive, files: ZipEntry[]): ZipEntry[] {
  const index = files.find(({ name }) => bareName(name).toLowerCase() === 'index');
  if (!index) return files;
  const text = JSON.stringify(parseJson(decodeFile(contentOf(archive, index)).text)) ?? '';
  const placeOf = ({ name }: ZipEntry): number => {
    const at = text.indexOf(JSON.stringify(bareName(name)).slice(1, -1));
    return at < 0 ? text.length : at;
  };
  return files.filter((file) => file !== index).sort((one, other) => placeOf(one) - placeOf(other));
}

/** A folder of lists, one per category, pictures beside: what QuickText keeps and backs up. */
async function readLists(archive: Archive, files: ZipEntry[], choice: ReadChoice, pace: Pace): Promise<PhraseFile> {
  const problems = new Problems();
  let format: FormatId = 'quicktext';
  const phrases: PhraseFile['phrases'] = [];
  const categories = ordered(archive, files);
  for (const [at, entry] of categories.entries()) {
    const json = parseJson(decodeFile(contentOf(archive, entry)).text);
    if (Array.isArray(json) && json.length === 0) continue;
    const name = bareName(entry.name);
    const wanted = choice.format ? { format: choice.format } : {};
    const context = { ...wanted, findPicture: picturesIn(archive), problems, place: `${name}.json: `, group: [name] };
    const own = part(pace, at / categories.length, (at + 1) / categories.length);
    const taken = await takeJson(json, context, own);
    for (const phrase of taken.phrases) phrases.push(phrase);
    if (phrases.length > LIMITS.rows) throw refusal('too-many-rows', { detail: '100,000' });
    format = taken.format;
  }
  return { format, encoding: null, phrases, problems: problems.list() };
}

/** A table with its pictures beside. */
async function readTable(archive: Archive, entry: ZipEntry, choice: ReadChoice, pace: Pace): Promise<PhraseFile> {
  const { text, encoding } = decodeFile(contentOf(archive, entry), choice.encoding);
  const rows = await rowsOfText(text, part(pace, 0, 0.4));
  const context = { name: bareName(entry.name), ...choice, findPicture: picturesIn(archive) };
  const { format, phrases, problems, table } = await takeTable(rows, context, part(pace, 0.4, 1));
  return { format, encoding, phrases, problems: problems.list(), table };
}

async function readWorkbook(name: string, bytes: Uint8Array, choice: ReadChoice, pace: Pace): Promise<PhraseFile> {
  const rows = await rowsOfWorkbook(bytes, part(pace, 0, 0.6));
  const context = { name: bareName(name), ...choice, findPicture: () => null };
  const { format, phrases, problems, table } = await takeTable(rows, context, part(pace, 0.6, 1));
  return { format, encoding: null, phrases, problems: problems.list(), table };
}

/**
 * Reads what is a zip: a workbook, a folder of lists, a table with its pictures. Throws `RefusalError`, `FileFault`,
 * `XmlFault`; `no-workbook` for any other archive.
 */
export async function readArchive(
  name: string,
  bytes: Uint8Array,
  choice: ReadChoice,
  pace: Pace,
): Promise<PhraseFile> {
  const archive = openZip(bytes);
  if (archive.entries.has('pack.json')) throw refusal('chatside-pack');
  if (filesEnding(archive, 'workbook.xml').length > 0) return readWorkbook(name, bytes, choice, pace);
  const lists = filesEnding(archive, '.json');
  if (lists.length > 0) return readLists(archive, lists, choice, pace);
  const [table] = [...filesEnding(archive, '.csv'), ...filesEnding(archive, '.tsv'), ...filesEnding(archive, '.txt')];
  if (!table) throw refusal('no-workbook');
  return readTable(archive, table, choice, pace);
}
