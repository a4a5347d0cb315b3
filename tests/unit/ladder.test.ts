import { describe, expect, test } from 'vitest';
import type { BargainMove, Ladder, Rung } from '../../assist/bargain-data';
import { chooseRung, skipSee } from '../../assist/bargain-turn';
import {
  answerLead,
  askLead,
  type BargainFacts,
  type BargainState,
  otherSteps,
  type Proposal,
  propose,
  putToBuyer,
  startBargain,
} from '../../assist/ladder';
import { ASKING, FACTS, LADDER, PRICES, rung, scene } from './ladder-scene';

interface Round {
  facts?: Partial<BargainFacts>;
  moves?: BargainMove[];
}

/** Takes every proposal for as many turns as there are, the last round staying. */
function climb(rounds: Round[], ladder: Ladder = PRICES, most = 12): { taken: Proposal[]; state: BargainState } {
  const taken: Proposal[] = [];
  let state = startBargain();
  for (let turn = 1; turn <= most; turn += 1) {
    const { facts, moves } = rounds[Math.min(turn, rounds.length) - 1] ?? {};
    const now = scene({ ladder, state, turn, facts: { ...FACTS, ...facts }, moves: moves ?? ['ask_discount'] });
    const proposal = propose(now);
    if (!proposal) break;
    taken.push(proposal);
    state = putToBuyer(now, proposal, 1000);
  }
  return { taken, state };
}
const lines = ({ taken }: { taken: Proposal[] }): string[] =>
  taken.map(({ rung: at, offerCents, reason, phase }) =>
    [at?.id ?? '-', offerCents ?? '-', phase === 'say' ? reason.kind : phase].join(' '),
  );

describe('the ladder', () => {
  test('goes down step by step, says the last words again, and ends', () => {
    const { taken, state } = climb([{}]);
    expect(lines({ taken })).toEqual([
      'hold - words',
      'price-1 12650 step',
      'price-2 12270 step',
      'final 12270 last',
      'go - words',
      'go - words',
      'go - words',
    ]);
    expect(state).toMatchObject({
      round: 7,
      done: ['hold', 'price-1', 'price-2', 'final', 'go', 'go', 'go'],
      ours: [12650, 12270, 12270],
      concededCents: 630,
    });
  });

  test('comes through words, a condition and a gift before any price', () => {
    const { taken } = climb([{ facts: { gift: '收纳袋' } }], LADDER, 8);
    expect(lines({ taken })).toEqual([
      'hold - words',
      'reason - words',
      'today - words',
      'gift - extra',
      'price-1 12650 see',
      'price-1 12650 step',
      'price-2 12270 see',
      'price-2 12270 step',
    ]);
  });

  test('stops at the floor', () => {
    expect(lines(climb([{ facts: { floorCents: 12500 } }])).slice(1, 4)).toEqual([
      'price-1 12650 step',
      'price-2 12500 step',
      'final 12500 last',
    ]);
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
    const { taken } = climb([{ facts }]);
    expect(taken.map(({ offerCents }) => offerCents)).toEqual(taken.map(() => null));
    expect(taken.map(({ rung: at }) => at?.id)).toEqual(['hold', 'final', 'go', 'go', 'go']);
    expect(taken[1]?.phraseIds).toEqual(['final.words']);
  });

  test('says why no price was named', () => {
    const reasonAfterHold = (facts: Partial<BargainFacts>) => climb([{ facts }]).taken[1]?.reason;
    expect(reasonAfterHold({ floorCents: null })).toEqual({ kind: 'words', skipped: 'no-floor' });
    expect(reasonAfterHold({ listCents: 11000 })).toEqual({ kind: 'words', skipped: 'no-room' });
    expect(climb([{}]).taken[0]?.reason).toEqual({ kind: 'words', skipped: null });
  });
});

describe('cases that users of other tools report', () => {
  test('a cap of 0: nothing is given, the list price is the last', () => {
    for (const facts of [{ floorCents: 12900 }, { steps: [{ cents: 0 }, { basisPoints: 0 }] }]) {
      const { taken, state } = climb([{ facts }]);
      expect(lines({ taken }).slice(0, 3)).toEqual(['hold - words', 'final 12900 last', 'go - words']);
      expect(state.concededCents).toBe(0);
    }
  });

  test('a floor of nothing is a floor, and a gift of which 0 are left is none', () => {
    expect(lines(climb([{ facts: { floorCents: 0 } }]))).toContain('price-2 12270 step');
    expect(lines(climb([{ facts: { gift: null } }], LADDER))).not.toContain('gift - extra');
  });

  test('再少一点, asked twice: without a step of the agent nothing drops', () => {
    const first = scene({ ladder: PRICES });
    const held = putToBuyer(first, propose(first) as Proposal, 0);
    const asked = scene({ ladder: PRICES, state: held, turn: 2 });
    const again = scene({ ladder: PRICES, state: held, turn: 3 });
    expect(propose(again)).toEqual(propose(asked));
    // In the turn that was answered, too: what was put stays what it is.
    const named = putToBuyer(asked, propose(asked) as Proposal, 0);
    expect(propose(scene({ ladder: PRICES, state: named, turn: 2 }))).toMatchObject({ offerCents: 12650, put: true });
  });

  test('asked twice more after a step: it is not repeated, and the next comes only once', () => {
    const { taken } = climb([{}]);
    const given = taken.filter(({ givesCents }) => givesCents > 0).map(({ rung: at }) => at?.id);
    expect(given).toEqual(['price-1', 'price-2']);
  });

  test('最少: asking for the lowest price does not jump to it', () => {
    expect(lines(climb([{ moves: ['ask_lowest'] }]))).toEqual(lines(climb([{}])));
  });

  test('抹零: an offer without the odd part is a price like any other', () => {
    const offer = { facts: { offerCents: 12000 }, moves: ['offer'] as BargainMove[] };
    expect(lines(climb([offer])).slice(0, 3)).toEqual(['hold - words', 'price-1 12650 step', 'price-2 12270 step']);
    expect(climb([offer]).state.ours.every((cents) => cents >= 12000)).toBe(true);
  });

  test('包邮: never at the first ask, never a price; postage is asked of the lead, once', () => {
    const moves: BargainMove[] = ['ask_extra'];
    expect(propose(scene({ moves }))?.rung?.id).toBe('hold');
    const state = { ...startBargain(), done: ['hold'] };
    const wish = scene({ moves, state });
    expect(propose(wish)).toMatchObject({
      rung: { id: 'postage' },
      phase: 'ask-lead',
      offerCents: null,
      gives: 'postage',
    });
    const given = scene({ moves, state: { ...state, given: ['postage'] } });
    expect(propose(given)?.gives).toBeNull();
    const refused = answerLead(askLead(state, propose(wish) as Proposal, 1), { kind: 'no' }, 1);
    const later = scene({ moves, turn: 2, state: { ...refused, lead: null } });
    expect(propose(later)?.gives).toBeNull();
  });
});

describe('what the buyer offers', () => {
  const offers = (...cents: number[]) => climb(cents.map((offerCents) => ({ facts: { offerCents } })));

  test('is not agreed to at once: words come first', () => {
    expect(lines(offers(12800))[0]).toBe('hold - words');
  });

  test('is taken when it is at least our next price', () => {
    const steps = offers(12800);
    expect(lines(steps).slice(0, 3)).toEqual(['hold - words', 'price-1 12800 accept', 'final 12800 last']);
    expect(steps.state).toMatchObject({ agreedCents: 12800, concededCents: 100, theirs: [12800] });
  });

  test('is not taken when it is less, and below the floor changes nothing', () => {
    expect(lines(offers(12300)).slice(1, 4)).toEqual([
      'price-1 12650 step',
      'price-2 12300 accept',
      'final 12300 last',
    ]);
    expect(lines(offers(5000))).toEqual(lines(climb([{}])));
  });

  test('above the list price costs the list price', () => {
    expect(lines(offers(20000))[1]).toBe('price-1 12900 accept');
  });

  test('once made is a floor of its own: a buyer who goes back gets no less', () => {
    expect(lines(offers(12500, 12100)).slice(1, 4)).toEqual([
      'price-1 12650 step',
      'price-2 12500 step',
      'final 12500 last',
    ]);
  });

  test('that is what we named last is an agreement on the last price', () => {
    const steps = climb([{}, {}, {}, { facts: { offerCents: 12270 } }]);
    expect(lines(steps)[3]).toBe('final 12270 accept');
    expect(steps.state.agreedCents).toBe(12270);
  });
});

describe('moves choose the rung', () => {
  const nextAfter = (done: string[], moves: BargainMove[], more: Partial<BargainState> = {}) =>
    propose(scene({ moves, state: { ...startBargain(), done, ...more }, facts: { ...FACTS, gift: '收纳袋' } }));

  test.each<[BargainMove, string[], string]>([
    ['bulk', [], 'more'],
    ['compare', ['hold'], 'reason'],
    ['price_complaint', ['hold'], 'reason'],
    ['price_complaint', ['hold', 'reason'], 'today'],
    ['condition', [], 'hold'],
    ['ask_extra', ['hold'], 'gift'],
    ['condition', ['hold'], 'today'],
    ['ask_discount', ['hold', 'reason', 'today'], 'gift'],
  ])('%s after %j brings %s', (move, done, id) => {
    expect(nextAfter(done, [move])?.rung?.id).toBe(id);
  });

  test('and then stands for the plain one of its kind', () => {
    const compared = rung('compared', 'reason', { moves: ['compare'] });
    const [hold, ...others] = LADDER.rungs;
    const ladder = { ...LADDER, rungs: [hold as Rung, compared, ...others] };
    expect(lines(climb([{}, { moves: ['compare'] }, {}], ladder, 3))).toEqual([
      'hold - words',
      'compared - move',
      'today - words',
    ]);
  });

  test('but what needs another move does not come by itself', () => {
    expect(lines(climb([{}], LADDER, 20))).not.toContain('more - words');
  });

  test.each<BargainMove>(['leave', 'threat', 'final'])(
    '%s brings the end once a price was named, not before',
    (move) => {
      expect(nextAfter([], [move])?.rung?.id).toBe('hold');
      expect(nextAfter(['hold'], [move])?.rung?.id).toBe('reason');
      expect(nextAfter(['hold', 'price-1'], [move], { ours: [12650] })?.rung?.id).toBe('final');
      expect(nextAfter(['hold', 'price-1', 'final'], [move], { ours: [12650] })?.rung?.id).toBe('go');
    },
  );

  test('a buyer who agrees is closed with at the price that stands, while the table allows it', () => {
    const state = { ...startBargain(), done: ['price-1'], ours: [12650] };
    expect(propose(scene({ moves: ['accept'], state }))).toMatchObject({ phase: 'close', offerCents: 12650 });
    const raised = propose(scene({ moves: ['accept'], state, facts: { ...FACTS, floorCents: 12700 } }));
    expect(raised).toMatchObject({ phase: 'close', offerCents: null, phraseIds: ['close.words'] });
    expect(propose(scene({ moves: ['accept', 'ask_extra'], state }))?.phase).not.toBe('close');
  });

  test('a follow is asked for only where the platform allows it', () => {
    const ladder = { ...LADDER, rungs: [rung('follow', 'exchange', { asks: 'follow-shop', consoles: ['feige'] })] };
    expect(propose(scene({ ladder }))).toBeNull();
    expect(propose(scene({ ladder, consoleId: 'feige' }))?.rung?.id).toBe('follow');
  });
});

describe('a step that the agent chose', () => {
  test('stands for this turn, and the next turn goes on from there', () => {
    const state = chooseRung(startBargain(), 1, 'price-1');
    const chosen = scene({ ladder: PRICES, state });
    expect(propose(chosen)).toMatchObject({ rung: { id: 'price-1' }, offerCents: 12650 });
    const next = scene({ ladder: PRICES, turn: 2, state: putToBuyer(chosen, propose(chosen) as Proposal, 0) });
    expect(propose(next)).toMatchObject({ rung: { id: 'price-2' } });
  });

  test('may be any that is left, but of the price steps only the next', () => {
    const now = scene({ facts: { ...FACTS, gift: '收纳袋' } });
    const ids = otherSteps(now, propose(now)).map(({ rung: at }) => at.id);
    expect(ids).toEqual(['reason', 'more', 'today', 'gift', 'postage', 'price-1', 'final', 'go']);
  });

  test('is one round however often the agent changes their mind in a turn', () => {
    let now = scene();
    for (const id of ['reason', 'today']) {
      now = scene({ state: putToBuyer(now, propose(now) as Proposal, 0) });
      now = scene({ state: chooseRung(now.state, 1, id) });
    }
    const state = putToBuyer(now, propose(now) as Proposal, 0);
    expect(state).toMatchObject({ round: 1, done: ['hold', 'reason', 'today'] });
  });
});

describe('letting the buyer wait', () => {
  const ladder = { ...PRICES, asking: ASKING };
  const state = { ...startBargain(), done: ['hold'] };

  test('“let me see” comes before the price, and the price in the same turn after it', () => {
    const now = scene({ ladder, state });
    const see = propose(now) as Proposal;
    expect(see).toMatchObject({ phase: 'see', offerCents: 12650, phraseIds: ['see.words'] });
    const said = putToBuyer(now, see, 5000);
    expect(said).toMatchObject({ ours: [], see: { rungId: 'price-1', at: 5000 } });
    for (const turn of [1, 2, null]) {
      expect(propose(scene({ ladder, state: said, turn }))).toMatchObject({ phase: 'say', offerCents: 12650 });
    }
    const silent = scene({ ladder, state: said, turn: null });
    const named = putToBuyer(silent, propose(silent) as Proposal, 9000);
    expect(named).toMatchObject({ ours: [12650], see: null, round: 1 });
    expect(propose(scene({ ladder, state: named, turn: null }))).toBeNull();
  });

  test('may be left out', () => {
    expect(propose(scene({ ladder, state: skipSee(state, 1) }))).toMatchObject({ phase: 'say', offerCents: 12650 });
  });

  test('a floor that is raised meanwhile holds', () => {
    const said = { ...state, see: { rungId: 'price-1', at: 0 } };
    const facts = { ...FACTS, floorCents: 12800 };
    expect(propose(scene({ ladder, state: said, facts }))).toMatchObject({ phase: 'say', offerCents: 12800 });
    const none = propose(scene({ ladder, state: said, facts: { ...FACTS, floorCents: 12900 } }));
    expect(none).toMatchObject({ rung: { id: 'final' }, offerCents: 12900, givesCents: 0 });
  });
});

describe('own steps of a product', () => {
  test('count instead of the ladder’s, to the cent, and may be more than it has rungs', () => {
    const steps = [{ cents: 155 }, { cents: 45 }, { basisPoints: 100 }];
    expect(lines(climb([{ facts: { steps } }])).slice(1, 5)).toEqual([
      'price-1 12745 step',
      'price-2 12700 step',
      'price-2 12580 step',
      'final 12580 last',
    ]);
  });

  test('that are fewer end sooner', () => {
    expect(lines(climb([{ facts: { steps: [{ cents: 100 }] } }])).slice(1, 3)).toEqual([
      'price-1 12800 step',
      'final 12800 last',
    ]);
  });
});
