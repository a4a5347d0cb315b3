import type { Language } from './phrase';

/** Numbers of the kinds whose words stand in a normalised text, ascending, each once. */
export type KindFinder = (text: string) => number[];

const WORD = /[\p{L}\d]+/gu;
const APOSTROPHES = /['’]/g;
/** What a text is cut into, and what joins the pieces of an entry: characters, or words without their apostrophes. */
const CUT: Record<Language, { pieces: (text: string) => string[]; joint: string }> = {
  'zh-CN': { pieces: (text) => text.split(''), joint: '' },
  en: { pieces: (text) => text.replace(APOSTROPHES, '').match(WORD) ?? [], joint: ' ' },
};

/** Finds the longest entry at every piece of the text: entries may overlap. */
export function createKindFinder(language: Language, kinds: readonly string[][]): KindFinder {
  const { pieces, joint } = CUT[language];
  const kindsOf = new Map<string, number[]>();
  let longest = 0;
  kinds.forEach((words, kind) => {
    for (const word of words) {
      kindsOf.set(word, [...(kindsOf.get(word) ?? []), kind]);
      longest = Math.max(longest, pieces(word).length);
    }
  });
  const at = (parts: string[], from: number): readonly number[] => {
    for (let length = Math.min(longest, parts.length - from); length > 0; length -= 1) {
      const found = kindsOf.get(parts.slice(from, from + length).join(joint));
      if (found) return found;
    }
    return [];
  };
  return (text) => {
    const parts = pieces(text);
    return [...new Set(parts.flatMap((_, from) => at(parts, from)))].sort((a, b) => a - b);
  };
}
