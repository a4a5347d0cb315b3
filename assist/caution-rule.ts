import type { FoldName } from './caution-fold';
import type { Pieces } from './caution-pieces';
import type { Together } from './caution-together';
import type { Language, PhraseKind } from './phrase';

/** How loudly a caution is said: `warn` shows it, `ask` wants a yes before the text is filled in. Neither ever touches Send. */
export type CautionLevel = 'warn' | 'ask';

/** What the rules of our own files are about; a lead's rule may be about anything else. */
export const CAUTION_FAMILIES = [
  'off-platform',
  'absolute',
  'paid-praise',
  'other-platform',
  'rude',
  'over-promise',
  'placeholder',
  'auto-reply-length',
  'repeated',
] as const;

/** When the same words to many buyers are too many. */
export interface RepeatLimit {
  /** Different buyers who may get the same words… */
  buyers: number;
  /** …within this many minutes. */
  minutes: number;
  /** Shorter texts (a greeting, "好的") are never counted: letters without blanks. */
  leastLetters: number;
}

/** What differs on one console. */
export interface ConsoleChange {
  level?: CautionLevel;
  source?: string;
  checkedOn?: string;
  off?: boolean;
}

/** One rule of a `chatside-cautions` file, its sets of words put in. Data: platforms change, and so do the words people hide things behind. */
export interface CautionRule {
  id: string;
  family: string;
  /** Only on these consoles; missing: on all, also where the console is not known. */
  consoles?: string[];
  /** On every console but these, and not where the console is not known. */
  notOn?: string[];
  /** Only in texts of these kinds; missing: in all. */
  kinds?: PhraseKind[];
  /** The form of the text that `patterns`, `exceptions` and `notAfter` are for; missing: `tight`. */
  on?: FoldName;
  /** Words as one would write them; found however they are folded. Latin ones only as whole words. */
  words?: string[];
  /** Sources of regular expressions, for folded text: lower case, half width (`，` is `,`), simplified; `^` and `$` are ends of lines. Every repetition is bounded. */
  patterns?: string[];
  /** As `patterns`, for the text as it sounds: `jia.{0,3}weixin`. See `soundsOf`. */
  sounds?: string[];
  /** What means something only together; in the same form of the text as `patterns`. */
  together?: Together[];
  /** A number in pieces; only on `digits`. */
  pieces?: Pieces;
  /** What is found within one of these, or overlaps it, is fine. */
  exceptions?: string[];
  /** What is found behind this, within one sentence, is fine: a denial, a warning. */
  notAfter?: string;
  /** The most lines that a text may have. */
  lines?: number;
  /** This rule stands for the promises of `promises.json`. */
  promises?: boolean;
  /** This rule is about what was sent before, see `findRepeat`. */
  repeat?: RepeatLimit;
  why: Record<Language, string>;
  /** What to say instead, by the language of the text; `betterFor` says of what. */
  better?: Partial<Record<Language, string>>;
  /** Whether `better` takes the place of the words found, or of the sentence they stand in; missing: of the sentence. */
  betterFor?: 'words' | 'sentence';
  level: CautionLevel;
  /** Where the rule comes from. */
  source: string;
  /** `YYYY-MM-DD`. */
  checkedOn: string;
  /** Where a platform has its own source or is stricter, by console id. */
  per?: Record<string, ConsoleChange>;
}
