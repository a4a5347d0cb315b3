import { fold, isHan, isLatin } from './search-text';

/** A place in a field of the phrase, in UTF-16 units, end excluded. */
export type Range = [number, number];

export interface Match {
  field: 'title' | 'text' | 'shortcode' | 'tags' | 'pinyin';
  /** Where to highlight; missing where there is nothing to show it on. */
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
  textSound: 6,
  likeTitle: 7,
  likeText: 8,
  likeSound: 9,
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
}

/** More than this is no search any more but a pasted text; its beginning finds it. */
const MOST_UNITS = 64;

/** Null for a query without anything in it. */
export function parseQuery(typed: string): Query | null {
  const terms = fold(typed).slice(0, MOST_UNITS).split(/\s+/).filter(Boolean);
  const joined = terms.join('');
  if (!joined) return null;
  const units = Array.from({ length: joined.length }, (_, at) => joined.charCodeAt(at));
  return { terms, joined, latin: !units.some(isHan), sound: units.some(isLatin) };
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
