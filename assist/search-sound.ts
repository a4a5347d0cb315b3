import { POLYPHONES } from './polyphones';
import { hear, roomFor, type Sounds, soundId, type Tokens } from './search-syllables';
import { eachToken, isHan } from './search-text';

/** How a title and the beginning of a text sound, lined up character by character. Small, because every phrase has one. */
export interface Spoken {
  title: string;
  text: string;
  /** Holds its tokens `first`…`end`; those before `titleEnd` belong to the title. */
  tokens: Tokens;
  first: number;
  titleEnd: number;
  end: number;
  /** The syllables by their numbers. */
  names: readonly string[];
}

/**
 * Lines syllables up with what they were made of; null where they do not fit (made by another edition).
 * @param spoken `spokenText` of title and text together, whose places are those of `title + ' ' + text`
 */
export function lineUp(
  { title, text }: { title: string; text: string },
  spoken: string,
  pinyin: string,
  sounds: Sounds,
): Spoken | null {
  const syllables = pinyin.split(' ');
  // No more tokens than units: what does not fit is seen at the end.
  const tokens = roomFor(sounds, spoken.length);
  const first = tokens.length;
  let end = first;
  let titleEnd = first;
  eachToken(spoken, (from, to) => {
    tokens.places[2 * end] = from;
    tokens.places[2 * end + 1] = to;
    end += 1;
    if (from < title.length) titleEnd = end;
  });
  if (end - first !== syllables.length) return null;
  for (const [at, syllable] of syllables.entries()) {
    const id = soundId(sounds, syllable);
    tokens.ids[first + at] = id;
    const unit = spoken.charCodeAt(tokens.places[2 * (first + at)] ?? 0);
    if (isHan(unit)) hear(sounds, unit, id);
  }
  tokens.length = end;
  return { title, text, tokens, first, titleEnd, end, names: sounds.names };
}

const NONE: readonly string[] = [];

/** Asked for every character that a term is compared with: a table is faster than a map. */
const POLYPHONIC = new Uint8Array(0x10000);
for (const character of POLYPHONES.keys()) POLYPHONIC[character.charCodeAt(0)] = 1;

/** How the character of a token may be read, where that is more than one way. */
export function readingsOf(spoken: Spoken, token: number): readonly string[] {
  const unit = unitAt(spoken, spoken.tokens.places[2 * token] ?? 0);
  return POLYPHONIC[unit] === 1 ? (POLYPHONES.get(String.fromCharCode(unit)) ?? NONE) : NONE;
}

function unitAt({ title, text }: Spoken, at: number): number {
  return at < title.length ? title.charCodeAt(at) : text.charCodeAt(at - title.length - 1);
}

/**
 * Where a typed term sounds like a stretch of tokens `from`…`to`: characters as they are, syllables whole or by their initial, the
 * last one begun: `tuihuo地址`, `thdz`, `tuih`.
 * @returns places in `title + ' ' + text`, end excluded; null where there is none
 */
export function findSound(term: string, spoken: Spoken, from: number, to: number): [number, number] | null {
  for (let token = from; token < to; token += 1) {
    const end = soundsFrom(term, 0, spoken, token, to);
    if (end > token) return placesOf(spoken, token, end);
  }
  return null;
}

/** Where tokens stand in `title + ' ' + text`: the start of the first, the end of the last before `to`. */
export function placesOf({ tokens: { places } }: Spoken, from: number, to: number): [number, number] {
  return [places[2 * from] ?? 0, places[2 * to - 1] ?? 0];
}

/** Nobody types the `：` of a title, or the blank after it. */
const MOST_GAP = 2;

const gapBefore = (token: number, { tokens: { places } }: Spoken): number =>
  (places[2 * token] ?? 0) - (places[2 * token - 1] ?? 0);

/** The token after the stretch that the term takes up from here; 0 where it does not fit: a term takes up one at least. */
function soundsFrom(term: string, at: number, spoken: Spoken, token: number, to: number): number {
  if (at === term.length) return token;
  if (token === to || (at > 0 && gapBefore(token, spoken) > MOST_GAP)) return 0;
  if (!isHan(term.charCodeAt(at))) return syllableFrom(term, at, spoken, token, to);
  const [start, end] = placesOf(spoken, token, token + 1);
  for (let unit = 0; unit < end - start; unit += 1)
    if (term.charCodeAt(at + unit) !== unitAt(spoken, start + unit)) return 0;
  return soundsFrom(term, at + end - start, spoken, token + 1, to);
}

/** How a token is read in its phrase. */
export function syllableAt({ names, tokens: { ids } }: Spoken, token: number): string {
  return names[ids[token] ?? 0] ?? '';
}

function syllableFrom(term: string, at: number, spoken: Spoken, token: number, to: number): number {
  const end = readingFrom(syllableAt(spoken, token), term, at, spoken, token, to);
  if (end > 0) return end;
  for (const other of readingsOf(spoken, token)) {
    const otherEnd = readingFrom(other, term, at, spoken, token, to);
    if (otherEnd > 0) return otherEnd;
  }
  return 0;
}

function readingFrom(syllable: string, term: string, at: number, spoken: Spoken, token: number, to: number): number {
  for (let length = sharedLength(term, at, syllable); length > 0; length -= 1) {
    if (!mayStand(syllable, length) && at + length < term.length) continue;
    const end = soundsFrom(term, at + length, spoken, token + 1, to);
    if (end > 0) return end;
  }
  return 0;
}

/** In the middle of a term a syllable is whole or its initial: `h`, or `zh`. */
function mayStand(syllable: string, length: number): boolean {
  return length === syllable.length || length === 1 || (length === 2 && syllable[1] === 'h');
}

function sharedLength(term: string, at: number, syllable: string): number {
  let length = 0;
  while (length < syllable.length && term.charCodeAt(at + length) === syllable.charCodeAt(length)) length += 1;
  return length;
}
