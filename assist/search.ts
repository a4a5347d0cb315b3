import type { Language, LibraryPhrase } from './phrase';
import { finish, MOST_ROWS } from './postings';
import { changesBetween, keyOf, type SearchChanges } from './search-changes';
import { cutQuery } from './search-cover';
import { indexSteps, type Row, type SearchEntry } from './search-index';
import { candidates, createPart, listed, type Part, withoutPhrases } from './search-part';
import { type Match, parseQuery, type Query, TIER } from './search-query';
import { operatorMatches, type Ranked, rank, rankListed, rankParts, type UsedPhrases, type Wish } from './search-rank';
import { createSounds, type Sounds } from './search-syllables';

export type { SearchChanges } from './search-changes';
export type { SearchEntry } from './search-index';
export type { Match, Range } from './search-query';
export type { UsedPhrases } from './search-rank';
export { changesBetween };

export interface SearchHit {
  phrase: LibraryPhrase;
  /** The wording that was found: the phrase's text, or the variant that holds the query. */
  text: string;
  /**
   * Where it was found; ranges are places in `phrase.title`, `text`, `phrase.shortcode` and `phrase.tags.join('\n')`, end excluded,
   * in order and apart.
   */
  matches: Match[];
  /** Smaller is better; only for comparing hits of one query. */
  score: number;
}

export interface Search {
  /**
   * The phrases for what was typed, best first: a shortcode, the start of one, the title, tags, the text, another wording; last what
   * is only like it, and where nothing holds all of it, what holds some of its words. Characters, pinyin (`tuihuo`), initials (`th`) and mixtures (`tuihuo地址`) are understood, and the operators
   * `#tag` and `@pack`, which let through what carries a tag or comes from a pack that begins or is called so. Nothing typed finds
   * nothing; operators alone list all that they let through.
   * @param used what was used comes first inside its tier; the same map for all keys of one search
   * @param language comes first where all else is equal
   */
  find(query: string, limit: number, used?: UsedPhrases, language?: Language): SearchHit[];
  /**
   * The search after a change; this one stays as it is. Cheap: only what changed is indexed. Null when so much has changed
   * since the search was built that it has to be built anew.
   */
  change(changes: SearchChanges): Search | null;
}

/** Pack titles by pack id, for `@pack`. */
export type PackTitles = ReadonlyMap<string, string>;

/** Prepares the search of a library at once. */
export function createSearch(entries: readonly SearchEntry[], packTitles: PackTitles = new Map()): Search {
  return finish(searchSteps(entries, packTitles));
}

/** The same in steps of a millisecond or two: whoever drives them decides when to pause. */
export function* searchSteps(
  entries: readonly SearchEntry[],
  packTitles: PackTitles = new Map(),
): Generator<void, Search> {
  const sounds = createSounds();
  const built: Part[] = [];
  for (let from = 0; from < entries.length; from += MOST_ROWS) {
    built.push(createPart(yield* indexSteps(entries.slice(from, from + MOST_ROWS), packTitles, sounds)));
  }
  return searchOf({ built, changed: [], part: null, packTitles, sounds });
}

/** How many changed phrases are kept apart; with more, every change would take as long as a key may. */
const MOST_CHANGES = 300;

interface State {
  built: readonly Part[];
  /** What came since, and its small index. */
  changed: readonly SearchEntry[];
  part: Part | null;
  packTitles: PackTitles;
  sounds: Sounds;
}

function searchOf(state: State): Search {
  const parts = [...state.built, ...(state.part ? [state.part] : [])];
  return {
    find(typed, limit, used = NEVER, language) {
      const query = parseQuery(typed);
      if (!query || limit <= 0) return [];
      return rankedFor(query, parts, { used, language, limit }).map((ranked) => hitOf(query, ranked));
    },
    change: (changes) => changed(state, changes),
  };
}

const NEVER: UsedPhrases = new Map();

function rankedFor(query: Query, parts: Part[], wish: Wish): Ranked[] {
  if (!query.joined) {
    const rows: Row[] = parts.flatMap((part) => listed(query, part));
    return rankListed(rows, wish);
  }
  const found = rank(query, candidates(query, parts, wish.used), wish);
  const [part] = parts;
  const held = found[0] !== undefined && found[0].score < TIER.words;
  if (held || !part) return found;
  const cut = cutQuery(query, part.sounds);
  return rankParts(cut, candidates(query, parts, wish.used, cut), found, wish);
}

function hitOf(query: Query, { row, variant, matches, score }: Ranked): SearchHit {
  const { phrase } = row;
  const text = (variant === null ? undefined : phrase.variants?.[variant]) ?? phrase.text;
  return { phrase, text, matches: [...matches(), ...operatorMatches(query, row)], score };
}

function changed(state: State, { put, removed }: SearchChanges): Search | null {
  const touched = new Set([...put.map(({ phrase }) => keyOf(phrase)), ...removed.map(keyOf)]);
  const kept = state.changed.filter(({ phrase }) => !touched.has(keyOf(phrase)));
  const all = [...kept, ...put];
  if (all.length > MOST_CHANGES) return null;
  const part = all.length > 0 ? createPart(finish(indexSteps(all, state.packTitles, state.sounds))) : null;
  return searchOf({ ...state, built: state.built.map((one) => withoutPhrases(one, touched)), changed: all, part });
}
