import { formatOfBytes, formatOfText } from '../tables/file-format';
import { createPace, type Pace, part } from '../tables/pace';
import { decodeFile } from './encoding';
import type { PhraseFile, ReadChoice, ReadOutcome } from './foreign';
import { LIMITS } from './limits';
import type { FindPicture } from './pictures';
import { rowsOfText, rowsOfWorkbook } from './read-rows';
import { asRefusal, refusal } from './refusal';
import { type TakenTable, takeTable } from './take-table';

const NO_PICTURES: FindPicture = () => null;

/** `'C:\\话术\\售后.csv'` → `'售后'`. */
const bareName = (name: string): string => (name.split(/[/\\]/).at(-1) ?? '').replace(/\.[^.]*$/, '');

function fileOf({ format, phrases, problems, table }: TakenTable, encoding: PhraseFile['encoding']): PhraseFile {
  return { format, encoding, phrases, problems: problems.list(), table };
}

async function readText(name: string, bytes: Uint8Array, choice: ReadChoice, pace: Pace): Promise<PhraseFile> {
  const { text, encoding } = decodeFile(bytes, choice.encoding);
  await pace(0.05);
  formatOfText(text);
  const rows = await rowsOfText(text, part(pace, 0.05, 0.4));
  const context = { name: bareName(name), ...choice, findPicture: NO_PICTURES };
  return fileOf(await takeTable(rows, context, part(pace, 0.4, 1)), encoding);
}

async function readZip(name: string, bytes: Uint8Array, choice: ReadChoice, pace: Pace): Promise<PhraseFile> {
  const rows = await rowsOfWorkbook(bytes, part(pace, 0, 0.6));
  const context = { name: bareName(name), ...choice, findPicture: NO_PICTURES };
  return fileOf(await takeTable(rows, context, part(pace, 0.6, 1)), null);
}

/**
 * Reads phrases from a file of any known kind, told apart by what is in it. A file that cannot be read gives a refusal, never an error; only
 * cancelling rejects (`AbortError`). Works in a worker, and lets others run between slices.
 * @param name as the file is called: only a text expander's group comes from it
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
  try {
    await pace(0);
    const isZip = formatOfBytes(bytes) === 'zip';
    if (bytes.length > (isZip ? LIMITS.archiveBytes : LIMITS.bytes)) {
      throw refusal('too-big', { detail: isZip ? '100 MB' : '20 MB' });
    }
    const file = await (isZip ? readZip : readText)(name, bytes, choice, pace);
    await pace(1);
    return { file };
  } catch (thrown) {
    return asRefusal(thrown);
  }
}
