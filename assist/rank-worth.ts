import { INTENTS } from './intents';
import type { Adopted } from './learn';
import type { PhraseGroup } from './phrase-groups';
import { OFFER_INTENTS } from './promotion';

/** What a phrase is worth for a turn: by the intents that it answers, and by the words that it shares. */

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
/** Shared words lift a phrase that answers the intent, and carry one that names others. */
const WORDS_WITH_INTENT = 1;
const WORDS_ALONE = 0.5;
/** A phrase of an old list, for which nobody has said what it answers, has its words alone: few of them must do. */
const WORDS_UNLABELLED = 0.7;

/** What the turn may still want. */
export interface Open {
  mass: Float64Array;
  /** What a promotion answers whatever its phrase names: how much of the turn asks about prices and presents. */
  offers: number;
  manner: Manner;
}

/** Next to a phrase that is written for the question. */
const OFFER_SHARE = 0.9;
/** Whoever asks about prices and presents less likely than this does not ask. */
const LEAST_OFFER = 0.2;
const OFFERS = OFFER_INTENTS.map((id) => INTENTS.indexOf(id));

function offersIn(mass: Float64Array): number {
  const sum = OFFERS.reduce((total, intent) => total + (mass[intent] as number), 0);
  return sum < LEAST_OFFER ? 0 : sum * OFFER_SHARE;
}

/** What was picked so far. */
export interface Picked {
  /** For each intent how many of the picks answer it. */
  times: Uint8Array;
  picks: number;
  /** A promotion is among them: the next one is not wanted as much. */
  offered: boolean;
}

/** What is still open of each intent after the picks so far. It is never more than before the first pick, which `null` stands for. */
export function openMass(probabilities: Float64Array, picked: Picked | null): Open {
  const sure = probabilities.some((probability) => probability >= SURE);
  const share = sure || (picked?.picks ?? 0) >= DIFFERENT ? ANSWERED.sibling : ANSWERED.different;
  const mass = probabilities.map((probability, intent) => probability * share ** (picked?.times[intent] ?? 0));
  return { mass, offers: picked?.offered ? 0 : offersIn(mass), manner: sure ? TO_THE_POINT : BROAD };
}

/** How much of what the turn may want the phrases of a group answer. */
export function answered({ intents, offers }: PhraseGroup, open: Open, adopted?: Adopted): number {
  const { mass, manner } = open;
  let best = adopted ? (mass[adopted.intent] as number) * adopted.share : 0;
  if (offers && open.offers > best) best = open.offers;
  let sum = 0;
  let offTopic = 0;
  for (let place = 0; place < intents.length; place += 1) {
    const share = (mass[intents[place] as number] as number) * (place === 0 ? 1 : manner.later);
    if (share < UNLIKELY) offTopic += manner.offTopic;
    else sum += share;
    if (share > best) best = share;
  }
  return (best + Math.max(0, sum - best) * manner.besides) * (1 - offTopic);
}

/**
 * @param group what the phrase names
 * @param fit from `answered`
 * @param words how many words it shares with the turn, 0 to 1: it grows with both
 */
export function worth({ intents }: Pick<PhraseGroup, 'intents'>, fit: number, weight: number, words: number): number {
  const alone = intents.length > 0 ? WORDS_ALONE * words * words : WORDS_UNLABELLED * words;
  return weight * (fit * (1 + WORDS_WITH_INTENT * words) + alone);
}
