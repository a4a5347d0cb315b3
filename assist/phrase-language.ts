import { foldLinks, unmask } from './masks';
import { isBriefLatin, languageOf, normalise } from './normalise';
import type { Language } from './phrase';
import { wordsOf } from './proposal-model';

/** Addresses without `https://`, of pages and of mail: their letters are no words. */
const BARE_LINK = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b(?:[\w-]+\.)+(?:com|cn|net|org|shop|tb)\b[\w\-./?%&=#~+]*/g;
/** Numbers of parcels and models, of letters and digits. */
const CODE = /\b(?=[a-z]*\d)[a-z0-9-]+\b/g;

/** What of a text is written in a language: no links, no codes, no placeholders. */
const spokenIn = (text: string): string =>
  unmask(foldLinks(wordsOf(text)))
    .replace(BARE_LINK, ' ')
    .replace(CODE, ' ');

/** The language of one text; null where it shows none, or only a word that is written everywhere. */
function shownBy(text: string): Language | null {
  const words = spokenIn(text);
  return isBriefLatin(words) ? null : languageOf(words);
}

/**
 * The language of an imported phrase, by the first that shows one: its text, its examples, its title, its groups and tags; the given
 * one where nothing does. A text in two languages is of the one that it says more in.
 */
export function phraseLanguage(
  {
    title = '',
    text,
    group = [],
    tags = [],
    examples = [],
  }: {
    title?: string;
    text: string;
    group?: readonly string[];
    tags?: readonly string[];
    examples?: readonly string[];
  },
  otherwise: Language,
): Language {
  for (const one of [text, examples.join('\n'), title, [...group, ...tags].join('\n')]) {
    const language = shownBy(one);
    if (language) return language;
  }
  // A single word such as `Hi` is English where nothing else speaks against it.
  return languageOf(normalise(spokenIn(text))) ?? otherwise;
}
