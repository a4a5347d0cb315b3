import type { Language } from './phrase';

/** One way to say a promise, and how to say it softly. */
export interface PromiseForm {
  /** Source of a regular expression; `<WORD>` stands for one of the file's `words`, `<WHEN>` for a time. */
  find: string;
  /** What to say instead: `{name}` is what the named group of `find` matched. */
  softer: string;
  /** Firm without a word like "surely": then a soft word, a wish or a condition in the clause excuses it. */
  bare?: boolean;
}

/** Something that the shop does not control. */
export interface PromiseRule {
  id: string;
  /** Why it should not be promised, for the agent, in every UI language. */
  why: Record<Language, string>;
  /** Source of a regular expression: the forms are tried only where it matches. Spares most drafts most of the work. */
  about: string;
  forms: PromiseForm[];
  /** Added to the softer wording unless the draft says so already (`unless`: source of a regular expression). */
  tail?: { text: string; unless: string };
  /** Where the rule comes from. */
  source: string;
  /** `YYYY-MM-DD`. */
  checkedOn: string;
}

/** `phrases/<language>/promises.json`: what a draft should not promise. Data, because platforms and couriers change. */
export interface PromiseData {
  language: Language;
  /** Source of a regular expression for days and hours. They are found first and stand for one character each, which keeps forms small. */
  time: string;
  /** Sets of words, used in forms and in each other, each by those before it. */
  words: Record<string, string>;
  /**
   * What excuses a form: denial before it, words behind it that take it back (`绝对不掉色我不敢说`), a question around it, and softness for the
   * bare ones. Sources of regular expressions.
   */
  excuses: { denied: string; taken?: string; asked: string; soft: string };
  /** Where two rules find the same words, the one that stands first counts. */
  rules: PromiseRule[];
}
