import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isFreeBlank,
  type Part,
  PLACEHOLDER_NAMES,
  parseTemplate,
  placeholderLabel,
  placeholderNamed,
  printTemplate,
  toCanonical,
  toShown,
} from '../../assist/placeholders';

const withoutSource = (parts: Part[]) => parts.map((part) => ({ ...part, source: undefined }));

describe('the table of names', () => {
  test('has every name once, nine of them for the agent to fill', () => {
    expect(new Set(PLACEHOLDER_NAMES).size).toBe(PLACEHOLDER_NAMES.length);
    expect(PLACEHOLDER_NAMES.filter(isFreeBlank)).toEqual(
      'ship.time return.address reply.time gift discount.rule size stock.time date alternative companion'.split(' '),
    );
  });

  test.each(PLACEHOLDER_NAMES)('%s is found under its own name and both shown names', (name) => {
    expect(placeholderNamed(name)).toBe(name);
    expect(placeholderNamed(placeholderLabel(name, 'zh-CN'))).toBe(name);
    expect(placeholderNamed(placeholderLabel(name, 'en'))).toBe(name);
  });

  test('no two placeholders are shown alike', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const shown = PLACEHOLDER_NAMES.map((name) => placeholderLabel(name, language));
      expect(new Set(shown).size).toBe(shown.length);
    }
  });

  test('case, width and separators make no difference', () => {
    for (const spelling of [
      'Order Number',
      'ORDER_NUMBER',
      'order-number',
      ' order  number ',
      'ｏｒｄｅｒ．ｎｕｍｂｅｒ',
    ]) {
      expect(placeholderNamed(spelling)).toBe('order.number');
    }
    for (const word of ['constructor', '__proto__', '', ' ', 'order', '订单'])
      expect(placeholderNamed(word)).toBeNull();
  });
});

describe('parsing', () => {
  test('literals, placeholders and fallbacks in order', () => {
    expect(parseTemplate('亲，{订单号}由{courier: 常用快递 }发出')).toEqual([
      { kind: 'literal', text: '亲，' },
      { kind: 'placeholder', name: 'order.number', fallback: null, source: '{订单号}' },
      { kind: 'literal', text: '由' },
      { kind: 'placeholder', name: 'courier', fallback: '常用快递', source: '{courier: 常用快递 }' },
      { kind: 'literal', text: '发出' },
    ]);
  });

  test('full-width braces and colons count', () => {
    expect(parseTemplate('｛买家：亲｝')).toEqual([
      { kind: 'placeholder', name: 'buyer', fallback: '亲', source: '｛买家：亲｝' },
    ]);
  });

  test('an empty fallback is a fallback, a second colon belongs to it', () => {
    expect(parseTemplate('{buyer:}')).toMatchObject([{ fallback: '' }]);
    expect(parseTemplate('{date:at 10:30}')).toMatchObject([{ fallback: 'at 10:30' }]);
  });

  test.each(['{优惠码}', '{}', '{ }', '{:亲}', '{buyer', 'buyer}', '{buy\ner}', '{buyer:one\ntwo}', '{a:{b}}'])(
    '%j stays literal text',
    (text) => {
      expect(parseTemplate(text)).toEqual([{ kind: 'literal', text }]);
    },
  );

  test('the innermost braces win', () => {
    expect(parseTemplate('{{phone}}')).toMatchObject([{ text: '{' }, { name: 'phone' }, { text: '}' }]);
  });
});

describe('printing', () => {
  test('shows names in the language of the panel', () => {
    const text = '{order.number} {buyer:there}';
    expect(toShown(text, 'zh-CN')).toBe('{订单号} {买家：there}');
    expect(toShown(text, 'en')).toBe('{order number} {buyer:there}');
    expect(toCanonical('｛订单号｝ {Buyer：there}')).toBe(text);
  });
});

const spelling = fc.constantFrom(
  ...PLACEHOLDER_NAMES.flatMap((name) => [name, placeholderLabel(name, 'zh-CN'), placeholderLabel(name, 'en')]),
  'unknown',
  '优惠码',
);
const token = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('{', '}', '｛', '｝', ':', '：', '\n', ' ', '亲，', '{}', '{phone'),
  spelling.map((name) => `{${name}}`),
  fc.tuple(spelling, fc.string({ maxLength: 5 })).map(([name, fallback]) => `｛${name}：${fallback}}`),
);
const template = fc.array(token, { maxLength: 12 }).map((tokens) => tokens.join(''));

describe('laws', () => {
  test('printing what was parsed gives the canonical text back', () => {
    fc.assert(
      fc.property(template, (text) => {
        const canonical = toCanonical(text);
        expect(printTemplate(parseTemplate(canonical), 'canonical')).toBe(canonical);
        expect(withoutSource(parseTemplate(canonical))).toEqual(withoutSource(parseTemplate(text)));
      }),
      { numRuns: 1000 },
    );
  });

  test('showing a text in a language and storing it again loses nothing', () => {
    fc.assert(
      fc.property(template, fc.constantFrom('zh-CN' as const, 'en' as const), (text, language) => {
        expect(toCanonical(toShown(text, language))).toBe(toCanonical(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('the sources of the parts are the text', () => {
    fc.assert(
      fc.property(template, (text) => {
        const sources = parseTemplate(text).map((part) => (part.kind === 'literal' ? part.text : part.source));
        expect(sources.join('')).toBe(text);
      }),
    );
  });
});
