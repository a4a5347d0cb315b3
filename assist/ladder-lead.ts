import type { ExtraGift, Rung } from './bargain-data';
import type { BargainState, LeadAnswer, LeadRequest } from './bargain-state';
import { choiceFor } from './bargain-turn';
import { type BargainFacts, isAmount, numbersOf, standingCents } from './ladder-price';

/** The request was really made: its text was copied for the lead. From here on a phrase may say that somebody was asked. */
export function askLead(state: BargainState, asked: Asked, now: number): BargainState {
  const { rung, offerCents, gives, step } = asked;
  if (!rung) return state;
  const lead = { rungId: rung.id, cents: offerCents, gives, step, askedAt: now, saidAt: null, answer: null };
  return { ...state, lead };
}

/** What the lead is asked for. */
export interface Asked {
  rung: Rung | null;
  offerCents: number | null;
  gives: ExtraGift | null;
  step: number | null;
}

/** The lowest price that the lead's answer rules out; null where it rules out none. */
function refusedBy({ cents }: LeadRequest, answer: LeadAnswer): number | null {
  if (answer.kind === 'amount') return answer.cents > 0 ? answer.cents - 1 : null;
  return answer.kind === 'no' ? cents : null;
}

/** How many price steps are used up with this one. */
export const stepsAfter = ({ step }: { step: number | null }): number => (step === null ? 0 : step + 1);

/** Enters what the lead said; without an open request nothing happens. */
export function answerLead(state: BargainState, answer: LeadAnswer, turn: number | null): BargainState {
  const { lead } = state;
  if (!lead || lead.answer) return state;
  const no = answer.kind === 'no';
  const refused = [state.refusedCents, refusedBy(lead, answer)].filter((cents) => cents !== null);
  return {
    ...state,
    lead: { ...lead, answer },
    // What was refused is not asked for again.
    done: no ? [...state.done, lead.rungId] : state.done,
    steps: no ? Math.max(state.steps, stepsAfter(lead)) : state.steps,
    refusedCents: refused.length > 0 ? Math.max(...refused) : null,
    // The answer is what comes next, whatever was put to the buyer meanwhile.
    turn: { ...choiceFor(state, turn), rungId: null, put: null },
  };
}

export type Grant =
  | { kind: 'price'; offerCents: number; givesCents: number }
  | { kind: 'extra' }
  | { kind: 'refused' }
  /** The lead agreed to what cannot be given any more: the floor is higher now, or a lower price was named meanwhile. */
  | { kind: 'changed' };

/** What an answered request allows today. A buyer who offered more meanwhile gets no less than they offered. */
export function grantOf(lead: LeadRequest, state: BargainState, facts: BargainFacts): Grant {
  if (!lead.answer || lead.answer.kind === 'no') return { kind: 'refused' };
  if (lead.gives) return state.given.includes(lead.gives) ? { kind: 'changed' } : { kind: 'extra' };
  const granted = lead.answer.kind === 'amount' ? lead.answer.cents : lead.cents;
  const numbers = numbersOf(facts);
  if (!numbers || !isAmount(granted) || granted < numbers.floor) return { kind: 'changed' };
  const standing = standingCents(state.ours, numbers);
  const offered = [...state.theirs, facts.offerCents].filter(isAmount);
  const price = Math.max(granted, ...offered);
  return price < standing ? { kind: 'price', offerCents: price, givesCents: standing - price } : { kind: 'changed' };
}

/**
 * How far the price may go now without asking: the agent's own authority, or further down what the lead granted, named to the buyer or
 * not yet. Null where no price can be computed.
 */
export function reachCents(state: BargainState, facts: BargainFacts): number | null {
  const numbers = numbersOf(facts);
  if (!numbers) return null;
  const grant = state.lead?.answer ? grantOf(state.lead, state, facts) : null;
  const granted = [...state.ours, ...(grant?.kind === 'price' ? [grant.offerCents] : [])];
  return Math.min(numbers.authority, ...granted.filter((cents) => cents >= numbers.floor));
}
