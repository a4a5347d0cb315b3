import type { TableKind } from '../assist/shop-tables';
import type { RawTable, ReadResult } from '../assist/table-problem';
import { formatOfBytes, formatOfText } from './file-format';
import { asResult, fileFault } from './file-problem';
import { LIMITS } from './limits';
import { createPace, type Pace } from './pace';
import { readCsv } from './read-csv';
import { readJson } from './read-json';
import { readXlsx } from './read-xlsx';
import { decodeText } from './text-encoding';

/** A file as it was chosen; what it is called does not matter, what is in it does. */
export interface TableFile {
  name: string;
  bytes: Uint8Array;
}

export interface ReadOptions {
  /** Called with the share that is done, from 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** How much text is looked at to tell JSON, CSV and web pages apart. */
const START = 16 * 1024;

/** The beginning, cut so that no character is halved: whole lines where there are any. */
function textStart(bytes: Uint8Array): string {
  if (bytes.length <= START) return decodeText(bytes).text;
  const lenient = new TextDecoder('utf-8').decode(bytes.subarray(0, START));
  return lenient.startsWith('\ufffd') || lenient.includes('\0') ? decodeText(bytes).text : lenient;
}

async function readFile(kind: TableKind, bytes: Uint8Array, pace: Pace): Promise<RawTable> {
  if (bytes.length > LIMITS.jsonBytes) throw fileFault('too-big', { accepted: ['20 MB'] });
  await pace(0);
  const isZip = formatOfBytes(bytes) === 'zip';
  if (!isZip && formatOfText(textStart(bytes)) === 'json') return readJson(kind, bytes, pace);
  if (bytes.length > LIMITS.bytes) throw fileFault('too-big', { accepted: ['20 MB'] });
  return isZip ? readXlsx(kind, bytes, pace) : readCsv(kind, bytes, pace);
}

/**
 * Reads a lead's table from CSV, XLSX or JSON, told apart by their content. A file that is no table gives a problem, never an error; only
 * cancelling rejects (`AbortError`). Works in a worker, and lets others run between slices.
 */
export async function readTable(kind: TableKind, file: TableFile, options: ReadOptions = {}): Promise<ReadResult> {
  const pace = createPace(options.onProgress, options.signal);
  try {
    const table = await readFile(kind, file.bytes, pace);
    await pace(1);
    return { table, problem: null };
  } catch (thrown) {
    return asResult(thrown);
  }
}
