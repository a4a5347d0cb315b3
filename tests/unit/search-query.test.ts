import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frecency } from '../../assist/frecency';
import { POLYPHONES } from '../../assist/polyphones';
import { searchOperators, withoutOperator } from '../../assist/search-operators';
import { parseQuery } from '../../assist/search-query';
import { fold } from '../../assist/search-text';
import { SIMPLIFIED } from '../../assist/traditional';

describe('operators', () => {
  test.each([
    ['#物流', [], ['物流'], []],
    ['＃物流', [], ['物流'], []],
    ['@Apparel', [], [], ['apparel']],
    ['退货 #物流 ＠服饰 地址', ['退货', '地址'], ['物流'], ['服饰']],
    ['退货#物流', ['退货'], ['物流'], []],
    ['#物流#售后', [], ['物流', '售后'], []],
    ['退货 #', ['退货'], [], []],
    ['a@b c#', ['a@b', 'c#'], [], []],
  ])('%s', (typed, terms, tags, packs) => {
    expect(parseQuery(typed)).toMatchObject({ terms, tags, packs });
  });

  test.each(['#', '@ ＃', ' # '])('a sign alone (%j) is nothing yet', (typed) => {
    expect(parseQuery(typed)).toBeNull();
  });

  const typed = fc
    .array(fc.constantFrom('#', '＃', '@', ' ', '退', 'a', '货', '　', '1'), { maxLength: 20 })
    .map((units) => units.join(''));

  test('stand where they say, apart, and one removed takes nothing else away', () => {
    fc.assert(
      fc.property(typed, (query) => {
        const operators = searchOperators(query);
        let from = 0;
        for (const { kind, name, start, end } of operators) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(fold(query.slice(start, end))).toBe((kind === 'tag' ? '#' : '@') + name);
          from = end;
        }
        const names = (all: typeof operators): string[] => all.map(({ kind, name }) => kind + name);
        for (const [at, operator] of operators.entries()) {
          const rest = searchOperators(withoutOperator(query, operator));
          expect(names(rest)).toEqual(names(operators.filter((_, other) => other !== at)));
        }
      }),
    );
  });
});

describe('frecency', () => {
  const day = 24 * 60 * 60 * 1000;
  const count = fc.nat(1000);
  const age = fc.nat(400).map((days) => days * day);

  test('lies between nothing and one, more with every use, less with every day', () => {
    fc.assert(
      fc.property(count, age, fc.integer({ min: 1, max: 100 }), (uses, old, more) => {
        const worth = frecency({ count: uses, lastUsed: 0 }, old);
        expect(worth).toBeGreaterThanOrEqual(0);
        expect(worth).toBeLessThan(1);
        expect(frecency({ count: uses + more, lastUsed: 0 }, old)).toBeGreaterThan(worth);
        expect(frecency({ count: uses, lastUsed: 0 }, old + more * day)).toBeLessThanOrEqual(worth);
      }),
    );
  });

  test('a few uses of today beat many of last year', () => {
    expect(frecency({ count: 3, lastUsed: 0 }, day)).toBeGreaterThan(frecency({ count: 200, lastUsed: 0 }, 365 * day));
  });

  test('a clock that was set back gives no more than now', () => {
    expect(frecency({ count: 5, lastUsed: day }, 0)).toBe(frecency({ count: 5, lastUsed: 0 }, 0));
  });
});

describe('character data', () => {
  test('traditional characters: at most 400, one unit each, and nothing simplified is simplified again', () => {
    expect(SIMPLIFIED.size).toBeGreaterThan(350);
    expect(SIMPLIFIED.size).toBeLessThanOrEqual(400);
    for (const [traditional, simplified] of SIMPLIFIED) {
      expect([traditional, simplified]).toEqual([
        expect.stringMatching(/^\p{Script=Han}$/u),
        expect.stringMatching(/^\p{Script=Han}$/u),
      ]);
      expect(fold(traditional)).toBe(simplified);
      expect(SIMPLIFIED.has(simplified)).toBe(false);
    }
  });

  test('polyphones: one character, at least two readings, as they are typed', () => {
    expect(POLYPHONES.get('行')).toEqual(['hang', 'xing']);
    for (const [character, readings] of POLYPHONES) {
      expect(character).toMatch(/^\p{Script=Han}$/u);
      expect(new Set(readings).size).toBeGreaterThan(1);
      for (const reading of readings) expect(reading).toMatch(/^[a-z]{1,6}$/);
    }
  });
});
