import { POLYPHONES } from './polyphones';
import { eachToken, isHan } from './search-text';

/** How a title and the beginning of a text sound, lined up character by character. Small, because every phrase has one. */
export interface Spoken {
  title: string;
  text: string;
  /** Where each token begins and ends in `title + ' ' + text`, two entries each. */
  places: Uint8Array;
  /** Numbers of the syllables. */
  ids: Uint16Array;
  /** The syllables by their numbers. */
  names: readonly string[];
  /** How many of the tokens belong to the title. */
  titleTokens: number;
}

/**
 * Lines syllables up with what they were made of; null where they do not fit (made by another edition).
 * @param spoken `spokenText` of title and text together, whose places are those of `title + ' ' + text`
 */
export function lineUp(
  row: { title: string; text: string },
  spoken: string,
  pinyin: string,
  sounds: Sounds,
): Spoken | null {
  const syllables = pinyin.split(' ');
  const places = new Uint8Array(2 * syllables.length);
  let count = 0;
  let titleTokens = 0;
  eachToken(spoken, (start, end) => {
    places[2 * count] = start;
    places[2 * count + 1] = end;
    count += 1;
    if (start < row.title.length) titleTokens += 1;
  });
  if (count !== syllables.length) return null;
  const ids = Uint16Array.from(syllables, (syllable) => soundId(sounds, syllable));
  return { title: row.title, text: row.text, places, ids, names: sounds.names, titleTokens };
}

const NONE: readonly string[] = [];

/** Asked for every character that a term is compared with: a table is faster than a map. */
const POLYPHONIC = new Uint8Array(0x10000);
for (const character of POLYPHONES.keys()) POLYPHONIC[character.charCodeAt(0)] = 1;

/** How the character of a token may be read, where that is more than one way. */
export function readingsOf(spoken: Spoken, token: number): readonly string[] {
  const unit = unitAt(spoken, spoken.places[2 * token] ?? 0);
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
    if (end > 0) return [spoken.places[2 * token] ?? 0, spoken.places[2 * end - 1] ?? 0];
  }
  return null;
}

/** Nobody types the `：` of a title, or the blank after it. */
const MOST_GAP = 2;

const gapBefore = (token: number, { places }: Spoken): number =>
  (places[2 * token] ?? 0) - (places[2 * token - 1] ?? 0);

/** The token after the stretch that the term takes up from here; 0 where it does not fit. */
function soundsFrom(term: string, at: number, spoken: Spoken, token: number, to: number): number {
  if (at === term.length) return token;
  if (token === to || (at > 0 && gapBefore(token, spoken) > MOST_GAP)) return 0;
  if (!isHan(term.charCodeAt(at))) return syllableFrom(term, at, spoken, token, to);
  const [start = 0, end = 0] = spoken.places.subarray(2 * token, 2 * token + 2);
  for (let unit = 0; unit < end - start; unit += 1)
    if (term.charCodeAt(at + unit) !== unitAt(spoken, start + unit)) return 0;
  return soundsFrom(term, at + end - start, spoken, token + 1, to);
}

function syllableFrom(term: string, at: number, spoken: Spoken, token: number, to: number): number {
  const end = readingFrom(spoken.names[spoken.ids[token] ?? 0] ?? '', term, at, spoken, token, to);
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

/** Every syllable that stands in a library. */
export interface Sounds {
  /** Its number. */
  ids: Map<string, number>;
  /** By number. */
  names: string[];
  /** By what was typed of it so far: the numbers of all that go on from there. */
  begun: Map<string, number[]>;
}

export const createSounds = (): Sounds => ({ ids: new Map(), names: [], begun: new Map() });

/** None is longer, but for Latin words. */
const LONGEST = 6;
/** Numbers are no larger than this; what comes after the last shares its number, and is found as it is written only. */
const MOST_SOUNDS = 0xffff;

/** The number of a syllable; a new one is taken up. */
export function soundId({ ids, names, begun }: Sounds, syllable: string): number {
  const known = ids.get(syllable);
  if (known !== undefined) return known;
  const id = Math.min(ids.size, MOST_SOUNDS);
  ids.set(syllable, id);
  names[id] = id < MOST_SOUNDS ? syllable : '';
  for (let end = 1; end < syllable.length && syllable.length <= LONGEST; end += 1) {
    const start = syllable.slice(0, end);
    const others = begun.get(start);
    if (others) others.push(id);
    else begun.set(start, [id]);
  }
  return id;
}

/** One token of a typed run: a whole syllable, or only its beginning. */
export interface TypedSound {
  text: string;
  whole: boolean;
}

const MOST_READINGS = 6;

/**
 * How a run of Latin letters may be read as syllables: `xian` → `xian`, `xi an`; what begins no known syllable is an initial:
 * `thuo` → `t huo`; the last may be unfinished: `tuihuodiz`, `shouho`. At most six readings, those with the fewest single letters.
 */
export function readings(run: string, known: Sounds): TypedSound[][] {
  const found: TypedSound[][] = [];
  const read = (at: number, before: TypedSound[]): void => {
    if (found.length >= MOST_READINGS) return;
    if (at >= run.length) {
      found.push(before);
      return;
    }
    for (const next of nextSounds(run, at, known)) read(at + next.text.length, [...before, next]);
  };
  read(0, []);
  const single = (reading: TypedSound[]): number => reading.filter(({ text }) => text.length === 1).length;
  const fewest = Math.min(...found.map(single));
  return found.filter((reading) => single(reading) === fewest);
}

/** The only letters that are a syllable. */
const VOWEL = /[aeo]/;

/** Syllables that begin here, longest first; else the rest as the beginning of one; else an initial. */
function nextSounds(run: string, at: number, { ids, begun }: Sounds): TypedSound[] {
  const wholes: TypedSound[] = [];
  for (let length = Math.min(LONGEST, run.length - at); length > 0; length -= 1) {
    const text = run.slice(at, at + length);
    if (ids.has(text) && (length > 1 || VOWEL.test(text))) wholes.push({ text, whole: true });
  }
  const rest = run.slice(at);
  if (rest.length > 1 && begun.has(rest) && !ids.has(rest)) wholes.unshift({ text: rest, whole: false });
  if (wholes.length > 0) return wholes;
  const initials = /^[zcs]h/.test(rest) ? [rest.slice(0, 2), rest.slice(0, 1)] : [rest.slice(0, 1)];
  return initials.map((text) => ({ text, whole: false }));
}
