import type { Mood } from './mood';
import type { Language } from './phrase';

/** What tells moods in one language: data, in `phrases/<language>/moods.json`. A line may hold several, parted by line breaks. */
export interface MoodData extends Record<Mood | 'none', string[]> {
  language: Language;
  /** Words that do the same in a line: `{ authority: ['消协', '平台', …], still: ['怎么还', …] }`; a word may be of several kinds. */
  kinds: Record<string, string[]>;
}
