import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ladder, Rung, RungKind } from '../../assist/bargain-data';
import {
  type BargainFacts,
  type BargainState,
  bargainFacts,
  otherRung,
  type Proposal,
  proposeRung,
  startBargain,
  takeRung,
} from '../../assist/ladder';
import { stepPrice } from '../../assist/ladder-price';
import type { ProductFacts } from '../../assist/model';
import type { FloorRow } from '../../assist/shop-tables';

const rung = (id: string, kind: RungKind, stepBasisPoints?: number): Rung => ({
  id,
  kind,
  title: id,
  phrases: [`${id}.words`, `${id}.price`],
  ...(stepBasisPoints === undefined ? {} : { stepBasisPoints }),
});
const LADDER: Ladder = {
  id: 'l',
  title: '阶梯',
  rungs: [
    rung('hold', 'hold'),
    rung('price-1', 'price', 200),
    rung('price-2', 'price', 300),
    rung('final', 'final'),
    rung('go', 'let-go'),
  ],
};
const FACTS: BargainFacts = { listCents: 12900, floorCents: 12000, currency: 'CNY', offerCents: null };
const namesPrice = (id: string): boolean => id.endsWith('.price');

/** Goes down the ladder with the facts of each round, the last ones staying. */
function climb(facts: Partial<BargainFacts>[], ladder = LADDER): { taken: Proposal[]; state: BargainState } {
  const taken: Proposal[] = [];
  let state = startBargain();
  while (taken.length <= ladder.rungs.length) {
    const now = facts[Math.min(taken.length, facts.length - 1)];
    const proposal = proposeRung(ladder, state, { ...FACTS, ...now });
    if (!proposal) break;
    taken.push(proposal);
    state = takeRung(state, proposal);
  }
  return { taken, state };
}
const lines = ({ taken }: { taken: Proposal[] }): string[] =>
  taken.map(({ rung: { id }, offerCents, reason }) => `${id} ${offerCents ?? '-'} ${reason.kind}`);

describe('one step of the price', () => {
  const numbers = { list: 12900, floor: 0, unit: 10 };
  test.each([
    [12900, 200, 12650], // 12642
    [12650, 300, 12270], // 12263
    [12900, 0, 12900],
    [12905, 0, 12905], // rounding up never raises the price
    [12900, 1, 12900], // 12898.71: too small a step for ten cents
    [12900, 10_000, 0],
    [100, 300, 0], // more than there is
  ])('from %d by %d basis points of 12900 to %d', (standing, basisPoints, price) => {
    expect(stepPrice(standing, basisPoints, numbers)).toBe(price);
  });

  test('never below the floor, whole units where there are no cents', () => {
    expect(stepPrice(12900, 2000, { list: 12900, floor: 12345, unit: 10 })).toBe(12345);
    expect(stepPrice(125500, 200, { list: 125500, floor: 0, unit: 100 })).toBe(123000); // 122990
  });
});

describe('the ladder', () => {
  test('goes down step by step and ends', () => {
    const { taken, state } = climb([{}]);
    expect(lines({ taken })).toEqual([
      'hold - words',
      'price-1 12650 step',
      'price-2 12270 step',
      'final 12270 last',
      'go - words',
    ]);
    expect(taken.map(({ givesCents }) => givesCents)).toEqual([0, 250, 380, 0, 0]);
    expect(state).toEqual({
      round: 5,
      done: ['hold', 'price-1', 'price-2', 'final', 'go'],
      ours: [12650, 12270, 12270],
      theirs: [],
      agreedCents: null,
      concededCents: 630,
    });
  });

  test('stops at the floor', () => {
    expect(lines(climb([{ floorCents: 12500 }]))).toEqual([
      'hold - words',
      'price-1 12650 step',
      'price-2 12500 step',
      'final 12500 last',
      'go - words',
    ]);
  });

  test('0 means zero: a floor at the list price gives no step, the list price is the last', () => {
    const { taken, state } = climb([{ floorCents: 12900 }]);
    expect(lines({ taken })).toEqual(['hold - words', 'final 12900 last', 'go - words']);
    expect(state.concededCents).toBe(0);
  });

  test('a floor of nothing is a floor', () => {
    expect(lines(climb([{ floorCents: 0 }]))).toContain('price-2 12270 step');
  });

  test.each<[string, Partial<BargainFacts>]>([
    ['no floor', { floorCents: null }],
    ['no list price', { listCents: null }],
    ['no currency', { currency: null }],
    ['a broken list price', { listCents: 129.5 }],
    ['a negative floor', { floorCents: -1 }],
    ['an amount too large to be exact', { listCents: Number.MAX_SAFE_INTEGER }],
    ['a list price below the floor', { listCents: 11000 }],
  ])('%s: words only', (_what, facts) => {
    expect(lines(climb([facts]))).toEqual(['hold - words', 'go - words']);
  });

  test('says why no price was named', () => {
    const reasons = (facts: Partial<BargainFacts>) => climb([facts]).taken.map(({ reason }) => reason);
    expect(reasons({ floorCents: null })[1]).toEqual({ kind: 'words', skipped: 'no-floor' });
    expect(reasons({ listCents: 11000 })[1]).toEqual({ kind: 'words', skipped: 'no-room' });
    expect(reasons({})[0]).toEqual({ kind: 'words', skipped: null });
  });
});

describe('what the buyer offers', () => {
  test('is not agreed to before a price step: words come first', () => {
    expect(lines(climb([{ offerCents: 12800 }]))[0]).toBe('hold - words');
  });

  test('is taken when it is at least our next price', () => {
    const { taken, state } = climb([{ offerCents: 12800 }]);
    expect(lines({ taken })).toEqual(['hold - words', 'price-1 12800 accept', 'final 12800 last', 'go - words']);
    expect(state).toMatchObject({ agreedCents: 12800, concededCents: 100, theirs: [12800, 12800, 12800, 12800] });
  });

  test('is not taken when it is less', () => {
    expect(lines(climb([{ offerCents: 12300 }]))).toEqual([
      'hold - words',
      'price-1 12650 step',
      'price-2 12300 accept',
      'final 12300 last',
      'go - words',
    ]);
  });

  test('below the floor changes nothing', () => {
    expect(lines(climb([{ offerCents: 5000 }]))).toEqual(lines(climb([{}])));
  });

  test('above the list price costs the list price', () => {
    expect(lines(climb([{ offerCents: 20000 }]))[1]).toBe('price-1 12900 accept');
  });

  test('once made is a floor of its own: a buyer who goes back gets no less', () => {
    expect(lines(climb([{ offerCents: 12500 }, { offerCents: 12100 }]))).toEqual([
      'hold - words',
      'price-1 12650 step',
      'price-2 12500 step',
      'final 12500 last',
      'go - words',
    ]);
  });

  test('that is what we named last is an agreement on the last price', () => {
    const steps = climb([{}, {}, {}, { offerCents: 12270 }]);
    expect(lines(steps)[3]).toBe('final 12270 accept');
    expect(steps.state.agreedCents).toBe(12270);
  });
});

describe('phrases', () => {
  test('of a last step without numbers are those that name no price', () => {
    const proposal = (facts: BargainFacts, done: string[]) =>
      proposeRung(LADDER, { ...startBargain(), done }, facts, namesPrice);
    const noFloor = { ...FACTS, floorCents: null };
    expect(proposal(FACTS, ['price-2'])).toMatchObject({
      offerCents: 12900,
      phraseIds: ['final.words', 'final.price'],
    });
    expect(proposal(noFloor, ['price-2'])).toMatchObject({ offerCents: null, phraseIds: ['final.words'] });
    expect(proposal(noFloor, ['final'])).toMatchObject({ rung: { id: 'go' }, phraseIds: ['go.words'] });
  });

  test('a step that has none left is passed over', () => {
    const all = () => true;
    expect(proposeRung(LADDER, startBargain(), { ...FACTS, floorCents: null }, all)).toBeNull();
    expect(proposeRung(LADDER, startBargain(), FACTS, all)?.rung.id).toBe('price-1');
  });
});

describe('another step', () => {
  test('is the next that can be taken; the ones before do not come back', () => {
    const first = proposeRung(LADDER, startBargain(), FACTS) as Proposal;
    const second = otherRung(LADDER, startBargain(), FACTS, first) as Proposal;
    const third = otherRung(LADDER, startBargain(), FACTS, second) as Proposal;
    expect([second, third].map(({ rung: { id }, offerCents }) => [id, offerCents])).toEqual([
      ['price-1', 12650],
      ['price-2', 12520],
    ]);
    const after = takeRung(startBargain(), third);
    expect(proposeRung(LADDER, after, FACTS)).toMatchObject({ rung: { id: 'final' }, offerCents: 12520 });
  });

  test('ends with the ladder', () => {
    const last = proposeRung(LADDER, { ...startBargain(), done: ['final'] }, FACTS) as Proposal;
    expect(otherRung(LADDER, startBargain(), FACTS, last)).toBeNull();
    expect(proposeRung({ ...LADDER, rungs: [] }, startBargain(), FACTS)).toBeNull();
  });
});

describe('facts of a product', () => {
  const product: ProductFacts = { id: 'p1', skuId: null, name: null, spec: null, priceCents: 12900, currency: 'CNY' };
  const row: FloorRow = {
    skuId: null,
    productId: 'p1',
    name: null,
    currency: 'CNY',
    floor: { cents: 12000 },
    authority: null,
    steps: [],
    gift: null,
    giftStock: null,
  };

  test('the floor of that product in that currency, the highest of several', () => {
    const floors = [{ ...row, productId: 'p2', floor: { cents: 1 } }, row, { ...row, floor: { cents: 11000 } }];
    expect(bargainFacts(product, floors, 100)).toEqual({ ...FACTS, offerCents: 100 });
  });

  test.each([
    ['another currency', product, { ...row, currency: 'USD' }],
    ['no currency', { ...product, currency: null }, row],
    ['another product', { ...product, id: null }, row],
    ['no product', null, row],
  ])('%s: no floor', (_what, shown, floor) => {
    expect(bargainFacts(shown, [floor], null).floorCents).toBeNull();
  });
});

const kinds: RungKind[] = ['hold', 'reason', 'exchange', 'extra', 'price', 'price', 'price', 'final', 'let-go'];
const ladders = fc
  .array(fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 3000 }), fc.boolean()), { maxLength: 10 })
  .map((rows): Ladder => {
    const rungs = rows.map(([kind, step, sized], at) =>
      rung(`r${at}`, kind, kind === 'price' || sized ? step : undefined),
    );
    return { id: 'l', title: 'l', rungs };
  });
const cents = fc.option(fc.integer({ min: 0, max: 20000 }));
const facts = fc.record({
  listCents: cents,
  floorCents: cents,
  currency: fc.constantFrom('CNY', 'JPY', null),
  offerCents: cents,
});
const rounds = fc.array(fc.tuple(facts, fc.boolean()), { minLength: 1, maxLength: 12 });

interface Round {
  proposal: Proposal;
  facts: BargainFacts;
  before: BargainState;
}

/** A haggle with other facts in every round, in which the agent sometimes picks another step. */
function haggle(ladder: Ladder, plan: [BargainFacts, boolean][]): Round[] {
  const taken: Round[] = [];
  let state = startBargain();
  for (const [now, other] of plan) {
    const first = proposeRung(ladder, state, now);
    const proposal = (other && first && otherRung(ladder, state, now, first)) || first;
    if (!proposal) continue;
    taken.push({ proposal, facts: now, before: state });
    state = takeRung(state, proposal);
  }
  return taken;
}
const priced = (taken: Round[]) =>
  taken.flatMap(({ proposal: { offerCents, givesCents, reason }, facts: { floorCents, listCents }, before }) =>
    offerCents === null ? [] : [{ offerCents, givesCents, reason, floorCents, listCents, before }],
  );

describe('laws', () => {
  const holds = (law: (taken: Round[]) => void) =>
    fc.assert(
      fc.property(ladders, rounds, (ladder, plan) => law(haggle(ladder, plan))),
      { numRuns: 1000 },
    );

  test('no price without list price and floor, none below the floor or above the list price, all whole cents', () => {
    holds((taken) => {
      for (const { offerCents, floorCents, listCents } of priced(taken)) {
        expect(Number.isInteger(offerCents)).toBe(true);
        expect(offerCents).toBeGreaterThanOrEqual(floorCents ?? Number.POSITIVE_INFINITY);
        expect(offerCents).toBeLessThanOrEqual(listCents ?? -1);
      }
    });
  });

  test('prices never go up, and every step down is a new price', () => {
    holds((taken) => {
      for (const { offerCents, reason, before } of priced(taken)) {
        const lowest = Math.min(...before.ours);
        expect(offerCents).toBeLessThanOrEqual(lowest);
        if (reason.kind === 'step') expect(offerCents).toBeLessThan(lowest);
      }
    });
  });

  test('no rung is taken twice, and the ladder is climbed in order', () => {
    holds((taken) => {
      const at = taken.map(({ proposal }) => Number(proposal.rung.id.slice(1)));
      expect(at).toEqual([...new Set(at)].sort((a, b) => a - b));
    });
  });

  test('a buyer never gets less than was offered already, unless we had named less before', () => {
    holds((taken) => {
      for (const { offerCents, before, listCents } of priced(taken)) {
        const offered = Math.max(0, ...before.theirs);
        expect(offerCents).toBeGreaterThanOrEqual(Math.min(offered, listCents ?? 0, ...before.ours));
      }
    });
  });

  test('nobody agrees to less than we would have asked, and not twice to the same', () => {
    holds((taken) => {
      const agreed = taken.filter(({ proposal }) => proposal.reason.kind === 'accept');
      for (const { proposal, facts: now } of agreed)
        expect(now.offerCents).toBeGreaterThanOrEqual(proposal.offerCents ?? 0);
      const prices = agreed.map(({ proposal }) => proposal.offerCents);
      expect(new Set(prices).size).toBe(prices.length);
    });
  });

  test('what was given away is what was given step by step', () => {
    fc.assert(
      fc.property(ladders, cents, cents, (ladder, listCents, floorCents) => {
        const plan = ladder.rungs.map((): [BargainFacts, boolean] => [{ ...FACTS, listCents, floorCents }, false]);
        const taken = haggle(ladder, plan);
        const end = taken.reduce((state, { proposal }) => takeRung(state, proposal), startBargain());
        const reached = Math.min(listCents ?? 0, ...end.ours);
        expect(end.concededCents).toBe(end.ours.length > 0 ? (listCents ?? 0) - reached : 0);
      }),
    );
  });

  test('every ladder ends', () => {
    fc.assert(
      fc.property(ladders, facts, (ladder, now) => {
        const plan = Array.from({ length: ladder.rungs.length + 3 }, (): [BargainFacts, boolean] => [now, false]);
        const taken = haggle(ladder, plan);
        expect(taken.length).toBeLessThanOrEqual(ladder.rungs.length);
        const end = taken.reduce((state, { proposal }) => takeRung(state, proposal), startBargain());
        expect(proposeRung(ladder, end, now)).toBeNull();
      }),
    );
  });
});
