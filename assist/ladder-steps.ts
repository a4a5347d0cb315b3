import type { BargainMove, ExtraGift, Ladder, Rung } from './bargain-data';
import type { BargainState, Phase } from './bargain-state';
import { type BargainFacts, lastPrice, nextStep, numbersOf } from './ladder-price';

/** What a phrase says: a price, only words; null where it cannot be used now (it is missing, or states a fact that nobody knows). */
export type PhraseUse = (phraseId: string) => 'price' | 'words' | null;

/** Everything that the next step depends on. */
export interface BargainScene {
  ladder: Ladder;
  state: BargainState;
  facts: BargainFacts;
  /** Moves of the buyer's turn. */
  moves: readonly BargainMove[];
  /** `turnKey` of the buyer's turn; null while the shop spoke last. */
  turn: number | null;
  consoleId: string;
  phraseUse: PhraseUse;
}

/** Why this step and not another. */
export type StepReason =
  /** Words, in their turn. `skipped` says why a price step before them was passed over: no price can be named, or there is no room. */
  | { kind: 'words'; skipped: 'no-floor' | 'no-room' | null }
  /** The buyer's move asks for it. */
  | { kind: 'move'; move: BargainMove }
  /** A step down to a new price. */
  | { kind: 'step' }
  /** What the buyer named is at least what we would have asked: their price, or ours where that is lower already. */
  | { kind: 'accept' }
  /** The price stays where it is, and is the last. */
  | { kind: 'last' }
  /** Something on top instead of a lower price. */
  | { kind: 'extra' };

/** A rung that can be taken now, with what it would give. */
export interface Step {
  rung: Rung;
  /** The price to name: fills `{offer.price}`. */
  offerCents: number | null;
  givesCents: number;
  gives: ExtraGift | null;
  /** Which price step; null for all else. */
  step: number | null;
  /** The lead has to be asked first. */
  beyond: boolean;
  reason: StepReason;
  /** Phrases to choose from. */
  phraseIds: string[];
}

/** What the strip shows next: a step of the ladder, and how far it is on its way to the buyer. */
export interface Proposal {
  /** Null for closing with a buyer who agrees. */
  rung: Rung | null;
  /**
   * `say`: the words of the step. `see`: "let me see" before them. `ask-lead`: a request has to be made first. `asked`: the buyer may be
   * told so. `waiting`: for the lead's answer. `granted`, `refused`: what the lead said. `close`: the buyer agrees.
   */
  phase: Phase;
  /** The price of the step: fills `{offer.price}` in its words, and is what the lead is asked for. */
  offerCents: number | null;
  givesCents: number;
  gives: ExtraGift | null;
  step: number | null;
  reason: StepReason | { kind: 'lead' } | { kind: 'changed' } | { kind: 'agreed' };
  phraseIds: string[];
  /** It was put to the buyer already in this turn; it may be put into the box again. */
  put: boolean;
}

export const timesTaken = ({ done }: BargainState, { id }: Rung): number => done.filter((one) => one === id).length;

const usable = (ids: readonly string[], use: PhraseUse, wanted: 'price' | 'words'): string[] =>
  ids.filter((id) => use(id) === wanted);

const WORDS = { offerCents: null, givesCents: 0, gives: null, step: null, beyond: false } as const;

/** What the rung would do now; null where it cannot be taken: used up, nothing to give, no phrase for it. */
export function stepOf(rung: Rung, scene: BargainScene): Step | null {
  if (rung.consoles && !rung.consoles.includes(scene.consoleId)) return null;
  const step = stepOfKind(rung, scene);
  return step && step.phraseIds.length > 0 ? step : null;
}

function stepOfKind(rung: Rung, scene: BargainScene): Step | null {
  if (rung.kind === 'price') return priceStep(rung, scene);
  const taken = timesTaken(scene.state, rung);
  if (rung.kind === 'extra') return taken > 0 ? null : extraStep(rung, scene);
  if (taken >= (rung.times ?? 1)) return null;
  return (rung.kind === 'final' && finalStep(rung, scene)) || wordStep(rung, scene);
}

function wordStep(rung: Rung, { phraseUse }: BargainScene): Step {
  const reason = { kind: 'words', skipped: null } as const;
  return { ...WORDS, rung, reason, phraseIds: usable(rung.phrases, phraseUse, 'words') };
}

/** Only the rung of the next price step: prices go down in their order. */
function priceStep(rung: Rung, { ladder, state, facts, phraseUse }: BargainScene): Step | null {
  const numbers = numbersOf(facts);
  const next = nextStep(ladder, state, facts);
  if (!numbers || !next || next.rung.id !== rung.id) return null;
  const { offerCents, givesCents, step, kind } = next;
  const beyond = offerCents < numbers.authority && givesCents > 0;
  const phraseIds = usable(rung.phrases, phraseUse, 'price');
  return { rung, offerCents, givesCents, gives: null, step, beyond, reason: { kind }, phraseIds };
}

function finalStep(rung: Rung, { state, facts, phraseUse }: BargainScene): Step | null {
  const last = lastPrice(rung, state, facts);
  if (!last) return null;
  const { offerCents, givesCents, kind } = last;
  const phraseIds = rung.phrases.filter((id) => phraseUse(id) !== null);
  const named = phraseIds.some((id) => phraseUse(id) === 'price');
  return named ? { ...WORDS, rung, offerCents, givesCents, reason: { kind }, phraseIds } : null;
}

/** A gift as the table allows it; postage and coupons are the lead's. Each once in a conversation. */
function extraStep(rung: Rung, { state, facts, phraseUse }: BargainScene): Step | null {
  const gives = rung.gives ?? 'gift';
  if (state.given.includes(gives)) return null;
  if (gives === 'gift' && (facts.gift === null || !numbersOf(facts))) return null;
  const phraseIds = usable(rung.phrases, phraseUse, 'words');
  return { ...WORDS, rung, gives, beyond: gives !== 'gift', reason: { kind: 'extra' }, phraseIds };
}

/** Every step that can be taken now, in the order of the ladder: what the agent may choose from. */
export const openSteps = (scene: BargainScene): Step[] =>
  scene.ladder.rungs.flatMap((rung) => stepOf(rung, scene) ?? []);
