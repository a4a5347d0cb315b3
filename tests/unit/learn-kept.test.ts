import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { INTENTS } from '../../assist/intents';
import { choicesOf, createLearnt, type LearntTable, liftOf, MOST_ADOPTED, MOST_LIFT } from '../../assist/learn';
import { hashKey, keyedHash } from '../../assist/learn-hash';
import type { TurnKind } from '../../assist/learn-kind';
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
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { clearLearnt, forgetPhrase, learningKey, learntRows, saveChoices } from '../../storage/learning';

const KEY = hashKey('00010203'.repeat(4));
const DAY = 20_780;

const fresh = (): LearntTable => createLearnt(KEY, [], () => DAY);

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
