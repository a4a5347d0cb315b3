import type { Language } from '../../assist/phrase';
import { NO_ROUTINES, type Routines } from '../../assist/routines';
import type { Library } from './use-library';

/** What the packs of a language say about daily routines. */
export const routinesOf = ({ packs }: Library, language: Language): Routines =>
  packs.find((pack) => pack.language === language && pack.routines)?.routines ?? NO_ROUTINES;
