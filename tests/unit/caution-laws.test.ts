import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Caution, type CautionContext, findCautions } from '../../assist/caution';
import { preparedCautions } from '../../storage/caution-rules';
import { type CautionLine, cautionLines, contextOf, heldOutLines } from './caution-files';

const prepared = preparedCautions();
const inLine = (line: CautionLine): Caution[] => findCautions(line.text, contextOf(line), prepared);

const context = fc.record({
  language: fc.constantFrom<'zh-CN' | 'en'>('zh-CN', 'en'),
  console: fc.constantFrom(null, 'pinduoduo', 'taobao', 'shopee', '__proto__'),
  kind: fc.constantFrom<'reply' | 'auto-reply'>('reply', 'auto-reply'),
  filled: fc.boolean(),
});
const pieces = fc.constantFrom(
  ...[
    '加',
    'V',
    '微',
    '信',
    ' ',
    '\n',
    '❤️',
    '1',
    '３',
    '幺',
    '零',
    '0000',
    '-',
    '.',
    '最',
    '好',
    '评',
    '返',
    '{',
    '}',
    '【',
    '】',
  ],
  ...[
    '\ud83d',
    '\udc27',
    '\u200b',
    '1️⃣',
    'e\u0301',
    'ﬀ',
    '㎏',
    '，',
    '！',
    '宝',
    '贝',
    'f*ck',
    '#1 ',
    'x',
    '_',
    '@',
    'a.com',
    '不',
    '请勿',
  ],
);

const mobile = fc
  .tuple(fc.constantFrom(...'3456789'), fc.array(fc.constantFrom(...'0123456789'), { minLength: 9, maxLength: 9 }))
  .map(([second, rest]) => `1${second}${rest.join('')}`);
/** Ways to hide one sign: full width, circled, black, mathematical, in words, with something invisible behind it. */
const HIDDEN: readonly ((digit: string) => string)[] = [
  (digit) => digit,
  (digit) => String.fromCharCode(0xff10 + Number(digit)),
  (digit) => '⓪①②③④⑤⑥⑦⑧⑨'.charAt(Number(digit)),
  (digit) => '⓿❶❷❸❹❺❻❼❽❾'.charAt(Number(digit)),
  (digit) => String.fromCodePoint(0x1d7ce + Number(digit)),
  (digit) => '零幺二三四五六七八九'.charAt(Number(digit)),
  (digit) => `${digit}\u200b`,
  (digit) => `${digit}\ufe0f\u20e3`,
];

describe('laws', () => {
  test('any mobile number is found, however each of its digits is hidden, at its place', () => {
    const ways = fc.array(fc.constantFrom(...HIDDEN), { minLength: 11, maxLength: 11 });
    fc.assert(
      fc.property(mobile, ways, (number, hide) => {
        const hidden = [...number].map((digit, at) => hide[at]?.(digit) ?? digit).join('');
        const text = `亲，🙂有事呼 ${hidden} 哈`;
        const [found] = findCautions(text, { language: 'zh-CN' }, prepared).filter(
          ({ rule }) => rule === 'off-platform.phone',
        );
        expect(found, text).toBeDefined();
        expect(found?.start ?? text.length).toBeLessThanOrEqual(text.indexOf(hidden));
        expect(found?.end ?? 0).toBeGreaterThanOrEqual(text.indexOf(hidden) + hidden.trimEnd().length - 1);
      }),
      { numRuns: 1000 },
    );
  });

  const places = (text: string, given: CautionContext): void => {
    const found = findCautions(text, given, prepared);
    for (const { start, end } of found) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
    }
    const sorted = found.every(({ start }, index) => start >= (found[index - 1]?.start ?? 0));
    const apart = found.every((one) =>
      found.every(
        (other) => one === other || one.family !== other.family || one.end <= other.start || other.end <= one.start,
      ),
    );
    expect({ sorted, apart }).toEqual({ sorted: true, apart: true });
    expect(findCautions(text, given, prepared)).toEqual(found);
  };

  test('any string has an answer, its places lie in it, in order, and those of one family apart', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), context, places), { numRuns: 500 });
    const drafts = fc.array(pieces, { maxLength: 30 }).map((all) => all.join(''));
    fc.assert(fc.property(drafts, context, places), { numRuns: 3000 });
  });

  test('a line between harmless words, blanks around it, is found at its place', () => {
    const bad = fc.constantFrom(...[...cautionLines, ...heldOutLines].filter((line) => line.bad && !line.kind));
    const zh = fc.constantFrom('', '好的。 ', '亲，您好！  ', '稍等哦\n', '嗯嗯，');
    const en = fc.constantFrom('', 'Sure. ', 'Hello there!  ', 'One moment\n');
    const around = (line: CautionLine): fc.Arbitrary<[string, CautionLine, string]> =>
      fc.tuple(
        line.lang === 'en' ? en : zh,
        fc.constant(line),
        line.lang === 'en' ? fc.constantFrom('', '  ', '\nThanks.') : fc.constantFrom('', '  ', '\n谢谢您。'),
      );
    fc.assert(
      fc.property(bad.chain(around), ([before, line, after]) => {
        const moved = findCautions(before + line.text + after, contextOf(line), prepared);
        for (const { family, start, end } of inLine(line)) {
          const at = [start + before.length, end + before.length] as const;
          const same = moved.some((one) => one.family === family && one.start < at[1] && at[0] < one.end);
          expect(same, `${before + line.text + after}: ${family}`).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
