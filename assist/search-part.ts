import { addScores, bestRows, placesOf } from './postings';
import { keyOf } from './search-changes';
import { LONGEST_CODE, pairCodes, shortcodeCode, type TakeCode, typedCodes, writtenCodes } from './search-codes';
import type { Cut } from './search-cover';
import type { Row, SearchIndex } from './search-index';
import type { Query } from './search-query';
import type { UsedPhrases } from './search-rank';
import { readings, type Sounds } from './search-syllables';

/** An index, and which of its rows still count. */
export interface Part extends SearchIndex {
  /** 1 for a row that was removed or replaced since; null while there is none. */
  gone: Uint8Array | null;
  /** Rows that were ever used, by the map that said so. */
  usedRows: WeakMap<UsedPhrases, number[]>;
}

export const createPart = (index: SearchIndex): Part => ({ ...index, gone: null, usedRows: new WeakMap() });

/** The same part without some phrases; the index is shared. */
export function withoutPhrases(part: Part, keys: ReadonlySet<string>): Part {
  const places = part.rows.flatMap(({ phrase }, at) => (keys.has(keyOf(phrase)) ? [at] : []));
  if (places.length === 0) return part;
  const gone = part.gone?.slice() ?? new Uint8Array(part.rows.length);
  for (const at of places) gone[at] = 1;
  return { ...part, gone };
}

/** How many phrases are looked at closely. */
const SHORT_LIST = 400;
/** How many used ones are looked at whatever else there is. */
const USED_LIST = 100;

/**
 * Rows whose code begins like the query, then those that share most with it, used ones among them.
 * @param cut where what only sounds like the query counts too
 */
export function candidates(query: Query, parts: Part[], used: UsedPhrases, cut?: Cut): Row[] {
  const codes = codesOf(query.terms, parts[0]?.sounds);
  for (const { sounds } of cut?.pieces ?? []) {
    if (sounds) pairCodes(...sounds, (code, weight) => codes.set(code, Math.max(weight, codes.get(code) ?? 0)));
  }
  const lists = parts.map((part) => shortList(query, codes, part, used));
  const coded = lists.flatMap((list) => list.coded).sort((a, b) => a.shortcode.length - b.shortcode.length);
  const shared = lists.flatMap((list) => list.shared).sort((a, b) => b.score - a.score);
  const known = lists.flatMap((list) => list.known);
  const first = [...coded.slice(0, SHORT_LIST), ...shared.map(({ row }) => row)].slice(0, SHORT_LIST);
  return [...new Set([...first, ...known])];
}

interface ShortList {
  coded: Row[];
  shared: { row: Row; score: number }[];
  /** Used rows that share anything with the query. */
  known: Row[];
}

function shortList(query: Query, codes: Map<number, number>, part: Part, used: UsedPhrases): ShortList {
  const { rows, heads, texts } = part;
  const open = openRows(query, part);
  const scores = new Uint16Array(rows.length);
  for (const [code, weight] of codes) {
    addScores(heads, code, weight * 2, scores);
    addScores(texts, code, weight, scores);
  }
  if (open) for (let at = 0; at < scores.length; at += 1) if (open[at] === 0) scores[at] = 0;
  const row = (at: number): Row => rows[at] as Row;
  return {
    coded: codedRows(query.joined, part, open),
    shared: bestRows(scores, SHORT_LIST).map((at) => ({ row: row(at), score: scores[at] ?? 0 })),
    known: usedRows(part, used)
      .filter((at) => (scores[at] ?? 0) > 0)
      .slice(0, USED_LIST)
      .map(row),
  };
}

/** 1 for rows that are still there and that the operators let through; null where that is all. */
function openRows(query: Query, { groups, rows, gone }: Part): Uint8Array | null {
  const allowed = groups.allowed(query, rows.length);
  if (!gone) return allowed;
  return gone.map((isGone, at) => (isGone === 0 && (!allowed || allowed[at] === 1) ? 1 : 0));
}

/** All rows that the operators of a query let through. */
export function listed(query: Query, part: Part): Row[] {
  const open = openRows(query, part);
  return open ? part.rows.filter((_, at) => open[at] === 1) : part.rows;
}

/** Rows whose shortcode begins like this, the shortest first. */
function codedRows(start: string, { shortcodes, rows }: Part, open: Uint8Array | null): Row[] {
  const found: Row[] = [];
  for (let length = start.length; length <= LONGEST_CODE && found.length < SHORT_LIST; length += 1) {
    const [from, to] = placesOf(shortcodes, shortcodeCode(start, length));
    for (let at = from; at < to && found.length < SHORT_LIST; at += 1) {
      const row = rows[shortcodes.rows[at] ?? 0];
      const fits = row?.shortcode.startsWith(start) && Math.min(row.shortcode.length, LONGEST_CODE) === length;
      if (row && fits && (!open || open[shortcodes.rows[at] ?? 0] === 1)) found.push(row);
    }
  }
  return found;
}

function usedRows({ rows, usedRows: known }: Part, used: UsedPhrases): number[] {
  if (used.size === 0) return [];
  const before = known.get(used);
  if (before) return before;
  const worth = (at: number): number => used.get(rows[at]?.phrase.id ?? '') ?? 0;
  const found: number[] = [];
  for (let at = 0; at < rows.length; at += 1) if (worth(at) > 0) found.push(at);
  known.set(
    used,
    found.sort((a, b) => worth(b) - worth(a)),
  );
  return found;
}

const LATIN_RUN = /[a-z0-9]+/g;

/** What a query shares with rows, each code once with its highest weight. */
function codesOf(terms: string[], sounds: Sounds | undefined): Map<number, number> {
  const codes = new Map<number, number>();
  const take: TakeCode = (code, weight) => codes.set(code, Math.max(weight, codes.get(code) ?? 0));
  for (const term of terms) {
    writtenCodes(term, take);
    if (!sounds) continue;
    for (const [run] of term.matchAll(LATIN_RUN)) {
      for (const reading of readings(run, sounds)) typedCodes(reading, sounds, take);
      const letters = [...run].map((text) => ({ text, whole: false }));
      typedCodes(letters, sounds, take);
    }
  }
  return codes;
}
