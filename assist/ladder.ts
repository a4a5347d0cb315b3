import type { Ladder, Rung } from './bargain-data';
import { type BargainFacts, isAmount, type Numbers, numbersOf, stepPrice } from './ladder-price';

export { type BargainFacts, bargainFacts } from './ladder-price';

/** Where a haggle over one product in one conversation stands: step ids and integer cents, no text of anybody. */
export interface BargainState {
  /** Steps taken so far. */
  round: number;
  /** Ids of the rungs taken, in order. */
  done: string[];
  /** Prices that we named; they never go up. */
  ours: number[];
  /** Prices that the buyer had named when a step was taken. */
  theirs: number[];
  /** The buyer's price that we agreed to. */
  agreedCents: number | null;
  /** Given away in all. */
  concededCents: number;
}

export type ProposalReason =
  /** Words only. `skipped` says why a price step before it was passed over: no list price or floor is known, or there is no room. */
  | { kind: 'words'; skipped: 'no-floor' | 'no-room' | null }
  /** A step down to a new price. */
  | { kind: 'step' }
  /** What the buyer named is at least what we would have asked: their price, or ours where that is lower already. */
  | { kind: 'accept' }
  /** The price stays where it is, and is the last. */
  | { kind: 'last' };

export interface Proposal {
  rung: Rung;
  /** The price to name: fills `{offer.price}`. */
  offerCents: number | null;
  /** How much less that is than what stood before. */
  givesCents: number;
  /** What the buyer had named at this point. */
  buyerCents: number | null;
  reason: ProposalReason;
  /** Phrases to choose from. */
  phraseIds: string[];
}

/** Whether a phrase names a price. Without it every phrase of a price or last step is taken to. */
export type UsesPrice = (phraseId: string) => boolean;

type Priced = Pick<Proposal, 'offerCents' | 'givesCents' | 'reason'>;

export function startBargain(): BargainState {
  return { round: 0, done: [], ours: [], theirs: [], agreedCents: null, concededCents: 0 };
}

/** The next step of the ladder that can be taken; null at its end. Steps that were taken or passed do not come back. */
export function proposeRung(
  ladder: Ladder,
  state: BargainState,
  facts: BargainFacts,
  usesPrice?: UsesPrice,
): Proposal | null {
  const last = ladder.rungs.findLastIndex(({ id }) => state.done.includes(id));
  return firstFrom(ladder.rungs.slice(last + 1), state, facts, usesPrice);
}

/** The step after the proposed one, for an agent who disagrees; null when there is none. */
export function otherRung(
  ladder: Ladder,
  state: BargainState,
  facts: BargainFacts,
  current: Proposal,
  usesPrice?: UsesPrice,
): Proposal | null {
  const at = ladder.rungs.findIndex(({ id }) => id === current.rung.id);
  return proposeRung({ ...ladder, rungs: ladder.rungs.slice(at + 1) }, state, facts, usesPrice);
}

/** The state after a proposal was put to the buyer. */
export function takeRung(
  state: BargainState,
  { rung, offerCents, givesCents, buyerCents, reason }: Proposal,
): BargainState {
  return {
    round: state.round + 1,
    done: [...state.done, rung.id],
    ours: offerCents === null ? state.ours : [...state.ours, offerCents],
    theirs: buyerCents === null ? state.theirs : [...state.theirs, buyerCents],
    agreedCents: reason.kind === 'accept' ? offerCents : state.agreedCents,
    concededCents: state.concededCents + givesCents,
  };
}

function firstFrom(
  rungs: Rung[],
  state: BargainState,
  facts: BargainFacts,
  usesPrice: UsesPrice | undefined,
): Proposal | null {
  const buyerCents = isAmount(facts.offerCents) ? facts.offerCents : null;
  let skipped: 'no-floor' | 'no-room' | null = null;
  for (const rung of rungs) {
    const priced = priceOf(rung, state, facts);
    const phraseIds = priced ? rung.phrases : wordsOf(rung, usesPrice);
    if (!priced && (rung.kind === 'price' || phraseIds.length === 0)) {
      if (rung.kind === 'price') skipped = numbersOf(facts) ? 'no-room' : 'no-floor';
      continue;
    }
    const words: Priced = { offerCents: null, givesCents: 0, reason: { kind: 'words', skipped } };
    return { rung, buyerCents, phraseIds, ...(priced ?? words) };
  }
  return null;
}

/** The phrases of a rung that name no price. */
function wordsOf({ kind, phrases }: Rung, usesPrice: UsesPrice | undefined): string[] {
  if (usesPrice) return phrases.filter((id) => !usesPrice(id));
  return kind === 'final' ? [] : phrases;
}

/** Null where this rung names no price, or none can be named: unknown numbers, no room above the floor. */
function priceOf({ kind, stepBasisPoints = 0 }: Rung, state: BargainState, facts: BargainFacts): Priced | null {
  if (kind !== 'price' && kind !== 'final') return null;
  const numbers = numbersOf(facts);
  const standing = numbers && Math.min(numbers.list, ...state.ours);
  if (!numbers || standing === null || standing < numbers.floor) return null;
  const price = nextPrice(standing, stepBasisPoints, numbers, state, facts);
  const priced = { offerCents: price, givesCents: standing - price };
  if (accepts(price, state, facts)) return { ...priced, reason: { kind: 'accept' } };
  if (price < standing) return { ...priced, reason: { kind: 'step' } };
  return kind === 'final' ? { ...priced, reason: { kind: 'last' } } : null;
}

/** One step down, but not below what the buyer has offered already. */
function nextPrice(
  standing: number,
  basisPoints: number,
  numbers: Numbers,
  state: BargainState,
  facts: BargainFacts,
): number {
  const offered = [...state.theirs, facts.offerCents].filter(isAmount);
  return Math.min(standing, Math.max(stepPrice(standing, basisPoints, numbers), ...offered));
}

/** Whether the buyer named at least this price, and it was not agreed to before. */
function accepts(price: number, { agreedCents }: BargainState, { offerCents }: BargainFacts): boolean {
  return isAmount(offerCents) && offerCents >= price && agreedCents !== price;
}
