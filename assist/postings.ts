/** For each code the rows that hold it, in flat arrays: no object per row. */
export interface Postings {
  /** Where the rows of a code begin in `rows`; one longer than there are codes. */
  starts: Uint32Array;
  rows: Uint32Array;
}

/** Codes are hashed into this many: a collision only lets a wrong row into the short list. */
export const CODES = 1 << 17;

/** Says every code of one row to `take`. */
export type Speak = (row: number, take: (code: number) => void) => void;

/** Codes as they are said, row after row. */
interface Said {
  codes: Uint32Array;
  /** Where each row ends in `codes`. */
  ends: Uint32Array;
  /** How many rows said a code, kept one place further up. */
  counts: Uint32Array;
}

/** Collects the rows of every code. A code that a row says twice counts once. */
export function createPostings(rowCount: number, speak: Speak): Postings {
  const { codes, ends, counts: starts } = listen(rowCount, speak);
  for (let code = 0; code < CODES; code += 1) starts[code + 1] = (starts[code + 1] ?? 0) + (starts[code] ?? 0);
  const rows = new Uint32Array(starts[CODES] ?? 0);
  const next = starts.slice(0, CODES);
  for (let row = 0, at = 0; row < rowCount; row += 1) {
    for (const end = ends[row] ?? 0; at < end; at += 1) {
      const code = codes[at] ?? 0;
      const place = next[code] ?? 0;
      rows[place] = row;
      next[code] = place + 1;
    }
  }
  return { starts, rows };
}

function listen(rowCount: number, speak: Speak): Said {
  const said: Said = {
    codes: new Uint32Array(1 << 16),
    ends: new Uint32Array(rowCount),
    counts: new Uint32Array(CODES + 1),
  };
  const lastRow = new Int32Array(CODES).fill(-1);
  let row = 0;
  let length = 0;
  const take = (code: number): void => {
    if (lastRow[code] === row) return;
    lastRow[code] = row;
    if (length === said.codes.length) said.codes = grown(said.codes);
    said.codes[length] = code;
    length += 1;
    said.counts[code + 1] = (said.counts[code + 1] ?? 0) + 1;
  };
  for (; row < rowCount; row += 1) {
    speak(row, take);
    said.ends[row] = length;
  }
  return said;
}

function grown(codes: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(codes.length * 2);
  larger.set(codes);
  return larger;
}

/** Adds a weight to the score of every row that holds the code. */
export function addScores({ starts, rows }: Postings, code: number, weight: number, scores: Uint16Array): void {
  const end = starts[code + 1] ?? 0;
  for (let at = starts[code] ?? 0; at < end; at += 1) {
    const row = rows[at] ?? 0;
    scores[row] = (scores[row] ?? 0) + weight;
  }
}

/** The rows with the highest scores above zero, at most `most`, best first. Among equals the first rows win. */
export function bestRows(scores: Uint16Array, most: number): number[] {
  const counts = new Uint32Array(0x10000);
  for (const score of scores) counts[score] = (counts[score] ?? 0) + 1;
  let least = 0xffff;
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
