import { describe, expect, test } from 'vitest';
import { writePhraseCsv, writePhraseXlsx } from '../../formats/write-phrase-table';
import { writeQianniuCsv } from '../../formats/write-qianniu';
import type { ExportPhrase } from '../../formats/written';
import { taken } from './foreign-files';

const phrase = (id: string, rest: Partial<ExportPhrase>): ExportPhrase => ({
  ...{ id, title: id, text: '今天发出', shortcode: '', intents: [] },
  ...rest,
});
const IMAGE = { sha256: 'a'.repeat(64), type: 'image/png' as const, name: 'a.png' };

describe('what a file cannot hold is told', () => {
  test('Qianniu', () => {
    const phrases = [
      phrase('plain', { group: ['售后', '退货'] }),
      phrase('picture', { images: [IMAGE] }),
      phrase('places', { text: '单号 {order.number}' }),
      phrase('more', { tags: ['急'], note: 'x', variants: [] }),
      phrase('signs', { text: '🎁好🎁' }),
      phrase('half', { text: 'a\ud800b' }),
    ];
    expect(writeQianniuCsv(phrases).problems).toEqual([
      { id: 'picture', what: 'images-left-out' },
      { id: 'places', what: 'placeholders-kept' },
      { id: 'more', what: 'fields-left-out', detail: 'tags, note' },
      { id: 'signs', what: 'only-gb18030', detail: '🎁' },
      { id: 'half', what: 'only-gb18030', detail: '\ud800' },
      { id: 'half', what: 'not-in-encoding', detail: '\ud800' },
    ]);
  });

  test('tables', async () => {
    const phrases = [phrase('plain', { tags: ['急'] }), phrase('picture', { images: [IMAGE] })];
    const told = [{ id: 'picture', what: 'images-left-out' }];
    expect(writePhraseCsv(phrases, 'en').problems).toEqual(told);
    expect((await writePhraseXlsx(phrases, 'en')).problems).toEqual(told);
  });
});

describe('the bytes of a file', () => {
  test('Qianniu: GB18030, CR LF, line ends within quotes', () => {
    const { bytes } = writeQianniuCsv([phrase('a', { text: '一\n"二"', shortcode: 'fh', group: ['退/换货'] })]);
    expect(new TextDecoder('gb18030', { fatal: true }).decode(bytes)).toBe(
      '快捷短语编码,快捷短语,快捷短语分组\r\nfh,"一\n""二""",退/换货=>\r\n',
    );
  });

  test('CSV: a mark, headings in the language, names of placeholders too', () => {
    const { bytes } = writePhraseCsv(
      [phrase('a', { text: '单号 {order.number:稍后}', variants: ['x', 'y'] })],
      'zh-CN',
    );
    const [header = '', row = ''] = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\r\n');
    expect(header).toBe(
      '\ufeff标题,内容,快捷编码,分组,标签,买家问法,意图,订单阶段,用途,停用,生效日期,失效日期,每周时段,备注,归属,语言,编号,其他说法1,其他说法2',
    );
    expect(row).toBe('a,单号 {订单号：稍后},,,,,,,,,,,,,,,a,x,y');
  });

  test('control characters, which no such file can hold, are left out', async () => {
    const file = await taken('a.xlsx', (await writePhraseXlsx([phrase('a', { text: 'a\u0000b\u000bc' })], 'en')).bytes);
    expect(file.phrases.map(({ text }) => text)).toEqual(['abc']);
  });
});
