import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePhrase } from '../../assist/phrase-schema';
import { strayBraces } from '../../assist/template-check';
import { encodeGb18030, fitsGbk } from '../../formats/gb18030';
import { htmlToText } from '../../formats/html-text';
import { readVariables } from '../../formats/placeholder-read';
import { readCommands } from '../../formats/text-blaze';
import { bytes, read, taken } from './foreign-files';

describe('variables of other programs', () => {
  const unknown: string[] = [];
  const of = (text: string, program: string | null = null) =>
    readVariables(text, program, (source) => unknown.push(source));

  test.each([
    ['{{contact.name}}', '{buyer}'],
    ['{{ contact.first_name }}', '{buyer}'],
    ['{{{contact.name}}}', '{buyer}'],
    ['#{ticket.customer.firstname}', '{buyer}'],
    ['{nick}', '{buyer}'],
    ['｛姓名｝', '{buyer}'],
    ['{%customer.firstName,fallback=there%}', '{buyer:there}'],
    ["{{agent.name | default: 'we'}}", '{agent:we}'],
    ["{{ agent.name || 'we' }}", '{agent:we}'],
    ['{{order.number}}', '{order.number}'],
    ['{订单号}', '{order.number}'],
    ['{快递：中通}', '{courier:中通}'],
    ['{Order Number:none}', '{order.number:none}'],
    ['{选择：今天|明天}', '{choose:今天|明天}'],
    ['{填写：身高}', '{ask:身高}'],
    ['{today+3}', '{today+3}'],
    [`价格 $${'{product.price}'}`, `价格 $${'{product.price}'}`],
    ['订单#{订单号}', '订单#{order.number}'],
    ['no { brace } is closed {', 'no {ask:brace} is closed {'],
    ['{}', '{ask:…}'],
    ['{a{buyer}b}', '(a{buyer}b)'],
  ])('%s', (text, wanted) => {
    expect(of(text)).toBe(wanted);
  });

  test('what has no place is told, and becomes a fill-in', () => {
    unknown.length = 0;
    expect(of('{{coupon.code}} #{config.fqdn} #{x:y|z} {constructor} {__proto__}')).toBe(
      '{ask:coupon.code} {ask:config.fqdn} {ask:x y z} {ask:constructor} {ask:__proto__}',
    );
    expect(unknown).toEqual(['{{coupon.code}}', '#{config.fqdn}', '#{x:y|z}', '{constructor}', '{__proto__}']);
  });

  test('a name means what it means in its program', () => {
    expect(of('{{user.name}}', 'front')).toBe('{agent}');
    expect(of('{{user.name}}')).toBe('{ask:user.name}');
    expect(of('#{buyer}', 'zammad-csv')).toBe('{buyer}');
  });

  const PIECES = [
    '{',
    '}',
    '{{',
    '}}',
    '｛',
    '｝',
    '#',
    '$',
    '%',
    ':',
    '|',
    'buyer',
    'ask',
    '姓名',
    '今天',
    '\n',
    ' ',
    'default',
    '"',
    ',',
    '\\',
  ];

  test('whatever it is, the library takes it, and reading it twice changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
        const text = of(pieces.join(''));
        expect(strayBraces(text)).toEqual([]);
        expect(of(text)).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('commands of Text Blaze', () => {
  test.each([
    ['{formtext: name=Size; default=M}', '{ask:Size}'],
    ['{formtext}', '{ask:…}'],
    ['{formmenu: a; b; default=c; name=X}', '{choose X:c|a|b}'],
    ['{formmenu: only}', '{ask:only}'],
    ['{time: YYYY-MM-DD}', '{today}'],
    ['{time: HH:mm}', '{now}'],
    ['{time: MMMM Do; shift=+3D}', '{today+3}'],
    ['{time: MMMM Do; shift=-1D}', '{today-1}'],
    ['{time: YYYY; shift=+1Y}', '{ask:date +1Y}'],
    ['{import: /sig}', '{phrase:sig}'],
    ['a{enter}b{cursor}', 'a\nb{caret}'],
    ['a{note: x}nobody reads this{endnote}b', 'ab'],
    ['{= price * 2}', '{ask:price * 2}'],
    ['{clipboard} {constructor}', '{clipboard} {constructor}'],
  ])('%s', (text, wanted) => {
    expect(readCommands(text)).toBe(wanted);
  });
});

describe('HTML as text', () => {
  test.each([
    ['<p>a</p><p>b</p>', 'a\n\nb'],
    ['<div>a</div><div>b</div>', 'a\nb'],
    ['<div>a</div><div><br></div><div>b</div>', 'a\n\nb'],
    ['a<br/>b<BR>c', 'a\nb\nc'],
    ['a\n  b\t c', 'a b c'],
    ['<ul><li>a</li><li>b</li></ul>', '• a\n• b'],
    ['1 < 2 && 3 > 2', '1 < 2 && 3 > 2'],
    ['&lt;b&gt; &amp;amp; &#20146; &#x4EB2;&nbsp;&unknown; &constructor;', '<b> &amp; 亲 亲 &unknown; &constructor;'],
    ['<a href="https://x.example/a">here</a>', 'here (https://x.example/a)'],
    ['<a href="https://x.example/">x.example</a>', 'x.example'],
    ['<a href="javascript:alert(1)">here</a>', 'here'],
    ['<a title="a > b" href=mailto:a@x.example>mail</a>', 'mail (mailto:a@x.example)'],
    ['a<script>alert("<b>")</script>b<style>p{}</style>c<!-- <p>d -->e', 'abce'],
    ['<script>never closed', ''],
    ['<b>a</b><i', 'a'],
    ['<pre>a\n  b</pre>', 'a\n  b'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
  ])('%s', (html, wanted) => {
    expect(htmlToText(html).text).toBe(wanted);
  });

  test('what is lost is told', () => {
    const { pictures, dropped } = htmlToText('<img src="a.png" onerror="x"><video></video><iframe src="x"></iframe>');
    expect([pictures, dropped]).toEqual([['a.png'], ['video', 'iframe']]);
  });

  test('text that is no markup stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[<&]/.test(text));
        expect(htmlToText(text).text).toBe(text.replace(/[ \t\r\n\f]+/g, ' ').trim());
      }),
    );
  });

  test('no markup takes longer than its length allows', () => {
    const bad = ['<a "', '<a href="', '<!--', '&#', '<a ', '<p><a href=x>', "<b '"].map((piece) =>
      piece.repeat(Math.floor(100_000 / piece.length)),
    );
    const start = performance.now();
    for (const html of bad) htmlToText(html);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('GB18030', () => {
  test('every character of Unicode, but for halves and some of private use, comes back', () => {
    const decoder = new TextDecoder('gb18030', { fatal: true });
    for (let from = 0; from < 0x110000; from += 0x800) {
      const signs = Array.from({ length: 0x800 }, (_, at) => from + at)
        .filter((point) => !(point >= 0xd800 && point <= 0xf8ff))
        .map((point) => String.fromCodePoint(point));
      const { bytes: encoded, lost } = encodeGb18030(signs.join(''));
      expect(lost).toEqual([]);
      expect(decoder.decode(encoded) === signs.join('')).toBe(true);
    }
  });

  test('the bytes are those of the standard', () => {
    const hex = (text: string) => Buffer.from(encodeGb18030(text).bytes).toString('hex');
    expect([hex('a'), hex('快捷短语'), hex('㐀'), hex('🎁'), hex('€')]).toEqual([
      ...['61', 'bfecbdddb6ccd3ef', '8139ee39', '9439bc37', 'a2e3'],
    ]);
    expect(encodeGb18030('a\ud800b')).toEqual({ bytes: bytes('a?b'), lost: ['\ud800'] });
    expect([fitsGbk('亲～'), fitsGbk('🎁'), fitsGbk('㐀')]).toEqual([true, false, false]);
  });
});

describe('any file at all', () => {
  test('noise is read or refused, never an error', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 600 }),
        fc.constantFrom('a.csv', 'a.json', 'a.yml', 'a.zip'),
        async (content, name) => {
          const outcome = await read(name, content);
          expect('file' in outcome || outcome.refused.length > 0).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  const CELL = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      '{a}',
      '{{x}}',
      '"',
      'fh',
      '售后/退货',
      '\t=1',
      '2026-01-01',
      '是',
      'x'.repeat(90),
      '\u202e',
      '{ask:}',
      '\0',
    ),
  );

  test('each phrase that comes out of a table is one that the library takes', async () => {
    const headings = [
      '标题',
      '内容',
      '快捷编码',
      '分组',
      '标签',
      '问法',
      '变体',
      '备注',
      '用途',
      '停用',
      '意图',
      '阶段',
      '生效日期',
      '每周时段',
      '语言',
      '编号',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(CELL, { minLength: 16, maxLength: 16 }), { minLength: 1, maxLength: 5 }),
        async (rows) => {
          const lines = [headings, ...rows].map((cells) =>
            cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join('\t'),
          );
          const outcome = await read('a.tsv', bytes(lines.join('\n')));
          if ('refused' in outcome) return;
          for (const { row: _, images: __, ...phrase } of outcome.file.phrases) {
            const read = parsePhrase({ intents: [], ...phrase, id: 'x' }, 0);
            expect(read.phrase === null ? read.problems : []).toEqual([]);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a file of lines is read whole', async () => {
    const file = await taken('a.txt', '亲，好的\n今天发出，请放心，谢谢\n');
    expect(file.phrases.map(({ text }) => text)).toEqual(['亲，好的', '今天发出，请放心，谢谢']);
  });

  /** What makes careless patterns try again and again. */
  const HARMFUL = [' ', '(', '=', '{', '{{', '{note}', '[@]', '<a "', '[or]', '|', '/', '\u202e', '_', '\\', ':', "'"];

  test.each(HARMFUL)('a megabyte of %j in each field takes no longer than a megabyte of words', async (piece) => {
    const long = `a${piece.repeat(1_000_000 / piece.length)}a`;
    const headings = ['标题', '内容', '快捷编码', '分组', '标签', '问法', '变体', '备注', '生效日期', '每周时段'];
    const row = headings.map(() => `"${long}"`).join('\t');
    const files: [string, string][] = [
      ['a.tsv', `${headings.join('\t')}\n${row}\n`],
      ['a.tsv', `匹配关键词\t回复内容\n"${long}"\t"${long}"\n`],
      ['a.json', JSON.stringify([{ shortcut: long, title: long, body: long, tags: long }])],
      ['a.json', JSON.stringify({ folders: [{ name: long, snippets: [{ shortcut: long, text: long }] }] })],
      ['a.json', JSON.stringify([{ [long]: long, text: 'b', group: long, 分组: long }])],
    ];
    const start = performance.now();
    for (const [name, text] of files) await read(name, bytes(text));
    expect(performance.now() - start).toBeLessThan(8000);
  });
});
