import Papa from 'papaparse';
import type { Pace } from './pace';
import type { RowSink } from './row-sink';

/** Characters that are parsed at once: a screen stays alive meanwhile. */
const SLICE = 256 * 1024;
/** A row longer than this has an open quote. */
const MOST_ROW = 1024 * 1024;
/** Rows with broken quotes that are stepped over; after that the rest is one broken row. */
const MOST_REPAIRS = 20;

interface Reading {
  text: string;
  separator: string;
  sink: RowSink;
  /** Where the next row begins. */
  at: number;
  /** The next row's number. */
  line: number;
  repairs: number;
}

interface Parsed {
  data: string[][];
  errors: { row?: number }[];
  meta: { cursor: number };
}

function parse(reading: Reading, slice: string, isLast: boolean, preview: number): Parsed {
  const parser = new Papa.Parser({ delimiter: reading.separator, newline: '\n', preview });
  return parser.parse(slice, 0, !isLast) as Parsed;
}

function take(reading: Reading, rows: readonly string[][], end: number): void {
  for (const cells of rows) {
    reading.sink.add(reading.line, cells);
    reading.line += 1;
  }
  reading.at = end;
}

/** Which cell is to blame: the first with a quote that nothing closes, else the first with something around its quotes. */
function brokenPlace(cells: readonly string[]): number {
  const odd = cells.findIndex((cell) => (cell.match(/"/g)?.length ?? 0) % 2 === 1);
  if (odd >= 0) return odd;
  return Math.max(
    0,
    cells.findIndex((cell) => cell.startsWith('"') && !/^"(?:[^"]|"")*"$/.test(cell)),
  );
}

/** The row at hand has quotes that do not match: it is taken as one line of text, and reading goes on below it. */
function stepOver(reading: Reading): void {
  const { text, at, separator, sink, line } = reading;
  reading.repairs += 1;
  const isLast = reading.repairs > MOST_REPAIRS;
  const found = text.indexOf('\n', at);
  const end = found < 0 ? text.length : found;
  const cells = text.slice(at, Math.min(end, at + MOST_ROW)).split(separator);
  const index = brokenPlace(cells);
  const isOpen = isLast || !/"[^"]*"/.test(cells[index] ?? '');
  sink.fault(line, index, isOpen ? 'open-quote' : 'broken-quote', (cells[index] ?? '').slice(0, 100));
  take(reading, [cells.map((cell) => cell.replaceAll('"', '').trim())], isLast ? text.length : end + 1);
}

/** Takes the rows of the next slice up to the first with broken quotes. */
function readSlice(reading: Reading): void {
  for (let size = SLICE; ; size *= 2) {
    const slice = reading.text.slice(reading.at, reading.at + size);
    const isLast = reading.at + size >= reading.text.length;
    const { data, errors, meta } = parse(reading, slice, isLast, 0);
    const bad = errors.reduce((first, { row = 0 }) => Math.min(first, row), Number.POSITIVE_INFINITY);
    if (bad < data.length) {
      if (bad > 0) take(reading, data.slice(0, bad), reading.at + parse(reading, slice, isLast, bad).meta.cursor);
      stepOver(reading);
      return;
    }
    if (data.length > 0 || isLast) {
      take(reading, data, isLast ? reading.text.length : reading.at + meta.cursor);
      return;
    }
    if (size >= MOST_ROW) {
      stepOver(reading);
      return;
    }
  }
}

/**
 * Gives the rows of a text, whose lines end with `\n`, to the sink. A quoted cell may hold line ends; rows are counted as a spreadsheet
 * shows them. A row whose quotes do not match is told as `open-quote` or `broken-quote`, and taken as one line of text.
 * @param skip how many lines at the top only say what the separator is
 */
export async function readCsvRows(
  text: string,
  { separator, skip }: { separator: string; skip: 0 | 1 },
  sink: RowSink,
  pace: Pace,
): Promise<void> {
  const reading: Reading = { text, separator, sink, at: 0, line: 1, repairs: 0 };
  if (skip) take(reading, [[]], text.indexOf('\n') + 1 || text.length);
  while (reading.at < text.length) {
    readSlice(reading);
    await pace(reading.at / text.length);
  }
}
