/** A number that one can call, in pieces: `前三位138，后面八个零`. */
export interface Pieces {
  /** Source of a regular expression: numbers that something else explains (a price, a date, an order) do not count. */
  fine: string;
  /** Source of a regular expression: somebody is to call it, or to put it together. Needed unless it is a mobile number in order. */
  cue: string;
}

export interface PreparedPieces {
  fine: RegExp;
  cue: RegExp;
}

type Span = readonly [start: number, end: number];

/** Fewest and most digits of a number that one calls, the code of the country apart. */
const LEAST = 7;
const MOST = 12;
const MOBILE = /^1[3-9]\d{9}$/;
/** The most letters between two pieces. */
const GAP = 22;

export const preparePieces = ({ fine, cue }: Pieces): PreparedPieces => ({
  fine: new RegExp(fine, 'gmu'),
  cue: new RegExp(cue, 'mu'),
});

/** Runs of pieces that stand near one another. */
function runsOf(text: string): { start: number; end: number; digits: string; most: number }[] {
  const runs: { start: number; end: number; digits: string; most: number }[] = [];
  for (const { index, 0: digits } of text.matchAll(/\d{1,20}/g)) {
    const last = runs.at(-1);
    const end = index + digits.length;
    if (last && index - last.end <= GAP && !/[。!?！？]/.test(text.slice(last.end, index))) {
      Object.assign(last, { end, digits: last.digits + digits, most: Math.max(last.most, digits.length) });
    } else runs.push({ start: index, end, digits, most: digits.length });
  }
  return runs;
}

/** Where the pieces of a number stand, in the form of a text that has numerals as digits. */
export function findPieces({ fine, cue }: PreparedPieces, text: string): Span[] {
  // Digits that are explained become blanks, so that places stay.
  const left = text.replace(fine, (words) => words.replace(/\d/g, ' '));
  return runsOf(left).flatMap(({ start, end, digits, most }) => {
    if (digits.length < LEAST || digits.length > MOST) return [];
    const called = cue.test(text.slice(Math.max(0, start - 40), end + 40));
    const mobile = MOBILE.test(digits);
    return mobile
      ? called || most < 11
        ? [[start, end] as const]
        : []
      : called && most >= 4
        ? [[start, end] as const]
        : [];
  });
}
