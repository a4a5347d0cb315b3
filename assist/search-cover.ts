import { LOOKALIKES } from './lookalikes';
import { POLYPHONES } from './polyphones';
import type { Row } from './search-index';
import { firstPlace, occurrences } from './search-place';
import { type Match, mergeRanges, type Query, type Range } from './search-query';
import { findSound, placesOf, type Spoken } from './search-sound';
import { heardAs, type Sounds } from './search-syllables';
import { isHan, spokenTokens } from './search-text';

/**
 * Rows that hold some of a query's words, where none holds all of them. A query falls into tokens (a Chinese character, a Latin
 * word); two Chinese characters side by side are found together, as they are written, by their sound (`一见` for `一件`), or by the
 * sound of what they look like (`退贷` for `退货`); a Latin word by itself.
 */

/** One or two tokens of a query that are found together. */
interface Piece {
  text: string;
  /** Numbers of its tokens. */
  first: number;
  last: number;
  /** Two Chinese characters: syllables that each may stand for; null for all else. */
  sounds: [readonly number[], readonly number[]] | null;
  /** A Latin word that may be typed by sound. */
  latin: boolean;
}

/** A query, cut into what may be found of it. */
export interface Cut {
  /** How much each token counts. */
  weights: readonly number[];
  /** The term that each token belongs to. */
  terms: readonly number[];
  pieces: readonly Piece[];
}

/** What a row holds of a query. */
export interface Covered {
  /** 0 to 1. */
  share: number;
  /** The same of the query's word that is covered best. */
  word: number;
  /** Whether every token is there. */
  whole: boolean;
  /** The wording that holds it: the number of a variant, null for the text. */
  variant: number | null;
  matches(): Match[];
}

/** Fewer letters are an initial or two, which stand everywhere. */
const SPOKEN_LETTERS = 4;

export function cutQuery({ terms }: Query, sounds: Sounds): Cut {
  const cut = { weights: [] as number[], terms: [] as number[], pieces: [] as Piece[] };
  const { weights, pieces } = cut;
  for (const [number, term] of terms.entries()) {
    const tokens = spokenTokens(term);
    const texts = tokens.map(({ start, end }) => term.slice(start, end));
    const touches = (at: number): boolean => at > 0 && tokens[at - 1]?.end === tokens[at]?.start;
    for (const [at, text] of texts.entries()) {
      const place = weights.push(weightOf(text)) - 1;
      cut.terms.push(number);
      const before = texts[at - 1] ?? '';
      if (touches(at)) pieces.push(pairOf(before, text, place, sounds));
      const alone = !hanAt(texts, at - 1, touches(at)) && !hanAt(texts, at + 1, touches(at + 1));
      if (isHanText(text) ? alone : text.length > 1) pieces.push(oneOf(text, place));
    }
  }
  return cut;
}

const isHanText = (text: string): boolean => isHan(text.charCodeAt(0));
const hanAt = (texts: string[], at: number, touching: boolean): boolean => touching && isHanText(texts[at] ?? '');

/** A long word tells as much as two characters, a single letter little. */
function weightOf(text: string): number {
  if (isHanText(text)) return 1;
  if (text.length === 1) return 0.5;
  return text.length < SPOKEN_LETTERS ? 1 : 2;
}

const oneOf = (text: string, place: number): Piece => ({
  text,
  first: place,
  last: place,
  sounds: null,
  latin: !isHanText(text) && text.length >= SPOKEN_LETTERS && /^[a-z]+$/.test(text),
});

function pairOf(before: string, text: string, place: number, sounds: Sounds): Piece {
  const both = isHanText(before) && isHanText(text);
  const pair: Piece['sounds'] = both ? [syllablesOf(before, sounds), syllablesOf(text, sounds)] : null;
  return { text: before + text, first: place - 1, last: place, sounds: pair, latin: false };
}

/** How a typed character may have been meant: its readings in this library, and those of what it looks like. */
function syllablesOf(character: string, sounds: Sounds): readonly number[] {
  const found = new Set<number>();
  for (const one of [character, ...(LOOKALIKES.get(character) ?? [])]) {
    for (const id of heardAs(sounds, one.charCodeAt(0))) found.add(id);
    for (const reading of POLYPHONES.get(one) ?? []) {
      const id = sounds.ids.get(reading);
      if (id !== undefined) found.add(id);
    }
  }
  return [...found];
}

/** How much a token counts by where it was found; by sound a little less. */
const WORTH = { title: 1, tags: 0.95, text: 0.9, group: 0.5 };
const HEARD = 0.8;

type Field = keyof typeof WORTH;

interface Mark {
  field: Field;
  range: Range | null;
  text: string;
}

/** Null where a row holds nothing of it. */
export function coverOf(cut: Cut, row: Row): Covered | null {
  let best = coverIn(cut, row, { text: row.text, spoken: row.spoken, variant: null });
  for (const [variant, { text, spoken }] of row.variants.entries()) {
    if (best && best.share > 0.99) break;
    const other = coverIn(cut, row, { text, spoken, variant });
    if (other && other.share > (best?.share ?? 0)) best = other;
  }
  return best;
}

interface Wording {
  text: string;
  spoken: Spoken | null;
  variant: number | null;
}

function coverIn(cut: Cut, row: Row, wording: Wording): Covered | null {
  const { pieces, weights } = cut;
  const worth = new Float64Array(weights.length);
  const marks: Mark[] = [];
  for (const piece of pieces) {
    const found = writtenIn(piece, row, wording) ?? heardIn(piece, row, wording);
    if (!found) continue;
    marks.push(found);
    const value = WORTH[found.field] * (found.range ? HEARD : 1);
    for (let token = piece.first; token <= piece.last; token += 1) worth[token] = Math.max(value, worth[token] ?? 0);
  }
  if (marks.length === 0) return null;
  const { variant, text } = wording;
  return { ...sharesOf(cut, worth), variant, matches: () => matchesOf(marks, row, text) };
}

function sharesOf({ weights, terms }: Cut, worth: Float64Array): Pick<Covered, 'share' | 'word' | 'whole'> {
  const found: number[] = [];
  const most: number[] = [];
  for (const [token, weight] of weights.entries()) {
    const term = terms[token] ?? 0;
    found[term] = (found[term] ?? 0) + weight * (worth[token] ?? 0);
    most[term] = (most[term] ?? 0) + weight;
  }
  const sum = (all: number[]): number => all.reduce((a, b) => a + b, 0);
  const word = Math.max(...found.flatMap((one, term) => one / (most[term] ?? 1)));
  return { share: sum(found) / sum(most), word, whole: worth.every((one) => one > 0) };
}

function writtenIn({ text }: Piece, row: Row, wording: Wording): Mark | null {
  const at = (field: string): boolean => firstPlace(text, field) >= 0;
  if (at(row.title)) return { field: 'title', range: null, text };
  if (at(row.tags)) return { field: 'tags', range: null, text };
  if (at(wording.text)) return { field: 'text', range: null, text };
  return at(row.group) ? { field: 'group', range: null, text } : null;
}

function heardIn(piece: Piece, row: Row, { spoken }: Wording): Mark | null {
  if (row.spoken) {
    const inTitle = soundOf(piece, row.spoken, row.spoken.first, row.spoken.titleEnd);
    if (inTitle) return { field: 'title', range: inTitle, text: piece.text };
  }
  const found = spoken && soundOf(piece, spoken, spoken.titleEnd, spoken.end);
  if (!found) return null;
  const offset = spoken.title.length + 1;
  return { field: 'text', range: [found[0] - offset, found[1] - offset], text: piece.text };
}

function soundOf({ text, sounds, latin }: Piece, spoken: Spoken, from: number, to: number): Range | null {
  if (latin) return findSound(text, spoken, from, to);
  if (!sounds) return null;
  const [one, other] = sounds;
  if (one.length === 0 || other.length === 0) return null;
  const { ids } = spoken.tokens;
  for (let token = from; token + 1 < to; token += 1) {
    if (!one.includes(ids[token] ?? -1) || !other.includes(ids[token + 1] ?? -1)) continue;
    const [start, end] = placesOf(spoken, token, token + 2);
    // Two characters and nothing between them.
    if (end - start === 2) return [start, end];
  }
  return null;
}

function matchesOf(marks: Mark[], row: Row, text: string): Match[] {
  const fields = { title: row.title, text, tags: row.tags, group: row.group };
  const matches = (Object.keys(fields) as Field[]).flatMap((field): Match[] => {
    const ranges = marks
      .filter((mark) => mark.field === field)
      .flatMap((mark) => (mark.range ? [mark.range] : occurrences(mark.text, fields[field])));
    return ranges.length > 0 ? [{ field, ranges: mergeRanges(ranges) }] : [];
  });
  return marks.some(({ range }) => range) ? [...matches, { field: 'pinyin' }] : matches;
}
