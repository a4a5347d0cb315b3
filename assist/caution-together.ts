/** Things that are harmless alone and mean something together: a reward and a review, a way to pay and a cancelled order. */
export interface Together {
  /** Sources of regular expressions: each is found somewhere around the first, in any order. */
  parts: string[];
  /** The most letters between the first and another. A second full stop ends the search before that. */
  within: number;
  /** Source of a regular expression: in the sentences they stand in, it makes them fine (a refusal, a warning). */
  unless?: string;
}

export interface PreparedTogether {
  parts: readonly RegExp[];
  within: number;
  unless: RegExp | null;
}

type Span = readonly [start: number, end: number];

/** What ends a sentence; they may stand in two neighbouring ones. */
const STOP = /[。！？!?\n]/;

export const prepareTogether = ({ parts, within, unless }: Together): PreparedTogether => ({
  parts: parts.map((part) => new RegExp(part, 'gmu')),
  within,
  unless: unless === undefined ? null : new RegExp(unless, 'mu'),
});

function spansOf(find: RegExp, text: string): Span[] {
  const spans: Span[] = [];
  for (const { index, 0: words } of text.matchAll(find)) if (words !== '') spans.push([index, index + words.length]);
  return spans;
}

/** How far from `at` one may look: `within` letters, over one full stop at most. `step` is -1 or 1. */
function reach(text: string, at: number, step: -1 | 1, within: number, stops: number): number {
  let place = at;
  let left = stops;
  for (let gone = 0; gone < within; gone += 1) {
    const next = step < 0 ? place - 1 : place;
    if (next < 0 || next >= text.length) break;
    // Several in a row ("!!!") end one sentence.
    if (STOP.test(text.charAt(next)) && !STOP.test(text.charAt(next - step))) {
      if (left === 0) break;
      left -= 1;
    }
    place += step;
  }
  return place;
}

const apart = ([a, b]: Span, [c, d]: Span): boolean => b <= c || d <= a;

/** The nearest of `spans` that lies in the box and overlaps none taken; what follows counts as nearer than what goes before. */
function nearest(spans: readonly Span[], box: Span, taken: readonly Span[]): Span | undefined {
  const [start] = taken[0] ?? [0];
  const far = ([from]: Span): number => (from < start ? 2 * (start - from) : from - start);
  const near = spans.filter((span) => span[0] >= box[0] && span[1] <= box[1] && taken.every((one) => apart(one, span)));
  return near.sort((a, b) => far(a) - far(b))[0];
}

/** The longest sentence that `unless` is tried on, before and behind. */
const SENTENCE = 80;

/** Where all parts stand together: from the first of them to the last. */
export function findTogether({ parts, within, unless }: PreparedTogether, text: string): Span[] {
  const spans: Span[][] = [];
  for (const part of parts) {
    const found = spansOf(part, text);
    if (found.length === 0) return [];
    spans.push(found);
  }
  const [first = [], ...others] = spans;
  return first.flatMap((span) => {
    const box = [reach(text, span[0], -1, within, 1), reach(text, span[1], 1, within, 1)] as const;
    const taken = [span];
    for (const other of others) {
      const found = nearest(other, box, taken);
      if (!found) return [];
      taken.push(found);
    }
    const start = Math.min(...taken.map(([from]) => from));
    const end = Math.max(...taken.map(([, to]) => to));
    const around = text.slice(reach(text, start, -1, SENTENCE, 0), reach(text, end, 1, SENTENCE, 0));
    return unless?.test(around) ? [] : [[start, end] as const];
  });
}
