import type { Language, LibraryPhrase } from './phrase';
import { CODE_MARKS, foldCode } from './shortcode';

/** Phrases by their code. Codes are unique in a pack only. */
export type Codes = ReadonlyMap<string, readonly LibraryPhrase[]>;

/** The codes of these phrases, folded; one that was brought along with its mark (`/fh`) is the code behind the mark. */
export function codesOf(phrases: Iterable<LibraryPhrase>): Codes {
  const codes = new Map<string, LibraryPhrase[]>();
  for (const phrase of phrases) {
    const code = foldCode(phrase.shortcode).replace(LEADING_MARKS, '');
    if (code) codes.set(code, [...(codes.get(code) ?? []), phrase]);
  }
  return codes;
}

const LEADING_MARKS = new RegExp(`^[${CODE_MARKS}]+`);

/** Which phrase is meant by a code of several packs: one in the buyer's language, then the one that is used most. */
export function phraseForCode(
  codes: Codes,
  code: string,
  language: Language,
  uses: (phraseId: string) => number,
): LibraryPhrase | null {
  const phrases = codes.get(code) ?? [];
  const spoken = phrases.filter((phrase) => phrase.language === language);
  const best = (rows: readonly LibraryPhrase[]): LibraryPhrase | null =>
    rows.reduce<LibraryPhrase | null>((most, row) => (most && uses(most.id) >= uses(row.id) ? most : row), null);
  return best(spoken) ?? best(phrases);
}
