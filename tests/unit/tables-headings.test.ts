import { describe, expect, test } from 'vitest';
import { TABLE_KINDS } from '../../assist/shop-tables';
import { COLUMN_WORDS, KIND_COLUMNS } from '../../assist/table-words';
import { csv, expectProblem, GOOD, outcome, rowsOf, without, xlsx } from './table-files';

/** Kinds and their columns without which nothing can be read. */
const NEEDED = TABLE_KINDS.flatMap((kind) =>
  KIND_COLUMNS[kind].needed
    .filter((group) => group.length === 1)
    .flatMap((group) => group.map((column) => ({ kind, column, heading: COLUMN_WORDS[column].label['zh-CN'] }))),
);

describe('headings', () => {
  test.each(NEEDED)('$kind without $heading', async ({ kind, heading }) => {
    const index = GOOD[kind].header.indexOf(heading);
    const rows = without(rowsOf(kind), index);
    for (const bytes of [csv(rows), xlsx(rows)]) {
      const problem = await expectProblem(kind, bytes, { what: 'missing-column', line: 1 });
      expect(problem.column).toContain(heading);
      expect(problem.accepted).toContain(heading);
    }
  });

  test.each(['floors', 'stock', 'relations'] as const)('%s without any column of products', async (kind) => {
    const rows = without(without(rowsOf(kind), 0), 0);
    const problem = await expectProblem(kind, csv(rows), { what: 'missing-column', line: 1 });
    expect(problem.accepted).toEqual(expect.arrayContaining(['商品ID', 'SKU', '商品名称']));
  });

  test('without a currency of the shop, floors must say theirs', async () => {
    const { problems } = await outcome('floors', csv(without(rowsOf('floors'), 2)), null);
    expect(problems).toEqual([expect.objectContaining({ what: 'missing-column', column: '币种 / Currency', line: 1 })]);
  });

  test.each(TABLE_KINDS)('two columns of one meaning in %s', async (kind) => {
    for (const [index, heading] of GOOD[kind].header.entries()) {
      const rows = rowsOf(kind).map((row, line) => [...row, line === 0 ? `* ${heading}：` : (row[index] ?? '')]);
      const problem = await expectProblem(kind, csv(rows), { what: 'repeated-column', line: 1 });
      expect(problem).toMatchObject({ column: `* ${heading}：`, otherColumn: heading });
    }
  });

  test.each(['底价（万元）', '底价(分)', 'Floor (cents)', '底价【角】'])(
    'a unit that would change every number: %s',
    async (heading) => {
      const rows = rowsOf('floors').map((row, line) => (line === 0 ? row.with(4, heading) : row));
      await expectProblem('floors', csv(rows), { what: 'wrong-unit', column: heading, line: 1 });
    },
  );

  test('a unit that is understood', async () => {
    const percent = [
      ['商品ID', '底价（%）', '让价步骤(%)'],
      ['30001', '85', '2;3%'],
    ];
    expect((await outcome('floors', csv(percent))).checked?.rows).toMatchObject([
      { floor: { basisPoints: 8500 }, steps: [{ basisPoints: 200 }, { basisPoints: 300 }] },
    ]);
    const hours = [GOOD.cutoff.header.with(3, '间隔（小时）'), ['每天', '16:00', '1', '2']];
    expect((await outcome('cutoff', csv(hours))).checked?.rows).toMatchObject([{ gapMinutes: 120 }]);
  });

  test('no spelling means two columns of one kind', () => {
    for (const kind of TABLE_KINDS) {
      const columns =
        kind === 'floors' ? ([...KIND_COLUMNS.floors.columns, 'price'] as const) : KIND_COLUMNS[kind].columns;
      const all = columns.flatMap((column) => {
        const { label, also } = COLUMN_WORDS[column];
        return [...new Set([label['zh-CN'], label.en, ...also].map((word) => word.toLowerCase().replace(/\s/g, '')))];
      });
      expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([]);
    }
  });

  test('unknown columns are told of, and change nothing', async () => {
    const rows = rowsOf('stock').map((row, line) => [...row, line === 0 ? '仓库' : 'A-3']);
    const { checked, problems } = await outcome('stock', csv(rows));
    expect(problems).toEqual([]);
    expect(checked?.notes).toContainEqual({ what: 'unknown-column', detail: '仓库', count: null });
    expect(checked?.rows).toHaveLength(2);
  });

  test.each(TABLE_KINDS)('blank lines and titles above the headings of %s', async (kind) => {
    const rows = [[''], ['店铺资料 2026'], ['', '', ''], ['制表：小周', '', ''], ...rowsOf(kind)];
    for (const bytes of [csv(rows), xlsx(rows)]) {
      const { checked, problems } = await outcome(kind, bytes);
      expect(problems).toEqual([]);
      expect(checked?.rows).toHaveLength(2);
      expect(checked?.notes).toContainEqual({ what: 'title-lines', detail: '', count: 2 });
    }
    const worse = [...rows, GOOD[kind].header.map(() => '=A1')];
    const { problems } = await outcome(kind, csv(worse));
    expect(problems[0]?.line).toBe(8);
  });

  test.each(TABLE_KINDS)('only headings in %s', async (kind) => {
    for (const bytes of [csv([GOOD[kind].header]), xlsx([GOOD[kind].header]), csv([GOOD[kind].header, ['', '']])]) {
      await expectProblem(kind, bytes, { what: 'no-rows', line: 1 });
    }
  });
});
