import { INTENTS } from './intents';
import { normalise } from './normalise';
import type { LibraryPhrase } from './phrase';
import { createTermIndex, type TermIndex } from './term-index';
import { termsOf } from './terms';

/** Phrases prepared for ranking. A phrase's number is its place in `phrases`. */
export interface LibrarySegment {
  phrases: readonly LibraryPhrase[];
  /** Numbers of the intents of phrase `p`: `intents[p * MOST_INTENTS …]`, -1 after the last. */
  intents: Int8Array;
  terms: TermIndex;
  /** 1 for a phrase that was removed or replaced since. */
  gone: Uint8Array;
}

/** A phrase may name more; the rest is not ranked by. */
export const MOST_INTENTS = 4;

/** Changes gather in a small second segment; past this many, everything is prepared anew. */
const MOST_CHANGES = 300;

const PLACEHOLDERS = /\{[^{}]*\}/g;

function prepare(phrases: readonly LibraryPhrase[]): LibrarySegment {
  const intents = new Int8Array(phrases.length * MOST_INTENTS).fill(-1);
  phrases.forEach((phrase, number) => {
    phrase.intents.slice(0, MOST_INTENTS).forEach((id, at) => {
      intents[number * MOST_INTENTS + at] = INTENTS.indexOf(id);
    });
  });
  const documents = phrases.map(({ title, text, tags = [] }) => ({
    terms: termsOf(normalise(text.replace(PLACEHOLDERS, ' '))),
    titleTerms: termsOf(normalise(`${title} ${tags.join(' ')}`)),
  }));
  return { phrases, intents, terms: createTermIndex(documents), gone: new Uint8Array(phrases.length) };
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

export function createLibraryIndex(initial: readonly LibraryPhrase[]): LibraryIndex {
  let base = prepare(initial);
  let numbers = new Map(initial.map((phrase, number) => [keyOf(phrase), number]));
  let changed = new Map<string, LibraryPhrase>();
  let segments = [base];
  const reset = (phrases: readonly LibraryPhrase[]) => {
    base = prepare(phrases);
    numbers = new Map(phrases.map((phrase, number) => [keyOf(phrase), number]));
    changed = new Map();
    segments = [base];
  };
  return {
    segments: () => segments,
    change({ put, removed }) {
      for (const phrase of [...removed, ...put]) {
        const number = numbers.get(keyOf(phrase));
        if (number !== undefined) base.gone[number] = 1;
        changed.delete(keyOf(phrase));
      }
      for (const phrase of put) changed.set(keyOf(phrase), phrase);
      if (changed.size > MOST_CHANGES) reset([...base.phrases.filter((_, at) => !base.gone[at]), ...changed.values()]);
      else segments = [base, prepare([...changed.values()])];
    },
  };
}
