import { describe, expect, test } from 'vitest';
import { chooseRung } from '../../assist/bargain-turn';
import {
  answerLead,
  askLead,
  type BargainFacts,
  type BargainState,
  type LeadAnswer,
  type Proposal,
  propose,
  putToBuyer,
  reachCents,
  startBargain,
} from '../../assist/ladder';
import { ASKING, FACTS, PRICES, scene } from './ladder-scene';

/** The first step gives 250, more than the agent may give alone. */
const BEYOND: BargainFacts = { ...FACTS, authorityCents: 12800 };
const ladder = { ...PRICES, asking: ASKING };
const HELD: BargainState = { ...startBargain(), round: 1, done: ['hold'] };

const at = (state: BargainState, part: Partial<Parameters<typeof scene>[0]> = {}) =>
  scene({ ladder, facts: BEYOND, state, ...part });
const next = (state: BargainState, part = {}): Proposal => propose(at(state, part)) as Proposal;
const put = (state: BargainState, part = {}): BargainState => putToBuyer(at(state, part), next(state, part), 7000);

/** Asked, the buyer told so, and answered. */
function answered(answer: LeadAnswer): BargainState {
  const asked = askLead(HELD, next(HELD), 5000);
  return answerLead(put(asked), answer, 1);
}

describe('beyond the agent’s own authority', () => {
  test('the lead is asked: nothing can be put to the buyer before', () => {
    expect(next(HELD)).toMatchObject({ phase: 'ask-lead', offerCents: 12650, phraseIds: [] });
    expect(put(HELD)).toBe(HELD);
  });

  test('at the limit itself nobody is asked', () => {
    expect(next(HELD, { facts: { ...FACTS, authorityCents: 12650 } })).toMatchObject({
      phase: 'see',
      offerCents: 12650,
    });
  });

  test('only after the request a phrase says that somebody was asked; then the answer is waited for', () => {
    const asked = askLead(HELD, next(HELD), 5000);
    expect(next(asked)).toMatchObject({ phase: 'asked', phraseIds: ['asked.words'] });
    const told = put(asked);
    expect(told.lead).toMatchObject({ askedAt: 5000, saidAt: 7000, answer: null });
    for (const turn of [1, 2, null]) {
      expect(next(told, { turn })).toMatchObject({ phase: 'waiting', offerCents: 12650, phraseIds: [] });
      expect(put(told, { turn })).toBe(told);
    }
    expect(told.ours).toEqual([]);
  });

  test('yes unlocks the price', () => {
    const yes = answered({ kind: 'yes' });
    expect(next(yes)).toMatchObject({ phase: 'granted', offerCents: 12650, phraseIds: ['granted.price'] });
    const granted = put(yes);
    expect(granted).toMatchObject({
      ours: [12650],
      done: ['hold', 'price-1'],
      lead: null,
      concededCents: 250,
      round: 2,
    });
    expect(next(granted, { turn: 2 })).toMatchObject({ phase: 'ask-lead', rung: { id: 'price-2' } });
  });

  test('what the buyer offered is kept in every phase, once', () => {
    const offers = (offerCents: number | null) => ({ facts: { ...BEYOND, offerCents } });
    const asked = put(askLead(HELD, next(HELD, offers(12300)), 5000), offers(12300));
    expect(asked).toMatchObject({ lead: { saidAt: 7000 }, theirs: [12300] });
    const refused = put(answerLead(asked, { kind: 'no' }, 1), offers(12300));
    expect(refused).toMatchObject({ lead: null, theirs: [12300] });
    const own = { ...offers(12400), turn: 2 };
    const see = put(refused, own);
    expect(see).toMatchObject({ see: { rungId: 'price-2' }, theirs: [12300, 12400] });
    expect(put(see, own)).toMatchObject({ see: null, ours: [12800], theirs: [12300, 12400] });
    const waited = put(see, { ...offers(null), turn: null });
    expect(waited.theirs).toEqual([12300, 12400]);
  });

  test('another amount is that amount, and what is lower is not asked for again', () => {
    const amount = answered({ kind: 'amount', cents: 12700 });
    expect(next(amount)).toMatchObject({ phase: 'granted', offerCents: 12700, givesCents: 200 });
    expect(next(put(amount), { turn: 2 })).toMatchObject({ rung: { id: 'final' }, offerCents: 12700 });
  });

  test('what was granted is how far the price may go, named already or not; a raised floor takes it back', () => {
    const told = put(askLead(HELD, next(HELD), 5000));
    expect(reachCents(told, BEYOND)).toBe(12800);
    const yes = answered({ kind: 'yes' });
    expect(reachCents(yes, BEYOND)).toBe(12650);
    expect(reachCents(put(yes), BEYOND)).toBe(12650);
    expect(reachCents(put(yes), { ...BEYOND, floorCents: 12700 })).toBe(12800);
    expect(reachCents(answered({ kind: 'no' }), BEYOND)).toBe(12800);
    // The agent's own authority reaches further down than a price named above it.
    expect(reachCents(put(yes), { ...BEYOND, authorityCents: 12400 })).toBe(12400);
    expect(reachCents(yes, { ...BEYOND, listCents: null })).toBeNull();
  });

  test('no is said so, and what is the agent’s own is still the agent’s', () => {
    const no = answered({ kind: 'no' });
    expect(next(no)).toMatchObject({ phase: 'refused', offerCents: null, phraseIds: ['refused.words'] });
    expect(next(put(no), { turn: 2 })).toMatchObject({ rung: { id: 'price-2' }, phase: 'see', offerCents: 12800 });
  });

  test('an answer counts once', () => {
    const yes = answered({ kind: 'yes' });
    expect(answerLead(yes, { kind: 'no' }, 1)).toBe(yes);
    expect(answerLead(HELD, { kind: 'yes' }, 1)).toBe(HELD);
  });

  test('a floor that was raised meanwhile takes the grant back', () => {
    const yes = answered({ kind: 'yes' });
    const raised = { facts: { ...BEYOND, floorCents: 12700 } };
    expect(next(yes, raised)).toMatchObject({ phase: 'refused', reason: { kind: 'changed' }, offerCents: null });
    expect(put(yes, raised).ours).toEqual([]);
    const unknown = { facts: { ...BEYOND, listCents: null } };
    expect(next(yes, unknown)).toMatchObject({ phase: 'refused', offerCents: null });
  });

  test('a price that was put is not put again when the floor is raised', () => {
    const granted = put(answered({ kind: 'yes' }));
    expect(next(granted)).toMatchObject({ put: true, offerCents: 12650, phraseIds: ['granted.price'] });
    const raised = { facts: { ...BEYOND, floorCents: 12700 } };
    expect(next(granted, raised)).toMatchObject({ put: true, offerCents: null, phraseIds: [] });
  });

  test('the agent may say something else while waiting; the answer still comes first', () => {
    const told = put(askLead(HELD, next(HELD), 5000));
    const other = put(chooseRung(told, 2, 'go'), { turn: 2 });
    expect(other).toMatchObject({ done: ['hold', 'go'], lead: { answer: null } });
    expect(next(answerLead(other, { kind: 'yes' }, 2), { turn: 2 })).toMatchObject({ phase: 'granted' });
  });

  test('a buyer who meanwhile offered more gets no less than that', () => {
    const yes = answered({ kind: 'yes' });
    expect(next(yes, { facts: { ...BEYOND, offerCents: 12750 } })).toMatchObject({ offerCents: 12750 });
  });
});
