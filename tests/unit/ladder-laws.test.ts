import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BargainMove, EXTRA_GIFTS, type Ladder, MOVES, type RungKind } from '../../assist/bargain-data';
import { parseBargainState } from '../../assist/bargain-state';
import { chooseRung, sayMeant, skipSee } from '../../assist/bargain-turn';
import {
  answerLead,
  askLead,
  type BargainScene,
  type BargainState,
  bargainFacts,
  type LeadAnswer,
  openSteps,
  type Proposal,
  propose,
  putToBuyer,
  startBargain,
} from '../../assist/ladder';
import { numbersOf } from '../../assist/ladder-price';
import type { FloorRow, Limit } from '../../assist/shop-tables';
import { ASKING, phraseUse, rung } from './ladder-scene';

const RUNS = 10_000;
const KINDS: RungKind[] = [
  'hold',
  'reason',
  'exchange',
  'extra',
  'extra',
  'price',
  'price',
  'price',
  'final',
  'let-go',
];

const cents = fc.oneof(fc.constantFrom(0, 1, 9999, 10000), fc.integer({ min: 0, max: 12000 }));
const limit: fc.Arbitrary<Limit> = fc.oneof(
  cents.map((amount) => ({ cents: amount })),
  fc.integer({ min: 0, max: 10_000 }).map((basisPoints) => ({ basisPoints })),
);
const small: fc.Arbitrary<Limit> = fc.oneof(
  fc.integer({ min: 0, max: 900 }).map((amount) => ({ cents: amount })),
  fc.integer({ min: 0, max: 600 }).map((basisPoints) => ({ basisPoints })),
);
const row = fc.record<FloorRow>({
  skuId: fc.constant(null),
  productId: fc.constantFrom('p', 'other', null),
  name: fc.constant(null),
  currency: fc.constantFrom('CNY', 'CNY', 'CNY', 'USD'),
  floor: limit,
  authority: fc.option(limit),
  steps: fc.array(small, { maxLength: 4 }),
  gift: fc.constantFrom('收纳袋', null),
  giftStock: fc.constantFrom(null, 0, 5),
});
const product = fc.record({
  id: fc.constantFrom('p', 'p', 'p', null),
  skuId: fc.constant(null),
  name: fc.constant(null),
  spec: fc.constant(null),
  priceCents: fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 12000 }) }, fc.constant(null)),
  currency: fc.constantFrom('CNY', 'CNY', 'CNY', 'CNY', 'JPY', null),
});
const ladder: fc.Arbitrary<Ladder> = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.constantFrom(...KINDS),
        fc.integer({ min: 1, max: 1500 }),
        fc.constantFrom(...EXTRA_GIFTS),
        fc.nat(2),
      ),
      { minLength: 1, maxLength: 10 },
    ),
    fc.boolean(),
  )
  .map(([rows, asks]) => ({
    id: 'l',
    title: 'l',
    asking: asks ? ASKING : undefined,
    closing: ['close.words', 'close.price'],
    rungs: rows.map(([kind, stepBasisPoints, gives, times], at) =>
      rung(`r${at}`, kind, {
        ...(kind === 'price' || (kind === 'final' && times === 2) ? { stepBasisPoints } : {}),
        ...(kind === 'extra' ? { gives } : {}),
        ...(kind !== 'extra' && kind !== 'price' ? { times: times + 1 } : {}),
      }),
    ),
  }));

type Act =
  | { do: 'turn'; moves: BargainMove[]; offer: number | null }
  | { do: 'silence' }
  | { do: 'put' }
  | { do: 'choose'; pick: number }
  | { do: 'skip' }
  | { do: 'meant'; cents: number }
  | { do: 'ask' }
  | { do: 'answer'; answer: LeadAnswer }
  | { do: 'table'; rows: FloorRow[] }
  | { do: 'page'; shown: typeof product extends fc.Arbitrary<infer Shown> ? Shown : never }
  | { do: 'reload' };

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('turn' as const),
      moves: fc.array(fc.constantFrom(...MOVES), { maxLength: 3 }),
      offer: fc.option(cents),
    }),
  },
  { weight: 14, arbitrary: fc.constant({ do: 'put' as const }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('choose' as const), pick: fc.nat(12) }) },
  { weight: 8, arbitrary: fc.constant({ do: 'ask' as const }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      answer: fc.oneof(
        fc.constant<LeadAnswer>({ kind: 'yes' }),
        fc.constant<LeadAnswer>({ kind: 'no' }),
        // Not checked by the form: the engine holds alone.
        cents.map((amount): LeadAnswer => ({ kind: 'amount', cents: amount })),
      ),
    }),
  },
  fc.constant({ do: 'silence' as const }),
  fc.constant({ do: 'skip' as const }),
  fc.constant({ do: 'reload' as const }),
  fc.record({ do: fc.constant('meant' as const), cents }),
  fc.record({ do: fc.constant('table' as const), rows: fc.array(row, { maxLength: 3 }) }),
  fc.record({ do: fc.constant('page' as const), shown: product }),
);

/** Something that went to the buyer, with what was known at that moment. */
interface Said {
  proposal: Proposal;
  scene: BargainScene;
}

interface World {
  state: BargainState;
  rows: FloorRow[];
  shown: Parameters<typeof bargainFacts>[0];
  moves: BargainMove[];
  offer: number | null;
  turn: number | null;
}

function sceneOf(world: World, it: Ladder): BargainScene {
  const facts = bargainFacts(world.shown, world.rows, world.offer);
  return {
    ladder: it,
    state: world.state,
    facts,
    moves: world.moves,
    turn: world.turn,
    consoleId: 'practice',
    phraseUse,
  };
}

let turns = 0;

function live(world: World, step: Act, it: Ladder, said: Said[]): World {
  const scene = sceneOf(world, it);
  const proposal = propose(scene);
  switch (step.do) {
    case 'turn':
      turns += 1;
      return { ...world, moves: step.moves, offer: step.offer, turn: turns };
    case 'silence':
      return { ...world, turn: null, moves: [], offer: null };
    case 'put': {
      if (!proposal || proposal.phraseIds.length === 0) return world;
      said.push({ proposal, scene });
      return { ...world, state: putToBuyer(scene, proposal, 1) };
    }
    case 'choose': {
      const open = openSteps(scene);
      const chosen = open[step.pick % Math.max(1, open.length)];
      return chosen ? { ...world, state: chooseRung(world.state, world.turn, chosen.rung.id) } : world;
    }
    case 'ask':
      return proposal?.phase === 'ask-lead' ? { ...world, state: askLead(world.state, proposal, 1) } : world;
    case 'answer':
      return { ...world, state: answerLead(world.state, step.answer, world.turn) };
    case 'skip':
      return { ...world, state: skipSee(world.state, world.turn) };
    case 'meant':
      return { ...world, state: sayMeant(world.state, world.turn, step.cents), offer: step.cents };
    case 'table':
      return { ...world, rows: step.rows };
    case 'page':
      return { ...world, shown: step.shown };
    case 'reload':
      return { ...world, state: parseBargainState(JSON.parse(JSON.stringify(world.state))) };
  }
}

function haggle(it: Ladder, rows: FloorRow[], shown: World['shown'], plan: Act[]): Said[] {
  const said: Said[] = [];
  let world: World = { state: startBargain(), rows, shown, moves: ['ask_discount'], offer: null, turn: 0 };
  for (const step of plan) world = live(world, step, it, said);
  return said;
}

const mine: FloorRow = {
  skuId: null,
  productId: 'p',
  name: null,
  currency: 'CNY',
  floor: { cents: 7000 },
  authority: { cents: 9800 },
  steps: [],
  gift: '收纳袋',
  giftStock: 5,
};
const SHOWN = { id: 'p', skuId: null, name: null, spec: null, priceCents: 10000, currency: 'CNY' };

const holds = (law: (said: Said[], it: Ladder) => void): void =>
  fc.assert(
    fc.property(
      ladder,
      fc.array(row, { maxLength: 2 }),
      fc.array(act, { minLength: 12, maxLength: 40, size: 'max' }),
      (it, rows, plan) => law(haggle(it, [mine, ...rows], SHOWN, plan), it),
    ),
    { numRuns: RUNS },
  );

const spoken = (said: Said[]) => said.filter(({ proposal }) => proposal.phase !== 'see' && proposal.phase !== 'asked');
const priced = (said: Said[]) =>
  spoken(said).flatMap((one) => (one.proposal.offerCents === null ? [] : [{ ...one, cents: one.proposal.offerCents }]));

test('no price below the floor of that moment, none for an unknown product or price, all whole cents', () => {
  let prices = 0;
  holds((said) => {
    for (const { cents: price, scene } of priced(said)) {
      prices += 1;
      const numbers = numbersOf(scene.facts);
      expect(numbers).not.toBeNull();
      expect(Number.isInteger(price)).toBe(true);
      expect(price).toBeGreaterThanOrEqual(numbers?.floor ?? Number.POSITIVE_INFINITY);
      expect(price).toBeLessThanOrEqual(numbers?.list ?? -1);
    }
  });
  // The law would hold for a ladder that is always silent.
  expect(prices).toBeGreaterThan(RUNS / 3);
});

test('no concession twice: every step of the price, every extra at most once', () => {
  let concessions = 0;
  holds((said) => {
    const given = spoken(said)
      .filter(({ proposal }) => !proposal.put && proposal.phase !== 'refused')
      .flatMap(({ proposal: { gives, step, givesCents } }) => [gives, step !== null && givesCents > 0 ? step : null])
      .filter((one) => one !== null);
    concessions += given.length;
    expect(given).toHaveLength(new Set(given).size);
  });
  expect(concessions).toBeGreaterThan(RUNS / 6);
});

test('prices never go up, and only a step lowers them', () => {
  holds((said) => {
    for (const { cents: price, scene, proposal } of priced(said)) {
      const lowest = Math.min(...scene.state.ours);
      expect(price).toBeLessThanOrEqual(proposal.put || proposal.phase === 'close' ? Number.POSITIVE_INFINITY : lowest);
      if (proposal.reason.kind === 'step') expect(price).toBeLessThan(lowest);
    }
  });
});

test('nothing beyond the agent’s authority without a lead who was asked and did not refuse', () => {
  let granted = 0;
  holds((said) => {
    for (const { cents: price, scene, proposal } of priced(said)) {
      if (proposal.put || proposal.givesCents === 0) continue;
      const answer = scene.state.lead?.answer;
      const allowed = answer && answer.kind !== 'no';
      if (proposal.phase === 'granted') granted += 1;
      if (proposal.phase === 'granted') expect(allowed).toBeTruthy();
      else expect(price).toBeGreaterThanOrEqual(numbersOf(scene.facts)?.authority ?? Number.POSITIVE_INFINITY);
    }
    for (const { proposal, scene } of said) {
      if (proposal.phase === 'asked') expect(scene.state.lead).not.toBeNull();
    }
  });
  expect(granted).toBeGreaterThan(RUNS / 100);
});

test('the same question twice gives the same answer, whatever the buyer repeats', () => {
  fc.assert(
    fc.property(ladder, fc.array(act, { maxLength: 20 }), fc.array(fc.constantFrom(...MOVES)), (it, plan, moves) => {
      const said: Said[] = [];
      let world: World = { state: startBargain(), rows: [mine], shown: SHOWN, moves, offer: null, turn: 0 };
      for (const step of plan) world = live(world, step, it, said);
      turns += 2;
      const asked = propose({ ...sceneOf(world, it), moves, turn: turns - 1 });
      const again = propose({ ...sceneOf(world, it), moves, turn: turns });
      expect(again).toEqual(asked);
    }),
    { numRuns: 1000 },
  );
});

test('words are said as often as the ladder says, and every ladder ends', () => {
  holds((said, it) => {
    for (const { id, times = 1, kind } of it.rungs) {
      if (kind === 'price') continue;
      const taken = said.filter(
        ({ proposal }) => proposal.rung?.id === id && proposal.phase === 'say' && !proposal.put,
      );
      expect(taken.length).toBeLessThanOrEqual(times);
    }
  });
});
