import { describe, expect, test } from 'vitest';
import { whyOf } from '../../assist/bargain-why';
import {
  type BargainFacts,
  type BargainState,
  type Proposal,
  propose,
  putToBuyer,
  startBargain,
} from '../../assist/ladder';
import { FACTS, PRICES, scene } from './ladder-scene';

const HELD: BargainState = { ...startBargain(), round: 1, done: ['hold'] };

function why(facts: Partial<BargainFacts>, state: BargainState = HELD): unknown[] {
  const now = scene({ ladder: PRICES, state, facts: { ...FACTS, ...facts } });
  return whyOf(propose(now) as Proposal, now, false);
}

describe('why a step is proposed', () => {
  test.each<[string, Partial<BargainFacts>, unknown[]]>([
    ['a step', {}, [{ kind: 'gives', cents: 250 }]],
    [
      'a low offer',
      { offerCents: 8500 },
      [
        { kind: 'too-low', offerCents: 8500, lowestCents: 12000 },
        { kind: 'gives', cents: 250 },
      ],
    ],
    ['an offer that will do', { offerCents: 12700 }, [{ kind: 'enough', offerCents: 12700 }]],
    [
      'beyond authority',
      { authorityCents: 12800 },
      [
        { kind: 'beyond', lowestCents: 12800 },
        { kind: 'gives', cents: 250 },
      ],
    ],
    ['no room', { floorCents: 12900 }, [{ kind: 'last' }]],
    ['no floor', { floorCents: null }, [{ kind: 'no-floor' }]],
  ])('%s', (_what, facts, reasons) => {
    expect(why(facts)).toEqual([...reasons, { kind: 'asked', times: 2 }]);
  });

  test('a low offer is measured by what the lead granted', () => {
    const granted = { ...HELD, done: ['hold', 'price-1'], ours: [12650], steps: 1 };
    expect(why({ authorityCents: 12800, offerCents: 12100 }, granted)).toContainEqual({
      kind: 'too-low',
      offerCents: 12100,
      lowestCents: 12650,
    });
    expect(why({ authorityCents: 12800, offerCents: 12700 }, granted)).not.toContainEqual(
      expect.objectContaining({ kind: 'too-low' }),
    );
  });

  test('put already, and whether it may be put again', () => {
    const now = scene({ ladder: PRICES, state: HELD });
    const state = putToBuyer(now, propose(now) as Proposal, 0);
    expect(why({}, state)).toEqual([{ kind: 'put' }]);
    expect(why({ floorCents: 12700 }, state)).toEqual([{ kind: 'changed' }]);
  });
});
