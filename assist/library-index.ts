import { normalise } from './normalise';
import type { LibraryPhrase } from './phrase';
import { createGrouper, type PhraseGroups } from './phrase-groups';
import { finish } from './postings';
import { type Document, type TermIndex, termIndexSteps } from './term-index';
import { termsOf } from './terms';

/** Phrases prepared for ranking. A phrase's number is its place in `phrases`. */
export interface LibrarySegment extends PhraseGroups {
  phrases: readonly LibraryPhrase[];
  /** Numbers by the id of the phrase: two packs may use the same. */
  numbersOf(phraseId: string): readonly number[];
  terms: TermIndex;
  /** 1 for a phrase that was removed or replaced since. */
  gone: Uint8Array;
}

/** Changes gather in a small second segment; past this many, everything is prepared anew. */
const MOST_CHANGES = 300;

/** Also what was masked in an example question: `〔数字〕`. */
const PLACEHOLDERS = /\{[^{}]*\}|〔[^〔〕]*〕/g;

const documentOf = ({ title, text, tags = [], examples = [] }: LibraryPhrase): Document => ({
  terms: termsOf(normalise(text.replace(PLACEHOLDERS, ' '))),
  titleTerms: termsOf(normalise([title, ...tags, ...examples].join(' ').replace(PLACEHOLDERS, ' '))),
});

/** Prepares phrases in steps of a millisecond or two. */
function* prepare(phrases: readonly LibraryPhrase[]): Generator<void, LibrarySegment> {
  const numbers = createNumbers();
  const grouper = createGrouper(phrases.length);
  const terms = yield* termIndexSteps(phrases.length, (number) => {
    const phrase = phrases[number] as LibraryPhrase;
    numbers.add(phrase.id, number);
    grouper.add(phrase, number);
    return documentOf(phrase);
  });
  return { phrases, numbersOf: numbers.of, ...grouper.groups(), terms, gone: new Uint8Array(phrases.length) };
}

/** One number per id and a list only where there are several: a list per phrase would take as much room as the phrases. */
function createNumbers() {
  const numbers = new Map<string, number | number[]>();
  return {
    add(id: string, number: number) {
      const known = numbers.get(id);
      if (known === undefined) numbers.set(id, number);
      else if (typeof known === 'number') numbers.set(id, [known, number]);
      else known.push(number);
    },
    of(id: string): readonly number[] {
      const found = numbers.get(id) ?? [];
      return typeof found === 'number' ? [found] : found;
    },
  };
}

/** Two packs may use the same id. */
const keyOf = ({ pack, id }: Pick<LibraryPhrase, 'pack' | 'id'>): string => `${pack}\n${id}`;

export interface PhraseChanges {
  put: readonly LibraryPhrase[];
  removed: readonly Pick<LibraryPhrase, 'pack' | 'id'>[];
}

/** The library as the engine sees it: prepared once, changed cheaply. */
export interface LibraryIndex {
  segments(): readonly LibrarySegment[];
  change(changes: PhraseChanges): void;
}

export const createLibraryIndex = (initial: readonly LibraryPhrase[]): LibraryIndex =>
  finish(libraryIndexSteps(initial));

/** The same in steps of a millisecond or two: whoever drives them decides when to pause. */
export function* libraryIndexSteps(initial: readonly LibraryPhrase[]): Generator<void, LibraryIndex> {
  return indexOf(yield* prepare(initial));
}

function indexOf(initial: LibrarySegment): LibraryIndex {
  let base = initial;
  let changed = new Map<string, LibraryPhrase>();
  let segments = [base];
  const reset = (phrases: readonly LibraryPhrase[]) => {
    base = finish(prepare(phrases));
    changed = new Map();
    segments = [base];
  };
  return {
    segments: () => segments,
    change({ put, removed }) {
      for (const { pack, id } of [...removed, ...put]) {
        for (const number of base.numbersOf(id)) if (base.phrases[number]?.pack === pack) base.gone[number] = 1;
        changed.delete(keyOf({ pack, id }));
      }
      for (const phrase of put) changed.set(keyOf(phrase), phrase);
      if (changed.size > MOST_CHANGES) reset([...base.phrases.filter((_, at) => !base.gone[at]), ...changed.values()]);
      else segments = [base, finish(prepare([...changed.values()]))];
    },
  };
}
