import { zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { TABLE_KINDS, type TableKind } from '../../assist/shop-tables';
import type { TableProblem } from '../../assist/table-problem';
import { tableProblemText } from '../../assist/table-problem-text';
import { COLUMN_WORDS, KIND_COLUMNS } from '../../assist/table-words';
import { LIMITS } from '../../tables/limits';
import { readTable } from '../../tables/read-table';
import { bytesOf, csv, csvText, GOOD, gb18030, outcome, read, utf16, workbookFiles, xlsx } from './table-files';

type Wanted = Pick<TableProblem, 'what'> & Partial<TableProblem>;

/** The file has exactly this problem first, says it in words in both languages, and gives no row that it should not. */
async function expectProblem(kind: TableKind, bytes: Uint8Array, wanted: Wanted): Promise<TableProblem> {
  const { problems, checked } = await outcome(kind, bytes);
  const [problem] = problems;
  if (!problem) throw new Error(`no problem, wanted ${wanted.what}`);
  expect(problem).toMatchObject(wanted);
  expect(checked?.rows ?? []).toEqual([]);
  const zh = tableProblemText(problem, 'zh-CN');
  if (problem.line !== null) expect(zh).toContain(`第 ${problem.line} 行`);
  if (problem.column !== null) expect(zh).toContain(problem.column);
  expect(zh).toMatch(/。$/);
  expect(tableProblemText(problem, 'en')).toMatch(/\.$/);
  return problem;
}

const rowsOf = (kind: TableKind): string[][] => [GOOD[kind].header, GOOD[kind].row, GOOD[kind].other];
const without = (rows: readonly string[][], index: number): string[][] => rows.map((row) => row.toSpliced(index, 1));
const concat = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

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

const TEXT = csvText(rowsOf('floors'));
const HTML = '<html><head><meta charset="gbk"></head><body><table><tr><td>商品ID</td></tr></table></body></html>';

const NO_TABLE: [string, Uint8Array, Wanted][] = [
  ['nothing', new Uint8Array(), { what: 'empty-file' }],
  ['only blanks', bytesOf(' \r\n\t \n'), { what: 'empty-file' }],
  ['only a mark', Uint8Array.of(0xef, 0xbb, 0xbf), { what: 'empty-file' }],
  ['only separators', bytesOf(',,,\n,,,\n'), { what: 'empty-file' }],
  [
    'an old .xls, or one with a password',
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
    { what: 'old-excel' },
  ],
  ['a web page called .xls', bytesOf(HTML), { what: 'web-page' }],
  ['a web page with a mark and blanks', bytesOf(`\ufeff\n  ${HTML}`), { what: 'web-page' }],
  ['a bare HTML table', bytesOf('<table border="1"><tr><td>1</td></tr></table>'), { what: 'web-page' }],
  ['the XML of an old program', bytesOf('<?xml version="1.0"?><Workbook/>'), { what: 'web-page' }],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), { what: 'binary' }],
  ['a photo', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), { what: 'binary' }],
  ['a PDF', bytesOf('%PDF-1.7\n1 0 obj'), { what: 'binary' }],
  ['a program', concat(Uint8Array.of(0x4d, 0x5a, 0x90, 0x00), new Uint8Array(64)), { what: 'binary' }],
  ['gzip', Uint8Array.of(0x1f, 0x8b, 8, 0), { what: 'binary' }],
  ['zeros', new Uint8Array(400), { what: 'binary' }],
  ['bytes of no text', Uint8Array.from({ length: 900 }, (_, at) => at % 32), { what: 'binary' }],
  ['damaged UTF-8', concat(bytesOf(TEXT), Uint8Array.of(0xe4, 0xbd)), { what: 'unknown-encoding', line: 3 }],
  [
    'damaged UTF-8 in the second row',
    concat(bytesOf(`${TEXT.split('\n')[0]}\n1,`), Uint8Array.of(0xff), bytesOf('壶')),
    { what: 'unknown-encoding', line: 2 },
  ],
  ['half a character of UTF-16', utf16(TEXT, false, true).slice(0, -1), { what: 'unknown-encoding' }],
  ['half a pair of UTF-16', concat(utf16(TEXT, false, true), Uint8Array.of(0x00, 0xd8)), { what: 'unknown-encoding' }],
  [
    'Big5',
    Uint8Array.of(0xb0, 0xd3, 0xab, 0x7e, 0x2c, 0xa9, 0xb3, 0xbb, 0xf9, 0x0a, 0x31, 0x2c, 0x32),
    { what: 'unknown-encoding', line: 1 },
  ],
  [
    'Shift JIS',
    Uint8Array.of(0x8f, 0xa4, 0x95, 0x69, 0x2c, 0x92, 0xea, 0x92, 0x6c, 0x0a, 0x31, 0x2c, 0x32),
    { what: 'unknown-encoding', line: 1 },
  ],
  ['JSON that ends too soon', bytesOf('[{"商品ID": "1",\n "底价": "9'), { what: 'bad-json', line: 2 }],
  ['JSON with a comma too many', bytesOf('[\n {"商品ID": "1"},\n]'), { what: 'bad-json', line: 3 }],
  ['JSON with a missing comma', bytesOf('[\n {"a": 1\n "b": 2}]'), { what: 'bad-json', line: 3 }],
  ['JSON with a bare word', bytesOf('{"floors":\n [\n  {"底价": 九十}]}'), { what: 'bad-json', line: 3 }],
  ['JSON with single quotes', bytesOf("[{'a': 1}]"), { what: 'bad-json', line: 1 }],
  ['JSON with two values', bytesOf('[]\n[]'), { what: 'bad-json', line: 2 }],
  ['JSON that is a list of numbers', bytesOf('[1, 2]'), { what: 'wrong-shape', line: 1 }],
  ['JSON with one row that is none', bytesOf('[{"商品ID":"1","底价":"9"}, null]'), { what: 'wrong-shape', line: 2 }],
  ['JSON that is an object', bytesOf('{"a": 1}'), { what: 'wrong-shape' }],
  ['an empty JSON list', bytesOf('[]'), { what: 'no-rows' }],
  [
    'JSON of a newer version',
    bytesOf('{"format":"chatside-tables","formatVersion":2,"floors":[]}'),
    { what: 'newer-format', column: 'formatVersion' },
  ],
  [
    'our format without a version',
    bytesOf('{"format":"chatside-tables","floors":[]}'),
    { what: 'wrong-shape', column: 'formatVersion' },
  ],
  [
    'our format with another table',
    bytesOf('{"format":"chatside-tables","formatVersion":1,"stock":[]}'),
    { what: 'no-such-kind', column: 'floors' },
  ],
  [
    'our format with no list',
    bytesOf('{"format":"chatside-tables","formatVersion":1,"floors":{}}'),
    { what: 'wrong-shape', column: 'floors' },
  ],
];

describe('a file that is no table', () => {
  test.each(NO_TABLE)('%s', async (_, bytes, wanted) => {
    await expectProblem('floors', bytes, wanted);
  });

  test('too large', async () => {
    const bytes = new Uint8Array(LIMITS.bytes + 1).fill(0x2c);
    await expectProblem('floors', bytes, { what: 'too-big', accepted: ['20 MB'] });
  });

  test('too many columns', async () => {
    const wide = rowsOf('floors').map((row, line) => [
      ...row,
      ...Array.from({ length: LIMITS.columns }, (_, at) => (line === 0 ? `列${at}` : '1')),
    ]);
    await expectProblem('floors', csv(wide), { what: 'too-many-columns', line: 1 });
    const json = [Object.fromEntries(Array.from({ length: 65 }, (_, at) => [`列${at}`, '1']))];
    await expectProblem('floors', bytesOf(JSON.stringify(json)), { what: 'too-many-columns' });
  });
});

describe('encodings and separators', () => {
  const GOOD_FILES: [string, Uint8Array][] = [
    ['UTF-8', bytesOf(TEXT)],
    ['UTF-8 with a mark', bytesOf(`\ufeff${TEXT}`)],
    ['UTF-16 LE with a mark', utf16(TEXT, false, true)],
    ['UTF-16 BE with a mark', utf16(TEXT, true, true)],
    ['UTF-16 LE without a mark', utf16(TEXT, false, false)],
    ['UTF-16 BE without a mark', utf16(TEXT, true, false)],
    ['GB18030', gb18030(TEXT)],
    ['CRLF', bytesOf(TEXT.replaceAll('\n', '\r\n'))],
    ['CR', bytesOf(TEXT.replaceAll('\n', '\r'))],
    [
      'semicolons',
      bytesOf(
        rowsOf('floors')
          .map((row) => row.map((cell) => (cell.includes(';') ? `"${cell}"` : cell)).join(';'))
          .join('\n'),
      ),
    ],
    [
      'tabs',
      bytesOf(
        rowsOf('floors')
          .map((row) => row.join('\t'))
          .join('\n'),
      ),
    ],
    [
      'full-width commas',
      bytesOf(
        rowsOf('floors')
          .map((row) => row.join('，'))
          .join('\n'),
      ),
    ],
    [
      'a line that names the separator',
      bytesOf(
        `sep=|\n${rowsOf('floors')
          .map((row) => row.join('|'))
          .join('\n')}`,
      ),
    ],
    ['full-width digits', bytesOf(TEXT.replace('92', '９２').replace('30001', '３０００１'))],
    ['ids kept as text by a formula', bytesOf(TEXT.replace('30001', '="30001"').replace('30002', "'30002"))],
    ['blank lines between', bytesOf(TEXT.replaceAll('\n', '\n\n,,,\n'))],
  ];

  test.each(GOOD_FILES)('%s', async (_, bytes) => {
    const plain = await outcome('floors', bytesOf(TEXT));
    const { checked, problems } = await outcome('floors', bytes);
    expect(problems).toEqual([]);
    expect(checked?.rows).toEqual(plain.checked?.rows);
  });

  test('a line break within quotes, and rows as a spreadsheet counts them', async () => {
    const rows = [GOOD.stock.header, GOOD.stock.row.with(2, '黑色\nL'), GOOD.stock.other.with(3, '-1')];
    const { checked, problems } = await outcome('stock', csv(rows));
    expect(checked?.rows).toMatchObject([{ spec: '黑色 L' }]);
    expect(problems).toEqual([expect.objectContaining({ line: 3, column: '库存', what: 'negative' })]);
  });

  test('the name of a file does not matter', async () => {
    const { table } = await readTable('floors', { name: 'floors.xls', bytes: bytesOf(TEXT) });
    expect(table?.format).toBe('csv');
    const sheet = await readTable('floors', { name: 'floors.csv', bytes: xlsx(rowsOf('floors')) });
    expect(sheet.table?.format).toBe('xlsx');
  });
});

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
    expect(table?.rows).toHaveLength(100_000);
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

describe('a broken archive', () => {
  const bytes = xlsx(rowsOf('floors'));
  const files = workbookFiles({ Sheet1: '<worksheet><sheetData/></worksheet>' });

  test.each([0.1, 0.3, 0.5, 0.7, 0.9, 0.99])('cut off at %d', async (share) => {
    await expectProblem('floors', bytes.slice(0, Math.floor(bytes.length * share)), { what: 'broken-zip' });
  });

  test('any damaged byte of the sheet is noticed', async () => {
    const start = new TextDecoder('latin1').decode(bytes).indexOf('xl/worksheets/sheet1.xml') + 24;
    for (let at = start; at < start + 120; at += 7) {
      const damaged = bytes.with(at, (bytes[at] ?? 0) ^ 0x55);
      await expectProblem('floors', damaged, { what: 'broken-zip' });
    }
  });

  test('no workbook inside', async () => {
    const text = zipSync({ 'word/document.xml': bytesOf('<w/>') });
    await expectProblem('floors', text, { what: 'no-workbook' });
    await expectProblem('floors', zipSync({ 'floors.csv': bytesOf(TEXT) }), { what: 'no-workbook' });
    await expectProblem('floors', zipSync({ ...files, 'xl/workbook.xml': bytesOf('<workbook/>') }), {
      what: 'no-workbook',
    });
  });

  test('XML that is cut off, or defines things', async () => {
    const cut = { ...files, 'xl/worksheets/sheet1.xml': bytesOf('<worksheet><sheetData><row r="1"><c r="A1" t="inl') };
    await expectProblem('floors', zipSync(cut), { what: 'broken-zip' });
    const open = { ...files, 'xl/worksheets/sheet1.xml': bytesOf('<worksheet><sheetData><row r="1"></row>') };
    await expectProblem('floors', zipSync(open), { what: 'broken-zip' });
    const defined = bytesOf('<!DOCTYPE x [<!ENTITY a "aaaaaaaa">]><worksheet><sheetData/></worksheet>');
    await expectProblem('floors', zipSync({ ...files, 'xl/worksheets/sheet1.xml': defined }), { what: 'broken-zip' });
  });

  test('a sheet without any cell', async () => {
    await expectProblem('floors', zipSync(files), { what: 'empty-file' });
  });

  /** Changes a size in the directory, where the sheet is described. */
  function withSize(zip: Uint8Array, size: number): Uint8Array {
    const changed = zip.slice();
    const name = new TextDecoder('latin1').decode(zip).lastIndexOf('xl/worksheets/sheet1.xml');
    new DataView(changed.buffer).setUint32(name - 46 + 24, size, true);
    return changed;
  }

  test('a bomb that says its size is not unpacked', async () => {
    const problem = await expectProblem('floors', withSize(bytes, 0xfffffff0), { what: 'too-big-inside' });
    expect(problem.accepted).toEqual(['300 MB']);
  });

  test('a bomb that lies about its size is stopped', async () => {
    const bomb = zipSync({ ...files, 'xl/worksheets/sheet1.xml': new Uint8Array(64 * 1024 * 1024).fill(0x20) });
    expect(bomb.length).toBeLessThan(200_000);
    await expectProblem('floors', withSize(bomb, 1000), { what: 'broken-zip' });
  });

  test('random bytes never throw', async () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const noise = Uint8Array.from({ length: 50 + seed * 7 }, (_, at) => (seed * 2654435761 * (at + 1)) >>> 13);
      const { problem, table } = await read('floors', seed % 2 ? noise : concat(bytes.slice(0, 40), noise));
      expect(problem !== null || table !== null).toBe(true);
    }
  });
});
