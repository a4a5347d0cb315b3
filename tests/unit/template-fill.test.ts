import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answers, answerBlanks, caretIn, fieldsOf, filledText, fillTemplate } from '../../assist/fill';
import { marksInParts } from '../../assist/search-marks';
import { withoutPlaceholders } from '../../assist/search-text';
import { templateProblems } from '../../assist/template-check';
import { workdaysFrom } from '../../assist/template-date';
import { expandTemplate } from '../../assist/template-expand';
import { anyTemplate } from './template-arbitraries';

/** A Monday. */
const NOW = '2026-11-23T14:05:30';
const filled = (text: string, language: 'zh-CN' | 'en' = 'zh-CN', now = NOW) =>
  filledText(fillTemplate(text, {}, { now, language }));

describe('dates', () => {
  test.each([
    ['{today}', '11月23日', 'Nov 23'],
    ['{today+3}', '11月26日', 'Nov 26'],
    ['{today+8}', '12月1日', 'Dec 1'],
    ['{today+39}', '1月1日', 'Jan 1'],
    ['{today-23}', '10月31日', 'Oct 31'],
    ['{today+4w}', '11月27日', 'Nov 27'],
    ['{today+5w}', '11月30日', 'Nov 30'],
    ['{today-1w}', '11月20日', 'Nov 20'],
    ['{now}', '14:05', '14:05'],
    ['{now+30}', '14:35', '14:35'],
    ['{now+600}', '00:05', '00:05'],
    ['{now-9999}', '15:26', '15:26'],
  ])('%s', (text, zh, en) => {
    expect(filled(text)).toBe(zh);
    expect(filled(text, 'en')).toBe(en);
  });

  test('a leap day', () => {
    expect(filled('{today+1}', 'zh-CN', '2028-02-28T08:00')).toBe('2月29日');
    expect(filled('{today+1}', 'zh-CN', '2027-02-28T08:00')).toBe('3月1日');
  });

  test('the calendar agrees with the one of the computer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -999, max: 999 }), (day, offset) => {
        const from = new Date(day * 86_400_000).toISOString().slice(0, 10);
        const to = new Date((day + offset) * 86_400_000);
        const sign = offset < 0 ? '-' : '+';
        expect(filled(`{today${sign}${Math.abs(offset)}}`, 'zh-CN', `${from}T09:00`)).toBe(
          `${to.getUTCMonth() + 1}月${to.getUTCDate()}日`,
        );
      }),
    );
  });

  test('working days: none on a weekend, as many in between as were counted', () => {
    const isWorkday = (day: number) => ![6, 0].includes(new Date(day * 86_400_000).getUTCDay());
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -60, max: 60 }), (day, count) => {
        const at = workdaysFrom(day, count);
        expect(isWorkday(at)).toBe(true);
        const [low, high] = count < 0 ? [at, day - 1] : [day + 1, at];
        const between = Array.from({ length: Math.max(0, high - low + 1) }, (_, index) => low + index).filter(
          isWorkday,
        );
        if (count !== 0) expect(between).toHaveLength(Math.abs(count));
      }),
    );
  });

  test('without a clock, or one that is no time, it is asked for', () => {
    expect(filledText(fillTemplate('{today}', {}))).toBeNull();
    const parts = fillTemplate('{today+3}到', {}, { now: 'soon' });
    expect(fieldsOf(parts)).toEqual([{ kind: 'ask', key: '{today+3}', label: 'today+3' }]);
    expect(filledText(answerBlanks(parts, { '{today+3}': '周五' }))).toBe('周五到');
  });
});

describe('what is asked', () => {
  const text =
    '{buyer}您好，{choose:今天|明天}发，{choose:今天|明天}到，{ask:身高}，{ask:身高}，{choose 色:红|蓝}{choose 色:红|蓝}{gift}';

  test('each question once; choices without a label are each their own', () => {
    const fields = fieldsOf(fillTemplate(text, { buyer: '小雨' }));
    expect(fields.map((field) => (field.kind === 'blank' ? field.key : field.label))).toEqual([
      null,
      null,
      '身高',
      '色',
      'gift',
    ]);
    const answers = Object.fromEntries(
      fields.map(({ key }, at) => [key, ['今天', '明天', ' 170\ncm ', '蓝', '{buyer}'][at] ?? '']),
    );
    expect(filledText(answerBlanks(fillTemplate(text, { buyer: '小雨' }), answers))).toBe(
      '小雨您好，今天发，明天到，170 cm，170 cm，蓝蓝{buyer}',
    );
  });

  test('only an option answers a choice, only something visible a question', () => {
    const parts = fillTemplate('{choose:a|b}{ask:x}', {});
    const [choice = '', ask = ''] = fieldsOf(parts).map(({ key }) => key);
    expect(fieldsOf(answerBlanks(parts, { [choice]: 'c', [ask]: ' \u200b ' }))).toHaveLength(2);
    expect(fieldsOf(answerBlanks(parts, { [choice]: 'b', [ask]: 'y' }))).toEqual([]);
  });
});

describe('the caret', () => {
  test('is invisible, and the first one counts', () => {
    const parts = fillTemplate('{buyer}您好，{caret}请{光标}稍等', { buyer: '小雨' });
    expect(filledText(parts)).toBe('小雨您好，请稍等');
    expect(caretIn(parts)).toBe('小雨您好，'.length);
    expect(caretIn(fillTemplate('您好', {}))).toBeNull();
  });

  test('stands behind what was answered', () => {
    const parts = answerBlanks(fillTemplate('{ask:x}{caret}。', {}), { 'ask x': '很长的回答' });
    expect(caretIn(parts)).toBe(5);
  });
});

describe('phrases in phrases', () => {
  const library: Record<string, string> = {
    a: '甲{phrase:b}',
    b: '乙{phrase:c}',
    c: '丙{phrase:d}',
    d: '丁{phrase:e}',
    e: '戊',
    loop: '{phrase:pool}',
    pool: '{phrase:loop}',
    half: '{',
    rest: 'buyer}',
    ask: '{ask:身高}{caret}{gift}',
    flood: '{phrase:f1}'.repeat(40),
    f1: '{phrase:f2}'.repeat(40),
    f2: '{phrase:e}'.repeat(40),
  };
  const find = (key: string) => {
    const text = Object.hasOwn(library, key) ? library[key] : undefined;
    return text === undefined ? null : { id: key, title: key.toUpperCase(), text };
  };
  const put = (text: string) => fillTemplate(text, {}, { find });

  test('three levels are put in, the fourth is named', () => {
    expect(filledText(put('外{phrase:c}'))).toBe('外丙丁戊');
    expect(filledText(put('外{phrase:b}'))).toBeNull();
    expect(templateProblems('外{phrase:b}', find, { id: 'x', title: '外' })).toEqual([
      { what: 'too-deep', chain: ['外', 'B', 'C', 'D', 'E'] },
    ]);
  });

  test('a circle is named by its titles and blocks', () => {
    expect(filledText(put('{phrase:loop}'))).toBeNull();
    expect(templateProblems('{phrase:loop}', find)).toEqual([{ what: 'cycle', chain: ['LOOP', 'POOL', 'LOOP'] }]);
    expect(templateProblems('{phrase:pool}', find, { id: 'loop', title: 'LOOP' })).toEqual([
      { what: 'cycle', chain: ['LOOP', 'POOL', 'LOOP'] },
    ]);
    expect(
      templateProblems('{phrase:x}', () => ({ id: 'x', title: '自', text: '' }), { id: 'x', title: '自' }),
    ).toEqual([{ what: 'cycle', chain: ['自', '自'] }]);
  });

  test('one that is missing is named and blocks', () => {
    expect(filledText(put('{phrase:nope}{phrase:constructor}'))).toBeNull();
    expect(templateProblems('{phrase:nope}{phrase:nope}', find)).toEqual([{ what: 'missing', key: 'nope' }]);
    expect(filledText(fillTemplate('{phrase:e}', {}))).toBeNull();
  });

  test('what they ask is asked, where the caret stands counts', () => {
    const parts = put('我{phrase:ask}');
    expect(fieldsOf(parts).map(({ key }) => key)).toEqual(['ask 身高', 'gift']);
    expect(caretIn(answerBlanks(parts, { 'ask 身高': '170', gift: '袜子' }))).toBe(4);
  });

  test('words of two phrases never join to a placeholder', () => {
    expect(filledText(fillTemplate('{phrase:half}{phrase:rest}', { buyer: '小雨' }, { find }))).toBe('{buyer}');
  });

  test('they do not multiply without an end', () => {
    expect(expandTemplate('{phrase:flood}', find).length).toBeLessThan(2500);
    expect(templateProblems('{phrase:flood}', find)).toContainEqual({ what: 'too-many' });
  });
});

describe('search', () => {
  test('finds options and labels, not how they are written', () => {
    expect(withoutPlaceholders('{choose:今天|明天}发{ask:身高}{today+3w}{phrase:thdz}{caret}')).toBe(
      `${' '.repeat(8)}今天 明天 发${' '.repeat(5)}身高${' '.repeat(10 + 13 + 7 + 1)}`,
    );
  });

  test('marks what it found in the chip, and words behind a phrase that was put in', () => {
    const text = '{choose:今天|明天}{phrase:e}后来';
    const filling = { find: () => ({ id: 'e', title: 'E', text: '一{buyer}二' }) };
    const parts = fillTemplate(text, {}, filling);
    const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
    const marks = marksInParts(text, parts, [at('明天'), at('后来')], filling);
    expect(marks).toEqual([[[3, 5]], [], [], [], [[0, 2]]]);
  });

  test('a form takes the room that it took', () => {
    fc.assert(
      fc.property(anyTemplate, (text) => {
        expect(withoutPlaceholders(text)).toHaveLength(text.length);
      }),
    );
  });
});

describe('laws', () => {
  test('what is asked is what is missing: with every answer given, only a missing phrase blocks', () => {
    fc.assert(
      fc.property(anyTemplate, fc.string({ minLength: 1 }), (text, word) => {
        const parts = fillTemplate(text, {}, { now: NOW });
        const answers: Answers = Object.fromEntries(
          fieldsOf(parts).map((field) => [field.key, field.kind === 'choice' ? field.options[0] : `x${word}`]),
        );
        const done = answerBlanks(parts, answers);
        expect(fieldsOf(done)).toEqual([]);
        expect(filledText(done) === null).toBe(parts.some(({ kind }) => kind === 'fault'));
        expect(caretIn(done) ?? 0).toBeLessThanOrEqual(done.map((part) => part.text).join('').length);
      }),
    );
  });
});
