/** For each code the rows that hold it, in flat arrays: no object per row. */
export interface Postings {
  /** Where the rows of a code begin in `rows`; one longer than there are codes. */
  starts: Uint32Array;
  rows: Uint16Array;
}

/** A list has no more rows: a larger library is indexed in several parts, and nothing large is made in one go. */
export const MOST_ROWS = 1 << 15;

/** Codes are hashed into this many at most: a collision only lets a wrong row into the short list. */
export const CODES = 1 << 17;

/** So many codes for a small library, whose tables would else be mostly empty. A power of two. */
export function codesFor(rowCount: number): number {
  let codes = 1 << 10;
  while (codes < CODES && codes < rowCount * 32) codes *= 2;
  return codes;
}

/** Says every code of one row to `take`. */
export type Speak = (row: number, take: (code: number) => void) => void;

/** Codes are kept in parts of this many, so that nothing large is ever copied. */
const PART = 1 << 16;
/** How many rows are done between two steps: few, because a row may be long. */
const ROWS_AT_ONCE = 8;

/** Codes as they are said, row after row. */
interface Said {
  parts: Uint32Array[];
  /** Where each row ends in the codes of all. */
  ends: Uint32Array;
  /** How many rows said a code, kept one place further up. */
  counts: Uint32Array;
}

/** Collects the rows of every code at once. A code that a row says twice counts once. */
export function createPostings(rowCount: number, speak: Speak, codes = CODES): Postings {
  return finish(postingSteps(rowCount, speak, codes));
}

/** Runs steps to their end. */
export function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in steps of less than a millisecond or two; whoever drives them may pause between any two. */
export function* postingSteps(rowCount: number, speak: Speak, codes: number): Generator<void, Postings> {
  const { parts, ends, counts: starts } = yield* listen(rowCount, speak, codes);
  for (let code = 0; code < codes; code += 1) starts[code + 1] = (starts[code + 1] ?? 0) + (starts[code] ?? 0);
  yield;
  const rows = new Uint16Array(starts[codes] ?? 0);
  const next = starts.slice(0, codes);
  const place = (row: number): void => {
    for (let at = row > 0 ? (ends[row - 1] ?? 0) : 0; at < (ends[row] ?? 0); at += 1) {
      const code = parts[at >>> 16]?.[at & (PART - 1)] ?? 0;
      const free = next[code] ?? 0;
      rows[free] = row;
      next[code] = free + 1;
    }
  };
  yield* eachRow(rowCount, place);
  return { starts, rows };
}

/** Does the work for row after row, a step for every few of them. */
export function* eachRow(rowCount: number, work: (row: number) => void, atOnce = ROWS_AT_ONCE): Generator<void, void> {
  for (let row = 0; row < rowCount; row += 1) {
    work(row);
    if (row % atOnce === atOnce - 1) yield;
  }
}

function* listen(rowCount: number, speak: Speak, codes: number): Generator<void, Said> {
  const said: Said = { parts: [], ends: new Uint32Array(rowCount), counts: new Uint32Array(codes + 1) };
  const lastRow = new Int32Array(codes).fill(-1);
  let part = new Uint32Array(0);
  let current = 0;
  let length = 0;
  const take = (said32: number): void => {
    const code = said32 & (codes - 1);
    if (lastRow[code] === current) return;
    lastRow[code] = current;
    if (length % PART === 0) {
      part = new Uint32Array(PART);
      said.parts.push(part);
    }
    part[length % PART] = code;
    length += 1;
    said.counts[code + 1] = (said.counts[code + 1] ?? 0) + 1;
  };
  yield* eachRow(rowCount, (row) => {
    current = row;
    speak(row, take);
    said.ends[row] = length;
  });
  return said;
}

/** Where the rows of a code stand in `rows`: first, and end excluded. */
export function placesOf({ starts }: Postings, code: number): [number, number] {
  const at = code & (starts.length - 2);
  return [starts[at] ?? 0, starts[at + 1] ?? 0];
}

/** Adds a weight to the score of every row that holds the code. */
export function addScores(postings: Postings, code: number, weight: number, scores: Uint16Array): void {
  const [start, end] = placesOf(postings, code);
  const { rows } = postings;
  for (let at = start; at < end; at += 1) {
    const row = rows[at] ?? 0;
    scores[row] = (scores[row] ?? 0) + weight;
  }
}

/** The rows with the highest scores above zero, at most `most`, best first. Among equals the first rows win. */
export function bestRows(scores: Uint16Array, most: number): number[] {
  let least = 1;
  for (const score of scores) if (score > least) least = score;
  const counts = new Uint32Array(least + 1);
  for (const score of scores) counts[score] = (counts[score] ?? 0) + 1;
  let above = 0;
  while (least > 1 && above + (counts[least] ?? 0) < most) {
    above += counts[least] ?? 0;
    least -= 1;
  }
  return takeRows(scores, least, most - above).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
}

/** Rows above `least`, and the first `room` of those that have just it. */
function takeRows(scores: Uint16Array, least: number, room: number): number[] {
  const rows: number[] = [];
  let left = room;
  for (let row = 0; row < scores.length; row += 1) {
    const score = scores[row] ?? 0;
    if (score > least) rows.push(row);
    else if (score === least && left > 0) {
      rows.push(row);
      left -= 1;
    }
  }
  return rows;
}
