import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePhrase } from '../../assist/phrase-schema';
import { type Part, parseTemplate, printTemplate, toCanonical, toShown } from '../../assist/placeholders';
import { strayBraces } from '../../assist/template-check';
import { anyTemplate } from './template-arbitraries';

const bare = (parts: Part[]) => parts.map((part) => ({ ...part, source: undefined }));
const only = (text: string) => parseTemplate(text).map(({ kind }) => kind);

describe('forms', () => {
  test('a choice, with and without a label', () => {
    expect(parseTemplate('{选择：今天|明天｜ 后天 }')).toEqual([
      { kind: 'choice', label: null, options: ['今天', '明天', '后天'], source: '{选择：今天|明天｜ 后天 }' },
    ]);
    expect(parseTemplate('{choose when to ship:a|b|a}')).toMatchObject([
      { kind: 'choice', label: 'when to ship', options: ['a', 'b'] },
    ]);
  });

  test.each([
    ['{today}', { base: 'today', offset: 0, unit: 'day' }],
    ['{今天+3}', { base: 'today', offset: 3, unit: 'day' }],
    ['{今天 + 3 天}', { base: 'today', offset: 3, unit: 'day' }],
    ['{today-1}', { base: 'today', offset: -1, unit: 'day' }],
    ['{today-0}', { base: 'today', offset: 0, unit: 'day' }],
    ['{今天+3工作日}', { base: 'today', offset: 3, unit: 'workday' }],
    ['{今天＋３个工作日}', { base: 'today', offset: 3, unit: 'workday' }],
    ['{Today+1 working day}', { base: 'today', offset: 1, unit: 'workday' }],
    ['{today+0w}', { base: 'today', offset: 0, unit: 'workday' }],
    ['{现在+30}', { base: 'now', offset: 30, unit: 'minute' }],
    ['{now+30 min}', { base: 'now', offset: 30, unit: 'minute' }],
  ])('%s is calculated', (text, expected) => {
    expect(parseTemplate(text)).toEqual([{ kind: 'date', source: text, ...expected }]);
  });

  test('a question, the caret and a phrase', () => {
    expect(parseTemplate('{填写：身高（cm）}{光标}{话术：thdz}')).toMatchObject([
      { kind: 'ask', label: '身高（cm）' },
      { kind: 'caret' },
      { kind: 'phrase', key: 'thdz' },
    ]);
  });

  test.each([
    ['{choose:今天|明天}', '{选择：今天|明天}', '{choose:今天|明天}'],
    ['{choose 哪天:今天|明天}', '{选择 哪天：今天|明天}', '{choose 哪天:今天|明天}'],
    ['{today+3}', '{今天+3}', '{today+3}'],
    ['{today+3w}', '{今天+3工作日}', '{today+3 working days}'],
    ['{today+1w}', '{今天+1工作日}', '{today+1 working day}'],
    ['{now+30}', '{现在+30分钟}', '{now+30 minutes}'],
    ['{ask:身高}', '{填写：身高}', '{ask:身高}'],
    ['{caret}', '{光标}', '{caret}'],
    ['{phrase:thdz}', '{话术：thdz}', '{phrase:thdz}'],
  ])('%s is shown as %s and %s', (canonical, zh, en) => {
    expect(toShown(canonical, 'zh-CN')).toBe(zh);
    expect(toShown(canonical, 'en')).toBe(en);
    expect(toCanonical(zh)).toBe(canonical);
    expect(toCanonical(en)).toBe(canonical);
  });
});

const MALFORMED = [
  '{choose}',
  '{choose:今天}',
  '{choose:今天|今天}',
  '{choose:今天|}',
  '{choose:|}',
  '{choose:\u200b|a}',
  `{choose:${Array.from({ length: 21 }, (_, at) => at).join('|')}}`,
  '{choose:{buyer}|a}',
  '{today:3}',
  '{today+}',
  '{today+3x}',
  '{today+12345}',
  '{today+3分钟}',
  '{now+3w}',
  '{ask}',
  '{ask:}',
  '{ask: \u200b}',
  '{ask 身高}',
  '{ask of:身高}',
  '{caret:x}',
  '{caret now}',
  '{phrase}',
  '{phrase:}',
  '{phrase:two words}',
  `{phrase:${'a'.repeat(81)}}`,
  '{{buyer}}',
  '{优惠码}',
];

describe('malformed forms', () => {
  const row = (text: string) => ({ id: 'x', title: '题', text, shortcode: '', intents: [] });

  test.each(MALFORMED)('%s is refused', (text) => {
    expect(strayBraces(`好${text}的`)).toHaveLength(1);
    expect(parsePhrase(row(text), 0)).toMatchObject({ problems: [{ field: 'text', what: 'unknown-placeholder' }] });
  });

  test('well formed ones are taken, and stored under their canonical words', () => {
    const text = '{选择：a|b}{今天+3工作日}{现在+30分钟}{填写：身高}{光标}{话术：thdz}{买家：亲}';
    expect(parsePhrase(row(text), 0)).toMatchObject({
      phrase: { text: '{choose:a|b}{today+3w}{now+30}{ask:身高}{caret}{phrase:thdz}{buyer:亲}' },
    });
    expect(only(text)).toEqual(['choice', 'date', 'date', 'ask', 'caret', 'phrase', 'placeholder']);
  });
});

describe('laws', () => {
  test('printing what was parsed gives the canonical text back', () => {
    fc.assert(
      fc.property(anyTemplate, (text) => {
        const canonical = toCanonical(text);
        expect(printTemplate(parseTemplate(canonical), 'canonical')).toBe(canonical);
        expect(bare(parseTemplate(canonical))).toEqual(bare(parseTemplate(text)));
      }),
      { numRuns: 2000 },
    );
  });

  test('showing a text in a language and storing it again loses nothing', () => {
    fc.assert(
      fc.property(anyTemplate, fc.constantFrom('zh-CN' as const, 'en' as const), (text, language) => {
        expect(toCanonical(toShown(text, language))).toBe(toCanonical(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('the sources of the parts are the text', () => {
    fc.assert(
      fc.property(anyTemplate, (text) => {
        expect(
          parseTemplate(text)
            .map((part) => (part.kind === 'literal' ? part.text : part.source))
            .join(''),
        ).toBe(text);
      }),
    );
  });

  test('a text without stray braces has none in any language', () => {
    fc.assert(
      fc.property(anyTemplate, (text) => {
        fc.pre(strayBraces(text).length === 0);
        for (const language of ['zh-CN', 'en'] as const) expect(strayBraces(toShown(text, language))).toEqual([]);
      }),
    );
  });
});
