import type { Language, LibraryPhrase } from './phrase';
import { CODE_MARKS, foldCode } from './shortcode';
import { type Codes, codesOf, phraseForCode } from './shortcode-phrases';
import type { PhraseFinder } from './template-expand';

type Phrases = ReadonlyMap<string, LibraryPhrase>;

const MARK = new RegExp(`^[${CODE_MARKS}]`);

/** Codes are read once per library: it is replaced whole when it changes. */
const known = new WeakMap<Phrases, Codes>();

function codesIn(phrases: Phrases): Codes {
  const codes = known.get(phrases) ?? codesOf(phrases.values());
  known.set(phrases, codes);
  return codes;
}

/**
 * Finds what a phrase puts in among the phrases of a library: by shortcode, with or without its mark, else by id.
 * @param language of the phrase that puts it in: of several with the code, the one in it
 */
export const innerPhrases =
  (phrases: Phrases, language: Language): PhraseFinder =>
  (key) =>
    phraseForCode(codesIn(phrases), foldCode(key).replace(MARK, ''), language, () => 0) ?? phrases.get(key) ?? null;
