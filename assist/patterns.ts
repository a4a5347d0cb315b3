import { squash } from './normalise';
import type { Language } from './phrase';

/** A set of regular expressions that stands for one thing, e.g. an intent or a bargaining move. */
export interface PatternRow<Id> {
  id: Id;
  patterns: readonly string[];
}

/** Ids with how many of their expressions the text matches; ids without a match are left out. `among`: try no others. */
export type PatternMatcher<Id> = (normalised: string, among?: ReadonlySet<Id>) => Map<Id, number>;

const SENTENCE_END = /([。!?;…])\s*|\s+/g;

/** Chinese patterns see each sentence as a line without blanks, and the whole text once without any: people put blanks anywhere. */
function formsOf(normalised: string, language: Language): string[] {
  if (language === 'en') return [normalised];
  const lines = normalised.replace(SENTENCE_END, '$1\n').trim();
  const whole = squash(normalised);
  return lines === whole ? [whole] : [whole, lines];
}

/** Null for a source that is no regular expression: a mistake in a data file must not stop the panel; a test finds it. */
function compile(source: string): RegExp | null {
  try {
    return new RegExp(source, 'm');
  } catch {
    return null;
  }
}

export function createPatternMatcher<Id>(rows: readonly PatternRow<Id>[], language: Language): PatternMatcher<Id> {
  const compiled = rows.map(({ id, patterns }) => ({
    id,
    expressions: patterns.map(compile).filter((expression) => expression !== null),
  }));
  return (normalised, among) => {
    const forms = formsOf(normalised, language);
    const found = new Map<Id, number>();
    for (const { id, expressions } of compiled) {
      if (among && !among.has(id)) continue;
      const count = expressions.filter((expression) => forms.some((form) => expression.test(form))).length;
      if (count > 0) found.set(id, count);
    }
    return found;
  };
}
