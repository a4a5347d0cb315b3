import Fuse, { type FuseResult } from 'fuse.js/basic';
import type { Row } from './search-index';
import { type Found, findExactly } from './search-place';
import { type Match, mergeRanges, type Query, type Range, TIER } from './search-query';

export interface Ranked {
  row: Row;
  /** The tier, and behind the point how well it fits there; smaller is better. */
  score: number;
  matches: Match[];
}

/** How many rows Fuse looks at: those that share most with the query. */
const LIKE_LIST = 80;

/**
 * The best rows of a short list, which begins with the most promising: what holds the query, ordered by tier; then, while there is
 * room, what is only like it. Fuse looks only where that is still open, because it is what takes time.
 */
export function rank(query: Query, rows: Row[], limit: number): Ranked[] {
  const held: Ranked[] = [];
  const others: Row[] = [];
  for (const row of rows) {
    const found = findExactly(query, row);
    if (found) held.push({ row, score: found.tier + fineScore(query, found), matches: found.matches });
    else others.push(row);
  }
  const like = held.length < limit ? likeRows(query, others.slice(0, LIKE_LIST)) : [];
  return [...held, ...like].sort((a, b) => a.score - b.score).slice(0, limit);
}

/** Below 1: mostly how much of the field the query covers, then whether the field begins with it. */
function fineScore({ joined }: Query, { length, at }: Found): number {
  const uncovered = 1 - Math.min(1, joined.length / Math.max(1, length));
  return clip(0.8 * uncovered + (at > 0 ? 0.1 : 0));
}

const clip = (score: number): number => Math.min(0.999, Math.max(0, score));

/** Rows that Fuse takes for it: as they are written, about one error in three characters, or as their title sounds. */
function likeRows(query: Query, rows: Row[]): Ranked[] {
  if (query.latin && query.joined.length < 4) return [];
  const written = likeWritten(query, rows).flatMap((result) => likelyFrom(query, result) ?? []);
  if (!query.sound || query.joined.length < 5) return written;
  const seen = new Set(written.map(({ row }) => row));
  const heard = likeSound(query, rows).filter(({ item }) => !seen.has(item));
  return [...written, ...heard.map(({ item, score }) => likelyRow(item, TIER.likeSound, score, [{ field: 'pinyin' }]))];
}

function likelyRow(row: Row, tier: number, score: number | undefined, matches: Match[]): Ranked {
  return { row, score: tier + clip(score ?? 1), matches };
}

function likeWritten(query: Query, rows: Row[]): FuseResult<Row>[] {
  const fuse = new Fuse(rows, {
    keys: [
      { name: 'title', weight: 3 },
      { name: 'tags', weight: 1.5 },
      { name: 'text', weight: 1 },
    ],
    // Four Latin letters may have one error; fewer none, because every short word is like every other.
    threshold: query.latin && query.joined.length < 5 ? 0.25 : 0.34,
    ignoreLocation: true,
    includeMatches: true,
    includeScore: true,
    shouldSort: false,
  });
  return fuse.search(query.terms.join(' '));
}

/** Titles that sound like it but for one letter in four. */
function likeSound(query: Query, rows: Row[]): FuseResult<Row>[] {
  const fuse = new Fuse(rows, {
    keys: [{ name: 'sound', getFn: titleSound }],
    threshold: 0.25,
    ignoreLocation: true,
    includeScore: true,
    shouldSort: false,
  });
  return fuse.search(query.joined);
}

function titleSound({ pinyin, titleTokens }: Row): string {
  return pinyin ? pinyin.split(' ').slice(0, titleTokens).join('') : '';
}

function likelyFrom(query: Query, { item, matches = [], score }: FuseResult<Row>): Ranked | null {
  const found = matches.flatMap(({ key, indices }): Match[] => {
    if (key === 'tags') return [{ field: 'tags' }];
    return key === 'title' || key === 'text' ? [{ field: key, ranges: likelyRanges(indices) }] : [];
  });
  if (query.latin && !found.some((match) => coversMost(query, match))) return null;
  const inTitle = found.some(({ field }) => field === 'title');
  return likelyRow(item, inTitle ? TIER.likeTitle : TIER.likeText, score, found);
}

/** Half of the letters of a word stand in many words by chance. */
function coversMost({ joined }: Query, { ranges = [] }: Match): boolean {
  const covered = ranges.reduce((sum, [start, end]) => sum + (end - start > 1 ? end - start : 0), 0);
  return covered * 5 >= joined.length * 4;
}

/** Fuse marks single characters that agree by chance: they are shown only where there is nothing longer. */
function likelyRanges(indices: readonly (readonly [number, number])[]): Range[] {
  const ranges = indices.map(([first, last]): Range => [first, last + 1]);
  const longer = ranges.filter(([start, end]) => end - start > 1);
  return mergeRanges(longer.length > 0 ? longer : ranges);
}
