import { describe, expect, test, vi } from 'vitest';
import { TABLE_KINDS } from '../../assist/shop-tables';
import { checkTable } from '../../assist/table-rows';
import { LIMITS } from '../../tables/limits';
import { readTable } from '../../tables/read-table';
import { bytesOf, csv, csvText, expectProblem, GOOD, outcome, type Wanted, xlsx } from './table-files';

describe.each(TABLE_KINDS)('rows of %s that are out of shape', (kind) => {
  const { header, row, other } = GOOD[kind];

  test('more cells than headings', async () => {
    for (const bytes of [csv([header, [...row, '多'], other]), xlsx([header, [...row, '多'], other])]) {
      const { checked, problems } = await outcome(kind, bytes);
      expect(problems).toEqual([{ line: 2, column: null, what: 'extra-cells', got: '多' }]);
      expect(checked?.rows).toHaveLength(1);
    }
  });

  test('fewer cells than headings count as empty, and are told of', async () => {
    const { checked, problems } = await outcome(kind, csv([header, row, [other[0] ?? '']]));
    expect(problems.length).toBeGreaterThan(0);
    for (const { line, what } of problems) expect([line, what]).toEqual([3, 'missing']);
    expect(checked?.notes).toContainEqual({ what: 'short-rows', detail: '', count: 1 });
  });

  test('a quote that never ends costs one row, not the file', async () => {
    const text = [header.join(','), `"${row.map((cell) => cell.replace(',', ' ')).join(',')}`, csvText([other])].join(
      '\n',
    );
    const { checked, problems } = await outcome(kind, bytesOf(text));
    expect(problems).toEqual([expect.objectContaining({ line: 2, column: header[0], what: 'open-quote' })]);
    expect(checked?.rows).toHaveLength(1);
  });

  test('a quote in the wrong place', async () => {
    const text = [header.join(','), row.with(1, '"蓝色" 水壶"').join(','), csvText([other])].join('\n');
    const { checked, problems } = await outcome(kind, bytesOf(text));
    expect(problems).toEqual([expect.objectContaining({ line: 2, column: header[1], what: 'broken-quote' })]);
    expect(checked?.rows).toHaveLength(1);
  });

  test('a cell that is far too long', async () => {
    const long = row.with(1, '长'.repeat(LIMITS.cell + 1));
    const { checked, problems } = await outcome(kind, csv([header, long, other]));
    expect(problems).toEqual([expect.objectContaining({ line: 2, column: header[1], what: 'too-long' })]);
    expect(problems[0]?.got.length).toBeLessThan(70);
    expect(checked?.rows).toHaveLength(1);
  });

  test('a NUL byte', async () => {
    const { checked, problems } = await outcome(kind, csv([header, row.with(0, `${row[0]}\0`), other]));
    expect(problems).toEqual([expect.objectContaining({ line: 2, column: header[0], what: 'hidden-characters' })]);
    expect(problems[0]?.got).toContain('<U+0000>');
    expect(checked?.rows).toHaveLength(1);
  });
});

describe('many rows', () => {
  const text = (count: number): string =>
    `商品ID,商品名称,底价,客服可让到\n${Array.from({ length: count }, (_, at) => `${400000000000 + at},水壶 ${at},${90 + (at % 9)}.50,97%`).join('\n')}`;

  test('100,000 are read and checked; progress goes from 0 to 1', async () => {
    const onProgress = vi.fn<(share: number) => void>();
    const { table } = await readTable('floors', { name: 'a.csv', bytes: bytesOf(text(100_000)) }, { onProgress });
    const checked = table && checkTable('floors', table, { currency: 'CNY' });
    expect(checked?.rows).toHaveLength(100_000);
    expect(checked?.problems).toEqual([]);
    const shares = onProgress.mock.calls.map(([share]) => share);
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  test('100,001 are too many', async () => {
    const wanted: Wanted = { what: 'too-many-rows', line: 100_002, accepted: ['100,000'] };
    await expectProblem('floors', bytesOf(text(100_001)), wanted);
    const json = JSON.stringify(Array.from({ length: 100_001 }, (_, at) => ({ 商品ID: String(at), 底价: '9' })));
    await expectProblem('floors', bytesOf(json), { what: 'too-many-rows', line: 100_001 });
  });

  test('thousands of wrong rows are all counted, the first listed', async () => {
    const { checked } = await outcome('floors', bytesOf(text(6000).replaceAll('.50,', '.505,')));
    expect(checked?.rows).toEqual([]);
    expect(checked?.problems).toHaveLength(5000);
    expect(checked?.unlisted).toBe(1000);
    expect(checked?.faultyRows).toBe(6000);
  });

  test('thousands of broken quotes end in one message, soon', async () => {
    const bytes = bytesOf(`商品ID,底价\n${'"1,"9\n'.repeat(50_000)}`);
    const { checked, problems } = await outcome('floors', bytes);
    expect(checked?.rows).toEqual([]);
    expect(problems.length).toBeGreaterThan(5);
    expect(problems.length).toBeLessThan(40);
    expect(problems.at(-1)?.what).toBe('open-quote');
  });

  test('a reading that is cancelled stops', async () => {
    const cancel = new AbortController();
    const onProgress = vi.fn((share: number) => share > 0.3 && cancel.abort());
    const reading = readTable(
      'floors',
      { name: 'a', bytes: bytesOf(text(50_000)) },
      { onProgress, signal: cancel.signal },
    );
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(Math.max(...onProgress.mock.calls.map(([share]) => share))).toBeLessThan(1);
  });
});
