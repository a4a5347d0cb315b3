import type { Language } from './phrase';

/** Word knowledge of one language: data, in `phrases/<language>/words.json`. Adding a product noun or a courier there is enough. */
export interface WordTable {
  language: Language;
  /** Words that carry no question: greetings, vocatives, fillers. Cut off at both ends of a clause that has more to say. */
  small: string[];
  /** Other spellings and wordings of one word: `{ '什么时候': ['啥时候', '几时'] }`. */
  same: Record<string, string[]>;
  /** Words that are alike for our purpose: couriers, places, goods, colours… */
  kinds: Record<string, string[]>;
}

export const NO_WORDS: Omit<WordTable, 'language'> = { small: [], same: {}, kinds: {} };

/** First of the private-use characters that stand for the kinds; those below it stand for links, long numbers and masked values. */
const FIRST_KIND = 0xe010;

/** Every word of the table with what it is replaced by: the canonical word, or one private character for its kind. */
export function replacements(table: Omit<WordTable, 'language'>): [word: string, by: string][] {
  const same = Object.entries(table.same).flatMap(([canonical, words]) =>
    words.map((word) => [word, canonical] as const),
  );
  const kinds = Object.values(table.kinds).flatMap((words, kind) =>
    words.map((word) => [word, String.fromCharCode(FIRST_KIND + kind)] as const),
  );
  return [...same, ...kinds].map(([word, by]) => [word, by]);
}
