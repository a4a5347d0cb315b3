import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../assist/phrase';
import {
  type FloorRow,
  type Limit,
  type PackTables,
  type ProductKey,
  TABLE_KINDS,
  type TableKind,
  type TableRows,
} from '../../assist/shop-tables';
import { tableChanges } from '../../assist/table-changes';
import { rowKeys } from '../../assist/table-keys';
import { printTables } from '../../assist/table-print';
import { checkTable } from '../../assist/table-rows';
import { exportTable, tableTemplate } from '../../tables/write-table';
import { bytesOf, outcome, read } from './table-files';

const LANGUAGES: Language[] = ['zh-CN', 'en'];
/** Words that mean "nothing" or "all others" where a text could stand, and signs that are no text. */
const RESERVED = /^(?:无|没有|-|--|—|——|\/|n\/a|none|null|\*|默认|全部|其他|其它|default|others?)$/i;
const piece = fc.constantFrom(...('水壶款 ABxz019=+-@\'"“”，,;；%*&<>/|\n\t·—😀é'.match(/./gsu) ?? []));
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const text = (most: number) =>
  fc
    .array(piece, { minLength: 1, maxLength: most })
    .map((pieces) => oneLine(pieces.join('')))
    .filter((one) => one !== '' && !RESERVED.test(one) && !/^="[^"]*"$/.test(one));
const id = fc
  .stringMatching(/^[A-Za-z0-9=+'@-][A-Za-z0-9_.:-]{0,19}$/)
  .filter((one) => !/^\d{15}0{3,}$|^\d(?:\.\d+)?e\+\d+$/i.test(one));
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

const product: fc.Arbitrary<ProductKey> = fc
  .record({ skuId: orNull(id), productId: orNull(id), name: orNull(text(12)) })
  .filter((key) => key.skuId !== null || key.productId !== null || key.name !== null);

const share = fc.integer({ min: 0, max: 10_000 }).map((basisPoints): Limit => ({ basisPoints }));
const limit: fc.Arbitrary<Limit> = fc.oneof(
  share,
  fc.integer({ min: 0, max: 10 ** 9 }).map((cents) => ({ cents })),
);

function ordered(floor: Limit, authority: Limit | null): Pick<FloorRow, 'floor' | 'authority'> {
  const isLower =
    authority &&
    (('cents' in floor && 'cents' in authority && authority.cents < floor.cents) ||
      ('basisPoints' in floor && 'basisPoints' in authority && authority.basisPoints < floor.basisPoints));
  return isLower ? { floor: authority, authority: floor } : { floor, authority };
}

const floors: fc.Arbitrary<FloorRow> = fc
  .record({
    key: product,
    currency: fc.constantFrom('CNY', 'USD', 'EUR'),
    floor: limit,
    authority: orNull(limit),
    steps: fc.array(limit, { maxLength: 5 }),
    gift: orNull(text(12)),
    giftStock: orNull(fc.nat({ max: 1000 })),
    isDefault: fc.boolean(),
  })
  .chain(({ key, floor, authority, isDefault, gift, giftStock, ...rest }) =>
    fc
      .record({
        floor: isDefault ? share : fc.constant(floor),
        authority: isDefault ? orNull(share) : fc.constant(authority),
      })
      .map(
        (limits): FloorRow => ({
          ...(isDefault
            ? { skuId: null, productId: null, name: null }
            : { skuId: key.skuId, productId: key.productId, name: key.name }),
          currency: rest.currency,
          ...ordered(limits.floor, limits.authority),
          steps: rest.steps,
          gift,
          giftStock: gift === null && giftStock !== null ? 0 : giftStock,
        }),
      ),
  );

const two = (part: number): string => String(part).padStart(2, '0');
const day = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${two(month)}-${two(date)}`);
const time = fc.tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 })).map(([hour, minute]) => `${two(hour)}:${two(minute)}`);

const ROWS: { [Kind in TableKind]: fc.Arbitrary<TableRows[Kind]> } = {
  floors,
  stock: fc
    .record({
      key: product,
      spec: orNull(text(10)),
      stock: fc.nat({ max: 10 ** 9 }),
      asOf: orNull(fc.tuple(day, time).map(([date, clock]) => `${date}T${clock}`)),
      sold: orNull(fc.nat({ max: 10 ** 9 })),
      priceUntil: orNull(day),
    })
    .map(({ key, ...rest }) => ({ ...key, ...rest })),
  couriers: fc.record({
    region: orNull(fc.constantFrom('浙江', '浙江 杭州', '广东省深圳市', '昆山市', '内蒙古', 'California', 'São Paulo')),
    courier: text(10),
    days: orNull(text(10)),
    cashOnDelivery: orNull(fc.boolean()),
  }),
  cutoff: fc.record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }).map((days) => days.sort()),
    time,
    mostReminders: fc.nat({ max: 20 }),
    gapMinutes: fc.nat({ max: 43_200 }),
  }),
  relations: fc
    .record({
      key: product,
      kind: fc.constantFrom('similar' as const, 'companion' as const),
      other: text(10),
      note: orNull(text(10)),
    })
    .filter(
      ({ key, other }) =>
        key.name === null ||
        key.name.normalize('NFKC').replace(/\s/g, '').toLowerCase() !==
          other.normalize('NFKC').replace(/\s/g, '').toLowerCase(),
    )
    .map(({ key, ...rest }) => ({ ...key, ...rest })),
};

/** Tables in which no two rows are about the same thing. */
function tables<Kind extends TableKind>(kind: Kind, minLength = 1): fc.Arbitrary<TableRows[Kind][]> {
  const rows = fc.array(ROWS[kind] as fc.Arbitrary<TableRows[Kind]>, { minLength, maxLength: 8 });
  return rows.map((list) => {
    const seen = new Set<string>();
    return list.filter((row) => {
      const keys = rowKeys(kind, row);
      if (keys.some((key) => seen.has(key))) return false;
      for (const key of keys) seen.add(key);
      return true;
    });
  });
}

describe.each(TABLE_KINDS)('%s', (kind) => {
  test.each([
    ['csv', 150],
    ['json', 150],
    ['xlsx', 12],
  ] as const)('what is exported as %s is imported the same', async (format, numRuns) => {
    await fc.assert(
      fc.asyncProperty(tables(kind), fc.constantFrom(...LANGUAGES), async (rows, language) => {
        const bytes = await exportTable(kind, rows, language, format);
        const { checked, problems } = await outcome(kind, bytes, null);
        expect(problems).toEqual([]);
        expect(checked?.rows).toEqual(rows);
      }),
      { numRuns },
    );
  });

  test('no exported cell begins like a formula', async () => {
    await fc.assert(
      fc.asyncProperty(tables(kind), async (rows) => {
        for (const format of ['csv', 'xlsx'] as const) {
          const { table } = await read(kind, await exportTable(kind, rows, 'zh-CN', format));
          expect(table?.rows.flatMap(({ cells }) => cells).filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual(
            [],
          );
        }
      }),
      { numRuns: 20 },
    );
  });

  test.each(LANGUAGES)('the template (%s) is a table without faults', async (language) => {
    const template = tableTemplate(kind, language);
    expect(template.startsWith('\ufeff')).toBe(true);
    const { checked, problems } = await outcome(kind, bytesOf(template), language === 'en' ? null : 'CNY');
    expect(problems).toEqual([]);
    expect(checked?.rows).toHaveLength(2);
    expect(checked?.notes).toEqual([]);
  });

  test('changes lead from one table to the other', () => {
    fc.assert(
      fc.property(tables(kind, 0), tables(kind, 0), fc.array(fc.boolean()), (before, others, kept) => {
        const after = [...before.filter((_, at) => kept[at]), ...others].filter(
          (row, at, all) =>
            !all.slice(0, at).some((one) => rowKeys(kind, one).some((key) => rowKeys(kind, row).includes(key))),
        );
        const { added, changed, removed, same } = tableChanges(kind, before, after);
        expect(added.length + changed.length + same).toBe(after.length);
        expect(removed.length + changed.length + same).toBe(before.length);
        for (const row of added) expect(after).toContain(row);
        for (const row of removed) expect(before).toContain(row);
        for (const change of changed) {
          expect(rowKeys(kind, change.before)).toEqual(rowKeys(kind, change.after));
          expect(change.columns.length).toBeGreaterThan(0);
        }
        expect(tableChanges(kind, after, after)).toEqual({ added: [], changed: [], removed: [], same: after.length });
      }),
    );
  });
});

describe('changes', () => {
  const row = (productId: string, cents: number, gift: string | null = null): FloorRow => ({
    ...{ skuId: null, productId, name: null, currency: 'CNY', floor: { cents }, authority: null },
    ...{ steps: [], gift, giftStock: null },
  });

  test('new, changed, same and removed rows', () => {
    const before = [row('1', 100), row('2', 200), row('3', 300)];
    const after = [row('4', 400), row('2', 250, '杯刷'), row('1', 100)];
    expect(tableChanges('floors', before, after)).toEqual({
      added: [after[0]],
      changed: [{ before: before[1], after: after[1], columns: ['floor', 'gift'] }],
      removed: [before[2]],
      same: 1,
    });
  });

  test('a hundred thousand rows', () => {
    const before = Array.from({ length: 100_000 }, (_, at) => row(String(at), at));
    const after = before.map((one, at) => (at % 2 ? one : { ...one, gift: '杯刷' })).reverse();
    const { changed, same } = tableChanges('floors', before, after);
    expect([changed.length, same]).toEqual([50_000, 50_000]);
  });
});

test.each(['csv', 'json', 'xlsx'] as const)('words that programs use themselves survive %s', async (format) => {
  const names = [
    'constructor',
    'toString',
    'valueOf',
    '__proto__',
    'hasOwnProperty',
    '=1+1',
    "'=1",
    '+cmd|x!A1',
    '@a',
    '-5',
    "'7",
  ];
  const rows = names.map((name) => ({ region: null, courier: name, days: name, cashOnDelivery: null }));
  for (const row of rows) {
    const { checked, problems } = await outcome('couriers', await exportTable('couriers', [row], 'zh-CN', format));
    expect(problems).toEqual([]);
    expect(checked?.rows).toEqual([row]);
  }
});

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
