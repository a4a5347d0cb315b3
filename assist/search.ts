import type { LibraryPhrase } from './phrase';
import { createIndex, type Row, type SearchEntry, type SearchIndex, shortList } from './search-index';
import { type Match, parseQuery, type Query } from './search-query';
import { rank } from './search-rank';

export type { SearchEntry } from './search-index';
export type { Match, Range } from './search-query';

export interface SearchHit {
  phrase: LibraryPhrase;
  /** Where it was found; ranges are places in `phrase.title`, `phrase.text` and `phrase.shortcode`, end excluded. */
  matches: Match[];
  /** Smaller is better; only for comparing hits of one query. */
  score: number;
}

export interface Search {
  /**
   * The phrases for what was typed, best first: a shortcode, the start of one, the title, tags, the text; last what is only like
   * it. Characters, pinyin (`tuihuo`), initials (`th`) and mixtures (`tuihuo地址`) are understood. Nothing typed finds nothing.
   */
  find(query: string, limit: number): SearchHit[];
}

/** How many phrases are looked at closely. */
const SHORT_LIST = 400;

/** Prepares the search of a library. */
export function createSearch(entries: readonly SearchEntry[]): Search {
  const index = createIndex(entries);
  return {
    find(typed, limit) {
      const query = parseQuery(typed);
      if (!query || limit <= 0) return [];
      const ranked = rank(query, candidates(query, index), limit);
      return ranked.map(({ row, score, matches }) => ({ phrase: row.phrase, score, matches }));
    },
  };
}

/** Rows whose code begins like the query, then those that share most with it. */
function candidates(query: Query, index: SearchIndex): Row[] {
  const coded = index.rows
    .filter(({ shortcode }) => shortcode.startsWith(query.joined))
    .sort((a, b) => a.shortcode.length - b.shortcode.length)
    .slice(0, SHORT_LIST);
  const rest = shortList(query.terms, index, SHORT_LIST).flatMap((at) => index.rows[at] ?? []);
  return [...new Set([...coded, ...rest])].slice(0, SHORT_LIST);
}
