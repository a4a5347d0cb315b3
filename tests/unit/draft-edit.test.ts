import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { appendTo, replaceIn } from '../../assist/draft-edit';

const draft = fc
  .array(fc.constantFrom('好', '的', '明天', '，', ' ', '\n', 'a'), { minLength: 1, maxLength: 20 })
  .map((all) => all.join(''));

test('the words of an edit stand in the draft once, and taking their place changes the span alone', () => {
  const span = draft.chain((text) =>
    fc.tuple(fc.constant(text), fc.nat({ max: text.length }), fc.nat({ max: text.length })),
  );
  fc.assert(
    fc.property(span, ([text, one, other]) => {
      fc.pre(text.trim() !== '');
      const [start, end] = [Math.min(one, other), Math.max(one, other)];
      const { words, text: by } = replaceIn(text, start, end, '※');
      expect(text.split(words)).toHaveLength(2);
      expect(text.replace(words, () => by)).toBe(`${text.slice(0, start)}※${text.slice(end)}`);
    }),
    { numRuns: 2000 },
  );
});

it('takes words that stand there once alone, and others with what is around them', () => {
  expect(replaceIn('亲，明天一定到哦', 2, 7, '一般明天能到')).toEqual({ words: '明天一定到', text: '一般明天能到' });
  expect(replaceIn('明天到，明天到', 4, 7, '后天到')).toEqual({ words: '，明天到', text: '，后天到' });
});

it.each([
  ['因为下雨慢了', 'zh-CN', '因为下雨慢了。我帮您催。'],
  ['因为下雨慢了。\n', 'zh-CN', '因为下雨慢了。我帮您催。\n'],
  ['It was late because of rain', 'en', 'It was late because of rain. 我帮您催。'],
  ['It was late because of rain!', 'en', 'It was late because of rain! 我帮您催。'],
] as const)('appends behind %s', (text, language, wanted) => {
  const { words, text: by } = appendTo(text, '我帮您催。', language);
  expect(text.replace(words, () => by)).toBe(wanted);
});
