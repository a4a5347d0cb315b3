import { INTENTS, type IntentId } from './intents';
import type { HashKey } from './learn-hash';
import { keyedHash } from './learn-hash';
import type { OrderStage } from './model';
import type { Language } from './phrase';
import { LANGUAGES, STAGES } from './phrase-groups';

/** What is told apart when learning: turns of one kind want the same answer. Holds no words, only numbers of known ones. */
export interface TurnKind {
  language: Language;
  stage: OrderStage | 'none';
  /** What the turn may ask for, likeliest first. */
  intents: readonly { id: IntentId; probability: number }[];
  /** Hashes of its few most telling words, all of them words of the library. */
  terms: readonly number[];
}

/** An intent less likely than this, next to the likeliest, is no part of the kind. */
const LEAST_SHARE = 0.3;
const MOST_INTENTS = 3;
const MOST_TERMS = 4;

/** The likely intents of a turn. */
export function likelyIntents(probabilities: Float64Array): TurnKind['intents'] {
  const most = probabilities.reduce((a, b) => Math.max(a, b), 0);
  return INTENTS.map((id, at) => ({ id, probability: probabilities[at] ?? 0 }))
    .filter(({ probability }) => probability > 0 && probability >= most * LEAST_SHARE)
    .sort((a, b) => b.probability - a.probability)
    .slice(0, MOST_INTENTS);
}

/**
 * The rarest words of a turn among those that the library has itself: so a name, an address or a number of a buyer is never one.
 * @param rarity of a term in the library; 0 for one that it does not have, or that is too common to tell anything
 */
export function tellingTerms(terms: readonly number[], rarity: (term: number) => number): number[] {
  return [...new Set(terms)]
    .map((term) => ({ term, rare: rarity(term) }))
    .filter(({ rare }) => rare > 0)
    .sort((a, b) => b.rare - a.rare || a.term - b.term)
    .slice(0, MOST_TERMS)
    .map(({ term }) => term);
}

/** What a feature is about; part of its hash. */
const ABOUT = { all: 1, intent: 2, stage: 3, term: 4, beside: 5 };

/** The hashes of a kind of turn, for one of its intents: from the widest to the narrowest. */
export interface KindFeatures {
  intent: number;
  stage: number;
  terms: number[];
  /** The other intents that such a turn may have, each with its probability. */
  beside: { feature: number; probability: number }[];
}

/** The hash under which every choice is counted. */
export const featureOfAll = (key: HashKey): number => keyedHash(key, [ABOUT.all]);

/** The hash of one intent of one language, whatever the stage and the words. */
export const featureOfIntent = (key: HashKey, language: Language, id: IntentId): number =>
  keyedHash(key, [ABOUT.intent, LANGUAGES.indexOf(language), INTENTS.indexOf(id)]);

export function featuresOf(key: HashKey, { language, stage, terms, intents }: TurnKind, id: IntentId): KindFeatures {
  const kind = [LANGUAGES.indexOf(language), INTENTS.indexOf(id)];
  const others = intents.filter((other) => other.id !== id);
  return {
    intent: featureOfIntent(key, language, id),
    stage: keyedHash(key, [ABOUT.stage, ...kind, stage === 'none' ? -1 : STAGES.indexOf(stage)]),
    terms: terms.map((term) => keyedHash(key, [ABOUT.term, ...kind, term])),
    beside: others.map((other) => {
      const feature = keyedHash(key, [ABOUT.beside, ...kind, INTENTS.indexOf(other.id)]);
      return { feature, probability: other.probability };
    }),
  };
}
