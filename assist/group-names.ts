import { INTENTS, type IntentId } from './intents';
import { normalise } from './normalise';
import type { Language } from './phrase';
import { createWordFinder } from './word-finder';

/** Names that shops give to groups of phrases, and what the phrases in such a group answer: data, in `phrases/<language>/group-names.json`. */
export interface GroupNames {
  words: string[];
  intents: IntentId[];
}

/**
 * What a name says about the phrases under it: natural logarithm of one probability per intent, in the order of `INTENTS`; null for a
 * name that says nothing (`'01'`, `'小美的'`).
 */
export type NameReader = (name: string) => Float64Array | null;

/** How often phrases stand under a name that fits them, for a name of one meaning and for one of many; the rest may be anything. */
const FITS = 0.9;
const FITS_BROAD = 0.6;
const BROAD = 4;
/** Longer names are sentences. In UTF-16 units. */
const MOST_NAME = 60;
const NO_LATIN = /[^a-z0-9-]+/g;

/** Finds the longest known names in a text, each place once. */
type Finder = (normalised: string) => number[];

function chineseFinder(words: readonly string[]): Finder {
  const finder = createWordFinder(words.map((word, at) => [word, String(at)]));
  return (text) => {
    const found: number[] = [];
    for (let at = 0; at < text.length; ) {
      const hit = finder.at(text, at);
      if (hit) found.push(Number(hit[1]));
      at += hit ? hit[0].length : 1;
    }
    return found;
  };
}

/** English names are found as whole words: no `'cod'` in `'code'`. */
function englishFinder(words: readonly string[]): Finder {
  const numbers = new Map(words.map((word, at) => [word, at]));
  const longest = words.reduce((most, word) => Math.max(most, word.split(' ').length), 1);
  return (text) => {
    const tokens = text.replace(NO_LATIN, ' ').trim().split(' ');
    const found: number[] = [];
    for (let at = 0; at < tokens.length; ) {
      let length = Math.min(longest, tokens.length - at);
      while (length > 0 && !numbers.has(tokens.slice(at, at + length).join(' '))) length -= 1;
      if (length > 0) found.push(numbers.get(tokens.slice(at, at + length).join(' ')) as number);
      at += Math.max(1, length);
    }
    return found;
  };
}

/** Adds what one of several names says. */
function addName(chances: Float64Array, intents: readonly IntentId[], names: number): void {
  const fits = intents.length < BROAD ? FITS : FITS_BROAD;
  for (const [at, id] of INTENTS.entries()) {
    const own = intents.includes(id) ? fits / intents.length : 0;
    chances[at] = (chances[at] as number) + (own + (1 - fits) / INTENTS.length) / names;
  }
}

/** Reads names by the data of one language. */
export function createNameReader(language: Language, groups: readonly GroupNames[]): NameReader {
  const entries = groups.flatMap(({ words, intents }) => words.map((word) => ({ word, intents })));
  const words = entries.map(({ word }) => word);
  const find = language === 'zh-CN' ? chineseFinder(words) : englishFinder(words);
  return (name) => {
    const found = find(normalise(name.slice(0, MOST_NAME)));
    if (found.length === 0) return null;
    const chances = new Float64Array(INTENTS.length);
    for (const number of found) addName(chances, entries[number]?.intents ?? [], found.length);
    return chances.map(Math.log);
  };
}
