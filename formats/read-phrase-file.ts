import { formatOfBytes, formatOfText } from '../tables/file-format';
import { createPace, type Pace, part } from '../tables/pace';
import { decodeFile } from './encoding';
import { looksLikeEspanso, takeEspanso } from './espanso';
import type { EncodingId, FormatId, PhraseFile, ReadChoice, ReadOutcome } from './foreign';
import { JSON_FORMATS } from './json-formats';
import { looksLikeJson, parseJson } from './json-text';
import { LIMITS } from './limits';
import { Problems } from './problems';
import { readArchive } from './read-archive';
import { rowsOfText } from './read-rows';
import { asRefusal, refusal } from './refusal';
import { TABLE_FORMATS } from './table-formats';
import { takeJson } from './take-json';
import { takeTable } from './take-table';

/** `'C:\\话术\\售后.csv'` → `'售后'`. */
const bareName = (name: string): string => (name.split(/[/\\]/).at(-1) ?? '').replace(/\.[^.]*$/, '');

const isTable = (id: FormatId | undefined): boolean => TABLE_FORMATS.some((format) => format.id === id);
const isJson = (id: FormatId | undefined): boolean => JSON_FORMATS.some((format) => format.id === id);

interface TextFile {
  name: string;
  text: string;
  /** Null: it was pasted. */
  encoding: EncodingId | null;
  choice: ReadChoice;
}

async function readJson({ text, encoding, choice }: TextFile, pace: Pace): Promise<PhraseFile> {
  const json = parseJson(text);
  await pace(0.3);
  const problems = new Problems();
  const context = { ...(choice.format ? { format: choice.format } : {}), problems, findPicture: () => null };
  const { format, phrases } = await takeJson(json, context, part(pace, 0.3, 1));
  return { format, encoding, phrases, problems: problems.list() };
}

async function readYaml({ text, encoding }: TextFile, pace: Pace): Promise<PhraseFile> {
  const problems = new Problems();
  const { format, phrases } = await takeEspanso(text, problems, part(pace, 0.5, 1));
  return { format, encoding, phrases, problems: problems.list() };
}

async function readTable({ name, text, encoding, choice }: TextFile, pace: Pace): Promise<PhraseFile> {
  const rows = await rowsOfText(text, part(pace, 0.05, 0.4));
  const context = { name: bareName(name), ...choice, findPicture: () => null };
  const { format, phrases, problems, table } = await takeTable(rows, context, part(pace, 0.4, 1));
  return { format, encoding, phrases, problems: problems.list(), table };
}

/** By what the person said, else by what the text looks like. */
function readText(file: TextFile, pace: Pace): Promise<PhraseFile> {
  const { name, text, choice } = file;
  const { format } = choice;
  formatOfText(text);
  if (isTable(format)) return readTable(file, pace);
  if (isJson(format) || (format === undefined && looksLikeJson(text, name))) return readJson(file, pace);
  if (text.length > LIMITS.bytes) throw refusal('too-big', { detail: '20 MB' });
  return format === 'espanso' || looksLikeEspanso(text, name) ? readYaml(file, pace) : readTable(file, pace);
}

async function readBytes(name: string, bytes: Uint8Array, choice: ReadChoice, pace: Pace): Promise<PhraseFile> {
  const isZip = formatOfBytes(bytes) === 'zip';
  const [most, detail] = isZip ? [LIMITS.archiveBytes, '100 MB'] : [LIMITS.jsonBytes, '50 MB'];
  if (bytes.length > most) throw refusal('too-big', { detail });
  if (isZip) return readArchive(name, bytes, choice, pace);
  const { text, encoding } = decodeFile(bytes, choice.encoding);
  await pace(0.05);
  return readText({ name, text, encoding, choice }, pace);
}

async function outcomeOf(reading: Promise<PhraseFile>, pace: Pace): Promise<ReadOutcome> {
  try {
    const file = await reading;
    await pace(1);
    return { file };
  } catch (thrown) {
    return asRefusal(thrown);
  }
}

/**
 * Reads phrases from a file of any known kind, told apart by what is in it. A file that cannot be read gives a refusal, never an error; only
 * cancelling rejects (`AbortError`). Works in a worker, and lets others run between slices.
 * @param name as the file is called: an ending `.json`, `.yml` counts where the text leaves it open, and a text expander's group is the name
 * @param choice what the person said instead of what was found
 * @param onProgress called with the share that is done, from 0 to 1
 */
export async function readPhraseFile(
  name: string,
  bytes: Uint8Array,
  choice: ReadChoice = {},
  onProgress?: (share: number) => void,
  signal?: AbortSignal,
): Promise<ReadOutcome> {
  const pace = createPace(onProgress, signal);
  await pace(0);
  return outcomeOf(readBytes(name, bytes, choice, pace), pace);
}

/** The same for a text that was pasted: what a console answers as JSON, rows of a spreadsheet, lines. */
export async function readPasted(text: string, choice: ReadChoice = {}): Promise<ReadOutcome> {
  const pace = createPace();
  const reading = async () => readText({ name: '', text, encoding: null, choice }, pace);
  return outcomeOf(reading(), pace);
}
