import { type LibrarySegment, MOST_INTENTS } from './library-index';

/** One segment of the library as one turn sees it. */
export interface RankedSegment {
  segment: LibrarySegment;
  /** What speaks for or against a phrase whatever it answers: stage, language, mood. 0 leaves it out. */
  fixed: Float32Array;
  /** Words shared with the turn, 0 to 1. */
  alike: Float32Array;
}

export interface Pick {
  segment: LibrarySegment;
  number: number;
  score: number;
}

export interface Ranking {
  segments: readonly RankedSegment[];
  /** Probability of each intent. */
  probabilities: Float64Array;
  /** What usage and repetition do to a phrase; at most `MOST_FACTOR`. Asked only for phrases that could be picked. */
  factor: (segment: LibrarySegment, number: number) => number;
  limit: number;
}

export const MOST_FACTOR = 1.15;

/** From this probability of the likeliest intent on, a reading is sure. */
const SURE = 0.8;
/** So many picks of an unsure reading answer different intents; then come siblings of what was picked. */
const DIFFERENT = 3;
/** An intent that a picked phrase answers counts this much less for the next pick: while different intents are wanted, and else. */
const ANSWERED = { different: 0.05, sibling: 0.3 };
/** A phrase's second intent counts less than its better one. */
const SECOND_INTENT = 0.6;
/** Shared words lift a phrase that answers the intent, and carry a phrase that names no intent. */
const WORDS_WITH_INTENT = 1;
const WORDS_ALONE = 0.5;
/** Below this nothing is suggested. */
const LEAST_SCORE = 0.03;

/** How much of what the turn may want a phrase answers: its best intent, and part of each other. */
function answered(intents: Int8Array, number: number, open: Float64Array): number {
  let best = 0;
  let sum = 0;
  for (let at = number * MOST_INTENTS; at < (number + 1) * MOST_INTENTS; at += 1) {
    const intent = intents[at] as number;
    if (intent < 0) break;
    const mass = open[intent] as number;
    sum += mass;
    if (mass > best) best = mass;
  }
  return best + (sum - best) * SECOND_INTENT;
}

function gain({ segment, fixed, alike }: RankedSegment, number: number, open: Float64Array): number {
  const weight = fixed[number] as number;
  if (weight === 0) return 0;
  const words = alike[number] as number;
  return (
    weight * (answered(segment.intents, number, open) * (1 + WORDS_WITH_INTENT * words) + WORDS_ALONE * words * words)
  );
}

interface Best {
  at: number;
  number: number;
  score: number;
}

/** Factors already asked for, per segment; 0 where not yet, -1 where picked. */
type Factors = readonly Float32Array[];

/** The best phrase if every factor not yet known were the greatest possible. */
function bestPhrase(segments: readonly RankedSegment[], factors: Factors, open: Float64Array): Best {
  const best: Best = { at: -1, number: -1, score: 0 };
  segments.forEach((ranked, at) => {
    const known = factors[at] as Float32Array;
    for (let number = 0; number < known.length; number += 1) {
      const factor = known[number] as number;
      if (factor < 0) continue;
      const score = gain(ranked, number, open) * (factor || MOST_FACTOR);
      if (score > best.score) Object.assign(best, { at, number, score });
    }
  });
  return best;
}

/** Counts for each intent how many of the picks answer it. */
function settle({ intents }: LibrarySegment, number: number, times: Uint8Array): void {
  for (const intent of intents.subarray(number * MOST_INTENTS, (number + 1) * MOST_INTENTS)) {
    if (intent >= 0) times[intent] = (times[intent] as number) + 1;
  }
}

/** What is still open of each intent after the picks so far. */
function openMass({ probabilities }: Ranking, times: Uint8Array, picked: number): Float64Array {
  const sure = probabilities.some((probability) => probability >= SURE);
  const share = sure || picked >= DIFFERENT ? ANSWERED.sibling : ANSWERED.different;
  return probabilities.map((probability, intent) => probability * share ** (times[intent] as number));
}

/** The next phrase to show, its true factor known; null when nothing is left that fits. */
function next(ranking: Ranking, factors: Factors, open: Float64Array): Pick | null {
  for (;;) {
    const { at, number, score } = bestPhrase(ranking.segments, factors, open);
    const segment = ranking.segments[at]?.segment;
    const known = factors[at];
    if (!segment || !known || score < LEAST_SCORE) return null;
    if (known[number] !== 0) {
      known[number] = -1;
      return { segment, number, score };
    }
    known[number] = Math.max(Number.MIN_VALUE, ranking.factor(segment, number));
  }
}

/** Picks greedily: each time the phrase that answers most of what is still open. */
export function pickPhrases(ranking: Ranking): Pick[] {
  const times = new Uint8Array(ranking.probabilities.length);
  const factors = ranking.segments.map(({ segment }) => new Float32Array(segment.phrases.length));
  const picks: Pick[] = [];
  const texts = new Set<string>();
  while (picks.length < ranking.limit) {
    const pick = next(ranking, factors, openMass(ranking, times, picks.length));
    if (!pick) break;
    const text = pick.segment.phrases[pick.number]?.text ?? '';
    if (texts.has(text)) continue;
    texts.add(text);
    picks.push(pick);
    settle(pick.segment, pick.number, times);
  }
  return picks;
}
