/** Syllables lined up with their characters, those of many phrases one after the other: two arrays per phrase would be too many. */
export interface Tokens {
  /** Where each begins and ends in its phrase's `title + ' ' + text`, two entries each. */
  places: Uint8Array;
  /** Numbers of the syllables. */
  ids: Uint16Array;
  /** How many there are. */
  length: number;
}

/** So many tokens are kept together. */
const TOKENS = 1 << 13;

const createTokens = (): Tokens => ({
  places: new Uint8Array(2 * TOKENS),
  ids: new Uint16Array(TOKENS),
  length: 0,
});

/** Every syllable that stands in a library. */
export interface Sounds {
  /** Its number. */
  ids: Map<string, number>;
  /** By number. */
  names: string[];
  /** By number: its first letter, as a UTF-16 unit. */
  firsts: number[];
  /** By what was typed of it so far: the numbers of all that go on from there. */
  begun: Map<string, number[]>;
  /** Where the next phrase puts its tokens. */
  tokens: Tokens;
  /** By character (a UTF-16 unit): the number of the first reading that was met, and one; the others. */
  heard: Uint16Array;
  heardToo: Map<number, number[]>;
}

export const createSounds = (): Sounds => ({
  ids: new Map(),
  names: [],
  firsts: [],
  begun: new Map(),
  tokens: createTokens(),
  heard: new Uint16Array(0x10000),
  heardToo: new Map(),
});

/** Remembers how a character was read in a phrase. */
export function hear({ heard, heardToo }: Sounds, unit: number, id: number): void {
  const first = heard[unit] ?? 0;
  if (first === 0) heard[unit] = id + 1;
  if (first === 0 || first === id + 1) return;
  const others = heardToo.get(unit) ?? [];
  if (!others.includes(id)) heardToo.set(unit, [...others, id]);
}

/** The numbers of all readings of a character that were met in phrases. */
export function heardAs({ heard, heardToo }: Sounds, unit: number): number[] {
  const first = heard[unit] ?? 0;
  return first === 0 ? [] : [first - 1, ...(heardToo.get(unit) ?? [])];
}

/** Tokens with room for so many more. */
export function roomFor(sounds: Sounds, more: number): Tokens {
  if (sounds.tokens.length + more > TOKENS) sounds.tokens = createTokens();
  return sounds.tokens;
}

const BLANK = 32;

/** None is longer, but for Latin words. */
const LONGEST = 6;
/** Numbers are no larger than this; what comes after the last shares its number, and is found as it is written only. */
const MOST_SOUNDS = 0xffff;

/** The number of a syllable; a new one is taken up. */
export function soundId({ ids, names, firsts, begun }: Sounds, syllable: string): number {
  const known = ids.get(syllable);
  if (known !== undefined) return known;
  const id = Math.min(ids.size, MOST_SOUNDS);
  ids.set(syllable, id);
  names[id] = id < MOST_SOUNDS ? syllable : '';
  firsts[id] = id < MOST_SOUNDS && syllable ? syllable.charCodeAt(0) : BLANK;
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
