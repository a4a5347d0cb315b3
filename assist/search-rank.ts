import Fuse, { type FuseResult } from 'fuse.js/basic';
import type { Language } from './phrase';
import { type Covered, type Cut, coverOf } from './search-cover';
import { taggedRanges } from './search-groups';
import type { Row } from './search-index';
import { type Found, findExactly } from './search-place';
import { type Match, mergeRanges, type Query, type Range, TIER } from './search-query';
import { placesOf, syllableAt } from './search-sound';

export interface Ranked {
  row: Row;
  /** The tier, and behind the point how well it fits there; smaller is better. */
  score: number;
  /** The wording that was found: the number of a variant, null for the text. */
  variant: number | null;
  /** Where it was found; asked for only for what is shown. */
  matches(): Match[];
}

/** What using a phrase is worth, 0 to 1, by phrase id; missing for what was never used. */
export type UsedPhrases = ReadonlyMap<string, number>;

/** What is asked for. */
export interface Wish {
  used: UsedPhrases;
  /** Comes first where all else is equal. */
  language: Language | undefined;
  /** So many. */
  limit: number;
}

/** How many rows Fuse looks at: those that share most with the query. */
const LIKE_LIST = 80;

/** How far use lifts a phrase among those of its tier: nearly to the top where the query is held, a little among what is like it. */
const LIFT = { held: 0.9, like: 0.3 };

/**
 * The best rows of a short list, which begins with the most promising: what holds the query, ordered by tier; then, while there is
 * room, what is only like it. Fuse looks only where that is still open, because it is what takes time.
 */
export function rank(query: Query, rows: Row[], wish: Wish): Ranked[] {
  const { used, limit } = wish;
  const held: Ranked[] = [];
  const others: Row[] = [];
  for (const row of rows) {
    const found = findExactly(query, row);
    if (!found) {
      others.push(row);
      continue;
    }
    const score = found.tier + lifted(fineScore(query, found), row, used, LIFT.held);
    held.push({ row, score, variant: found.variant, matches: found.matches });
  }
  const like = held.length < limit ? likeRows(query, others.slice(0, LIKE_LIST)) : [];
  return bestOf([...held, ...like.map((one) => likelier(one, used))], wish);
}

function likelier(one: Ranked, used: UsedPhrases): Ranked {
  const tier = Math.floor(one.score);
  return { ...one, score: tier + lifted(one.score - tier, one.row, used, LIFT.like) };
}

function bestOf(found: Ranked[], { limit, language }: Wish): Ranked[] {
  const foreign = ({ row }: Ranked): number => (language && row.phrase.language !== language ? 1 : 0);
  return found.sort((a, b) => a.score - b.score || foreign(a) - foreign(b)).slice(0, limit);
}

/** Of a query this much must be there, or less where one word of it is; and this much of what the best row has. */
const LEAST_SHARE = { of: 0.34, withWord: 0.25, ofBest: 0.6 };
/** From this share a word counts as found. */
const WORD_FOUND = 0.6;

const isEnough = ({ share, word }: Covered): boolean =>
  share >= LEAST_SHARE.of || (word >= WORD_FOUND && share >= LEAST_SHARE.withWord);

/**
 * For a query that no row holds: what is like it, and what holds some of its words, the more of them the better.
 * @param like rows that were found to be like it
 */
export function rankParts(cut: Cut, rows: Row[], like: Ranked[], wish: Wish): Ranked[] {
  const found = rows.slice(0, LIKE_LIST).flatMap((row) => {
    const covered = coverOf(cut, row);
    return covered && isEnough(covered) ? [{ row, ...covered }] : [];
  });
  const least = LEAST_SHARE.ofBest * Math.max(0, ...found.map(({ share }) => share));
  const best = new Map(like.map((one) => [one.row, one]));
  for (const { row, share, whole, variant, matches } of found) {
    const score = (whole ? TIER.words : TIER.part) + clip(1 - share);
    const part = likelier({ row, score, variant, matches }, wish.used);
    if (share >= least && score < (best.get(row)?.score ?? Infinity)) best.set(row, part);
  }
  return bestOf([...best.values()], wish);
}

const NO_MATCHES = (): Match[] => [];

/** Rows that operators alone let through: what is used most and latest first, then as they stand in the library. */
export function rankListed(rows: Row[], { used, language, limit }: Wish): Ranked[] {
  const worth = ({ phrase }: Row): number => used.get(phrase.id) ?? 0;
  const known = used.size > 0 ? rows.filter((row) => worth(row) > 0).sort((a, b) => worth(b) - worth(a)) : [];
  const first = new Set(known.slice(0, limit));
  const take = (wanted: (row: Row) => boolean): void => {
    for (let at = 0; first.size < limit && at < rows.length; at += 1)
      if (wanted(rows[at] as Row)) first.add(rows[at] as Row);
  };
  take(({ phrase }) => phrase.language === language);
  take(() => true);
  return [...first].map((row) => {
    const score = TIER.tags + lifted(0.9, row, used, LIFT.held);
    return { row, score, variant: null, matches: NO_MATCHES };
  });
}

/** What the operators of the query let it through by. */
export function operatorMatches(query: Query, row: Row): Match[] {
  const tags: Match[] = query.tags.length > 0 ? [{ field: 'tags', ranges: taggedRanges(query, row.tags) }] : [];
  return query.packs.length > 0 ? [...tags, { field: 'pack' }] : tags;
}

/** What is used comes first inside its tier, but never before what the query names in full. */
function lifted(fine: number, { phrase }: Row, used: UsedPhrases, most: number): number {
  return fine * (1 - most * Math.min(1, used.get(phrase.id) ?? 0));
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
  return [...written, ...heard.map(likelyHeard)];
}

/** Marks the characters of the title whose sound agrees. */
function likelyHeard({ item, score, matches = [] }: FuseResult<Row>): Ranked {
  const found: Match[] = [{ field: 'pinyin' }];
  const letters = matches.flatMap(({ indices }) => likelyRanges(indices));
  const ranges = letters.length > 0 ? heardRanges(item, letters) : [];
  if (ranges.length > 0) found.unshift({ field: 'title', ranges });
  return likelyRow(item, TIER.likeSound, score, found);
}

/** From places in `titleSound` to the characters that sound so: those with at least half of their letters in a place. */
function heardRanges(row: Row, letters: Range[]): Range[] {
  const { spoken } = row;
  if (!spoken) return [];
  let from = 0;
  const ranges = titleSyllables(row).flatMap((syllable, token): Range[] => {
    const to = from + syllable.length;
    const shared = letters.reduce(
      (sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)),
      0,
    );
    const [start, end] = placesOf(spoken, spoken.first + token, spoken.first + token + 1);
    from = to;
    return shared * 2 >= syllable.length ? [[start, Math.min(end, row.title.length)]] : [];
  });
  return mergeRanges(ranges);
}

function likelyRow(row: Row, tier: number, score: number | undefined, matches: Match[]): Ranked {
  return { row, score: tier + clip(score ?? 1), variant: null, matches: () => matches };
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
    includeMatches: true,
    includeScore: true,
    shouldSort: false,
  });
  return fuse.search(query.joined);
}

function titleSyllables({ spoken }: Row): string[] {
  if (!spoken) return [];
  const { first, titleEnd } = spoken;
  return Array.from({ length: titleEnd - first }, (_, at) => syllableAt(spoken, first + at));
}

const titleSound = (row: Row): string => titleSyllables(row).join('');

function likelyFrom(query: Query, { item, matches = [], score }: FuseResult<Row>): Ranked | null {
  const found = matches.flatMap(({ key, indices }): Match[] => {
    return key === 'title' || key === 'text' || key === 'tags' ? [{ field: key, ranges: likelyRanges(indices) }] : [];
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
