import type { Language } from './phrase';
import { createChineseReader } from './read-chinese';
import { createEnglishReader } from './read-english';
import type { WordTable } from './word-table';

/** Turns a normalised text into the hashes of its features, in the order of the text, with repeats. */
export type Reader = (normalised: string) => number[];

export function createReader(language: Language, words: Omit<WordTable, 'language'>): Reader {
  return language === 'zh-CN' ? createChineseReader(words) : createEnglishReader(words);
}
