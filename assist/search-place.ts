import type { Row } from './search-index';
import { type Match, mergeRanges, type Query, type Range, TIER } from './search-query';
import { findSound, type Spoken } from './search-sound';
import { isLatin } from './search-text';

/** Where a row holds all of a query. */
export interface Found {
  tier: number;
  /** Length of the field that it was found in, measured in what is typed, and the place of the first term there. */
  length: number;
  at: number;
  /** The wording that holds it: the number of a variant, null for the text itself. */
  variant: number | null;
  /** Where it was found; asked for only for what is shown. */
  matches(): Match[];
}

/** One term in one row: in the best place. */
interface Place {
  tier: number;
  length: number;
  at: number;
  /** Missing for what is written: all its places are looked for in the end. */
  mark?: { field: 'title' | 'text'; range: Range };
}

/** A row as one query sees it: one of its wordings, and its sound where that counts. */
interface Seen {
  row: Row;
  text: string;
  variant: number | null;
  /** How title and text sound. */
  spoken: Spoken | null;
  /** How the wording sounds. */
  heard: Spoken | null;
}

/** Whether a row holds the query: its code, or every term as written or by sound, or all terms as one word. */
export function findExactly(query: Query, row: Row): Found | null {
  const code = findCode(query.joined, row);
  if (code) return code;
  const spoken = query.sound ? row.spoken : null;
  const found = findIn(query, { row, text: row.text, variant: null, spoken, heard: spoken });
  return found ?? findInVariants(query, row, spoken);
}

/** The best of the other wordings: one where it is written comes before one that only sounds so. */
function findInVariants(query: Query, row: Row, spoken: Spoken | null): Found | null {
  let best: Found | null = null;
  for (const [variant, { text, spoken: sound }] of row.variants.entries()) {
    const heard = query.sound ? sound : null;
    // Most variants hold nothing of it: looking for one term is cheaper than for all, in title, tags and sound again.
    if (!holdsAny(query, text, heard)) continue;
    const found = findIn(query, { row, text, variant, spoken, heard });
    if (found && found.tier < (best?.tier ?? Infinity)) best = found;
    if (best?.tier === TIER.variant) break;
  }
  return best;
}

function holdsAny({ terms, joined }: Query, text: string, heard: Spoken | null): boolean {
  if (text.includes(joined) || terms.some((term) => text.includes(term))) return true;
  return heard !== null && [...terms, joined].some((term) => soundIn(term, heard) !== null);
}

const soundIn = (term: string, heard: Spoken): Range | null =>
  term.length > 1 ? findSound(term, heard, heard.titleEnd, heard.end) : null;

function findIn({ terms, joined }: Query, seen: Seen): Found | null {
  return findTerms(terms, seen) ?? (terms.length > 1 ? findTerms([joined], seen) : null);
}

function findCode(typed: string, { shortcode }: Row): Found | null {
  if (!shortcode.startsWith(typed)) return null;
  const tier = shortcode === typed ? TIER.code : TIER.codeStart;
  const matches: Match[] = [{ field: 'shortcode', ranges: [[0, typed.length]] }];
  return { tier, length: shortcode.length, at: 0, variant: null, matches: () => matches };
}

function findTerms(terms: string[], seen: Seen): Found | null {
  const places: Place[] = [];
  for (const term of terms) {
    const place = placeOf(term, seen.row) ?? soundPlaceOf(term, seen);
    if (!place) return null;
    places.push(place);
  }
  const worst = places.reduce((a, b) => (b.tier > a.tier ? b : a));
  return { ...worst, variant: seen.variant, matches: () => matchesOf(terms, seen, places) };
}

/** As it is written in the title; everywhere else a sound in the title is better. */
function placeOf(term: string, { title }: Row): Place | null {
  const at = firstPlace(term, title);
  return at < 0 ? null : { tier: TIER.title, length: title.length, at };
}

function soundPlaceOf(term: string, seen: Seen): Place | null {
  const { row, text, spoken, variant } = seen;
  const inTitle = spoken && findSound(term, spoken, spoken.first, spoken.titleEnd);
  if (inTitle)
    return {
      tier: TIER.titleSound,
      length: typedLength(row.title.length, term, inTitle),
      at: inTitle[0],
      mark: { field: 'title', range: inTitle },
    };
  const tagAt = firstPlace(term, row.tags);
  if (tagAt >= 0) return { tier: TIER.tags, length: row.tags.length, at: tagAt };
  const at = firstPlace(term, text);
  if (at >= 0) return { tier: variant === null ? TIER.text : TIER.variant, length: text.length, at };
  const groupAt = firstPlace(term, row.group);
  return soundInText(term, seen) ?? (groupAt < 0 ? null : { tier: TIER.group, length: row.group.length, at: groupAt });
}

/** How long a field is to somebody who types it as they typed the part that was found: `yunfei` for two of its characters. */
const typedLength = (length: number, term: string, [from, to]: Range): number => (length * term.length) / (to - from);

function soundInText(term: string, { text, variant, heard }: Seen): Place | null {
  const found = heard && soundIn(term, heard);
  if (!found) return null;
  const offset = heard.title.length + 1;
  const range: Range = [found[0] - offset, found[1] - offset];
  const tier = variant === null ? TIER.textSound : TIER.variantSound;
  return { tier, length: typedLength(text.length, term, range), at: range[0], mark: { field: 'text', range } };
}

/** Every place where a term is written, and where it was heard. */
function matchesOf(terms: string[], { row, text }: Seen, places: Place[]): Match[] {
  const heard = places.flatMap(({ mark }) => mark ?? []);
  const fields = [
    ['title', row.title],
    ['text', text],
  ] as const;
  const matches: Match[] = fields.flatMap(([field, folded]) => {
    const written = terms.flatMap((term) => occurrences(term, folded));
    const ranges = [...written, ...heard.filter((mark) => mark.field === field).map(({ range }) => range)];
    return ranges.length > 0 ? [{ field, ranges: mergeRanges(ranges) }] : [];
  });
  for (const field of ['tags', 'group'] as const) {
    const found = places.some(({ tier }) => tier === TIER[field]);
    const ranges = found ? terms.flatMap((term) => occurrences(term, row[field])) : [];
    if (ranges.length > 0) matches.push({ field, ranges: mergeRanges(ranges) });
  }
  if (heard.length > 0) matches.push({ field: 'pinyin' });
  return matches;
}

/** Every place of a term in a folded field. */
export function occurrences(term: string, field: string): Range[] {
  const ranges: Range[] = [];
  for (let at = nextPlace(term, field, 0); at >= 0; at = nextPlace(term, field, at + term.length)) {
    ranges.push([at, at + term.length]);
  }
  return ranges;
}

/** Where a word begins with the term, else where it stands at all; -1 where it does not. */
export function firstPlace(term: string, field: string): number {
  for (let at = nextPlace(term, field, 0); at >= 0; at = nextPlace(term, field, at + 1))
    if (beginsWord(at, field)) return at;
  return nextPlace(term, field, 0);
}

/** One or two letters in the middle of a word are chance (`hi` in `this`): those places are passed over. */
function nextPlace(term: string, field: string, from: number): number {
  let at = field.indexOf(term, from);
  const anywhere = term.length > 2 || !isLatin(term.charCodeAt(0));
  while (at >= 0 && !anywhere && !beginsWord(at, field)) at = field.indexOf(term, at + 1);
  return at;
}

function beginsWord(at: number, field: string): boolean {
  return at === 0 || !isLatin(field.charCodeAt(at)) || !isLatin(field.charCodeAt(at - 1));
}
