import { type Operator, searchOperators } from './search-operators';
import { fold, isHan, isLatin } from './search-text';

/** A place in a field of the phrase, in UTF-16 units, end excluded. */
export type Range = [number, number];

export interface Match {
  /** `pinyin`: something was found by its sound; `pack`: an operator named its pack. */
  field: 'title' | 'text' | 'shortcode' | 'tags' | 'group' | 'pinyin' | 'pack';
  /** Where to highlight; missing where there is nothing to show it on. Tags and groups count as joined by line breaks. */
  ranges?: Range[];
}

/** Where a query was found, best first: the whole number of a score. */
export const TIER = {
  code: 0,
  codeStart: 1,
  title: 2,
  titleSound: 3,
  tags: 4,
  text: 5,
  variant: 6,
  textSound: 7,
  variantSound: 8,
  group: 9,
  words: 10,
  likeTitle: 11,
  likeText: 12,
  likeSound: 13,
  part: 14,
};

export interface Query {
  /** Folded, split at blanks. */
  terms: string[];
  /** The terms without blanks between them. */
  joined: string;
  /** Holds no Chinese character. */
  latin: boolean;
  /** May be typed by sound: it has a Latin letter. */
  sound: boolean;
  /** What `#tag` and `@pack` ask for, folded, without those that are still empty. */
  tags: string[];
  packs: string[];
}

/** More than this is no search any more but a pasted text; its beginning finds it. */
const MOST_UNITS = 64;

/** Nobody asks for more at once. */
const MOST_OPERATORS = 8;

/** Null for a query without anything in it. Words may be missing where operators ask for something. */
export function parseQuery(typed: string): Query | null {
  const operators = searchOperators(typed).slice(0, MOST_OPERATORS);
  const terms = fold(wordsOf(typed, operators)).slice(0, MOST_UNITS).split(/\s+/).filter(Boolean);
  const joined = terms.join('');
  const named = (kind: Operator['kind']): string[] =>
    operators.flatMap((operator) => (operator.kind === kind && operator.name ? operator.name : []));
  const [tags, packs] = [named('tag'), named('pack')];
  if (!joined && tags.length + packs.length === 0) return null;
  const units = Array.from({ length: joined.length }, (_, at) => joined.charCodeAt(at));
  return { terms, joined, latin: !units.some(isHan), sound: units.some(isLatin), tags, packs };
}

/** What is left without the operators; a blank stands for each. */
function wordsOf(typed: string, operators: Operator[]): string {
  return operators.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, typed);
}

/** In order, and touching ones as one. */
export function mergeRanges(ranges: Range[]): Range[] {
  const merged: Range[] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
