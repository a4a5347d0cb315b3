import { POLYPHONES } from './polyphones';
import { isHan, spokenTokens } from './search-text';

/** A text together with how it sounds, lined up character by character. */
export interface Spoken {
  text: string;
  /** Where each token begins and ends in `text`. */
  starts: number[];
  ends: number[];
  syllables: string[];
  /** By token: how else it may be read. */
  others: ReadonlyMap<number, readonly string[]>;
  /** How many of the tokens belong to the title. */
  titleTokens: number;
}

/** Lines syllables up with the text that they were made of; null where they do not fit (made by another edition). */
export function lineUp(text: string, titleTokens: number, pinyin: string): Spoken | null {
  const tokens = spokenTokens(text);
  const syllables = pinyin.split(' ');
  if (tokens.length !== syllables.length) return null;
  const others = new Map<number, readonly string[]>();
  for (const [at, { start }] of tokens.entries()) {
    const other = othersOf(text.charAt(start), syllables[at] ?? '');
    if (other.length > 0) others.set(at, other);
  }
  const [starts, ends] = [tokens.map(({ start }) => start), tokens.map(({ end }) => end)];
  return { text, starts, ends, syllables, others, titleTokens };
}

const NONE: readonly string[] = [];

/** The other readings of a character; ü after l and n is typed as u, too, before e. */
export function othersOf(character: string, syllable: string): readonly string[] {
  const readings = POLYPHONES.get(character);
  if (readings) return readings.filter((reading) => reading !== syllable);
  return syllable === 'lve' || syllable === 'nve' ? [syllable.replace('v', 'u')] : NONE;
}

/**
 * Where a typed term sounds like a stretch of tokens `from`…`to`: characters as they are, syllables whole or by their initial, the
 * last one begun: `tuihuo地址`, `thdz`, `tuih`.
 * @returns places in `spoken.text`, end excluded; null where there is none
 */
export function findSound(term: string, spoken: Spoken, from: number, to: number): [number, number] | null {
  for (let token = from; token < to; token += 1) {
    const end = soundsFrom(term, 0, spoken, token, to);
    if (end > 0) return [spoken.starts[token] ?? 0, spoken.ends[end - 1] ?? 0];
  }
  return null;
}

/** Nobody types the `：` of a title, or the blank after it. */
const MOST_GAP = 2;

const gapBefore = (token: number, { starts, ends }: Spoken): number => (starts[token] ?? 0) - (ends[token - 1] ?? 0);

/** The token after the stretch that the term takes up from here; 0 where it does not fit. */
function soundsFrom(term: string, at: number, spoken: Spoken, token: number, to: number): number {
  if (at === term.length) return token;
  if (token === to || (at > 0 && gapBefore(token, spoken) > MOST_GAP)) return 0;
  if (isHan(term.charCodeAt(at))) {
    const written = spoken.text.slice(spoken.starts[token], spoken.ends[token]);
    return term.startsWith(written, at) ? soundsFrom(term, at + written.length, spoken, token + 1, to) : 0;
  }
  return syllableFrom(term, at, spoken, token, to);
}

function syllableFrom(term: string, at: number, spoken: Spoken, token: number, to: number): number {
  const end = readingFrom(spoken.syllables[token] ?? '', term, at, spoken, token, to);
  if (end > 0) return end;
  for (const other of spoken.others.get(token) ?? NONE) {
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
  while (length < syllable.length && term[at + length] === syllable[length]) length += 1;
  return length;
}

/** Every syllable that stands in a library. */
export interface Sounds {
  /** Its number. */
  ids: Map<string, number>;
  /** By what was typed of it so far: the numbers of all that go on from there. */
  begun: Map<string, number[]>;
}

export const createSounds = (): Sounds => ({ ids: new Map(), begun: new Map() });

/** None is longer, but for Latin words. */
const LONGEST = 6;
/** Numbers must stay below this; what comes after the last shares its number, which only lets wrong rows into the short list. */
const MOST_SOUNDS = 0xffff;

/** The number of a syllable; a new one is taken up. */
export function soundId({ ids, begun }: Sounds, syllable: string): number {
  const known = ids.get(syllable);
  if (known !== undefined) return known;
  const id = Math.min(ids.size, MOST_SOUNDS);
  ids.set(syllable, id);
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
