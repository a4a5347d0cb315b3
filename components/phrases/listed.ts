import type { PhraseRow } from '../../assist/phrase-row';
import type { Match } from '../../assist/search';

/** What the table shows, in this order. */
export interface ListedRows {
  rows: readonly PhraseRow[];
  /** Where the search found a row; none while nothing is searched. */
  matchesOf(key: string): readonly Match[];
  /** Something is searched, and the index is not there yet. */
  isWaiting: boolean;
}
