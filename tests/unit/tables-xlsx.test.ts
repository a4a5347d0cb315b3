import fc from 'fast-check';
import { readSheet } from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/universal';
import { TABLE_KINDS } from '../../assist/shop-tables';
import { tableProblemText } from '../../assist/table-problem-text';
import { styleOfCode } from '../../tables/xlsx-styles';
import { GOOD, outcome, read, sheetXml, withCells, workbook, type XmlCell, xlsx } from './table-files';

const number = (value: string, style = 0): XmlCell => ({ xml: `<c s="${style}"><v>${value}</v></c>` });
const FORMATS = ['0.00%', 'yyyy-mm-dd', 'yyyy"年"m"月"d"日" h:mm', 'h:mm', '"¥"#,##0.00', '0"%"'];
const [, PERCENT, DATE, MOMENT, CLOCK, MONEY] = [0, 1, 2, 3, 4, 5] as const;

describe('numbers as they are formatted', () => {
  test('amounts, shares and their echo of binary fractions', async () => {
    const rows: XmlCell[][] = [
      ['商品ID', '底价', '客服可让到'],
      [number('460123456789'), number('92.1', MONEY), number('92.100000000000009')],
      ['30002', number('0.85', PERCENT), number('0.9', PERCENT)],
      ['30003', number('0.07', PERCENT), ''],
      ['30004', { xml: '<c><f>B2*0.5</f><v>46.05</v></c>' }, ''],
    ];
    const { checked, problems } = await outcome('floors', xlsx(rows, '', FORMATS));
    expect(problems).toEqual([]);
    expect(checked?.rows).toMatchObject([
      { productId: '460123456789', floor: { cents: 9210 }, authority: { cents: 9210 } },
      { floor: { basisPoints: 8500 }, authority: { basisPoints: 9000 } },
      { floor: { basisPoints: 700 } },
      { floor: { cents: 4605 } },
    ]);
    expect(checked?.notes).toContainEqual({ what: 'formula-values', detail: '', count: 1 });
  });

  test('days, moments and times', async () => {
    const rows: XmlCell[][] = [
      ['SKU', '库存', '盘点时间', '价格截止'],
      ['a', number('5'), number('46328.375', MOMENT), number('46337', DATE)],
      ['b', number('5'), number('46328', DATE), number('46337', 14)],
    ];
    const { checked, problems } = await outcome('stock', xlsx(rows, '', FORMATS));
    expect(problems).toEqual([
      expect.objectContaining({ line: 3, column: '价格截止', what: 'bad-date', got: '46337' }),
    ]);
    expect(checked?.rows).toMatchObject([{ asOf: '2026-11-02T09:00', priceUntil: '2026-11-11' }]);
    const cutoff: XmlCell[][] = [
      GOOD.cutoff.header,
      ['每天', number('0.66666666666666663', CLOCK), number('2'), number('60')],
    ];
    expect((await outcome('cutoff', xlsx(cutoff, '', FORMATS))).checked?.rows).toMatchObject([{ time: '16:00' }]);
  });

  test('a weekday range that became a day', async () => {
    const rows: XmlCell[][] = [GOOD.cutoff.header, [number('46027', DATE), '16:00', '1', '60']];
    const { problems } = await outcome('cutoff', xlsx(rows, '', FORMATS));
    expect(problems).toEqual([
      expect.objectContaining({ line: 2, column: '星期', what: 'bad-weekdays', got: '2026-01-05' }),
    ]);
  });

  test.each(['460123456789012345', '4.6012345678901235E+17', '1E+15'])('an id that lost its end: %s', async (value) => {
    const rows: XmlCell[][] = [GOOD.floors.header, [number(value), ...GOOD.floors.row.slice(1)]];
    const { checked, problems } = await outcome('floors', xlsx(rows));
    expect(problems).toEqual([expect.objectContaining({ line: 2, column: '商品ID', what: 'damaged-id' })]);
    expect(checked?.rows).toEqual([]);
  });

  test('an id kept as text may end in zeros', async () => {
    const { checked, problems } = await outcome(
      'floors',
      xlsx([GOOD.floors.header, withCells('floors', { 商品ID: '460123456789012000' })]),
    );
    expect(problems).toEqual([]);
    expect(checked?.rows).toMatchObject([{ productId: '460123456789012000' }]);
  });

  test.each([
    ['0.00%', 'percent'],
    ['0%;[Red]-0%', 'percent'],
    ['0"%"', 'plain'],
    ['0\\%', 'plain'],
    ['General', 'plain'],
    ['#,##0.00_);[Red](#,##0.00)', 'plain'],
    ['[$¥-804]#,##0.00', 'plain'],
    ['@', 'plain'],
    ['yyyy/m/d', 'date'],
    ['[$-804]yyyy"年"m"月"', 'date'],
    ['[h]:mm', 'date'],
    ['m"month"', 'date'],
    ['0.0"days"', 'plain'],
  ] as const)('format %s is %s', (code, style) => {
    expect(styleOfCode(code)).toBe(style);
  });
});

describe.each(TABLE_KINDS)('cells of %s without a value of their own', (kind) => {
  const { header, row, other } = GOOD[kind];
  const needed = { floors: 4, stock: 3, couriers: 1, cutoff: 1, relations: 3 }[kind];

  test.each([
    ['a formula without a result', '<c><f>A9*2</f></c>', 'formula-without-value'],
    ['a formula with an empty result', '<c><f>A9*2</f><v></v></c>', 'formula-without-value'],
    ['a formula that failed', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', 'cell-error'],
    ['a broken reference', '<c t="e"><v>#REF!</v></c>', 'cell-error'],
    ['a text that is not there', '<c t="s"><v>99</v></c>', 'broken-cell'],
    ['a number that is none', '<c><v>abc</v></c>', 'broken-cell'],
  ] as const)('%s', async (_, xml, what) => {
    const rows: XmlCell[][] = [header, row.map((cell, index) => (index === needed ? { xml } : cell)), other];
    const { checked, problems } = await outcome(kind, xlsx(rows));
    expect(problems).toEqual([expect.objectContaining({ line: 2, column: header[needed], what })]);
    expect(checked?.rows).toHaveLength(1);
  });

  test('a row of nothing but such formulas is not taken for a blank one', async () => {
    const rows: XmlCell[][] = [header, header.map(() => ({ xml: '<c><f>A1</f></c>' })), other];
    const { problems } = await outcome(kind, xlsx(rows));
    expect(problems.map(({ line, what }) => [line, what])).toEqual(header.map(() => [2, 'formula-without-value']));
  });

  test('merged downwards: the second row has no value', async () => {
    const place = String.fromCharCode(65 + needed);
    const merges = `<mergeCells count="1"><mergeCell ref="${place}2:${place}3"/></mergeCells>`;
    const { checked, problems } = await outcome(kind, xlsx([header, row, other.with(needed, '')], merges));
    expect(problems).toEqual([{ line: 3, column: header[needed], what: 'merged', got: '' }]);
    expect(checked?.rows).toHaveLength(1);
    const [problem] = problems;
    expect(problem && tableProblemText(problem, 'zh-CN')).toBe(
      `第 3 行“${header[needed]}”：这是合并单元格的一部分，没有自己的内容。请取消合并，每一行都填写。`,
    );
  });

  test('merged sideways', async () => {
    const merges = '<mergeCells><mergeCell ref="A2:B2"/></mergeCells>';
    const { checked, problems } = await outcome(kind, xlsx([header, row.with(1, ''), other], merges));
    expect(problems).toEqual([expect.objectContaining({ line: 2, column: header[1], what: 'merged' })]);
    expect(checked?.rows).toHaveLength(1);
  });

  test('a merged title is no fault, a merged heading is', async () => {
    const merges = '<mergeCells><mergeCell ref="A1:D1"/></mergeCells>';
    const titled = await outcome(kind, xlsx([['我的表'], header, row, other], merges));
    expect(titled.problems).toEqual([]);
    expect(titled.checked?.rows).toHaveLength(2);
    const headings = await outcome(
      kind,
      xlsx([header, row, other], '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'),
    );
    expect(headings.problems).toContainEqual(expect.objectContaining({ line: 1, column: header[0], what: 'merged' }));
  });
});

describe('sheets', () => {
  const rows = [GOOD.stock.header, GOOD.stock.row, GOOD.stock.other];

  test('the first with the headings is read, whatever stands before it', async () => {
    const bytes = workbook({
      说明: sheetXml([['请填写 Stock 表'], ['商品名称', '怎么填']]),
      Stock: sheetXml(rows),
      Old: sheetXml(rows),
    });
    const { checked, problems } = await outcome('stock', bytes);
    expect(problems).toEqual([]);
    expect(checked?.rows).toHaveLength(2);
    expect(checked?.notes).toContainEqual({ what: 'sheet', detail: 'Stock', count: null });
    expect(checked?.notes).toContainEqual({ what: 'other-sheets', detail: '说明, Old', count: 2 });
  });

  test('blank rows between keep the row numbers of the sheet', async () => {
    const { problems } = await outcome('stock', xlsx([[''], ...rows, [''], [''], withCells('stock', { 库存: '-1' })]));
    expect(problems).toEqual([expect.objectContaining({ line: 7, column: '库存', what: 'negative' })]);
  });

  test('prefixes, comments, CDATA, entities and rich texts', async () => {
    const cell = (place: string, inside: string): string =>
      `<x:c r="${place}" t='inlineStr'><x:is>${inside}</x:is></x:c>`;
    const xml = `<?xml version="1.0"?><!-- > --><x:worksheet xmlns:x="a>b"><x:sheetData><x:row r="1">${cell('A1', '<x:t>商品名称</x:t>')}${cell('B1', '<x:t><![CDATA[库存]]></x:t>')}</x:row><x:row r="2">${cell('A2', '<x:r><x:t>A &amp; </x:t></x:r><x:r><x:t>&#x6C34;&#22774;</x:t></x:r><x:rPh><x:t>ignored</x:t></x:rPh>')}<x:c r="B2"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const { checked, problems } = await outcome('stock', workbook({ a: xml }));
    expect(problems).toEqual([]);
    expect(checked?.rows).toMatchObject([{ name: 'A & 水壶', stock: 3 }]);
  });
});

/** Words that the writer's table of texts takes for its own. */
const isOwnWord = (text: string): boolean => text in Object.prototype;

test('what others write is read as others read it', async () => {
  const cell = fc.oneof(
    fc
      .string({ maxLength: 12 })
      .map((text) => text.replace(/[\p{Cc}_]/gu, '').trim())
      .filter((text) => !isOwnWord(text)),
    fc.integer({ min: -1e9, max: 1e9 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
      const data = [['商品名称', '库存'], ...rows.map((row) => row.map((value) => (value === '' ? null : value)))];
      const blob = await writeExcelFile(data).toBlob();
      const theirs = await readSheet(blob);
      const { table } = await read('stock', new Uint8Array(await blob.arrayBuffer()));
      const shown = theirs.map((cells) => cells.map((value) => (value === null ? '' : String(value))));
      expect(table?.rows.map(({ cells }) => cells)).toEqual(
        shown.slice(1).filter((cells) => cells.some((text) => text !== '')),
      );
    }),
    { numRuns: 40 },
  );
});
