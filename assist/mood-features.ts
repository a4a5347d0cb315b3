import { createReader } from './features';
import { hashPair } from './hash';
import { MOODS, type Mood } from './mood';
import { asksAgain, moodByWords, speaksAgainst, withoutDenied } from './mood-by-words';
import { createKindFinder } from './mood-kinds';
import type { Language } from './phrase';
import { NO_WORDS } from './word-table';

/** What a turn shows of a mood. */
export interface MoodSigns {
  /** Hashes of features, with repeats. */
  features: number[];
  /** What known words say, and whether they speak against any mood. */
  words: Mood | null;
  isAgainst: boolean;
  /** A mood that is denied, and no word of another one. */
  isDenied: boolean;
}

/** Fewer than the reading of questions has: features that fall together cost little, and the panel's bundle stays small. */
const BUCKETS = 0x3ffff;
/** Salts: a number that means a sign, a kind of words, two kinds together. */
const SIGN = 77;
const KIND = 79;
const KIND_PAIR = 300;
const NO_KIND = -1;
const BY_WORDS = 10;
const AGAINST = 20;
const AGAINST_TIMES = 3;

/** Signs of how a line is written, with how much each counts next to one word. English questions are known by how they begin. */
const WRITTEN: readonly [expression: RegExp, times: number][] = [
  [/\?{2,}/, 3],
  [/!{2,}/, 3],
  [/\?/, 1],
  [/\n/, 1],
  [/(?:[吗么呢没不吧]|没有)[?~。!]*$|\?$/, 2],
  [/(?:^|[.,!?\n] ?)(?:do|does|is|are|can|will|what|which|how|when|where|who|could|would|should|any)\b/, 2],
  [/哈哈|haha|lol/, 3],
  [/^.{0,4}$/, 1],
];
const AGAIN = WRITTEN.length;
const AGAIN_TIMES = 3;
const KIND_TIMES = 2;
const WORDS_TIMES = 2;
const NO_KIND_TIMES = 3;

function push(into: number[], hash: number, times: number): void {
  for (let time = 0; time < times; time += 1) into.push(hash);
}

function pushWritten(text: string, into: number[]): void {
  WRITTEN.forEach(([expression, times], sign) => {
    if (expression.test(text)) push(into, hashPair(sign, SIGN), times);
  });
  if (asksAgain(text)) push(into, hashPair(AGAIN, SIGN), AGAIN_TIMES);
}

/** Kinds in the order of their numbers, and each two that stand in one turn: "if not" with "refund" and "review". */
function pushKinds(kinds: readonly number[], into: number[]): void {
  kinds.forEach((kind, at) => {
    push(into, hashPair(kind, KIND), KIND_TIMES);
    for (const other of kinds.slice(at + 1)) into.push(hashPair(kind, KIND_PAIR + other));
  });
  if (kinds.length === 0) push(into, hashPair(NO_KIND, KIND), NO_KIND_TIMES);
}

/**
 * What a normalised turn shows: its words and pairs (or characters), kinds of words, how it is written, what known words say.
 * @param kinds the words of each kind
 */
export function createMoodSigns(language: Language, kinds: readonly string[][]): (text: string) => MoodSigns {
  const read = createReader(language, NO_WORDS);
  const find = createKindFinder(language, kinds);
  return (text) => {
    const words = moodByWords(text, language);
    const left = withoutDenied(text, language);
    const features = read(left);
    pushWritten(text, features);
    pushKinds(find(left), features);
    const isAgainst = speaksAgainst(text, language);
    if (isAgainst) push(features, hashPair(AGAINST, SIGN), AGAINST_TIMES);
    push(features, hashPair(BY_WORDS + (words ? MOODS.indexOf(words) : MOODS.length), SIGN), WORDS_TIMES);
    return { features: features.map((hash) => hash & BUCKETS), words, isAgainst, isDenied: left !== text && !words };
  };
}
