import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../assist/phrase';
import { type FloorRow, TABLE_KINDS } from '../../assist/shop-tables';
import { tableChanges } from '../../assist/table-changes';
import { rowKeys } from '../../assist/table-keys';
import { exportTable, tableTemplate } from '../../tables/write-table';
import { tables } from './table-arbitraries';
import { bytesOf, outcome, read } from './table-files';

const LANGUAGES: Language[] = ['zh-CN', 'en'];

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
