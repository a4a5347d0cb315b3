import { hashText } from './hash';
import { CODES } from './postings';
import type { Spoken } from './search-sound';
import type { Sounds, TypedSound } from './search-syllables';
import { isLatin } from './search-text';

/**
 * What the index counts: single characters, pairs and (Latin) threes of what is written; syllables, their pairs and their initials
 * of what is heard. Every code is a hash below `CODES`.
 */

const KIND = {
  one: 1,
  two: 2,
  three: 3,
  wordStart: 4,
  syllable: 5,
  syllables: 6,
  initials2: 7,
  initials3: 8,
  shortcode: 9,
  initialSyllable: 10,
};

/**
 * How much one shared code says. What stands side by side says far more than what stands anywhere: all of a query in the text must
 * come before half of it in title and text.
 */
const WEIGHT = {
  one: 1,
  two: 4,
  hanTwo: 8,
  three: 4,
  wordStart: 1,
  syllable: 2,
  begun: 1,
  syllables: 16,
  initialSyllable: 12,
  initials2: 4,
  initials3: 12,
};

/** Takes a code and what sharing it is worth. */
export type TakeCode = (code: number, weight: number) => void;

function hash(kind: number, a: number, b: number, c: number): number {
  const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 0x7f4a, 0x85ebca6b) ^ Math.imul(c + kind * 0x3c6f, 0xc2b2ae35);
  return (Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 12) & (CODES - 1);
}

let wordUnits: Uint8Array | null = null;

/** Letters, digits and halves of characters beyond the first plane; made once, because a table is faster than the expression. */
function wordTable(): Uint8Array {
  if (wordUnits) return wordUnits;
  const letter = /[\p{L}\p{N}]/u;
  const table = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const half = unit >= 0xd800 && unit <= 0xdfff;
    if (half || letter.test(String.fromCharCode(unit))) table[unit] = 1;
  }
  wordUnits = table;
  return table;
}

/** The codes of a folded text as it is written. */
export function writtenCodes(folded: string, take: TakeCode): void {
  const isWord = wordTable();
  let before = 0;
  let beforeThat = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charCodeAt(at);
    const word = isWord[unit] === 1 ? unit : 0;
    if (word) writtenAt(beforeThat, before, word, take);
    beforeThat = before;
    before = word;
  }
}

/** 0 stands for whatever is no letter or digit. */
function writtenAt(beforeThat: number, before: number, unit: number, take: TakeCode): void {
  const latin = isLatin(unit);
  if (!latin) take(hash(KIND.one, unit, 0, 0), WEIGHT.one);
  else if (!isLatin(before)) take(hash(KIND.wordStart, unit, 0, 0), WEIGHT.wordStart);
  if (before) take(hash(KIND.two, before, unit, 0), latin ? WEIGHT.two : WEIGHT.hanTwo);
  if (latin && isLatin(before) && isLatin(beforeThat)) {
    take(hash(KIND.three, beforeThat, before, unit), WEIGHT.three);
  }
}

/** The codes of two syllables side by side, one of each list. */
export function pairCodes(one: readonly number[], other: readonly number[], take: TakeCode): void {
  for (const a of one) for (const b of other) take(hash(KIND.syllables, a, b, 0), WEIGHT.syllables);
}

type Firsts = Pick<Sounds, 'firsts'>;

/** The codes of syllables that follow each other, by their numbers. */
export function heardCodes(ids: ArrayLike<number>, { firsts }: Firsts, from: number, to: number, take: TakeCode): void {
  const first = (at: number): number => (at < to ? (firsts[ids[at] ?? 0] ?? 0) : 0);
  for (let at = from; at < to; at += 1) {
    const id = ids[at] ?? 0;
    take(hash(KIND.syllable, id, 0, 0), WEIGHT.syllable);
    if (at + 1 === to) continue;
    take(hash(KIND.syllables, id, ids[at + 1] ?? 0, 0), WEIGHT.syllables);
    take(hash(KIND.initialSyllable, first(at), ids[at + 1] ?? 0, 0), WEIGHT.initialSyllable);
    initialCodes(first(at), first(at + 1), first(at + 2), take);
  }
}

/** @param c 0 where nothing follows any more */
function initialCodes(a: number, b: number, c: number, take: TakeCode): void {
  take(hash(KIND.initials2, a, b, 0), WEIGHT.initials2);
  if (c) take(hash(KIND.initials3, a, b, c), WEIGHT.initials3);
}

/** The codes of a token that is read in another way too, together with its neighbours as they are read. */
export function otherCodes(
  { tokens: { ids }, first, end }: Spoken,
  token: number,
  other: number,
  firsts: Firsts,
  take: TakeCode,
): void {
  const from = Math.max(first, token - 2);
  const near = Array.from(ids.subarray(from, Math.min(end, token + 3)));
  near[token - from] = other;
  heardCodes(near, firsts, 0, near.length, take);
}

/** The codes of one reading of typed letters: what is whole, and what may become of what is only begun. */
export function typedCodes(reading: TypedSound[], sounds: Sounds, take: TakeCode): void {
  const first = (at: number): number => reading[at]?.text.charCodeAt(0) ?? 0;
  for (const [at, sound] of reading.entries()) {
    const { text, whole } = sound;
    const id = whole ? sounds.ids.get(text) : undefined;
    if (id !== undefined) take(hash(KIND.syllable, id, 0, 0), WEIGHT.syllable);
    if (at > 0) besideCodes(reading[at - 1] as TypedSound, sound, at === reading.length - 1, sounds, take);
    if (at + 1 < reading.length) initialCodes(first(at), first(at + 1), first(at + 2), take);
  }
  const [only] = reading;
  if (reading.length > 1 || !only) return;
  for (const id of sounds.begun.get(only.text) ?? []) take(hash(KIND.syllable, id, 0, 0), WEIGHT.begun);
}

/** Two typed sounds side by side; the last of a run may go on, whole or not. */
function besideCodes(before: TypedSound, sound: TypedSound, last: boolean, sounds: Sounds, take: TakeCode): void {
  const whole = sound.whole ? sounds.ids.get(sound.text) : undefined;
  const begun = last || !sound.whole ? (sounds.begun.get(sound.text) ?? []) : [];
  const id = before.whole ? sounds.ids.get(before.text) : undefined;
  // Two initials are a code of their own.
  if (id === undefined && sound.text.length === 1) return;
  for (const next of whole === undefined ? begun : [whole, ...begun]) {
    if (id !== undefined) take(hash(KIND.syllables, id, next, 0), WEIGHT.syllables);
    else take(hash(KIND.initialSyllable, before.text.charCodeAt(0), next, 0), WEIGHT.initialSyllable);
  }
}

/** Longer shortcodes are found as if they had this length. */
export const LONGEST_CODE = 24;

/** The code of shortcodes of one length that begin with `start`. */
export function shortcodeCode(start: string, length: number): number {
  return hash(KIND.shortcode, hashText(start), Math.min(length, LONGEST_CODE), 0);
}

/** A shortcode can be found by each of its beginnings. */
export function shortcodeCodes(shortcode: string, take: (code: number) => void): void {
  const to = Math.min(shortcode.length, LONGEST_CODE);
  for (let end = 1; end <= to; end += 1) take(shortcodeCode(shortcode.slice(0, end), shortcode.length));
}
