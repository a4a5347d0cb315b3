import { zipSync } from 'fflate';
import type { FileProblem, FormatId, ReadChoice, Refusal } from '../../formats/foreign';
import { bytes, fixtureText } from './foreign-files';
import { sheetXml, workbook, workbookFiles, xlsx } from './table-files';

/** A file that is not as it should be, and what must be said of it. */
export interface Malformed {
  title: string;
  name: string;
  content: Uint8Array;
  choice?: ReadChoice;
  /** The whole file is refused so; */
  refused?: Refusal;
  /** or these are among its problems, */
  problems?: FileProblem[];
  /** and these are the rows of the phrases that are left. */
  rows?: (number | null)[];
}

const JSON_FILES = [
  ...[
    'briskine',
    'chatwoot',
    'freshservice',
    'front',
    'generic',
    'gorgias',
    'help-scout',
    'qianniu-server',
    'quicktext',
  ],
  ...['rocket-chat', 'text-blaze', 'zendesk-macros', 'zendesk-shortcuts'],
];

const linesOf = (text: string): string[] => text.split('\n');

/** Each file cut off at ten places: the line on which it ends is to blame. */
const cutJson = (): Malformed[] =>
  JSON_FILES.flatMap((file) => {
    const text = fixtureText(`${file}.json`).trimEnd();
    return Array.from({ length: 10 }, (_, at) => {
      const start = text.slice(0, Math.floor((text.length * (at + 0.5)) / 10));
      const row = linesOf(start.trimEnd()).length;
      return {
        ...{ title: `${file}.json cut off at ${start.length}`, name: `${file}.json`, content: bytes(start) },
        refused: { refused: 'bad-json' as const, row },
      };
    });
  });

const DAMAGES: [string, (line: string) => string][] = [
  ['no colon', (line) => line.replace('": ', '" ')],
  ['a quote too many', (line) => line.replace('": ', '"": ')],
  ['a name without quotes', (line) => line.replace(/"(\w+)": /, '$1: ')],
];

/** One line damaged: that line is to blame. */
const damagedJson = (): Malformed[] =>
  JSON_FILES.flatMap((file) => {
    const lines = linesOf(fixtureText(`${file}.json`));
    const places = lines.flatMap((line, at) => (/"[a-z_A-Z]\w*": /.test(line) ? [at] : [])).slice(1, 3);
    return places.flatMap((at) =>
      DAMAGES.map(([what, damage]) => ({
        title: `${file}.json with ${what} on line ${at + 1}`,
        name: `${file}.json`,
        content: bytes(lines.map((line, place) => (place === at ? damage(line) : line)).join('\n')),
        refused: { refused: 'bad-json' as const, row: at + 1 },
      })),
    );
  });

interface Shape {
  good: Record<string, unknown>;
  wrap: (items: unknown[]) => unknown;
  /** Field of the text, and what the text is missing under. */
  text: string;
  /** Fields that must be a text. */
  texts: string[];
  lists: string[];
}

const list = (items: unknown[]): unknown => items;
const SHAPES: Record<string, Shape> = {
  chatwoot: {
    good: { short_code: 'a', content: 'b' },
    wrap: list,
    text: 'content',
    texts: ['short_code', 'content', 'id'],
    lists: [],
  },
  'rocket-chat': {
    good: { shortcut: 'a', text: 'b', scope: 'user', tags: ['x'] },
    ...{ wrap: list, text: 'text', texts: ['shortcut', 'text', 'scope', '_id'], lists: ['tags'] },
  },
  'zendesk-shortcuts': {
    good: { name: 'a', message: 'b', scope: 'all', tags: [] },
    ...{ wrap: list, text: 'message', texts: ['message', 'scope'], lists: ['tags'] },
  },
  gorgias: {
    good: { name: 'a', intent: 'x', language: 'zh', actions: [{ arguments: { body_text: 'b' } }] },
    ...{ wrap: (data) => ({ data }), text: 'actions', texts: ['name', 'intent', 'language'], lists: ['actions'] },
  },
  'help-scout': {
    good: { name: 'a', chatText: 'b', text: '<p>b</p>' },
    ...{ wrap: list, text: 'chatText', texts: ['name', 'chatText', 'text'], lists: [] },
  },
  front: {
    good: { id: '1', name: 'a', body: 'b' },
    ...{ wrap: (_results) => ({ _results }), text: 'body', texts: ['name', 'body', 'id'], lists: [] },
  },
  freshservice: {
    good: { title: 'a', content: 'b', content_html: '<p>b</p>', folder_id: 1 },
    ...{ wrap: (all) => ({ canned_responses: all }), text: 'content', texts: ['title', 'content'], lists: [] },
  },
  briskine: {
    good: { title: 'a', shortcut: 'x', body: 'b', tags: [] },
    ...{ wrap: (templates) => ({ templates }), text: 'body', texts: ['title', 'shortcut', 'body'], lists: ['tags'] },
  },
  quicktext: {
    good: { id: '1', name: 'a', abbr: 'x', body: 'b' },
    ...{ wrap: list, text: 'body', texts: ['id', 'name', 'abbr', 'body'], lists: ['imagePath'] },
  },
  'text-blaze': {
    good: { shortcut: '/a', name: 'a', text: 'b' },
    ...{
      wrap: (snippets) => ({ folders: [{ name: 'x', snippets }] }),
      text: 'text',
      texts: ['shortcut', 'name', 'text'],
      lists: [],
    },
  },
  'qianniu-json': {
    good: { id: 1, groupId: 1, code: 'a', content: 'b' },
    ...{ wrap: (all) => ({ groups: [], list: all }), text: 'content', texts: ['id', 'code', 'content'], lists: [] },
  },
  'generic-json': {
    good: { 标题: 'a', 内容: 'b', 标签: [] },
    ...{ wrap: (phrases) => ({ phrases }), text: 'text', texts: ['标题', '内容'], lists: ['标签'] },
  },
};

const json = (value: unknown): Uint8Array => bytes(JSON.stringify(value));
const proto = (text: string): unknown => JSON.parse(`{"__proto__": ${JSON.stringify(text)}}`);

/** The second of three objects is wrong in one field: its row and the field are named, the others are read. */
const wrongTypes = (): Malformed[] =>
  Object.entries(SHAPES).flatMap(([format, { good, wrap, text, texts, lists }]) => {
    const file = (second: unknown) => json(wrap([good, second, good]));
    const isLost = (field: string) =>
      field === text ||
      (format === 'generic-json' && field === '内容') ||
      (format === 'gorgias' && field === 'actions');
    const typed = [
      ...texts.map((field) => [field, true] as const),
      ...lists.map((field) => [field, { a: 1 }] as const),
    ];
    return [
      ...typed.map(([field, wrong]) => ({
        title: `${format}: ${field} of a wrong type`,
        ...{ name: 'a.json', content: file({ ...good, [field]: wrong }) },
        problems: [
          { row: 2, column: field, what: 'wrong-type' as const, detail: JSON.stringify(wrong) },
          // The mail's text of Help Scout steps in for the chat's, Freshservice's markup for its text.
          ...(isLost(field) && !/help-scout|freshservice/.test(format)
            ? [{ row: 2, column: text, what: 'text-missing' as const }]
            : []),
        ],
        rows: isLost(field) && !/help-scout|freshservice/.test(format) ? [1, 3] : [1, 2, 3],
      })),
      ...[7, 'x', null, ['x']].map((other) => ({
        title: `${format}: ${JSON.stringify(other)} among the objects`,
        ...{ name: 'a.json', content: file(other) },
        problems: [{ row: 2, column: null, what: 'not-an-object' as const, detail: JSON.stringify(other) }],
        rows: [1, 3],
      })),
      ...[{}, proto('x')].map((other) => ({
        title: `${format}: nothing in an object but ${JSON.stringify(Object.getOwnPropertyNames(other))}`,
        ...{ name: 'a.json', content: file(other) },
        problems: [{ row: 2, column: text, what: 'text-missing' as const }],
        rows: [1, 3],
      })),
    ];
  });

interface Table {
  header: string;
  good: string;
  /** Heading of the text, and the good row with another text. */
  heading: string;
  withText: (cell: string) => string;
  /** The headings without that of the text. */
  withoutText: string;
  above: string;
}

const TABLES: Record<string, Table> = {
  'qianniu-csv': {
    ...{ header: '快捷短语编码,快捷短语,快捷短语分组', good: 'fh,今天发出,发货', heading: '快捷短语' },
    ...{ withText: (cell) => `fh,${cell},发货`, withoutText: '快捷短语编码,,快捷短语分组', above: '' },
  },
  'qianniu-bot-csv': {
    ...{ header: '分组,快捷编码,标题,内容,图片名,程序数据', good: 'a,fh,b,今天发出,,', heading: '内容' },
    ...{ withText: (cell) => `a,fh,b,${cell},,`, withoutText: '分组,快捷编码,标题,,图片名,程序数据' },
    above: '最初3行的内容请勿改动(V3)！！！\n店:一\n',
  },
  'zammad-csv': {
    ...{ header: 'id,name,keywords,content,note,active,groups', good: '1,a,b,今天发出,,true,x', heading: 'content' },
    ...{ withText: (cell) => `1,a,b,${cell},,true,x`, withoutText: 'id,name,keywords,,note,active,groups', above: '' },
  },
  'live-helper-csv': {
    ...{ header: 'id,title,explain,msg,fallback_msg,disabled,unique_id', good: '1,a,b,今天发出,,0,u', heading: 'msg' },
    ...{
      withText: (cell) => `1,a,b,${cell},,0,u`,
      withoutText: 'id,title,explain,,fallback_msg,disabled,unique_id',
      above: '',
    },
  },
  'chatgpt-on-cs': {
    ...{ header: '匹配关键词,回复内容,平台,模糊匹配,支持正则', good: 'a,今天发出,全局,是,否', heading: '回复内容' },
    ...{
      withText: (cell) => `a,${cell},全局,是,否`,
      withoutText: '匹配关键词,,平台,模糊匹配,支持正则',
      above: '帮助\n',
    },
  },
  'speech-repo': {
    ...{ header: '内容,类型,标签', good: '今天发出,售前,x', heading: '内容' },
    ...{ withText: (cell) => `${cell},售前,x`, withoutText: '类型,标签', above: '' },
  },
  'generic-table': {
    ...{ header: 'Title,Text,Group', good: 'a,ships today,b', heading: 'Text' },
    ...{ withText: (cell) => `a,${cell},b`, withoutText: 'Title,Group', above: '' },
  },
};

const LONG = '长'.repeat(2001);

const CELLS: [string, string, Omit<FileProblem, 'row' | 'column'>, boolean][] = [
  ['an open quote', '"今天发出', { what: 'open-quote' }, true],
  ['words behind a quote', '"今天"发出', { what: 'broken-quote' }, true],
  ['a blank text', '  ', { what: 'text-missing' }, true],
  ['a text of nothing but control characters', '\u0001\u0002', { what: 'text-missing' }, true],
  ['a text that is too long', LONG, { what: 'too-long', detail: '2001' }, true],
  ['a text of 1 MB', 'x'.repeat(1_000_000), { what: 'too-long', detail: '1000000' }, true],
  ['a NUL', 'a\0b', { what: 'control-removed' }, false],
  ['an override of direction', 'a\u202eb', { what: 'rtl-marks' }, false],
  ['an unknown variable', '{{coupon.code}}', { what: 'placeholder-unknown', detail: '{{coupon.code}}' }, false],
  ['braces in braces', '{a{b}c}', { what: 'placeholder-unknown', detail: '{b}' }, false],
];

/** The second of three rows is wrong: it is named, and the others are read. */
const tables = (): Malformed[] =>
  Object.entries(TABLES).flatMap(([format, { header, good, heading, withText, withoutText, above }]) => {
    const first = linesOf(above).length + 1;
    const file = (second: string) => bytes(`${above}${header}\n${good}\n${second}\n${good}\n`);
    const common = { name: 'a.csv' };
    const id = format === 'generic-table' ? 'speech-repo' : (format as FormatId);
    return [
      ...CELLS.map(([what, cell, problem, isLeftOut]) => ({
        title: `${format}: ${what}`,
        ...{ ...common, content: file(withText(cell)) },
        problems: [{ row: first + 1, column: heading, ...problem }],
        rows: isLeftOut ? [first, first + 2] : [first, first + 1, first + 2],
      })),
      {
        title: `${format}: a cell too many`,
        ...{ ...common, content: file(`${good},zu viel`), rows: [first, first + 1, first + 2] },
        problems: [{ row: first + 1, column: null, what: 'extra-cells' as const, detail: 'zu viel' }],
      },
      {
        title: `${format}: no column of texts`,
        ...{ ...common, content: bytes(`${above}${withoutText}\n`.concat(`${withoutText.replace(/[^,]+/g, 'a')}\n`)) },
        choice: { format: id, headerRow: first - 1 },
        refused: { refused: 'no-text-column' as const, row: first - 1 },
      },
      {
        title: `${format}: nothing below the headings`,
        ...{ ...common, content: bytes(`${above}${header}\n ,\n`), refused: { refused: 'no-phrases' as const } },
      },
      {
        title: `${format}: bytes of no encoding`,
        ...{ ...common, content: Uint8Array.of(...file(withText('今天发出今天发出今天发出')), 0xff, 0xfe, 0x0a) },
        refused: { refused: 'unknown-encoding' as const, row: first + 3 },
      },
    ];
  });

const VALUES: [string, string, FileProblem['what']][] = [
  ['Kind', 'poem', 'kind-unknown'],
  ['Disabled', 'perhaps', 'flag-unknown'],
  ['Enabled', 'maybe', 'flag-unknown'],
  ['Intents', 'no_such_intent', 'intent-unknown'],
  ['Stages', 'lost', 'stage-unknown'],
  ['Layer', 'galaxy', 'layer-unknown'],
  ['Language', 'klingon', 'language-unknown'],
  ['Valid from', '2026-02-30', 'date-unknown'],
  ['Valid until', 'tomorrow', 'date-unknown'],
  ['Weekly', '8 25:00-26:00', 'weekly-unknown'],
  ['Image', 'a.png', 'image-missing'],
  ['Id', 'two words', 'id-left-out'],
  ['Shortcode', 'two words', 'code-changed'],
  ['Shortcode', 'x'.repeat(33), 'code-left-out'],
  ['Title', 't'.repeat(81), 'title-cut'],
  ['Group', 'a/b/c/d/e/f', 'group-cut'],
  ['Group', 'g'.repeat(31), 'group-cut'],
  ['Tags', 't'.repeat(31), 'tags-cut'],
  ['Tags', Array.from({ length: 21 }, (_, at) => `t${at}`).join(';'), 'tags-cut'],
  ['Examples', 'q'.repeat(201), 'examples-cut'],
  ['Note', 'n'.repeat(501), 'note-cut'],
];

const values = (): Malformed[] =>
  VALUES.map(([heading, cell, what]) => ({
    title: `a cell of ${cell.length} under ${heading}: ${what}`,
    ...{ name: 'a.csv', content: bytes(`Text,${heading}\nfirst,\nsecond,${cell}\n`), rows: [2, 3] },
    problems: [{ row: 3, column: heading, what }],
  }));

const MAGIC: Record<string, number[]> = {
  PDF: [0x25, 0x50, 0x44, 0x46],
  PNG: [0x89, 0x50, 0x4e, 0x47],
  JPEG: [0xff, 0xd8, 0xff],
  GIF: [0x47, 0x49, 0x46, 0x38],
  gzip: [0x1f, 0x8b],
  RAR: [0x52, 0x61, 0x72, 0x21],
  '7z': [0x37, 0x7a, 0xbc, 0xaf],
  ELF: [0x7f, 0x45, 0x4c, 0x46],
  program: [0x4d, 0x5a, 0x90, 0x00],
};

const refusedFile = (title: string, content: Uint8Array, refused: Refusal, name = 'a.csv'): Malformed => ({
  ...{ title, name, content, refused },
});

const notAtAll = (): Malformed[] => [
  ...Object.entries(MAGIC).map(([what, magic]) =>
    refusedFile(`a ${what}`, Uint8Array.of(...magic, ...Array.from({ length: 60 }, (_, at) => at)), {
      refused: 'binary',
    }),
  ),
  refusedFile('an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), { refused: 'old-excel' }, 'a.xls'),
  refusedFile('nothing', new Uint8Array(), { refused: 'empty-file' }),
  ...[' ', '\n\n', '\ufeff', '\t\r\n'].map((text) =>
    refusedFile(`only ${JSON.stringify(text)}`, bytes(text), { refused: 'empty-file' }),
  ),
  refusedFile('only commas', bytes(',,,\n,,\n'), { refused: 'empty-file' }),
  ...[
    '<!DOCTYPE html><p>x',
    '<html><body>',
    '<table><tr>',
    '<?xml version="1.0"?><x/>',
    '<style>',
    '<ss:Workbook>',
  ].map((text) => refusedFile(`a web page: ${text}`, bytes(text), { refused: 'web-page' }, 'a.xls')),
  refusedFile(
    'noise',
    Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 32),
    { refused: 'binary' },
  ),
];

const SPEECH = [
  ['内容', '类型', '标签'],
  ['今天发出', '售前', 'x'],
];

const errorCell = (type: string) => [SPEECH[0] ?? [], [{ xml: type }, '售前', 'x'], SPEECH[1] ?? []];

const workbooks = (): Malformed[] => {
  const whole = xlsx(SPEECH);
  const files = workbookFiles({ Sheet1: sheetXml(SPEECH) });
  const broken = (title: string, content: Uint8Array) =>
    refusedFile(title, content, { refused: 'broken-zip' }, 'a.xlsx');
  const lost = (what: FileProblem['what'], detail: string): Partial<Malformed> => ({
    problems: [
      { row: 2, column: '内容', what, detail },
      { row: 2, column: '内容', what: 'text-missing' },
    ],
    rows: [3],
  });
  return [
    ...Array.from({ length: 12 }, (_, at) => {
      const length = Math.max(4, Math.floor((whole.length * (at + 0.5)) / 12));
      return broken(`a workbook cut off at ${length}`, whole.slice(0, length));
    }),
    broken(
      'a sheet that is cut off',
      zipSync({ ...files, 'xl/worksheets/sheet1.xml': bytes('<worksheet><sheetData><row r="1"') }),
    ),
    broken(
      'a sheet that defines things',
      zipSync({ ...files, 'xl/worksheets/sheet1.xml': bytes('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>') }),
    ),
    refusedFile(
      'an archive without a workbook',
      zipSync({ 'word/document.xml': bytes('<w/>') }),
      { refused: 'no-workbook' },
      'a.docx',
    ),
    refusedFile(
      'a workbook without cells',
      workbook({ Sheet1: '<worksheet><sheetData/></worksheet>' }),
      { refused: 'empty-file' },
      'a.xlsx',
    ),
    refusedFile('a workbook of headings', xlsx(SPEECH.slice(0, 1)), { refused: 'no-phrases' }, 'a.xlsx'),
    ...(
      [
        ['an error', '<c t="e"><v>#REF!</v></c>', 'cell-error', '#REF!'],
        ['a formula without a value', '<c><f>1+1</f></c>', 'formula-without-value', '=1+1'],
        ['a number that is none', '<c><v>zwei</v></c>', 'broken-cell', 'zwei'],
        ['a shared text that is not there', '<c t="s"><v>99</v></c>', 'broken-cell', '99'],
      ] as const
    ).map(([title, cell, what, detail]) => ({
      ...{ title: `a cell with ${title}`, name: 'a.xlsx', content: xlsx(errorCell(cell)), ...lost(what, detail) },
    })),
  ];
};

const MATCH = '  - {trigger: ":a", replace: "b"}\n';
const yaml = (title: string, text: string, refused: Refusal): Malformed =>
  refusedFile(title, bytes(text), refused, 'a.yml');

const FIELDS: [string, string, FileProblem[], number[]][] = [
  ['a number', '  - 5', [{ row: 3, column: 'matches', what: 'not-an-object', detail: '5' }], [2, 4]],
  ['a text', '  - word', [{ row: 3, column: 'matches', what: 'not-an-object', detail: '"word"' }], [2, 4]],
  ['no replacement', '  - {trigger: ":x"}', [{ row: 3, column: 'replace', what: 'no-replacement' }], [2, 4]],
  [
    'an empty replacement',
    '  - {trigger: ":x", replace: ""}',
    [{ row: 3, column: 'replace', what: 'text-missing' }],
    [2, 4],
  ],
  [
    'a list for a text',
    '  - {trigger: ":x", replace: [a]}',
    [
      { row: 3, column: 'replace', what: 'wrong-type', detail: '["a"]' },
      { row: 3, column: 'replace', what: 'text-missing' },
    ],
    [2, 4],
  ],
  [
    'a map for a trigger',
    '  - {trigger: {a: 1}, replace: b}',
    [{ row: 3, column: 'trigger', what: 'wrong-type', detail: '{"a":1}' }],
    [2, 3, 4],
  ],
  [
    'a text for variables',
    '  - {trigger: ":x", replace: b, vars: x}',
    [{ row: 3, column: 'vars', what: 'wrong-type', detail: '"x"' }],
    [2, 3, 4],
  ],
  [
    'a shell variable',
    '  - {trigger: ":x", replace: "{{v}}", vars: [{name: v, type: shell, params: {cmd: x}}]}',
    [{ row: 3, column: 'vars', what: 'shell-variable-dropped', detail: 'v' }],
    [2, 3, 4],
  ],
  [
    'a script variable',
    '  - {trigger: ":x", replace: "{{v}}", vars: [{name: v, type: script}]}',
    [{ row: 3, column: 'vars', what: 'script-variable-dropped', detail: 'v' }],
    [2, 3, 4],
  ],
  [
    'a variable of an unknown kind',
    '  - {trigger: ":x", replace: "{{v}}", vars: [{name: v, type: constructor}]}',
    [{ row: 3, column: 'vars', what: 'variable-dropped', detail: 'v: constructor' }],
    [2, 3, 4],
  ],
  [
    'a pattern',
    '  - {regex: "x+", replace: b}',
    [{ row: 3, column: 'regex', what: 'regex-dropped', detail: 'x+' }],
    [2, 3, 4],
  ],
  [
    'a picture',
    '  - {trigger: ":x", image_path: a.png}',
    [{ row: 3, column: 'image_path', what: 'image-missing', detail: 'a.png' }],
    [2, 4],
  ],
];

/** A line that is no YAML, and what its parser calls that. */
const BROKEN: [string, string][] = [
  ['- {trigger: ":x', 'MISSING_CHAR'],
  ['- {a: b', 'BAD_INDENT'],
  ['- [a, b', 'BAD_INDENT'],
  ['- "open', 'MISSING_CHAR'],
  ["- 'open", 'MISSING_CHAR'],
  ['- a: b: c', 'BLOCK_AS_IMPLICIT_KEY'],
  ['- &', 'BAD_ALIAS'],
  ['- *nobody', 'BAD_ALIAS'],
  ['\t- a: b', 'TAB_AS_INDENT'],
  ['- @x', 'BAD_SCALAR_START'],
];

const espanso = (): Malformed[] => [
  ...FIELDS.map(([title, line, problems, rows]) => ({
    ...{
      title: `espanso: ${title}`,
      name: 'a.yml',
      content: bytes(`matches:\n${MATCH}${line}\n${MATCH}`),
      problems,
      rows,
    },
  })),
  ...BROKEN.map(([line, detail]) =>
    yaml(`espanso: ${line.trim()}`, `matches:\n${MATCH}  ${line}`, { refused: 'bad-yaml', row: 3, detail }),
  ),
  yaml('espanso: no matches', 'global_vars: []\n', { refused: 'wrong-shape', detail: 'matches' }),
  yaml('espanso: matches are no list', 'matches: {a: b}\n', { refused: 'wrong-shape', detail: 'matches' }),
  yaml('espanso: two documents', `matches:\n${MATCH}---\nmatches:\n${MATCH}`, {
    refused: 'bad-yaml',
    row: 3,
    detail: 'MULTIPLE_DOCS',
  }),
  yaml(
    'espanso: an alias bomb',
    `a: &a [1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nmatches: [*c,*c]\n`,
    {
      ...{ refused: 'too-deep', detail: 'aliases' },
    },
  ),
  yaml('espanso: brackets without end', `matches:\n  - ${'['.repeat(70)}\n`, {
    refused: 'too-deep',
    detail: '64',
    row: 2,
  }),
  yaml('espanso: too much text', `matches:\n${MATCH}#${'x'.repeat(4 * 1024 * 1024)}`, {
    refused: 'too-big',
    detail: '4 MB',
  }),
];

function withSize(zip: Uint8Array, file: string, size: number): Uint8Array {
  const changed = zip.slice();
  const at = new TextDecoder('latin1').decode(zip).lastIndexOf(file);
  new DataView(changed.buffer).setUint32(at - 46 + 24, size, true);
  return changed;
}

const attacks = (): Malformed[] => {
  const rows = 'a,b\n'.repeat(1_000_000);
  const bomb = zipSync({ 'a.json': new Uint8Array(32 * 1024 * 1024).fill(0x20) });
  return [
    refusedFile('1,000,000 rows', bytes(`title,text\n${rows}`), {
      refused: 'too-many-rows',
      detail: '100,000',
      row: 100_011,
    }),
    refusedFile(
      '1,000,000 objects',
      bytes(`[${'{"text":1},'.repeat(999_999)}{"text":1}]`),
      { refused: 'too-many-rows', detail: '100,000', row: 100_001 },
      'a.json',
    ),
    refusedFile(
      '65 columns',
      bytes(`${Array.from({ length: 65 }, (_, at) => (at ? `c${at}` : 'text')).join(',')}\na\n`),
      { refused: 'too-many-columns', detail: '64', row: 1 },
    ),
    refusedFile(
      'lists in lists',
      bytes(`{"a":\n${'['.repeat(70)}${']'.repeat(70)}}`),
      { refused: 'too-deep', detail: '64', row: 2 },
      'a.json',
    ),
    refusedFile(
      '100,000 brackets',
      bytes('['.repeat(100_000)),
      { refused: 'too-deep', detail: '64', row: 1 },
      'a.json',
    ),
    refusedFile(
      'a bomb that says its size',
      withSize(bomb, 'a.json', 0xfffffff0),
      { refused: 'too-big-inside', detail: '300 MB' },
      'a.zip',
    ),
    refusedFile('a bomb that lies about its size', withSize(bomb, 'a.json', 1000), { refused: 'broken-zip' }, 'a.zip'),
    refusedFile('51 MB', new Uint8Array(51 * 1024 * 1024).fill(0x61), { refused: 'too-big', detail: '50 MB' }),
    refusedFile('21 MB that are no JSON', new Uint8Array(21 * 1024 * 1024).fill(0x61), {
      refused: 'too-big',
      detail: '20 MB',
    }),
    refusedFile('an object', bytes('{}'), { refused: 'wrong-shape' }, 'a.json'),
    refusedFile('a list of nothing', bytes('[]'), { refused: 'no-phrases' }, 'a.json'),
    refusedFile('a list of numbers', bytes('[1,2]'), { refused: 'wrong-shape' }, 'a.json'),
    refusedFile('a list of lists', bytes('[[1],[2]]'), { refused: 'wrong-shape' }, 'a.json'),
    refusedFile(
      'texts only in a prototype',
      bytes('[{"__proto__":{"text":"x","content":"x"}}]'),
      { refused: 'wrong-shape' },
      'a.json',
    ),
  ];
};

/** All of them. */
export const malformedFiles = (): Malformed[] => [
  ...[cutJson, damagedJson, wrongTypes, tables, values, notAtAll, workbooks, espanso, attacks].flatMap((make) =>
    make(),
  ),
];
