import type { Adopted, Lift } from './learn';
import { type LibrarySegment, MOST_INTENTS } from './library-index';

/** What speaks for or against phrases whatever they answer. A weight of 0 leaves a phrase out. */
export interface Weights {
  /** By the segment's numbers of languages. */
  language: readonly number[];
  /** By the bits of the phrase's stages. */
  stages: Float32Array;
  /** Of a calming phrase. */
  calming: number;
  /** What using a phrase often does to it, 1 to `MOST_USAGE`; asked only for phrases that could be picked. */
  usage: (phraseId: string) => number;
  /** What was learnt for turns like this one, by phrase id. */
  lifts: ReadonlyMap<string, Lift>;
}

/** One segment of the library as one turn sees it: the phrases that could be picked. */
export interface RankedSegment {
  segment: LibrarySegment;
  /** Numbers of the phrases, and for each its weight and how many words it shares with the turn, 0 to 1. */
  numbers: readonly number[];
  weights: Float32Array;
  alike: Float32Array;
  /** What was learnt of each; undefined for most. */
  lifts: readonly (Lift | undefined)[];
}

export interface Pick {
  segment: LibrarySegment;
  number: number;
  score: number;
  alike: number;
  lift: Lift | undefined;
}

export interface Ranking {
  segments: readonly RankedSegment[];
  /** Probability of each intent. */
  probabilities: Float64Array;
  /** What having been sent already does to a phrase, 0 to 1; asked only for phrases about to be picked. */
  repetition: (segment: LibrarySegment, number: number) => number;
  limit: number;
}

export const MOST_USAGE = 1.15;

/** A local copy: an import is looked up anew at each use in the inner loop by some bundlers. */
const PER_PHRASE = MOST_INTENTS;

/** From this probability of the likeliest intent on, a reading is sure. */
const SURE = 0.9;
/** So many picks of an unsure reading answer different intents; then come siblings of what was picked. */
const DIFFERENT = 3;
/** An intent that a picked phrase answers counts this much less for the next pick: while different intents are wanted, and else. */
const ANSWERED = { different: 0.05, sibling: 0.35 };

/** How a phrase of several intents is weighed. */
interface Manner {
  /** A phrase is written for its first intent; answering by another counts less. */
  later: number;
  /** What it answers besides its best intent. */
  besides: number;
  /** Talking of what was not asked. */
  offTopic: number;
}
/** A sure reading wants the phrase written for it; an unsure one prefers a phrase that answers both things it may be. */
const TO_THE_POINT: Manner = { later: 0.8, besides: 0.5, offTopic: 0.06 };
const BROAD: Manner = { later: 0.92, besides: 0.8, offTopic: 0.01 };
/** Below this an intent is unlikely: answering it earns nothing. */
const UNLIKELY = 0.03;
/** Shared words lift a phrase that answers the intent, and carry a phrase that names no intent. */
const WORDS_WITH_INTENT = 1;
const WORDS_ALONE = 0.5;
/** What a phrase must be worth before anything is picked; below it nothing is suggested. */
const LEAST_SCORE = 0.05;

/** What the turn may still want. */
interface Open {
  mass: Float64Array;
  manner: Manner;
}

/** How much of what the turn may want a phrase answers. */
function answered(intents: Int8Array, number: number, { mass, manner }: Open, adopted: Adopted | undefined): number {
  let best = adopted ? (mass[adopted.intent] as number) * adopted.share : 0;
  let sum = 0;
  let offTopic = 0;
  for (let place = 0; place < PER_PHRASE; place += 1) {
    const intent = intents[number * PER_PHRASE + place] as number;
    if (intent < 0) break;
    const share = (mass[intent] as number) * (place === 0 ? 1 : manner.later);
    if (share < UNLIKELY) offTopic += manner.offTopic;
    else sum += share;
    if (share > best) best = share;
  }
  return (best + Math.max(0, sum - best) * manner.besides) * (1 - offTopic);
}

function gain(
  segment: LibrarySegment,
  number: number,
  weight: number,
  words: number,
  open: Open,
  adopted?: Adopted,
): number {
  const fit = answered(segment.intents, number, open, adopted) * (1 + WORDS_WITH_INTENT * words);
  return weight * (fit + WORDS_ALONE * words * words);
}

/** A reply that can go out at a click comes before its sibling that asks for something first. */
const ASKS = 0.6;

function weightOf(
  { languages, stages, calming, asks, gone }: LibrarySegment,
  number: number,
  weights: Weights,
): number {
  if (gone[number] === 1) return 0;
  const fixed =
    (weights.language[languages[number] as number] ?? 0) * (weights.stages[stages[number] as number] as number);
  const ready = asks[number] === 1 ? fixed * ASKS : fixed;
  return calming[number] === 1 ? ready * weights.calming : ready;
}

/** What was learnt of this segment's phrases, by their numbers: only where language and stage are the phrase's own. */
function learntNumbers({ numbers, languages, stages }: LibrarySegment, weights: Weights): Map<number, Lift> {
  const learnt = new Map<number, Lift>();
  for (const [phraseId, lift] of weights.lifts) {
    const number = numbers.get(phraseId);
    if (number === undefined) continue;
    const language = weights.language[languages[number] as number] ?? 0;
    if (language >= 1 && (weights.stages[stages[number] as number] as number) >= 1) learnt.set(number, lift);
  }
  return learnt;
}

/** The phrases of a segment that could be picked at all: a pick only ever lowers what the others are worth. */
export function rankSegment(
  segment: LibrarySegment,
  terms: readonly number[],
  weights: Weights,
  probabilities: Float64Array,
): RankedSegment {
  const words = new Float32Array(segment.phrases.length);
  segment.terms.addSimilarity(terms, words);
  const open = openMass(probabilities, null, 0);
  const learnt = learntNumbers(segment, weights);
  const numbers: number[] = [];
  const kept: number[] = [];
  const lifts: (Lift | undefined)[] = [];
  for (let number = 0; number < words.length; number += 1) {
    const weight = weightOf(segment, number, weights);
    if (weight === 0) continue;
    const lift = learnt.get(number);
    if (gain(segment, number, weight, words[number] as number, open, lift?.adopted) * MOST_USAGE < LEAST_SCORE)
      continue;
    numbers.push(number);
    lifts.push(lift);
    kept.push(weight * weights.usage(segment.phrases[number]?.id ?? '') * (lift?.factor ?? 1));
  }
  const alike = Float32Array.from(numbers, (number) => words[number] as number);
  return { segment, numbers, weights: Float32Array.from(kept), alike, lifts };
}

interface Best {
  ranked: number;
  at: number;
  score: number;
}

/** Repetition already asked for, per segment; 0 where not yet, -1 where picked. */
type Factors = readonly Float32Array[];

/** The best phrase if none of those not yet asked for had been sent already. */
function bestPhrase(segments: readonly RankedSegment[], factors: Factors, open: Open): Best {
  const best: Best = { ranked: -1, at: -1, score: 0 };
  segments.forEach(({ segment, numbers, weights, alike, lifts }, ranked) => {
    const known = factors[ranked] as Float32Array;
    for (let at = 0; at < numbers.length; at += 1) {
      const factor = known[at] as number;
      if (factor < 0) continue;
      const number = numbers[at] as number;
      const fit = gain(segment, number, weights[at] as number, alike[at] as number, open, lifts[at]?.adopted);
      const score = fit * (factor || 1);
      if (score > best.score) Object.assign(best, { ranked, at, score });
    }
  });
  return best;
}

/** Counts for each intent how many of the picks answer it. */
function settle({ segment: { intents }, number, lift }: Pick, times: Uint8Array): void {
  const named = intents.subarray(number * PER_PHRASE, (number + 1) * PER_PHRASE);
  for (const intent of named) {
    if (intent >= 0) times[intent] = (times[intent] as number) + 1;
  }
  const adopted = lift?.adopted;
  if (adopted && !named.includes(adopted.intent)) times[adopted.intent] = (times[adopted.intent] as number) + 1;
}

/** What is still open of each intent after the picks so far; `times`: how many of them answer it. */
function openMass(probabilities: Float64Array, times: Uint8Array | null, picked: number): Open {
  const sure = probabilities.some((probability) => probability >= SURE);
  const share = sure || picked >= DIFFERENT ? ANSWERED.sibling : ANSWERED.different;
  const mass = probabilities.map((probability, intent) => probability * share ** (times?.[intent] ?? 0));
  return { mass, manner: sure ? TO_THE_POINT : BROAD };
}

/** The next phrase to show; null when nothing is left that fits. */
function next(ranking: Ranking, factors: Factors, open: Open): Pick | null {
  for (;;) {
    const { ranked, at, score } = bestPhrase(ranking.segments, factors, open);
    const found = ranking.segments[ranked];
    const known = factors[ranked];
    const number = found?.numbers[at];
    if (!found || !known || number === undefined || score <= 0) return null;
    if (known[at] !== 0) {
      known[at] = -1;
      return { segment: found.segment, number, score, alike: found.alike[at] ?? 0, lift: found.lifts[at] };
    }
    known[at] = Math.max(Number.MIN_VALUE, ranking.repetition(found.segment, number));
  }
}

/** Picks greedily: each time the phrase that answers most of what is still open. */
export function pickPhrases(ranking: Ranking): Pick[] {
  const times = new Uint8Array(ranking.probabilities.length);
  const factors = ranking.segments.map(({ numbers }) => new Float32Array(numbers.length));
  const picks: Pick[] = [];
  const texts = new Set<string>();
  while (picks.length < ranking.limit) {
    const pick = next(ranking, factors, openMass(ranking.probabilities, times, picks.length));
    if (!pick) break;
    const text = pick.segment.phrases[pick.number]?.text ?? '';
    if (texts.has(text)) continue;
    texts.add(text);
    picks.push(pick);
    settle(pick, times);
  }
  return picks;
}
