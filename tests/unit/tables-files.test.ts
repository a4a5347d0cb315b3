import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../tables/limits';
import { readTable } from '../../tables/read-table';
import {
  bytesOf,
  concat,
  csv,
  csvText,
  expectProblem,
  GOOD,
  gb18030,
  outcome,
  rowsOf,
  utf16,
  type Wanted,
  xlsx,
} from './table-files';

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
