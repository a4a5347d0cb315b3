import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parsePhrase } from '../../assist/phrase-schema';
import { readPasted, readPhraseFile } from '../../formats/read-phrase-file';
import { bytes, compact, EXPECTED, fixture, fixtureText, read, taken, told } from './foreign-files';
import { sheetXml, utf16, workbook, xlsx } from './table-files';

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3);

describe('files of other programs', () => {
  test.each(Object.keys(EXPECTED))('%s', async (name) => {
    const file = await taken(name, fixture(name));
    expect(told(file)).toEqual(EXPECTED[name]);
    const read = file.phrases.map(({ row: _, images: __, ...phrase }, at) =>
      parsePhrase({ intents: [], ...phrase, id: String(at) }, at),
    );
    expect(read.filter(({ phrase }) => phrase === null)).toEqual([]);
  });

  test.each(Object.keys(EXPECTED).filter((name) => !/\.tsv$/.test(name)))('%s in other encodings', async (name) => {
    const text = fixtureText(name).replace(/^\ufeff/, '');
    const wanted = { ...EXPECTED[name] };
    for (const [encoding, content] of [
      ['utf-8', bytes(text)],
      ['utf-8-bom', bytes(`\ufeff${text}`)],
      ['utf-16le', utf16(text, false, true)],
      ['utf-16be', utf16(text, true, true)],
    ] as const) {
      expect(told(await taken(name, content))).toEqual({ ...wanted, encoding });
    }
  });
});

describe('workbooks', () => {
  const HEADINGS = [
    ['内容', '类型', '标签'],
    ['Content', 'Type', 'Tags'],
    ['Contenido', 'Tipo', 'Etiquetas'],
    ['コンテンツ', 'タイプ', 'タグ'],
  ];

  test.each(HEADINGS)('Speech Repo, headed %s', async (...headings) => {
    if (headings[0] === 'コンテンツ') headings[1] = '種類';
    const file = await taken(
      '话术.xlsx',
      xlsx([headings, ['亲，这款偏小半码', '售前', '尺码，鞋'], ['', '售前', 'x']]),
    );
    expect([file.format, file.encoding, file.table?.mapping]).toEqual(['speech-repo', null, ['text', 'group', 'tags']]);
    expect(file.phrases.map(compact)).toEqual([
      { row: 2, title: '亲，这款偏小半码', text: '亲，这款偏小半码', group: ['售前'], tags: ['尺码', '鞋'] },
    ]);
    expect(file.problems).toEqual([{ row: 3, column: headings[0], what: 'text-missing' }]);
  });

  const ON_CS = [
    ['填写说明：关键词之间用 | 分开'],
    ['匹配关键词', '回复内容', '平台', '模糊匹配', '支持正则'],
    ['啥时[and]发货|多久*发货', '亲，按付款顺序发[or]今天会安排[~]', '拼多多', '是', '否'],
    ['^\\d+$', '收到[@]C:\\shots\\a.png[/@]', '全局', '否', '是'],
  ];

  test('ChatGPT-On-CS: what sets a reply off becomes example questions', async () => {
    const merged = '<mergeCells><mergeCell ref="A1:E1"/></mergeCells>';
    const file = await taken('关键词.xlsx', xlsx(ON_CS, merged));
    expect(told(file)).toEqual({
      format: 'chatgpt-on-cs',
      encoding: null,
      phrases: [
        {
          ...{ row: 3, title: '亲，按付款顺序发', text: '亲，按付款顺序发', variants: ['今天会安排'] },
          ...{ examples: ['啥时发货', '多久 发货'], tags: ['拼多多'] },
        },
        { row: 4, title: '收到', text: '收到' },
      ],
      problems: [
        { row: 4, column: '匹配关键词', what: 'regex-dropped', detail: '^\\d+$' },
        { row: 4, column: '回复内容', what: 'image-missing', detail: 'C:\\shots\\a.png' },
      ],
    });
  });

  test('a group that is merged over its rows holds for each of them', async () => {
    const rows = [
      ['分组', '内容'],
      ['售后', 'a'],
      ['', 'b'],
      ['售前', 'c'],
      ['', 'd'],
    ];
    const file = await taken('a.xlsx', xlsx(rows, '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>'));
    expect(file.phrases.map(({ group, text }) => [...group, text])).toEqual([
      ['售后', 'a'],
      ['售后', 'b'],
      ['售前', 'c'],
      ['d'],
    ]);
  });

  test('the sheet with the headings is read, not the one with the explanation', async () => {
    const sheets = {
      说明: sheetXml([['请按模板填写']]),
      话术: sheetXml([
        ['标题', '内容'],
        ['a', 'b'],
      ]),
    };
    const file = await taken('a.xlsx', workbook(sheets));
    expect(file.phrases.map(({ title, text }) => [title, text])).toEqual([['a', 'b']]);
  });
});

describe('archives', () => {
  const snippets = (body: string, imagePath?: string) =>
    bytes(
      JSON.stringify([{ id: '1', name: body, abbr: '', body, outputMode: 0, ...(imagePath ? { imagePath } : {}) }]),
    );

  test('QuickText: a file per category, in the order of its index, pictures beside', async () => {
    const zip = zipSync({
      'index.json': bytes('{"categories":["售后","Sales"]}'),
      'Sales.json': snippets('b'),
      '售后.json': snippets('a', 'images/a.png'),
      'images/a.png': PNG,
      '__MACOSX/._Sales.json': bytes('junk'),
    });
    expect(told(await taken('backup.zip', zip))).toEqual({
      format: 'quicktext',
      encoding: null,
      phrases: [
        { row: 1, id: '1', title: 'a', text: 'a', group: ['售后'], images: ['a.png image/png'] },
        { row: 1, id: '1', title: 'b', text: 'b', group: ['Sales'] },
      ],
      problems: [],
    });
  });

  test('千牛 Bot with its folder of pictures', async () => {
    const zip = zipSync({
      '话术/短语.csv': fixture('qianniu-bot.csv'),
      '话术/图片/dz.png': PNG,
      '话术/图片/cm.png': bytes('<svg onload="x"/>'),
    });
    const file = await taken('话术.zip', zip);
    expect(file.phrases.map(({ images }) => images)).toEqual([[{ name: 'dz.png', type: 'image/png', bytes: PNG }], []]);
    expect(file.problems).toEqual([
      { row: 5, column: '图片名', what: 'image-unknown', detail: 'cm.png' },
      { row: 5, column: '图片名', what: 'image-missing', detail: 'cm2.png' },
    ]);
  });

  test('a pack of our own is left to its own reader', async () => {
    expect(await read('a.json', '{"format":"chatside-pack","phrases":[]}')).toEqual({ refused: 'chatside-pack' });
    const zip = zipSync({ 'pack.json': bytes('{"format":"chatside-pack"}'), 'images/a.png': PNG });
    expect(await read('a.zip', zip)).toEqual({ refused: 'chatside-pack' });
  });
});

describe('what is pasted', () => {
  test('the answer of the seller console', async () => {
    const outcome = await readPasted(fixtureText('qianniu-server.json'));
    expect('file' in outcome && told(outcome.file)).toEqual({ ...EXPECTED['qianniu-server.json'], encoding: null });
  });

  test('rows of a spreadsheet, and plain lines', async () => {
    const cells = await readPasted('标题\t内容\n发货\t"今天\n发出"\n');
    expect('file' in cells && cells.file.phrases.map(({ title, text }) => [title, text])).toEqual([
      ['发货', '今天\n发出'],
    ]);
    const lines = await readPasted('亲，今天发出，请放心\n亲，好的\n{买家}，您好\n');
    expect('file' in lines && lines.file.phrases.map(({ text }) => text)).toEqual([
      '亲，今天发出，请放心',
      '亲，好的',
      '{buyer}，您好',
    ]);
    expect(await readPasted('  \n ')).toEqual({ refused: 'empty-file' });
  });
});

describe('what the person chooses', () => {
  const TABLE = '甲,乙\n亲，好,fh\n';

  test('other columns', async () => {
    const first = await taken('a.csv', '甲,内容,乙\nx,长一点的话,y\n', { mapping: ['text', 'note', 'tags'] });
    expect(first.phrases.map(compact)).toEqual([{ row: 2, title: 'x', text: 'x', note: '长一点的话', tags: ['y'] }]);
    expect(first.table?.mapping).toEqual(['text', 'note', 'tags']);
    expect(await read('a.csv', TABLE, { mapping: [null, null] })).toMatchObject({ refused: 'no-text-column', row: 1 });
  });

  test('another row of headings, or none', async () => {
    const below = await taken('a.csv', TABLE, { headerRow: 1 });
    expect([below.table?.headings, below.phrases.map(compact)]).toEqual([
      ['甲', '乙'],
      [{ row: 2, title: '亲，好', text: '亲，好', shortcode: 'fh' }],
    ]);
    const none = await taken('a.csv', '内容\n标题\n', { headerRow: null });
    expect(none.phrases.map(({ text }) => text)).toEqual(['内容', '标题']);
  });

  test('another encoding', async () => {
    const content = fixture('qianniu.csv');
    expect((await taken('a.csv', content, { encoding: 'gb18030' })).encoding).toBe('gb18030');
    expect(await read('a.csv', content, { encoding: 'utf-8' })).toEqual({
      ...{ refused: 'unknown-encoding', detail: 'utf-8', row: 1 },
    });
  });

  test('another format', async () => {
    const json = '[{"short_code":"a","content":"b","text":"c"}]';
    expect((await taken('a.json', json)).phrases.map(({ text }) => text)).toEqual(['b']);
    expect(await read('a.json', json, { format: 'gorgias' })).toEqual({ refused: 'wrong-shape', detail: 'gorgias' });
    const table = await taken('a.csv', 'id,name,keywords,content\n1,a,b c,d\n', { format: 'generic-table' });
    expect([table.format, table.phrases[0]?.examples]).toEqual(['generic-table', ['b c']]);
  });
});

describe('a long reading', () => {
  const rows = Array.from({ length: 3000 }, (_, at) => `c${at},"第${at}件，今天发出",售后/发货`);
  const content = bytes(`快捷短语编码,快捷短语,快捷短语分组\n${rows.join('\n')}`);

  test('shows how far it is', async () => {
    const shares: number[] = [];
    await readPhraseFile('a.csv', content, {}, (share) => shares.push(share));
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
  });

  test('stops when it is cancelled', async () => {
    const stop = new AbortController();
    const reading = readPhraseFile('a.csv', content, {}, (share) => share > 0.5 && stop.abort(), stop.signal);
    await expect(reading).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  });
});
