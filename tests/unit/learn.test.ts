import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { INTENTS, type IntentId } from '../../assist/intents';
import { choicesOf, createLearnt, type LearntTable, liftOf, MOST_ADOPTED, MOST_LIFT } from '../../assist/learn';
import { hashKey, keyedHash } from '../../assist/learn-hash';
import { type TurnKind, tellingTerms } from '../../assist/learn-kind';
import {
  type Choice,
  HALF_LIFE_DAYS,
  KEPT_ROWS,
  type LearntRow,
  MOST_ROWS,
  surplus,
  weightOn,
  withChoice,
} from '../../assist/learn-rows';
import { summarise } from '../../assist/learn-summary';
import type { LibraryPhrase } from '../../assist/phrase';
import { createEngine, type Engine, type SuggestInput } from '../../assist/suggest';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { clearLearnt, forgetPhrase, learningKey, learntRows, saveChoices } from '../../storage/learning';
import { starterIntents, starterMoves, starterPacks } from '../../storage/starter';

const KEY = hashKey('00010203'.repeat(4));
const DAY = 20_780;

const phrase = (id: string, text: string, intents: IntentId[], more: Partial<LibraryPhrase> = {}): LibraryPhrase => ({
  id,
  title: id,
  text,
  shortcode: '',
  intents,
  pack: 'test',
  language: 'zh-CN',
  ...more,
});

type Wish = Partial<Omit<SuggestInput, 'turn'>> & { text: string };
const inputOf = ({ text, ...rest }: Wish): SuggestInput => ({
  turn: { text, previousAgentLine: '', kinds: [] },
  stage: 'none',
  language: 'zh-CN',
  usage: () => 0,
  said: [],
  limit: 5,
  ...rest,
});

const engineOf = (phrases: LibraryPhrase[]): Engine =>
  createEngine({ phrases, intents: starterIntents(), moves: starterMoves() });

const ids = (engine: Engine, wish: Wish): string[] => engine.suggest(inputOf(wish)).map((found) => found.phrase.id);

/** Inserts the phrase as the answer to each of the lines. */
function choose(engine: Engine, learnt: LearntTable, chosen: LibraryPhrase, ...wishes: Wish[]): void {
  for (const wish of wishes) {
    const { turn, language, stage } = inputOf(wish);
    const kind = engine.kind(turn, language, stage);
    if (kind) learnt.take(choicesOf(KEY, kind, chosen));
  }
}

const fresh = (today = (): number => DAY): LearntTable => createLearnt(KEY, [], today);
const times = (count: number, wish: Wish): Wish[] => Array.from({ length: count }, () => wish);

const starters = starterPacks().flatMap((pack) =>
  pack.phrases.map((one) => ({ ...one, pack: pack.id, language: pack.language })),
);
const starter = engineOf(starters);
const starterPhrase = (id: string): LibraryPhrase => {
  const found = starters.find((one) => one.id === id);
  if (!found) throw new Error(`no phrase ${id}`);
  return found;
};

describe('the keyed hash', () => {
  // From the vectors of the reference implementation: key 00…07, messages of 0 and of 4 bytes.
  test('is HalfSipHash-2-4', () => {
    const key = [0x03020100, 0x07060504] as const;
    expect(keyedHash(key, [])).toBe(0x5b9f35a9);
    expect(keyedHash(key, [0x03020100])).toBe(0x89466e2a);
  });

  test('is another one with another salt', () => {
    const other = hashKey('f00102030405060708090a0b0c0d0e0f');
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 4 }), (words) => {
        expect(keyedHash(KEY, words)).not.toBe(keyedHash(other, words));
      }),
      { numRuns: 50, seed: 4 },
    );
  });
});

describe('what the agent inserts', () => {
  const one = phrase('one', '在的，您说', ['greeting']);
  const two = phrase('two', '您好，请讲', ['greeting']);
  const refund = phrase('refund', '退款三天内到账', ['refund_status']);
  const engine = engineOf([one, two, refund]);

  test('comes first for turns of its kind, and says so', () => {
    const learnt = fresh();
    choose(engine, learnt, two, { text: '在不在' }, { text: '有人吗' }, { text: '客服在吗' });
    const found = engine.suggest(inputOf({ text: '哈喽在吗', learnt }));
    expect(found.map((each) => each.phrase.id)).toEqual(['two', 'one']);
    expect(found[0]?.reasons).toContainEqual({ kind: 'usual' });
    expect(found[1]?.reasons).not.toContainEqual({ kind: 'usual' });
  });

  test('is not called usual after a single choice', () => {
    const learnt = fresh();
    choose(engine, learnt, two, { text: '在不在' });
    expect(engine.suggest(inputOf({ text: '哈喽在吗', learnt }))[0]?.reasons).not.toContainEqual({ kind: 'usual' });
  });

  test('loses its place to what is chosen instead', () => {
    const learnt = fresh();
    choose(engine, learnt, two, ...times(4, { text: '在不在' }));
    choose(engine, learnt, one, ...times(8, { text: '在不在' }));
    expect(ids(engine, { text: '有人在吗', learnt })[0]).toBe('one');
  });

  test('fades: after some months it counts next to nothing', () => {
    let day = DAY;
    const learnt = fresh(() => day);
    choose(engine, learnt, two, ...times(5, { text: '在不在' }));
    const factor = () => engine.kind(inputOf({ text: '在不在' }).turn, 'zh-CN', 'none');
    const lift = (): number => {
      const kind = factor();
      return (kind && learnt.lifts(kind).get('two')?.factor) ?? 1;
    };
    const before = lift();
    day += HALF_LIFE_DAYS;
    const later = lift();
    day += 12 * HALF_LIFE_DAYS;
    expect(before).toBeGreaterThan(later);
    expect(later).toBeGreaterThan(1.2);
    expect(lift()).toBeLessThan(1.01);
  });

  test('is left behind where it was just sent', () => {
    const learnt = fresh();
    choose(engine, learnt, two, ...times(10, { text: '在不在' }));
    expect(ids(engine, { text: '在不在', learnt, said: ['您好，请讲'] })[0]).toBe('one');
  });

  test('by a phrase that names no intent, is an answer after a few choices', () => {
    const own = phrase('own', '马上给您看，稍候片刻', []);
    const shop = engineOf([one, two, own]);
    const learnt = fresh();
    choose(shop, learnt, own, { text: '在不在' });
    expect(ids(shop, { text: '有人吗', learnt })).not.toContain('own');
    choose(shop, learnt, own, ...times(9, { text: '在不在' }));
    expect(ids(shop, { text: '有人吗', learnt })[0]).toBe('own');
    expect(ids(shop, { text: '什么时候发货', learnt })).not.toContain('own');
  });
});

describe('nothing is lifted where it does not fit', () => {
  const starterLines: Wish[] = [
    { text: '什么时候发货' },
    { text: '发票能开公司抬头吗' },
    { text: '有没有大一码的' },
    { text: 'can i swap it for a smaller one', language: 'en' },
    { text: '我要投诉你们' },
  ];

  test('not for another question', () => {
    const learnt = fresh();
    const chosen = starterPhrase('zh.greeting.here');
    choose(starter, learnt, chosen, ...times(30, { text: '在吗' }));
    for (const wish of starterLines) expect(ids(starter, { ...wish, learnt })).toEqual(ids(starter, wish));
  });

  test('not in another language', () => {
    const zh = phrase('zh', '可以退的', ['return']);
    const en = phrase('en', 'You can return it', ['return'], { language: 'en' });
    const engine = engineOf([zh, en]);
    const learnt = fresh();
    choose(engine, learnt, zh, ...times(30, { text: '怎么退货' }), ...times(30, { text: 'how do i return this' }));
    expect(ids(engine, { text: 'how do i return this', learnt })).toEqual(['en', 'zh']);
  });

  test('not at a stage where it would be false or is behind', () => {
    const packing = phrase('packing', '正在打包', ['dispatch_status'], { stages: ['paid'] });
    const any = phrase('any', '我看一下', ['dispatch_status']);
    const shipped = phrase('shipped', '包裹已经在路上了', ['dispatch_status'], { stages: ['shipped'] });
    const engine = engineOf([packing, any, shipped]);
    const learnt = fresh();
    choose(engine, learnt, packing, ...times(30, { text: '我的货发了没有', stage: 'paid' }));
    expect(ids(engine, { text: '我的货发了没有', stage: 'shipped', learnt })).toEqual(
      ids(engine, { text: '我的货发了没有', stage: 'shipped' }),
    );
  });

  test('one habit per stage', () => {
    const a = phrase('a', '按付款顺序发', ['dispatch_status']);
    const b = phrase('b', '我去仓库问一下', ['dispatch_status']);
    const engine = engineOf([a, b]);
    const learnt = fresh();
    choose(engine, learnt, a, ...times(15, { text: '我的货发了没有', stage: 'paid' }));
    choose(engine, learnt, b, ...times(15, { text: '我的货发了没有', stage: 'shipped' }));
    expect(ids(engine, { text: '发货了吗我的', stage: 'paid', learnt })[0]).toBe('a');
    expect(ids(engine, { text: '发货了吗我的', stage: 'shipped', learnt })[0]).toBe('b');
  });

  test('not over a clearly better match, unless these very words were answered so', () => {
    const wash = phrase('wash', '建议冷水手洗', ['product_info'], { title: '洗涤方式' });
    const fill = phrase('fill', '填充物是白鸭绒', ['product_info'], { title: '填充物' });
    const engine = engineOf([wash, fill]);
    const learnt = fresh();
    choose(engine, learnt, wash, ...times(20, { text: '洗涤要注意什么' }));
    expect(ids(engine, { text: '填充物是什么', learnt })[0]).toBe('fill');
    choose(engine, learnt, wash, ...times(10, { text: '填充物是什么' }));
    expect(ids(engine, { text: '填充物是什么', learnt })[0]).toBe('wash');
  });
});

const row = fc.record({
  feature: fc.nat(9),
  phraseId: fc.constantFrom('a', 'b', 'c'),
  weight: fc.double({ min: 0, max: 50, noNaN: true }),
  count: fc.nat(99),
  day: fc.integer({ min: DAY - 400, max: DAY }),
}) satisfies fc.Arbitrary<LearntRow>;

describe('laws', () => {
  const kind: fc.Arbitrary<TurnKind> = fc.record({
    language: fc.constantFrom('zh-CN', 'en'),
    stage: fc.constantFrom('none', 'paid', 'shipped'),
    intents: fc
      .uniqueArray(
        fc.record({ id: fc.constantFrom(...INTENTS), probability: fc.double({ min: 0.01, max: 1, noNaN: true }) }),
        {
          minLength: 1,
          maxLength: 3,
          selector: ({ id }) => id,
        },
      )
      .map((found) => found.sort((a, b) => b.probability - a.probability)),
    terms: fc.uniqueArray(fc.nat(99), { maxLength: 4 }),
  });
  const chosen = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    intents: fc.uniqueArray(fc.constantFrom(...INTENTS), { maxLength: 2 }),
  });

  test('lifts stay within their bounds, whatever was chosen', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(kind, chosen), { maxLength: 30 }), kind, (history, now) => {
        const learnt = fresh();
        for (const [turn, one] of history) learnt.take(choicesOf(KEY, turn, one));
        for (const lift of learnt.lifts(now).values()) {
          expect(lift.factor).toBeGreaterThanOrEqual(1);
          expect(lift.byWords).toBeGreaterThanOrEqual(1);
          for (const behind of [0, 0.3, 1]) expect(liftOf(lift, behind)).toBeLessThanOrEqual(MOST_LIFT);
          expect(lift.adopted?.share ?? 0).toBeLessThanOrEqual(MOST_ADOPTED);
        }
      }),
    );
  });

  test('of one language nothing counts in the other', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(kind, chosen), { maxLength: 20 }), kind, (history, now) => {
        const learnt = fresh();
        const other = now.language === 'en' ? 'zh-CN' : 'en';
        for (const [turn, one] of history) learnt.take(choicesOf(KEY, { ...turn, language: other }, one));
        expect(learnt.lifts(now).size).toBe(0);
      }),
    );
  });

  test('a row only ever loses worth as days go by, and half of it in 30', () => {
    fc.assert(
      fc.property(row, fc.nat(400), fc.nat(400), (one, first, more) => {
        expect(weightOn(one, one.day + first + more)).toBeLessThanOrEqual(weightOn(one, one.day + first));
        expect(weightOn(one, one.day + HALF_LIFE_DAYS)).toBeCloseTo(one.weight / 2, 9);
        expect(weightOn(one, one.day - first)).toBe(one.weight);
      }),
    );
  });

  test('adding and fading may come in any order', () => {
    const choice: Choice = { feature: 1, phraseId: 'a', amount: 1 };
    fc.assert(
      fc.property(row, fc.nat(60), fc.nat(60), (one, first, more) => {
        const day = one.day + first;
        const later = withChoice(one, choice, day);
        expect(weightOn(later, day + more)).toBeCloseTo(
          weightOn(one, day + more) + weightOn({ ...one, weight: 1, day }, day + more),
          9,
        );
        expect(later.count).toBe(one.count + 1);
      }),
    );
  });
});

describe('words of the turn', () => {
  test('count only where the library has them: a name, an address or a number of the buyer is never one', () => {
    const known = new Map([
      [1, 3],
      [2, 5],
      [3, 4],
      [4, 1],
      [5, 2],
    ]);
    expect(tellingTerms([9, 1, 2, 2, 3, 4, 5, 77], (term) => known.get(term) ?? 0)).toEqual([2, 3, 1, 5]);
    const turn = inputOf({ text: '我叫欧阳拾柒，13900001111，发票抬头写错了' }).turn;
    const terms = starter.kind(turn, 'zh-CN', 'none')?.terms ?? [];
    const without = starter.kind({ ...turn, text: '，，发票抬头写错了' }, 'zh-CN', 'none')?.terms ?? [];
    expect(without.length).toBeGreaterThan(0);
    expect(terms).toEqual(without);
  });
});

describe('kept on this computer', () => {
  let database: LibraryDatabase;
  beforeEach(() => {
    fakeBrowser.reset();
    database = openDatabase(`learn-${Math.random()}`);
  });
  afterEach(() => database.delete());

  const turn: TurnKind = {
    language: 'zh-CN',
    stage: 'none',
    intents: [{ id: 'invoice', probability: 0.9 }],
    terms: [11, 12],
  };

  test('are numbers and phrase ids, no words; two panels add to one another', async () => {
    const key = await learningKey();
    const choices = choicesOf(key, turn, { id: 'a', intents: ['invoice'] });
    await Promise.all([saveChoices(database, choices, DAY), saveChoices(database, choices, DAY)]);
    const rows = await learntRows(database);
    expect(rows.length).toBe(choices.length);
    for (const one of rows) {
      expect(one).toEqual({ feature: expect.any(Number), phraseId: 'a', weight: 2, count: 2, day: DAY });
      expect(one.feature).toBeLessThan(2 ** 32);
    }
  });

  test('mean nothing under another salt', async () => {
    const key = await learningKey();
    await saveChoices(database, choicesOf(key, turn, { id: 'a', intents: ['invoice'] }), DAY);
    const rows = await learntRows(database);
    fakeBrowser.reset();
    const other = await learningKey();
    expect(summarise(key, rows).choices).toBe(1);
    expect(summarise(other, rows)).toEqual({ choices: 0, phrases: [] });
    expect(createLearnt(other, rows, () => DAY).lifts(turn).size).toBe(0);
  });

  test('are counted for people by phrase and question', async () => {
    const key = await learningKey();
    const stock: TurnKind = { ...turn, intents: [{ id: 'stock', probability: 0.6 }] };
    for (let at = 0; at < 3; at += 1) {
      await saveChoices(database, choicesOf(key, turn, { id: 'a', intents: ['invoice'] }), DAY);
    }
    await saveChoices(database, choicesOf(key, stock, { id: 'a', intents: [] }), DAY + 1);
    await saveChoices(database, choicesOf(key, stock, { id: 'b', intents: ['stock'] }), DAY);
    expect(summarise(key, await learntRows(database))).toEqual({
      choices: 5,
      phrases: [
        {
          phraseId: 'a',
          choices: 4,
          lastDay: DAY + 1,
          intents: [
            { language: 'zh-CN', intent: 'invoice', choices: 3 },
            { language: 'zh-CN', intent: 'stock', choices: 1 },
          ],
        },
        { phraseId: 'b', choices: 1, lastDay: DAY, intents: [{ language: 'zh-CN', intent: 'stock', choices: 1 }] },
      ],
    });
  });

  test('are forgotten by phrase, or all', async () => {
    const key = await learningKey();
    for (const id of ['a', 'b']) await saveChoices(database, choicesOf(key, turn, { id, intents: [] }), DAY);
    await forgetPhrase(database, 'a');
    expect(new Set((await learntRows(database)).map(({ phraseId }) => phraseId))).toEqual(new Set(['b']));
    await clearLearnt(database);
    expect(await learntRows(database)).toEqual([]);
  });

  test('are bounded: past the limit the lightest go', async () => {
    const rows = Array.from({ length: MOST_ROWS }, (_, feature): LearntRow => {
      return { feature, phraseId: 'a', weight: 1 + (feature % 100), count: 1, day: DAY };
    });
    expect(surplus(rows, DAY)).toEqual([]);
    await database.learnt.bulkPut(rows);
    await saveChoices(database, [{ feature: MOST_ROWS, phraseId: 'a', amount: 1 }], DAY);
    const left = await learntRows(database);
    expect(left).toHaveLength(KEPT_ROWS);
    expect(left.filter(({ weight }) => weight > 20)).toHaveLength(rows.filter(({ weight }) => weight > 20).length);
  });
});
