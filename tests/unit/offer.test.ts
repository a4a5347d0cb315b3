import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageOf, normalise } from '../../assist/normalise';
import { itemCents, type Offer, offerCandidates, readOffer } from '../../assist/offer';
import type { Language } from '../../assist/phrase';
import { createEngine } from '../../assist/suggest';
import { starterIntents, starterMoves } from '../../storage/starter';
import { AMOUNTS, type AmountRow } from './offer-amounts';

const engine = createEngine({ phrases: [], intents: starterIntents(), moves: starterMoves() });
const languageFor = (text: string): Language => languageOf(normalise(text)) ?? 'en';

const name = ({ text, previous, priceCents }: AmountRow): string =>
  [previous && `${previous} ·`, text, priceCents && `(${priceCents})`].filter(Boolean).join(' ');

const readRow = ({ text, previous = '', priceCents }: AmountRow) =>
  readOffer(normalise(text), languageOf(normalise(text)) ?? languageFor(previous || 'zh'), {
    previous: normalise(previous),
    priceCents: priceCents ?? null,
  });

test('the table holds enough', () => {
  expect(AMOUNTS.length).toBeGreaterThanOrEqual(150);
  expect(new Set(AMOUNTS.map(name)).size).toBe(AMOUNTS.length);
});

describe('what a line offers', () => {
  test.each(AMOUNTS.map((row) => [name(row), row] as const))('%s', (_, row) => {
    expect(readRow(row).offer).toEqual(row.offer);
  });
});

describe('a line that offers something haggles, and the engine says what', () => {
  test.each(AMOUNTS.filter(({ offer }) => offer).map((row) => [name(row), row] as const))('%s', (_, row) => {
    const { text, previous = '', priceCents = null, offer } = row;
    const turn = { text, previousAgentLine: previous, kinds: [] };
    expect(engine.bargain(turn, languageFor(text), priceCents)).toMatchObject({ isBargain: true, offer });
  });
});

describe('where it is not certain, the agent is asked', () => {
  test.each<[string, number[]]>([
    ['80到90行吗', [8000, 9000]],
    ['买一个80，两个150行不行', [8000, 15000]],
    ['80多行不行', [8000]],
    ['would you take 40 or 45?', [4000, 4500]],
    ['80元整吧', []],
    ['再少一点', []],
    ['别家才卖80', []],
  ])('%s → %j', (text, cents) => {
    expect(offerCandidates(normalise(text), languageFor(text))).toEqual(cents);
  });

  test('an amount off is worked out from each price on the table', () => {
    const { offer, candidates } = readOffer('再少5块吧', 'zh-CN', { previous: '亲,最低95了', priceCents: 10000 });
    expect({ offer, candidates }).toEqual({ offer: null, candidates: [9500, 9000] });
  });
});

test.each<[Offer | null, number | null]>([
  [null, null],
  [{ cents: null, per: null, quantity: null, percent: 80 }, null],
  [{ cents: 8000, per: null, quantity: null, percent: null }, 8000],
  [{ cents: 6500, per: 'item', quantity: 4, percent: null }, 6500],
  [{ cents: 15000, per: 'total', quantity: 2, percent: 50 }, 7500],
  [{ cents: 2500, per: 'total', quantity: 3, percent: null }, null],
  [{ cents: 8000, per: 'total', quantity: null, percent: null }, null],
  [{ cents: 8000, per: null, quantity: 3, percent: null }, null],
])('%j costs %s for one', (offer, cents) => {
  expect(itemCents(offer)).toBe(cents);
});

const price = fc.integer({ min: 1, max: 1_000_000 });

describe('laws', () => {
  test('a share of a known price is the nearest whole cent', () => {
    fc.assert(
      fc.property(price, fc.integer({ min: 10, max: 99 }), (priceCents, percent) => {
        const exact = (BigInt(priceCents) * BigInt(percent) + 50n) / 100n;
        const { offer } = readOffer(`打${percent}折吧`, 'zh-CN', { previous: '', priceCents });
        expect(offer).toEqual({
          cents: exact === 0n ? null : Number(exact),
          per: exact === 0n ? null : 'item',
          quantity: null,
          percent,
        });
      }),
    );
  });

  test('an amount off is exact, and never leaves nothing', () => {
    fc.assert(
      fc.property(price, fc.integer({ min: 1, max: 99_999 }), (priceCents, off) => {
        const written = `${Math.trunc(off / 100)}.${String(off % 100).padStart(2, '0')}`;
        const { offer } = readOffer(`便宜${written}元吧`, 'zh-CN', { previous: '', priceCents });
        expect(offer?.cents ?? null).toBe(off < priceCents ? priceCents - off : null);
      }),
    );
  });

  test('without its small change a price is lower, and whole', () => {
    fc.assert(
      fc.property(price, (priceCents) => {
        const cents = readOffer('抹零吧', 'zh-CN', { previous: '', priceCents }).offer?.cents ?? null;
        if (cents === null) return;
        expect(cents).toBeLessThan(priceCents);
        expect(priceCents - cents).toBeLessThan(1000);
        expect(cents % 100).toBe(0);
      }),
    );
  });

  test('any text is read without failing; amounts are whole, above zero, and at most three are asked for', () => {
    const words = fc.constantFrom(
      '80',
      '一百二',
      '块5',
      '三个',
      '便宜',
      '打8折',
      '行不行',
      '第二件半价',
      '抹零',
      'for',
      '$9.99',
      'each',
      ' ',
      '，',
    );
    const text = fc.oneof(
      fc.array(words, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(
        text,
        text,
        fc.option(price),
        fc.constantFrom<Language>('zh-CN', 'en'),
        (line, previous, priceCents, language) => {
          const context = { previous: normalise(previous), priceCents };
          const { offer, candidates } = readOffer(normalise(line), language, context);
          expect(candidates.length).toBeLessThanOrEqual(3);
          for (const cents of [...candidates, offer?.cents ?? 1, itemCents(offer) ?? 1]) {
            expect(Number.isSafeInteger(cents) && cents > 0).toBe(true);
          }
        },
      ),
    );
  });
});
