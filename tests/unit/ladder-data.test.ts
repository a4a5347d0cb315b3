import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MOVES, phrasesOfLadder } from '../../assist/bargain-data';
import { speaksOfPraise } from '../../assist/bargain-praise';
import { parseLadders } from '../../assist/guide-schema';
import { parsePack } from '../../assist/pack-schema';
import type { Phrase } from '../../assist/phrase';
import { rung } from './ladder-scene';

const json = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../phrases/${path}`, import.meta.url), 'utf8'));

describe.each(['zh-CN', 'en'])('the ladder of %s', (language) => {
  const [ladder] = parseLadders(json(`${language}/ladders.json`)).ladders;
  const phrases = new Map(parsePack(json(`${language}/phrases.json`)).pack?.phrases.map((one) => [one.id, one]));
  const of = (ids: readonly string[] = []): string[] =>
    ids.flatMap((id) => {
      const { text, variants = [] } = phrases.get(id) as Phrase;
      return [text, ...variants];
    });

  test('never speaks of reviews, ratings or likes: they are no condition and no return', () => {
    const said = ladder ? [...ladder.rungs.map(({ title }) => title), ...of(phrasesOfLadder(ladder))] : [];
    expect(said.length).toBeGreaterThan(30);
    expect(said.filter(speaksOfPraise)).toEqual([]);
  });

  test('names only phrases that exist, and no phrase that says who was asked outside its place', () => {
    expect(phrasesOfLadder(ladder as NonNullable<typeof ladder>).filter((id) => !phrases.has(id))).toEqual([]);
    const asked = /组长|主管|领导|老板|问了|去问|申请到|my lead|team lead|manager|asked|passed (?:it|your)/i;
    const kept = new Set([...(ladder?.asking?.asked ?? []), ...(ladder?.asking?.granted ?? [])]);
    const elsewhere = [...phrases.values()].filter(({ id }) => id.includes('.bargain.') && !kept.has(id));
    expect(elsewhere.filter(({ id }) => of([id]).some((text) => asked.test(text))).map(({ id }) => id)).toEqual([]);
    expect(of(ladder?.asking?.asked).every((text) => asked.test(text))).toBe(true);
  });

  test('has every kind of rung, the prices one after the other, and words around the asking', () => {
    const kinds = new Set(ladder?.rungs.map(({ kind }) => kind));
    expect([...kinds]).toEqual(['hold', 'reason', 'exchange', 'extra', 'price', 'final', 'let-go']);
    expect(new Set(ladder?.rungs.flatMap(({ asks }) => asks ?? []))).toEqual(
      new Set(['quantity', 'pay-today', 'follow-shop']),
    );
    expect(new Set(ladder?.rungs.flatMap(({ gives }) => gives ?? []))).toEqual(new Set(['gift', 'postage', 'coupon']));
    const { see = [], asked = [], granted = [], refused = [] } = ladder?.asking ?? {};
    for (const ids of [see, asked, granted, refused, ladder?.closing ?? []]) expect(ids.length).toBeGreaterThan(0);
    expect(of(granted).every((text) => text.includes('{offer.price}'))).toBe(true);
    expect(of([...see, ...asked, ...refused]).some((text) => text.includes('{offer.price}'))).toBe(false);
  });
});

describe('a ladder', () => {
  const file = (change: object, first: object = {}) => ({
    format: 'chatside-ladders',
    formatVersion: 1,
    ladders: [{ id: 'l', title: '阶梯', rungs: [rung('hold', 'hold', first)], ...change }],
  });
  const faults = (change: object, first: object = {}): string[] =>
    parseLadders(file(change, first)).problems.map(({ field, what }) => `${field} ${what}`);

  test('may say when, how often, where, and how long the buyer waits', () => {
    const asking = { see: ['a'], asked: ['b'], granted: ['c'], refused: ['d'] };
    const whole = file(
      { timerSeconds: 5, asking, closing: ['e'] },
      { moves: [...MOVES], times: 3, consoles: ['feige'] },
    );
    expect(parseLadders(whole)).toEqual({ ladders: whole.ladders, problems: [] });
  });

  test.each<[string, object, object]>([
    ['a timer that is too short', { timerSeconds: 4 }, {}],
    ['a timer that is too long', { timerSeconds: 601 }, {}],
    ['part of a second', { timerSeconds: 7.5 }, {}],
    ['a move nobody knows', {}, { moves: ['beg'] }],
    ['no move at all', {}, { moves: [] }],
    ['no times', {}, { times: 0 }],
    ['a price that is given twice', {}, { kind: 'price', stepBasisPoints: 1, times: 2 }],
    ['a gift that is given twice', {}, { kind: 'extra', times: 2 }],
    ['a review as what is asked for', {}, { kind: 'exchange', asks: 'review' }],
    ['a review in its title', {}, { title: '晒图好评送券' }],
    ['something asked for where nothing is', {}, { asks: 'quantity' }],
    ['a follow everywhere', {}, { kind: 'exchange', asks: 'follow-shop' }],
  ])('with %s is left out', (_what, change, first) => {
    expect(faults(change, first)).toHaveLength(1);
    expect(parseLadders(file(change, first)).ladders).toEqual([]);
  });
});

describe('words of praise', () => {
  test.each([
    '五星好评返现',
    '给个好评送你',
    '帮忙点赞',
    '晒图有礼',
    'leave us a review',
    'a 5 star rating',
    'give it a like',
    '评　价',
  ])('%s', (text) => {
    expect(speaksOfPraise(text.replace('　', ''))).toBe(true);
  });
  test.each(['compare like with like', 'Would you like two?', "I'd like you to have it", '您慢慢考虑', '价在里头'])(
    'not %s',
    (text) => {
      expect(speaksOfPraise(text)).toBe(false);
    },
  );
});
