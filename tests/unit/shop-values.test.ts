import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillTemplate, type PlaceholderValues } from '../../assist/fill';
import type { OrderStage, ProductFacts } from '../../assist/model';
import type { RelationRow, ShopTables, StockRow } from '../../assist/shop-tables';
import { claimsUnread, offerable, shopValues } from '../../assist/shop-values';
import { makeOrder, makeView } from './make-view';

const NOW = '2026-11-23T10:00';
const product: ProductFacts = {
  id: 'p1',
  skuId: null,
  name: '棉麻衬衫',
  spec: '雾蓝 L',
  priceCents: 9900,
  currency: 'CNY',
};
const key = { skuId: null, productId: 'p1', name: null };
const stock: StockRow = { ...key, spec: null, stock: 3, asOf: null, sold: 120, priceUntil: '2026-11-30' };
const similar: RelationRow = { ...key, kind: 'similar', other: '亚麻长裙', note: null };
const companion: RelationRow = { ...key, kind: 'companion', other: '编织腰带', note: null };

const tables = (rows: StockRow[], relations: RelationRow[] = []): ShopTables => {
  const empty = { rows: [], importedAt: null };
  return {
    floors: empty,
    couriers: empty,
    cutoff: empty,
    stock: { rows, importedAt: null },
    relations: { rows: relations, importedAt: null },
  };
};
const of = (rows: StockRow[], shown: ProductFacts | null = product, now = NOW) =>
  shopValues(makeView({ product: shown }), null, tables(rows), now);

describe('what the stock table says', () => {
  test('fills what sells, in the words of the product’s language', () => {
    expect(of([stock])).toEqual({ 'product.sold': '120', 'product.stock': '3', 'price.until': '11月30日' });
    expect(of([stock], { ...product, name: 'Linen Shirt' })['price.until']).toBe('Nov 30');
  });

  test.each<[string, Partial<StockRow>, string]>([
    ['a price that has run out', { priceUntil: '2026-11-22' }, 'price.until'],
    ['a price without an end', { priceUntil: null }, 'price.until'],
    ['nothing sold', { sold: 0 }, 'product.sold'],
    ['a sold count that nobody knows', { sold: null }, 'product.sold'],
    ['nothing left', { stock: 0 }, 'product.stock'],
    ['what was left on another day', { asOf: '2026-11-22T18:00' }, 'product.stock'],
  ])('%s fills nothing', (_what, change, name) => {
    expect(Object.keys(of([{ ...stock, ...change }]))).not.toContain(name);
  });

  test('today’s price lasts through its last day', () => {
    expect(of([{ ...stock, priceUntil: '2026-11-23' }])['price.until']).toBe('11月23日');
    expect(of([{ ...stock, asOf: '2026-11-23T08:00' }])['product.stock']).toBe('3');
  });

  test('the variant’s own row counts, and of two nobody knows which', () => {
    const own = { ...stock, spec: '雾蓝L', stock: 1 };
    expect(of([own, stock])['product.stock']).toBe('1');
    expect(of([{ ...own, spec: '米白 L' }])).toEqual({});
    expect(of([stock, { ...stock, stock: 9 }])).toEqual({});
  });

  test('nothing for a product that is not known', () => {
    expect(of([{ ...stock, productId: null }], null)).toEqual({});
    expect(shopValues(makeView({ product }), null, undefined, NOW)).toEqual({});
  });
});

describe('what goes with a product', () => {
  test('is taken from the relations, also for the only item of an order', () => {
    const item = { productId: 'p1', skuId: null, name: '棉麻衬衫', spec: null, quantity: 1, priceCents: 9900 };
    const order = makeOrder({ items: [item], currency: 'CNY' });
    const rows = tables([], [similar, companion, { ...similar, productId: 'p2', other: '别的' }]);
    for (const values of [
      shopValues(makeView({ product }), null, rows, NOW),
      shopValues(makeView(), order, rows, NOW),
    ]) {
      expect(values).toEqual({ alternative: '亚麻长裙', companion: '编织腰带' });
    }
    expect(shopValues(makeView(), makeOrder({ items: [item, item] }), rows, NOW)).toEqual({});
  });
});

test('a phrase that claims what was not read is told apart from one with an ordinary blank', () => {
  expect(claimsUnread(fillTemplate('已经卖出{product.sold}件', {}))).toBe(true);
  expect(claimsUnread(fillTemplate('已经卖出{product.sold}件', { 'product.sold': '120' }))).toBe(false);
  expect(claimsUnread(fillTemplate('{alternative}也好', {}))).toBe(false);
});

describe('suggestions', () => {
  const row = (text: string, score = 0.9, stages: OrderStage[] = []) => ({
    text,
    phrase: { stages },
    intents: [{ score }],
  });
  const plain = ['a', 'b', 'c'].map((text) => row(text));
  const values = { companion: '编织腰带', alternative: '亚麻长裙' };
  const offered = (rows: ReturnType<typeof row>[], filled = values as PlaceholderValues): string[] =>
    offerable(rows, filled, 3, 'paid').map(({ text }) => text);

  test('that claim what no table says are left out, and the next come up', () => {
    expect(offered([row('卖了{product.sold}件'), ...plain])).toEqual(['a', 'b', 'c']);
    expect(offered([row('卖了{product.sold}件'), ...plain], { 'product.sold': '9' })[0]).toBe('卖了{product.sold}件');
  });

  test('that name a related product come in at the last place when the table names it', () => {
    expect(offered([...plain, row('配{companion}')])).toEqual(['a', 'b', '配{companion}']);
    expect(offered([...plain, row('配{companion}')], {})).toEqual(['a', 'b', 'c']);
    expect(offered([row('配{companion}'), ...plain, row('换{alternative}')])).toEqual(['配{companion}', 'a', 'b']);
  });

  test('but not to who asked something else, at another stage, or while there is stock', () => {
    expect(offered([...plain, row('配{companion}', 0.1)])).toEqual(['a', 'b', 'c']);
    expect(offered([...plain, row('配{companion}', 0.9, ['received'])])).toEqual(['a', 'b', 'c']);
    expect(offered([...plain, row('换{alternative}')], { ...values, 'product.stock': '3' })).toEqual(['a', 'b', 'c']);
  });
});

test('every value is one visible line', () => {
  const rows = fc.record({ stock: fc.nat(), sold: fc.option(fc.nat()), day: fc.integer({ min: 1, max: 28 }) });
  fc.assert(
    fc.property(rows, ({ day, ...counts }) => {
      const priceUntil = `2026-12-${String(day).padStart(2, '0')}`;
      for (const value of Object.values(of([{ ...stock, ...counts, priceUntil }]))) expect(value).toMatch(/^\S.*$/);
    }),
  );
});

describe('the cut-off', () => {
  const at = (now: string) => {
    const row = { weekdays: [1], time: '16:00', mostReminders: 2, gapMinutes: 60 };
    const empty = { rows: [], importedAt: null };
    const cutoff = { rows: [row], importedAt: null };
    const tables = { floors: empty, stock: empty, couriers: empty, relations: empty, cutoff };
    return shopValues({ product: null }, null, tables, now)['cutoff.time'];
  };

  // 2026-11-23 is a Monday.
  test.each([
    ['2026-11-23T15:59', '16:00'],
    ['2026-11-23T16:00', undefined],
    ['2026-11-24T09:00', undefined],
    ['not a time', undefined],
  ])('at %s: %s', (now, time) => {
    expect(at(now)).toBe(time);
  });
});
