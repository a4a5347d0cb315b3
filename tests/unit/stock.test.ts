import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { askedQuantity } from '../../assist/asked-quantity';
import { minutesOf } from '../../assist/local-time';
import type { OrderItem, ProductFacts } from '../../assist/model';
import type { StockRow } from '../../assist/shop-tables';
import { specFit, stockOf } from '../../assist/stock';
import { stockSubjects } from '../../assist/stock-subject';
import { makeOrder } from './make-view';

const row = (part: Partial<StockRow>): StockRow => ({
  skuId: null,
  productId: 'p1',
  name: null,
  spec: null,
  stock: 5,
  asOf: null,
  sold: null,
  priceUntil: null,
  ...part,
});
const product = { id: 'p1', skuId: null, name: '加厚卫衣' };
const clock = { now: minutesOf('2026-11-23T10:00') ?? 0, importedAt: '2026-11-23T09:40' };
const read = (rows: StockRow[], spec: string | null = null, asked: number | null = null) =>
  stockOf({ product, spec, asked }, { rows }, clock);

describe('stock of a product', () => {
  it.each<[number, number | null, string]>([
    [5, 5, 'enough'],
    [5, 6, 'short'],
    [5, null, 'enough'],
    [0, null, 'out'],
    [0, 3, 'out'],
    [-2, 1, 'out'],
  ])('%i left, %s asked: %s', (stock, asked, state) => {
    expect(read([row({ stock })], null, asked)).toMatchObject({ state, left: Math.max(0, stock) });
  });

  it('is unknown without a row, for an unknown product, and by a row about no product', () => {
    expect(read([])).toMatchObject({ state: 'unknown', left: null, row: null });
    expect(read([row({ productId: 'p2' })]).state).toBe('unknown');
    expect(read([row({ productId: null })]).state).toBe('unknown');
    expect(stockOf({ product: null, spec: null, asked: 1 }, { rows: [row({})] }, clock).state).toBe('unknown');
  });

  it('takes the row of the variant before the one for all, and the more exact one first', () => {
    const rows = [row({ stock: 30 }), row({ spec: '雾蓝', stock: 8 }), row({ spec: '雾蓝 L', stock: 2 })];
    expect(read(rows, '颜色分类：雾蓝；尺码：L码').left).toBe(2);
    expect(read(rows, '雾蓝L').left).toBe(2);
    expect(read(rows, '雾蓝 M').left).toBe(8);
    expect(read(rows, '燕麦白 M').left).toBe(30);
  });

  it('says without a variant only what holds for all of them', () => {
    const some = [row({ spec: 'L', stock: 0 }), row({ spec: 'M', stock: 4 })];
    expect(read(some)).toMatchObject({ state: 'unknown', left: null });
    expect(read(some.map((one) => ({ ...one, stock: 0 })))).toMatchObject({ state: 'out', left: 0 });
    expect(
      read(
        some.map((one, at) => ({ ...one, stock: 9 + at })),
        null,
        3,
      ),
    ).toMatchObject({ state: 'enough', left: 9 });
  });

  it('knows a SKU whatever its variant is called', () => {
    const rows = [row({ skuId: 's1', productId: null, spec: '别的写法', stock: 3 })];
    const question = { product: { ...product, skuId: 's1' }, spec: '雾蓝 L', asked: null };
    expect(stockOf(question, { rows }, clock).left).toBe(3);
  });

  it('has the age of its count, else of the import, else none', () => {
    expect(read([row({ asOf: '2026-11-22T10:00' })])).toMatchObject({ asOf: '2026-11-22T10:00', ageMinutes: 1440 });
    expect(read([row({})])).toMatchObject({ asOf: '2026-11-23T09:40', ageMinutes: 20 });
    expect(read([row({ asOf: '2026-11-23T11:00' })]).ageMinutes).toBe(0);
    const none = stockOf({ product, spec: null, asked: null }, { rows: [row({})] }, { ...clock, importedAt: null });
    expect(none).toMatchObject({ state: 'enough', asOf: null, ageMinutes: null });
  });
});

describe('a variant', () => {
  it.each<[string | null, string, number]>([
    [null, '雾蓝 L', 1],
    ['雾蓝 L', 'L / 雾蓝', 3],
    ['雾蓝', '雾蓝 L', 2],
    ['L', '雾蓝 XL', 0],
    ['蓝', '雾蓝 L', 0],
    ['红', '红色', 3],
    ['Olive', 'olive / M', 2],
    ['雾蓝 L', '雾蓝', 0],
    ['', '雾蓝', 0],
  ])('%s on %s: %i', (wanted, page, fit) => {
    expect(specFit(wanted, page)).toBe(fit);
  });
});

test('stock is never said to be enough when less is left than asked', () => {
  const rows = fc.array(
    fc.record({
      stock: fc.integer({ min: -1, max: 6 }),
      spec: fc.constantFrom(null, '雾蓝', 'L', '雾蓝 L', '雾蓝 M'),
      productId: fc.constantFrom('p1', 'p2', null),
    }),
    { maxLength: 6 },
  );
  const asked = fc.constantFrom(null, 1, 2, 5);
  fc.assert(
    fc.property(rows, fc.constantFrom(null, '雾蓝 L', '雾蓝'), asked, (some, spec, wanted) => {
      const { state, left, row: found } = read(some.map(row), spec, wanted);
      expect(state === 'unknown').toBe(left === null);
      if (left !== null) expect(state).toBe(left === 0 ? 'out' : left < (wanted ?? 1) ? 'short' : 'enough');
      if (found) expect(found.productId).toBe('p1');
    }),
    { numRuns: 2000 },
  );
});

describe('the quantity that a buyer asks for', () => {
  it.each<[string, number | null]>([
    ['要3件', 3],
    ['来两个', 2],
    ['拍五双', 5],
    ['我要一百个', 100],
    ['三十五件有吗', 35],
    ['20个有现货吗', 20],
    ['再来一个', 1],
    ['Ｌ码 要３件', 3],
    ['要两件 两件都要L', 2],
    ['每箱24瓶 要2箱', 2],
    ['两三件', null],
    ['3-5件', null],
    ['3件还是5件', null],
    ['我要2件M一件L', null],
    ['170 130斤', null],
    ['三件套多少钱', null],
    ['一件多少钱', null],
    ['2个月了', null],
    ['收到3件', null],
    ['坏了两个', null],
    ['要两个颜色', null],
    ['满3件包邮吗', null],
    ['有货吗', null],
  ])('%s: %s', (turn, wanted) => {
    expect(askedQuantity(turn, 'zh-CN')).toBe(wanted);
  });

  it.each<[string, number | null]>([
    ['20 pieces', 20],
    ['I need 3', 3],
    ['I want two of these', 2],
    ['a dozen please', 12],
    ['x3', 3],
    ['I need 20 shirts by Friday', 20],
    ['I need it in 2 weeks', null],
    ['size 10', null],
    ['for 6 people', null],
    ['do you have one in blue', null],
    ['I want 3 or 4', null],
    ['would you take $20 for it', null],
    ['I received 2 items only', null],
    ['2 x 3 cm', null],
  ])('%s: %s', (turn, wanted) => {
    expect(askedQuantity(turn, 'en')).toBe(wanted);
  });
});

describe('what the stock must be known of', () => {
  const facts: ProductFacts = { ...product, spec: '雾蓝 M', priceCents: null, currency: null };
  const item = (part: Partial<OrderItem>): OrderItem => ({
    productId: 'p1',
    skuId: null,
    name: '加厚卫衣',
    spec: '雾蓝 L',
    quantity: 2,
    priceCents: null,
    ...part,
  });

  it('is the product of the chat, with the pieces that the buyer named', () => {
    expect(stockSubjects({ product: facts }, null, 3)).toMatchObject([
      { product: { id: 'p1' }, spec: '雾蓝 M', asked: 3 },
    ]);
  });

  it('takes variant and pieces from an order that has not left', () => {
    const order = makeOrder({ stage: 'unpaid', items: [item({})] });
    expect(stockSubjects({ product: facts }, order, null)).toMatchObject([{ spec: '雾蓝 L', asked: 2 }]);
    expect(stockSubjects({ product: facts }, order, 5)).toMatchObject([{ spec: '雾蓝 L', asked: 5 }]);
  });

  it('is every item of an open order, and nothing of one that is on its way', () => {
    const items = [item({}), item({ productId: 'p2', name: '围巾', quantity: 1 })];
    expect(stockSubjects({ product: null }, makeOrder({ stage: 'paid', items }), 9).map(({ asked }) => asked)).toEqual([
      2, 1,
    ]);
    const shipped = makeOrder({ stage: 'shipped', items });
    expect(stockSubjects({ product: null }, shipped, 9)).toEqual([]);
    expect(stockSubjects({ product: facts }, shipped, null)).toEqual([]);
  });

  it('is another product than the one that is on its way', () => {
    const shipped = makeOrder({ stage: 'shipped', items: [item({ productId: 'p2' })] });
    expect(stockSubjects({ product: facts }, shipped, null)).toHaveLength(1);
  });
});
