import { describe, expect, test } from 'vitest';
import type { PackTables } from '../../assist/shop-tables';
import { printTables } from '../../assist/table-print';
import { checkTable } from '../../assist/table-rows';
import { bytesOf, outcome } from './table-files';

describe('our own JSON', () => {
  const ALL: PackTables = {
    floors: [
      {
        skuId: null,
        productId: '1',
        name: null,
        currency: 'CNY',
        floor: { cents: 9200 },
        authority: null,
        steps: [],
        gift: null,
        giftStock: null,
      },
    ],
    stock: [],
    cutoff: [{ weekdays: [1, 3], time: '16:00', mostReminders: 1, gapMinutes: 30 }],
  };

  test('is JSON with its kinds, a row per line', async () => {
    const file = printTables(ALL);
    expect(JSON.parse(file)).toEqual({ format: 'chatside-tables', formatVersion: 1, ...ALL });
    expect(JSON.parse(printTables({}))).toEqual({ format: 'chatside-tables', formatVersion: 1 });
    const { checked } = await outcome('cutoff', bytesOf(file));
    expect(checked?.rows).toEqual(ALL.cutoff);
    expect(checked?.notes).toContainEqual({ what: 'other-kinds', detail: 'floors', count: 1 });
  });

  test.each([
    ['floor', 9200, 'not-money'],
    ['floor', { cents: 92.5 }, 'not-money'],
    ['floor', { cents: -1 }, 'not-money'],
    ['floor', { basisPoints: 10_001 }, 'over-whole'],
    ['floor', null, 'missing'],
    ['steps', [200], 'bad-steps'],
    ['steps', [{ cents: 'x' }], 'bad-steps'],
    ['currency', 'XYZ1', 'bad-currency'],
    ['giftStock', -1, 'negative'],
    ['giftStock', 1.5, 'fraction'],
    ['productId', 4.6e20, 'damaged-id'],
    ['gift', '杯\u202e刷', 'hidden-characters'],
  ])('%s: %j is refused', async (field, value, what) => {
    const [floor] = ALL.floors ?? [];
    const file = {
      format: 'chatside-tables',
      formatVersion: 1,
      floors: [floor, { ...floor, productId: '2', gift: '杯刷', [field]: value }],
    };
    const { checked, problems } = await outcome('floors', bytesOf(JSON.stringify(file)));
    expect(problems).toEqual([expect.objectContaining({ line: 2, column: field, what })]);
    expect(checked?.rows).toEqual(ALL.floors);
  });

  test('a list of objects with the headings of a sheet', async () => {
    const list = [
      { 商品编号: 30001, 库存: 5, 已售: null },
      { 商品编号: '30002', 库存: '1,200', 备注: '新' },
    ];
    const { checked, problems } = await outcome('stock', bytesOf(JSON.stringify(list)));
    expect(problems).toEqual([]);
    expect(checked?.rows).toMatchObject([
      { productId: '30001', stock: 5, sold: null },
      { productId: '30002', stock: 1200 },
    ]);
    const bad = await outcome('stock', bytesOf(JSON.stringify([{ 商品编号: '1' }])));
    expect(bad.problems).toEqual([
      expect.objectContaining({ what: 'missing-column', line: null, column: '库存 / Stock' }),
    ]);
  });
});

test('amounts, shares, dates and days as people write them', async () => {
  const read = async (heading: string, cell: string) => {
    const table = {
      format: 'csv' as const,
      headerLine: 1,
      header: ['商品ID', '底价', '让价步骤'],
      rows: [],
      faults: [],
      notes: [],
    };
    const cells = heading === '底价' ? ['1', cell, ''] : ['1', '1', cell];
    const { rows } = checkTable('floors', { ...table, rows: [{ line: 2, cells }] }, { currency: 'CNY' });
    return heading === '底价' ? rows[0]?.floor : rows[0]?.steps;
  };
  const floor = {
    '¥92.00': 9200,
    '92': 9200,
    '92.5': 9250,
    '1,200.00': 120_000,
    '92元': 9200,
    '９２．５': 9250,
    '￥ 92': 9200,
    '92 块': 9200,
    'CNY 92': 9200,
    '0': 0,
    '0.01': 1,
    '1,234,567.89': 123_456_789,
  };
  for (const [cell, cents] of Object.entries(floor))
    expect([cell, await read('底价', cell)]).toEqual([cell, { cents }]);
  const shares = {
    '85%': 8500,
    '85％': 8500,
    '85.5 %': 8550,
    '8.5折': 8500,
    '85折': 8500,
    '9折': 9000,
    '100%': 10_000,
    '0%': 0,
  };
  for (const [cell, basisPoints] of Object.entries(shares))
    expect([cell, await read('底价', cell)]).toEqual([cell, { basisPoints }]);
  const steps = {
    '2%;3%': [{ basisPoints: 200 }, { basisPoints: 300 }],
    '5元、3元': [{ cents: 500 }, { cents: 300 }],
    '5 3': [{ cents: 500 }, { cents: 300 }],
    '0': [{ cents: 0 }],
    '': [],
    '2%，1元': [{ basisPoints: 200 }, { cents: 100 }],
  };
  for (const [cell, limits] of Object.entries(steps))
    expect([cell, await read('让价步骤', cell)]).toEqual([cell, limits]);
});
