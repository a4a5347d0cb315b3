import { findCautions, prepareCautions } from './caution';
import { foldText } from './caution-fold';
import type { CautionLevel, CautionRule } from './caution-rule';
import { parseCautions } from './caution-schema';
import { languageOf, normalise } from './normalise';
import { LANGUAGES } from './phrase-groups';

/** A rule of the lead's as it is written down. */
export interface OwnCaution {
  /** Plain words, one in a line. */
  words: string;
  why: string;
  /** What to say instead of the words; '' for nothing. */
  better: string;
  level: CautionLevel;
  /** Ids; none: on all. */
  consoles: string[];
}

/** What is wrong with it, and with which of its words. */
export type OwnCautionProblem =
  | { what: 'no-words' | 'too-many-words' | 'no-why' | 'why-too-long' | 'better-too-long' | 'broken' }
  | { what: 'word-without-letters' | 'word-too-long' | 'better-has-word'; word: string };

/** What the lead does not write: the id of a former edition is kept. */
export interface OwnCautionStamp {
  id: string;
  /** How the lead's rules are called where a source is named. */
  source: string;
  /** `YYYY-MM-DD`. */
  checkedOn: string;
}

export const OWN_FAMILY = 'own';

const MOST_WORDS = 400;
const LONGEST_WORD = 60;
const LONGEST_LINE = 300;

export const NO_OWN_CAUTION: OwnCaution = { words: '', why: '', better: '', level: 'warn', consoles: [] };

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const wordsIn = (text: string): string[] => [...new Set(text.split(/\r\n|\r|\n/).map(oneLine))].filter(Boolean);

function wordProblem(words: readonly string[]): OwnCautionProblem | null {
  if (words.length === 0) return { what: 'no-words' };
  if (words.length > MOST_WORDS) return { what: 'too-many-words' };
  const long = words.find((word) => word.length > LONGEST_WORD);
  if (long !== undefined) return { what: 'word-too-long', word: long };
  // Pictures are folded away before anything is searched, and a comma stands in every text.
  const empty = words.find((word) => !/[\p{L}\p{N}]/u.test(foldText(word).tight.text));
  return empty === undefined ? null : { what: 'word-without-letters', word: empty };
}

/** Better words that hold the bad ones would be cautioned about themselves, again and again. */
function betterProblem(better: string, rule: CautionRule): OwnCautionProblem | null {
  const context = { language: languageOf(normalise(better)) ?? 'zh-CN', console: rule.consoles?.[0] } as const;
  const [found] = findCautions(better, context, prepareCautions([rule], []));
  return found ? { what: 'better-has-word', word: better.slice(found.start, found.end) } : null;
}

function lineProblem(why: string, better: string): OwnCautionProblem | null {
  if (why === '') return { what: 'no-why' };
  if (why.length > LONGEST_LINE) return { what: 'why-too-long' };
  return better.length > LONGEST_LINE ? { what: 'better-too-long' } : null;
}

/** Better words go into texts of their own language; those that show none, into all. */
function betterIn(better: string): CautionRule['better'] {
  const language = languageOf(normalise(better));
  return Object.fromEntries((language ? [language] : LANGUAGES).map((one) => [one, better]));
}

/**
 * The rule that a lead's entry stands for, or why it is none. Its words are found however they are disguised, as those of our own
 * rules are.
 */
export function ownRule(entry: OwnCaution, stamp: OwnCautionStamp): CautionRule | OwnCautionProblem {
  const words = wordsIn(entry.words);
  const why = oneLine(entry.why);
  const better = oneLine(entry.better);
  const problem = wordProblem(words) ?? lineProblem(why, better);
  if (problem) return problem;
  const rule: CautionRule = {
    ...stamp,
    family: OWN_FAMILY,
    words,
    why: { 'zh-CN': why, en: why },
    level: entry.level,
    ...(better === '' ? {} : { better: betterIn(better), betterFor: 'words' }),
    ...(entry.consoles.length > 0 ? { consoles: [...entry.consoles] } : {}),
  };
  const { rules } = parseCautions({ format: 'chatside-cautions', formatVersion: 1, rules: [rule] });
  const [made] = rules;
  return made ? (betterProblem(better, made) ?? made) : { what: 'broken' };
}

/** The entry that a lead's rule was made from, for another edition. */
export const entryOf = ({ words = [], why, better, level, consoles = [] }: CautionRule): OwnCaution => ({
  words: words.join('\n'),
  why: why['zh-CN'],
  better: better?.['zh-CN'] ?? better?.en ?? '',
  level,
  consoles: [...consoles],
});

export const isProblem = (made: CautionRule | OwnCautionProblem): made is OwnCautionProblem => 'what' in made;
