import type { Lift } from './learn';
import type { LibrarySegment } from './library-index';
import type { PhraseGroup } from './phrase-groups';
import { answered, type Open, worth } from './rank-worth';

/**
 * Phrases that are worth the same but for their words, best first: only the first of them can be the next pick. A stream with a
 * factor or a lift holds one phrase.
 */
export interface Stream {
  segment: LibrarySegment;
  /** Place of the segment: of equals the phrase that stands first in the library wins. */
  place: number;
  group: PhraseGroup;
  weight: number;
  lift: Lift | undefined;
  /** What having been sent already does to it; 0 where that was not asked yet. */
  factor: number;
  /** Number of its first phrase, and how many words that shares with the turn; -1 where none is left. */
  head: number;
  words: number;
  /** Drops the first. */
  advance(stream: Stream): void;
  /** What its first phrase was worth before the first pick: never less than now. */
  bound: number;
}

export type Traits = Pick<Stream, 'segment' | 'place' | 'group' | 'weight'>;

const END = -1;

const drop = (stream: Stream): void => {
  stream.head = END;
};

export function streamOfOne(
  traits: Traits,
  head: number,
  words: number,
  { lift, factor = 0, bound }: { lift: Lift | undefined; factor?: number; bound: number },
): Stream {
  return { ...traits, lift, factor, head, words, advance: drop, bound };
}

/** Phrases that share words with the turn: those that share most first. */
export function streamOfAlike(traits: Traits, numbers: number[], shares: Float32Array, open: Open): Stream {
  const advance = (stream: Stream): void => {
    const at = placeOfBest(numbers, shares);
    stream.head = numbers[at] ?? END;
    stream.words = shares[stream.head] ?? 0;
    if (at >= 0) removeAt(numbers, at);
  };
  return started(traits, advance, open);
}

function placeOfBest(numbers: readonly number[], shares: Float32Array): number {
  let best = -1;
  let most = 0;
  let first = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] as number;
    const words = shares[number] as number;
    if (words < most || (words === most && number > first)) continue;
    best = at;
    most = words;
    first = number;
  }
  return best;
}

function removeAt(numbers: number[], at: number): void {
  const last = numbers.pop() as number;
  if (at < numbers.length) numbers[at] = last;
}

/** Phrases that share no word with the turn, as they stand in the library. */
export function streamOfRest(traits: Traits, isOut: (number: number) => boolean, open: Open): Stream {
  const { members } = traits.group;
  let at = 0;
  const advance = (stream: Stream): void => {
    while (at < members.length && isOut(members[at] as number)) at += 1;
    stream.head = members[at] ?? END;
    at += 1;
  };
  return started(traits, advance, open);
}

function started(traits: Traits, advance: Stream['advance'], open: Open): Stream {
  const stream: Stream = { ...traits, lift: undefined, factor: 0, head: END, words: 0, advance, bound: 0 };
  advance(stream);
  stream.bound = worthOf(stream, open);
  return stream;
}

/** What its first phrase is worth; if that had not been sent already, where it was not asked yet. */
export function worthOf({ group, weight, words, lift, factor }: Stream, open: Open): number {
  return worth(group, answered(group, open, lift?.adopted), weight, words) * (factor || 1);
}
