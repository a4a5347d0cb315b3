import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BargainMemory,
  haggleOver,
  markOf,
  parseBargainMemory,
  withExtras,
  withHaggle,
} from '../../assist/bargain-memory';
import { parseBargainState } from '../../assist/bargain-state';
import { chooseRung, sayMeant, turnKey } from '../../assist/bargain-turn';
import { answerLead, askLead, type BargainState, startBargain } from '../../assist/ladder';
import { rung } from './ladder-scene';

const named = (cents: number): BargainState => ({ ...startBargain(), round: 1, done: ['price-1'], ours: [cents] });
const card = markOf({ id: 'p1', skuId: null, name: '台灯' });

describe('a stored state', () => {
  test('of the version before is read: prices that were named stay named', () => {
    const before = {
      round: 2,
      done: ['hold', 'price-first'],
      ours: [9700],
      theirs: [8500],
      agreedCents: null,
      concededCents: 200,
    };
    expect(parseBargainState(before)).toEqual({ ...startBargain(), ...before });
  });

  test('comes back as it was', () => {
    const asked = askLead(named(9700), { rung: rung('price-2', 'price'), offerCents: 9400, gives: null, step: 1 }, 5);
    for (const state of [
      asked,
      answerLead(asked, { kind: 'amount', cents: 9500 }, 3),
      sayMeant(chooseRung(named(9700), 7, 'hold'), 7, 'none'),
      { ...named(9700), see: { rungId: 'price-2', at: 8 }, given: ['gift' as const] },
    ]) {
      expect(parseBargainState(JSON.parse(JSON.stringify(state)))).toEqual(state);
    }
  });

  test.each([
    undefined,
    null,
    'x',
    [],
    { round: -1 },
    { ...startBargain(), ours: [1.5] },
    { ...startBargain(), given: ['cash'] },
  ])('%j starts anew', (stored) => {
    expect(parseBargainState(stored)).toEqual(startBargain());
  });

  test('holds no text of anybody', () => {
    const key = turnKey({ previousAgentLine: '您看可以吗', text: '便宜点吧\n老板' });
    const stored = JSON.stringify(chooseRung(named(9700), key, 'hold'));
    expect(stored).not.toMatch(/\p{Script=Han}/u);
    expect(key).toBe(turnKey({ previousAgentLine: '您看可以吗', text: '便宜点吧\n老板\n在吗' }));
    expect(key).not.toBe(turnKey({ previousAgentLine: '您看呢', text: '便宜点吧' }));
  });
});

describe('the haggles of a conversation', () => {
  test('are told apart by product: a price for a cheap one does not cap a dear one', () => {
    const memory = withHaggle(
      withHaggle([], card, named(9700)),
      markOf({ id: 'p2', skuId: null, name: null }),
      named(500),
    );
    expect(haggleOver(memory, card)?.ours).toEqual([9700]);
    expect(haggleOver(memory, markOf({ id: 'p3', skuId: null, name: '台灯' }))).toBeNull();
  });

  test('do not begin anew when the page shows more or less of the product', () => {
    const memory = withHaggle([], card, named(9700));
    const inOrder = markOf({ id: 'p1', skuId: 's1', name: '台灯 白色' });
    expect(haggleOver(memory, inOrder)?.ours).toEqual([9700]);
    const grown = withHaggle(memory, inOrder, named(9500));
    expect(grown).toHaveLength(1);
    expect(haggleOver(grown, markOf({ id: null, skuId: 's1', name: null }))?.ours).toEqual([9500]);
    expect(haggleOver(grown, markOf({ id: 'p1', skuId: 's2', name: null }))).toBeNull();
    expect(haggleOver(withHaggle([], markOf(null), named(1)), markOf(null))?.ours).toEqual([1]);
  });

  test('share what was given on top', () => {
    const memory = withHaggle([], card, { ...startBargain(), given: ['postage'] });
    expect(withExtras(startBargain(), memory).given).toEqual(['postage']);
  });

  test('are stored without a name of anything, and what cannot be read is left out', () => {
    const memory = withHaggle([], card, named(9700));
    const stored = JSON.stringify(memory);
    expect(stored).not.toContain('台灯');
    expect(parseBargainMemory(JSON.parse(stored))).toEqual(memory);
    const broken = [...JSON.parse(stored), { product: card }, { product: { id: 4 }, state: named(1) }, null, 3];
    expect(parseBargainMemory(broken)).toEqual(memory);
    expect(parseBargainMemory({ round: 1 })).toEqual([]);
  });

  test('what was kept last is what is found', () => {
    const text = fc.constantFrom('a', 'b', null);
    const mark = fc.record({ id: text, skuId: text, name: text }).map(markOf);
    fc.assert(
      fc.property(fc.array(fc.tuple(mark, fc.nat(9999))), mark, fc.nat(9999), (before, last, cents) => {
        const memory = before.reduce<BargainMemory>((all, [one, price]) => withHaggle(all, one, named(price)), []);
        expect(haggleOver(withHaggle(memory, last, named(cents)), last)?.ours).toEqual([cents]);
      }),
    );
  });
});
