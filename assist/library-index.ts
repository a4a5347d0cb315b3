import { INTENTS } from './intents';
import type { OrderStage } from './model';
import { isCalming } from './mood';
import { normalise } from './normalise';
import type { Language, LibraryPhrase } from './phrase';
import { isFreeBlank, parseTemplate } from './placeholders';
import { createTermIndex, type TermIndex } from './term-index';
import { termsOf } from './terms';

/** Phrases prepared for ranking. A phrase's number is its place in `phrases`. */
export interface LibrarySegment {
  phrases: readonly LibraryPhrase[];
  /** Numbers by the id of the phrase. */
  numbers: ReadonlyMap<string, number>;
  /**
   * Per phrase: place of its language in `LANGUAGES`; bits of its stages, none for any stage; 1 for a calming phrase; 1 for
   * one that the agent has to complete.
   */
  languages: Uint8Array;
  stages: Uint8Array;
  calming: Uint8Array;
  asks: Uint8Array;
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

/** Also what was masked in an example question: `〔数字〕`. */
const PLACEHOLDERS = /\{[^{}]*\}|〔[^〔〕]*〕/g;

export const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];
export const STAGES: readonly OrderStage[] = [
  'unpaid',
  'paid',
  'shipped',
  'received',
  'refunding',
  'closed',
  'unknown',
];

/** How many sets of stages there are. */
export const STAGE_SETS = 1 << STAGES.length;

function bitsOf(stages: readonly OrderStage[] = []): number {
  return stages.reduce((bits, stage) => bits | (1 << STAGES.indexOf(stage)), 0);
}

export function stagesOf(bits: number): OrderStage[] {
  return STAGES.filter((_, at) => bits & (1 << at));
}

/** Whether a blank is left that nothing on the page can fill. */
function asksAgent(text: string): boolean {
  if (!text.includes('{')) return false;
  return parseTemplate(text).some(
    (part) => part.kind === 'placeholder' && part.fallback === null && isFreeBlank(part.name),
  );
}

function prepare(phrases: readonly LibraryPhrase[]): LibrarySegment {
  const intents = new Int8Array(phrases.length * MOST_INTENTS).fill(-1);
  phrases.forEach((phrase, number) => {
    phrase.intents.slice(0, MOST_INTENTS).forEach((id, at) => {
      intents[number * MOST_INTENTS + at] = INTENTS.indexOf(id);
    });
  });
  const documents = phrases.map(({ title, text, tags = [], examples = [] }) => ({
    terms: termsOf(normalise(text.replace(PLACEHOLDERS, ' '))),
    titleTerms: termsOf(normalise([title, ...tags, ...examples].join(' ').replace(PLACEHOLDERS, ' '))),
  }));
  return {
    phrases,
    numbers: new Map(phrases.map(({ id }, number) => [id, number])),
    languages: Uint8Array.from(phrases, ({ language }) => LANGUAGES.indexOf(language)),
    stages: Uint8Array.from(phrases, ({ stages }) => bitsOf(stages)),
    calming: Uint8Array.from(phrases, ({ tags }) => (isCalming(tags) ? 1 : 0)),
    asks: Uint8Array.from(phrases, ({ text }) => (asksAgent(text) ? 1 : 0)),
    intents,
    terms: createTermIndex(documents),
    gone: new Uint8Array(phrases.length),
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
