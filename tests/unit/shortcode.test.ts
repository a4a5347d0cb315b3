import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LibraryPhrase } from '../../assist/phrase';
import { codeAtEnd, endsInTail, mayEndInCode } from '../../assist/shortcode';
import { codesOf, phraseForCode } from '../../assist/shortcode-phrases';

const CODES = new Set(['fh', 'fhsj', '发货', '白色', 'l', '23', '2', 'a/b', 'b', '好的']);
const found = (draft: string): string | null => codeAtEnd(draft, CODES)?.code ?? null;

describe('a code at the end of a draft', () => {
  it.each([
    [';fh', 'fh', 0],
    ['/fh', 'fh', 0],
    ['；fh', 'fh', 0],
    ['／fh', 'fh', 0],
    ['、fh', 'fh', 0],
    ['亲，好的/fh', 'fh', 4],
    ['亲，好的；fhsj', 'fhsj', 4],
    ['稍等、fh', 'fh', 2],
    ['好的;发货', '发货', 2],
    ['/发货', '发货', 0],
    ['好的/发货', '发货', 2],
    ['；ＦＨ', 'fh', 0],
    [';FH', 'fh', 0],
    ['one moment /fh', 'fh', 11],
    ['one moment;fh', 'fh', 10],
    ['好的~/fh', 'fh', 3],
    ['好的😀/fh', 'fh', 4],
    ['第一行\n/fh', 'fh', 4],
    [';fh ', 'fh', 0],
    [';fh\n', 'fh', 0],
    ['/fh/a/b', null, 0],
    ['亲/a/b', 'a/b', 1],
    ['https://x.cn/a，点开/fh', 'fh', 17],
    ['https://x.cn/a ;fh', 'fh', 15],
  ])('%j', (draft, code, start) => {
    const end = codeAtEnd(draft, CODES);
    expect(end && [end.code, end.start]).toEqual(code === null ? null : [code, start]);
  });

  it.each([
    '',
    ';',
    '/',
    '、',
    'fh',
    ';xx',
    ';fh好的',
    '; fh',
    'https://x.cn/fh',
    'x.cn/fh',
    'https://x.cn/a;fh',
    'https://x.cn/a-/fh',
    'www.x.cn/?/fh',
    'x.cn/a;fh',
    '//fh',
    'https://fh',
    ';;fh',
    '；;fh',
    '11/23',
    '2026/11/23',
    '1/2',
    '12;23',
    '１／２',
    'and/b',
    'M/L',
    'Ｍ／Ｌ',
    '1、发货',
    '2、fh',
    'M、L',
    '红色、白色',
  ])('is not in %j', (draft) => {
    expect(found(draft)).toBeNull();
  });

  it('is found behind whatever was written before it', () => {
    const words = fc.string({ unit: fc.constantFrom('亲', '好', '，', '。', ' ', '\n', '😀', '~'), maxLength: 20 });
    const mark = fc.constantFrom(';', '；', '/', '／');
    fc.assert(
      fc.property(words, mark, fc.constantFrom('fh', 'fhsj', '发货'), (before, marker, code) => {
        const end = codeAtEnd(before + marker + code, CODES);
        expect(end).toEqual({ code, tail: marker + code, start: before.length });
        expect(endsInTail(before + marker + code, marker + code)).toBe(true);
        expect(mayEndInCode(before + marker + code)).toBe(true);
      }),
    );
  });

  it('is always the end of the draft, and one that is known', () => {
    const unit = fc.constantFrom(...';；/／、fhab2L亲发货白色.: ');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (draft) => {
        const end = codeAtEnd(draft, CODES);
        if (!end) return;
        expect(draft.trimEnd()).toBe(draft.slice(0, end.start) + end.tail);
        expect(CODES.has(end.code)).toBe(true);
        expect(endsInTail(draft, end.tail)).toBe(true);
      }),
    );
  });

  it('is looked for at the end only, however long the draft', () => {
    const long = `${'a.b-'.repeat(5000)}好/fh`;
    const before = performance.now();
    expect(found(long)).toBe('fh');
    expect(found(`${'a.b-'.repeat(5000)};fh`)).toBe('fh');
    expect(performance.now() - before).toBeLessThan(200);
  });
});

describe('the tail that the panel armed', () => {
  it('is there as it was typed, and under the same rules', () => {
    expect(endsInTail('好的；fh', '；fh')).toBe(true);
    expect(endsInTail('好的；fh ', '；fh')).toBe(true);
    expect(endsInTail('好的;fh', '；fh')).toBe(false);
    expect(endsInTail('好的；fhs', '；fh')).toBe(false);
    expect(endsInTail('https://x.cn/fh', '/fh')).toBe(false);
    expect(endsInTail('', '/fh')).toBe(false);
  });
});

describe('phrases by their code', () => {
  const phrase = (id: string, shortcode: string, language: LibraryPhrase['language'] = 'zh-CN'): LibraryPhrase => ({
    id,
    shortcode,
    language,
    pack: 'p',
    title: id,
    text: id,
    intents: ['greeting'],
  });
  const used =
    (most: string) =>
    (id: string): number =>
      Number(id === most);

  it('are those that have one, with or without a mark of its own', () => {
    const codes = codesOf([phrase('1', 'fh'), phrase('2', ''), phrase('3', '/th'), phrase('4', '；')]);
    expect([...codes.keys()]).toEqual(['fh', 'th']);
  });

  it('are chosen by the language of the buyer, then by use, then by their order', () => {
    const codes = codesOf([phrase('1', 'hi', 'en'), phrase('2', 'hi'), phrase('3', 'hi')]);
    expect(phraseForCode(codes, 'hi', 'en', used('3'))?.id).toBe('1');
    expect(phraseForCode(codes, 'hi', 'zh-CN', used('3'))?.id).toBe('3');
    expect(phraseForCode(codes, 'hi', 'zh-CN', () => 0)?.id).toBe('2');
    expect(phraseForCode(codesOf([phrase('1', 'hi', 'en')]), 'hi', 'zh-CN', () => 0)?.id).toBe('1');
    expect(phraseForCode(codes, 'no', 'en', () => 0)).toBeNull();
  });
});
