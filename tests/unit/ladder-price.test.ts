import { describe, expect, test } from 'vitest';
import { grantFault, typedCents } from '../../assist/bargain-amount';
import { bargainFacts, numbersOf, stepPrice } from '../../assist/ladder-price';
import type { ProductFacts } from '../../assist/model';
import type { FloorRow } from '../../assist/shop-tables';
import { FACTS } from './ladder-scene';

describe('one step of the price', () => {
  const numbers = { list: 12900, floor: 0, authority: 0, coin: 1 };
  test.each([
    [12900, 200, 12650], // 12642
    [12650, 300, 12270], // 12263
    [12900, 0, 12900],
    [12905, 0, 12905], // rounding up never raises the price
    [12900, 1, 12900], // 12898.71: too small a step for ten cents
    [12900, 10_000, 0],
    [100, 300, 0], // more than there is
  ])('from %d by %d basis points of 12900 to %d', (standing, basisPoints, price) => {
    expect(stepPrice(standing, { basisPoints }, numbers)).toBe(price);
  });

  test('an amount is taken to the cent, whole units where there are no cents', () => {
    expect(stepPrice(12900, { cents: 155 }, numbers)).toBe(12745);
    expect(stepPrice(12900, { cents: 0 }, numbers)).toBe(12900);
    expect(stepPrice(12900, { cents: 20000 }, numbers)).toBe(0);
    expect(stepPrice(125500, { cents: 150 }, { ...numbers, list: 125500, coin: 100 })).toBe(125400);
  });

  test('never below the floor', () => {
    expect(stepPrice(12900, { basisPoints: 2000 }, { ...numbers, floor: 12345 })).toBe(12345);
    expect(stepPrice(12900, { cents: 600 }, { ...numbers, floor: 12345 })).toBe(12345);
    expect(stepPrice(125500, { basisPoints: 200 }, { list: 125500, floor: 0, authority: 0, coin: 100 })).toBe(123000);
  });
});

describe('how far the agent may go alone', () => {
  test.each([
    [null, 12000],
    [12500, 12500],
    [11000, 12000], // never below the floor
    [0, 12000],
    [-5, 12900], // unreadable: nothing
  ])('with authority %d: %d', (authorityCents, authority) => {
    expect(numbersOf({ ...FACTS, authorityCents })?.authority).toBe(authority);
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
  const byDefault = { ...row, productId: null };

  test('the row of that product in that currency, the strictest of several', () => {
    const lax = { ...row, floor: { cents: 11000 }, gift: '收纳袋' };
    const mine = { ...row, authority: { cents: 12500 } };
    const floors = [{ ...row, productId: 'p2', floor: { cents: 1 } }, lax, row, mine];
    expect(bargainFacts(product, floors, 100)).toEqual({ ...FACTS, authorityCents: 12500, offerCents: 100 });
  });

  test('shares of the list price are rounded up', () => {
    const shares = { ...row, floor: { basisPoints: 9001 }, authority: { basisPoints: 9501 } };
    const odd = { ...product, priceCents: 12901 };
    // 11612.19… and 12257.24…
    expect(bargainFacts(odd, [shares], null)).toMatchObject({ floorCents: 11613, authorityCents: 12258 });
  });

  test.each([
    ['another currency', product, { ...row, currency: 'USD' }],
    ['no currency', { ...product, currency: null }, row],
    ['another product', { ...product, id: null, name: 'x' }, row],
    ['no product', null, row],
    ['a default row and nothing to know the product by', { ...product, id: null }, byDefault],
    [
      'a default share and no list price',
      { ...product, priceCents: null },
      { ...byDefault, floor: { basisPoints: 9000 } },
    ],
  ])('%s: no floor', (_what, shown, floor) => {
    const facts = bargainFacts(shown, [{ ...floor, gift: '收纳袋' }], null);
    expect(facts.floorCents).toBeNull();
    expect(facts.gift).toBeNull();
    expect(numbersOf(facts)).toBeNull();
  });

  test('a default row counts for a known product, but its floor is no price without a list price', () => {
    expect(bargainFacts(product, [byDefault], null).floorCents).toBe(12000);
    expect(numbersOf(bargainFacts({ ...product, priceCents: null }, [byDefault], null))).toBeNull();
  });

  test.each([
    ['收纳袋', null, '收纳袋'],
    ['收纳袋', 3, '收纳袋'],
    ['收纳袋', 0, null],
    [' ', 3, null],
    [null, 3, null],
  ])('a gift %j of which %d are left: %j', (gift, giftStock, given) => {
    expect(bargainFacts(product, [{ ...row, gift, giftStock }], null).gift).toBe(given);
  });
});

describe('an amount that a person types', () => {
  test.each([
    ['92', 9200],
    ['92.5', 9250],
    ['￥９２．０５', 9205],
    ['$1,299.00', 129900],
    [' 92 元 ', 9200],
    ['0', 0],
    ['92.', 9200],
    ['92.005', null],
    ['-5', null],
    ['', null],
    ['八十', null],
    ['8折', null],
    ['1e3', null],
    ['1234567890', null],
  ])('%j is %j', (text, cents) => {
    expect(typedCents(text)).toBe(cents);
  });

  test('as a grant it lies between the floor and the price that stands', () => {
    const numbers = numbersOf(FACTS);
    const faults = [null, 11999, 12000, 12649, 12650, 12900].map((cents) => grantFault(cents, numbers, [12650]));
    expect(faults).toEqual(['no-amount', 'below-floor', null, null, 'not-lower', 'not-lower']);
    expect(grantFault(12500, null, [])).toBe('no-numbers');
  });
});
