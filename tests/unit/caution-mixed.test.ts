import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { describe, expect, it, test } from 'vitest';
import { foldText } from '../../assist/caution-fold';
import { MIXED_WORDS } from '../../assist/caution-mixed';

const tight = (text: string): string => foldText(text).tight.text;
const inFull = MIXED_WORDS.filter(({ marks }) => marks.includes('*'));

test.each(MIXED_WORDS.map(({ word, syllables }) => [word, syllables]))('%s is read %j', (word, syllables) => {
  expect(syllables).toHaveLength([...word].length);
  // A sign may have several readings; the right one is among them.
  for (const [at, sign] of [...word].entries()) {
    const readings = pinyin(sign, { toneType: 'none', type: 'array', multiple: true });
    expect(readings).toContain(syllables[at]);
  }
});

describe('words partly in pinyin', () => {
  it.each([
    ['国jia级', '国家级'],
    ['全wang底价', '全网底价'],
    ['顶jí用料，zuì高标准', '顶级用料,最高标准'],
    ['jia我v', '加我v'],
    ['行业第Yi', '行业第一'],
    ['hao评返xian', '好评返现'],
    ['京d自营', '京东自营'],
    ['去taobao看', '去淘宝看'],
  ])('%s → %s', (text, said) => {
    expect(tight(text)).toBe(said);
  });

  it.each(['加一个vx300的盖', 'iPhone16Pro', '全棉T恤', '最大3XL', 'diy手工', '天m', '一件xixi表情'])(
    'are none in %s',
    (text) => {
      expect(tight(text)).toBe(text.toLowerCase() === '天m' ? '天猫' : text.toLowerCase());
    },
  );

  test('are read whichever of their signs are hidden, in the midst of anything, at their place', () => {
    const signs = fc.constantFrom(...MIXED_WORDS);
    fc.assert(
      fc.property(signs, fc.nat(14), fc.constantFrom('', '的', '。', '3'), ({ word, syllables }, hidden, after) => {
        const all = [...word];
        const hide = hidden % (2 ** all.length - 1);
        fc.pre(hide > 0);
        const written = all.map((sign, at) => (hide & (1 << at) ? (syllables[at] ?? sign) : sign)).join('');
        const folded = foldText(`嗯，${written}${after}`).tight;
        // `di价` is 低价 as well as 底价.
        const sounds = syllables.join(' ');
        const same = MIXED_WORDS.filter((one) => one.syllables.join(' ') === sounds).map((one) => one.word);
        const at = Math.max(...same.map((one) => folded.text.indexOf(one)));
        expect(at, `${written} → ${folded.text}`).toBeGreaterThanOrEqual(0);
        expect([folded.from[at], folded.to[at + word.length - 1]]).toEqual([2, 2 + written.length]);
      }),
      { numRuns: 600 },
    );
  });

  test('are read all in pinyin only where nothing else is written so', () => {
    expect(inFull.length).toBeGreaterThan(10);
    for (const { word, syllables } of inFull) expect(tight(syllables.join(''))).toBe(word);
    for (const { syllables, marks, word } of MIXED_WORDS) {
      if (!marks.includes('*')) expect(tight(syllables.join(''))).not.toBe(word);
    }
  });
});
