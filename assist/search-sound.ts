import { isHan, spokenTokens } from './search-text';

/** A text together with how it sounds, lined up character by character. */
export interface Spoken {
  text: string;
  /** Where each token begins and ends in `text`. */
  starts: number[];
  ends: number[];
  syllables: string[];
  /** How many of the tokens belong to the title. */
  titleTokens: number;
}

/** Lines syllables up with the text that they were made of; null where they do not fit (made by another edition). */
export function lineUp(text: string, titleTokens: number, pinyin: string): Spoken | null {
  const tokens = spokenTokens(text);
  const syllables = pinyin.split(' ');
  if (tokens.length !== syllables.length) return null;
  return { text, starts: tokens.map(({ start }) => start), ends: tokens.map(({ end }) => end), syllables, titleTokens };
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
  const syllable = spoken.syllables[token] ?? '';
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

/** One token of a typed run: a whole syllable, or only its initial. */
export interface TypedSound {
  text: string;
  whole: boolean;
}

const MOST_READINGS = 6;

/**
 * How a run of Latin letters may be read as syllables: `xian` → `xian`, `xi an`; what begins no known syllable is an initial:
 * `thuo` → `t huo`. At most six readings.
 */
export function readings(run: string, known: ReadonlyMap<string, number>): TypedSound[][] {
  const found: TypedSound[][] = [];
  const read = (at: number, before: TypedSound[]): void => {
    if (found.length >= MOST_READINGS) return;
    if (at >= run.length) {
      found.push(before);
      return;
    }
    const wholes = wholesAt(run, at, known);
    for (const text of wholes) read(at + text.length, [...before, { text, whole: true }]);
    if (wholes.length === 0) read(at + 1, [...before, { text: run[at] ?? '', whole: false }]);
  };
  read(0, []);
  return found;
}

/** Syllables that begin here, longest first; none is longer than six letters. */
function wholesAt(run: string, at: number, known: ReadonlyMap<string, number>): string[] {
  const wholes: string[] = [];
  for (let length = Math.min(6, run.length - at); length > 0; length -= 1) {
    const text = run.slice(at, at + length);
    if (known.has(text)) wholes.push(text);
  }
  return wholes;
}
