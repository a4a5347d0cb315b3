import type { IntentId } from './intents';
import type { Learnt } from './learn';
import type { LocalTime } from './local-time';
import type { OrderStage } from './model';
import type { Mood } from './mood';
import type { Language, LibraryPhrase } from './phrase';
import type { PromotionTime } from './promotion';
import type { PhraseFinder } from './template-expand';
import type { Turn } from './turn';

export interface SuggestInput {
  turn: Turn;
  /** Of the order on screen; `none` without one. */
  stage: OrderStage | 'none';
  /** The agent's own language: phrases are of this one or of the turn's. */
  language: Language;
  /** How often a phrase was sent from this computer. */
  usage: (phraseId: string) => number;
  /** The ids that `usage` knows uses of: without them it is asked for every phrase of the library. */
  used?: readonly string[];
  /** What the shop already sent in this conversation. */
  said: readonly string[];
  /** What this agent chose before for turns of each kind; nothing was learnt without it. */
  learnt?: Learnt;
  /** Nobody answered for so long that an answer begins with that. */
  waited?: boolean;
  /** What is not in force now is left out; without it no days are looked at. */
  now?: LocalTime;
  /** Finds what phrases put in, so that it is known again when it was said; without it such phrases are not. */
  find?: PhraseFinder;
  limit: number;
}

/** How the buyer feels; `waiting`: says nothing of it, but has waited long. */
export type Feeling = Mood | 'waiting';

/** Why a phrase is suggested; pages turn it into words. */
export type Reason =
  | { kind: 'intent'; intent: IntentId }
  | { kind: 'stage'; stage: OrderStage }
  | { kind: 'often' }
  | { kind: 'usual' }
  | { kind: 'words' }
  | { kind: 'mood'; mood: Feeling }
  | { kind: 'promotion'; time: PromotionTime };

export interface Suggestion {
  phrase: LibraryPhrase;
  /** The wording to offer, with its placeholders: the phrase's text, or its first variant that was not sent yet. */
  text: string;
  /** Higher is better; comparable within one list. */
  score: number;
  /** The phrase's intents that the turn may have, with their probabilities, likeliest first. */
  intents: { id: IntentId; score: number }[];
  reasons: Reason[];
}
