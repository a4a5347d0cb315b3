import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findCautions } from '../../assist/caution';
import { foldText } from '../../assist/caution-fold';
import { patternProblem } from '../../assist/caution-pattern';
import { findRepeat, hashWords, type SentWords } from '../../assist/caution-repeat';
import { CAUTION_FAMILIES } from '../../assist/caution-rule';
import { parseCautions } from '../../assist/caution-schema';
import { originalSpan } from '../../assist/folded-text';
import { cautionRules, preparedCautions } from '../../storage/caution-rules';
import { CAUTION_FILES, fileText } from './caution-files';

const RULE = {
  id: 'a',
  family: 'own',
  words: ['无'],
  why: { 'zh-CN': '不', en: 'no' },
  level: 'warn',
  source: 'here',
  checkedOn: '2026-11-23',
};
const file = (...rules: unknown[]): object => ({ format: 'chatside-cautions', formatVersion: 1, rules });

describe.each(CAUTION_FILES)('%s', (path) => {
  const text = fileText(path);
  const { rules, problems } = parseCautions(JSON.parse(text));

  test('is in canonical form and has no problem', () => {
    expect(text === `${JSON.stringify(JSON.parse(text), null, 2)}\n`).toBe(true);
    expect(problems).toEqual([]);
    expect(rules.length).toBeGreaterThan(0);
  });

  test('has no set of words that it does not define', () => {
    expect(JSON.stringify(rules).match(/<[A-Z_]+>/g)).toBeNull();
  });

  test('says why and where from, and proposes no words that are cautioned about', () => {
    const prepared = preparedCautions();
    for (const { source, why, better, family } of rules) {
      expect(source.length).toBeGreaterThan(8);
      expect(Math.min(why['zh-CN'].length, why.en.length)).toBeGreaterThan(8);
      expect(CAUTION_FAMILIES).toContain(family);
      for (const language of ['zh-CN', 'en'] as const) {
        expect(findCautions(better?.[language] ?? '', { language, console: 'pinduoduo' }, prepared)).toEqual([]);
      }
    }
  });
});

test('every family has a rule, every id is used once, every file is loaded', () => {
  const rules = cautionRules();
  expect(new Set(rules.map(({ family }) => family))).toEqual(new Set(CAUTION_FAMILIES));
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  expect(rules).toHaveLength(CAUTION_FILES.flatMap((path) => parseCautions(JSON.parse(fileText(path))).rules).length);
});

describe('a broken rule', () => {
  it.each<[string, object, string, string]>([
    ['an endless repetition', { patterns: ['a+'] }, 'patterns', 'unbounded'],
    ['one without an upper end', { exceptions: ['a{2,}'] }, 'exceptions', 'unbounded'],
    ['too many ways', { notAfter: '(?:a?b?){0,20}c' }, 'notAfter', 'too-costly'],
    ['no expression', { patterns: ['(a'] }, 'patterns', 'not-a-pattern'],
    ['nothing to find', { words: undefined }, '', 'missing'],
    ['an unknown level', { level: 'block' }, 'level', 'unknown-kind'],
    ['no date', { checkedOn: 'lately' }, 'checkedOn', 'bad-form'],
    ['an unknown field', { pattern: 'a' }, 'pattern', 'wrong-type'],
  ])('is left out and reported, the others hold (%s)', (_, change, field, what) => {
    const { rules, problems } = parseCautions(file({ ...RULE, id: 'b' }, { ...RULE, ...change }, { ...RULE, id: 'c' }));
    expect(rules.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(problems).toEqual([{ index: 1, id: 'a', field, what }]);
  });

  test('of no shape at all is reported too; of two with one id the first holds', () => {
    const { rules, problems } = parseCautions(file(RULE, null, 'x', { ...RULE, level: 'ask' }));
    expect(rules).toMatchObject([{ id: 'a', level: 'warn' }]);
    expect(problems.map(({ index, what }) => [index, what])).toEqual([
      [1, 'wrong-type'],
      [2, 'wrong-type'],
      [3, 'duplicate-id'],
    ]);
  });

  test('file has no rules', () => {
    for (const json of [null, 7, {}, { ...file(RULE), format: 'x' }, { ...file(RULE), formatVersion: 2 }]) {
      expect(parseCautions(json)).toMatchObject({ rules: [], problems: [{ index: -1 }] });
    }
  });

  test('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (one, other) => {
        const { rules } = parseCautions(file(one, { ...RULE, patterns: [other] }));
        expect(rules.length).toBeLessThanOrEqual(2);
      }),
    );
    fc.assert(fc.property(fc.string(), (source) => void patternProblem(source)));
  });
});

describe('what a pattern may cost', () => {
  it.each(['a*', '(?:a+)+b', 'x{3,}', '[ab]+', 'a+?'])('is bounded: %s is not', (source) => {
    expect(patternProblem(source)).toBe('unbounded');
  });

  it.each(['(?:a?){0,30}', '(?:a{0,9}){0,9}b', '.{0,40}.{0,40}.{0,40}x'])('multiplies: %s', (source) => {
    expect(patternProblem(source)).toBe('too-costly');
  });

  it.each(['(a)\\1', '(?<n>a)\\k<n>'])('knows no way back: %s', (source) => {
    expect(patternProblem(source)).toBe('backreference');
  });

  it.each(['[*+]\\*\\+', '加[^,。]{0,8}微信|v(?!领)', '(?<!\\d)1\\d{10}', 'a\\{2,'])('is small: %s', (source) => {
    expect(patternProblem(source)).toBeNull();
  });

  test('lets every rule of ours come to an end on long and nasty texts', () => {
    const prepared = preparedCautions();
    for (const unit of [
      'a',
      '1 ',
      '加',
      '最',
      '微信不',
      'a.',
      '五星送',
      'a b ',
      '1-',
      '{',
      '【',
      'call 1',
      '5 star ',
      ' \n',
    ]) {
      const text = unit.repeat(Math.ceil(10_000 / unit.length));
      for (const seller of ['pinduoduo', 'shopee']) {
        const found = findCautions(text, { language: 'zh-CN', console: seller }, prepared);
        expect(found.every(({ end }) => end <= text.length)).toBe(true);
      }
    }
  });
});

describe('folding', () => {
  it.each<[string, string]>([
    ['ＶＸ　号', 'vx号'],
    ['微.信', '微信'],
    ['➕❤️', '+♥'],
    ['νx', 'vx'],
    ['個錢', '个钱'],
    ['Vé𝐕', 'vev'],
    ['🌸好🌸', '好'],
    ['', ''],
  ])('%j → %j', (text, tight) => {
    expect(foldText(text).tight.text).toBe(tight);
  });

  test('keeps the place of every letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.boolean(), (text, holes) => {
        for (const folded of Object.values(foldText(text, holes))) {
          expect(folded.from).toHaveLength(folded.text.length);
          expect(folded.to).toHaveLength(folded.text.length);
          for (let at = 0; at < folded.text.length; at += 1) {
            const { start, end } = originalSpan(folded, at, at + 1);
            expect(start < end && end <= text.length).toBe(true);
            expect(start).toBeGreaterThanOrEqual(folded.from[at - 1] ?? 0);
          }
        }
      }),
    );
  });
});

describe('the same words to many buyers', () => {
  const rules = cautionRules();
  const limit = rules.find(({ repeat }) => repeat)?.repeat ?? { buyers: 0, minutes: 0, leastLetters: 0 };
  const words = '亲，今天下单可以领一张满二百减二十的优惠券哦';
  const now = 1_790_000_000_000;
  const to = (count: number, at: number): SentWords[] =>
    Array.from({ length: count }, (_, index) => ({ hash: hashWords(words), buyer: `b${index}`, at }));

  test('are said once more buyers than allowed get them within the time', () => {
    expect(findRepeat(words, 'new', now, to(limit.buyers - 1, now - 1000), rules)).toBeNull();
    const found = findRepeat(words, 'new', now, to(limit.buyers, now - 1000), rules);
    expect(found).toMatchObject({ buyers: limit.buyers + 1, minutes: limit.minutes, rule: { family: 'repeated' } });
  });

  test('are none to one buyer, long ago, in other words, or as a greeting', () => {
    const many = to(limit.buyers, now - 1000);
    expect(findRepeat(words, 'b0', now, many, rules)).toBeNull();
    expect(findRepeat(words, 'new', now, to(limit.buyers, now - limit.minutes * 60_000), rules)).toBeNull();
    expect(findRepeat(`${words}，明天截止`, 'new', now, many, rules)).toBeNull();
    const greeting = many.map((one) => ({ ...one, hash: hashWords('您好') }));
    expect(findRepeat('您好', 'new', now, greeting, rules)).toBeNull();
  });

  test('are the same with other blanks, width and pictures', () => {
    expect(hashWords(` ${words.replace('，', ', ')} 🌸`)).toBe(hashWords(words));
    expect(hashWords(`${words}吗`)).not.toBe(hashWords(words));
  });
});

test.each([
  ['跟您核对下收件信息：李*，138****0000，云川省青禾市柳溪区旧渡口街9号2单元301，对的话我就安排。', 'zh-CN'],
  ['跟您核对下收件信息：李*，138****0000，云川省青禾市望桥区听雨路25号6栋1102，对的话我就安排。', 'zh-CN'],
  ['Please check: J*** L***, ***-***-0163, 52 Heron Court, Unit 9, Milford Bay, ME 00000. Is everything right?', 'en'],
] as const)('an order that is read back is no number to call and has no blank: %s', (text, language) => {
  expect(findCautions(text, { language }, preparedCautions())).toEqual([]);
});
