import type { Filling, PlaceholderValues } from '../../assist/fill';
import type { LibraryPhrase } from '../../assist/phrase';
import { innerPhrases } from '../../assist/template-find';
import { localNow } from '../page/today';
import type { Library } from './use-library';

/** What phrases are filled in with. */
export interface FillWith {
  library: Pick<Library, 'phrases'>;
  values: PlaceholderValues;
}

/** What a phrase of the library needs besides values: this minute, its language, and the phrases that it may put in. */
export const fillingOf = ({ phrases }: Pick<Library, 'phrases'>, phrase: LibraryPhrase): Filling => ({
  now: localNow(),
  language: phrase.language,
  find: innerPhrases(phrases, phrase.language),
  self: phrase,
});
