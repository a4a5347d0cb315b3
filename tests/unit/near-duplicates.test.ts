import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAlike } from '../../assist/near-duplicates';
import { normalise } from '../../assist/normalise';
import { termsOf } from '../../assist/terms';

function alike(...texts: string[]) {
  const steps = findAlike(texts.map((text, index) => ({ id: String(index), text })));
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value.sort((one, other) => ((one.ids[0] ?? '') < (other.ids[0] ?? '') ? -1 : 1));
}

describe('phrases that say the same', () => {
  test('but for width and blanks, are the same', () => {
    expect(alike('亲，今天安排发出哦~', '亲， 今天安排发出哦～', '退货请先拍照给我看看')).toEqual([
      { ids: ['0', '1'], same: true },
    ]);
  });

  test('in nearly the same words, are alike', () => {
    expect(alike('亲，今天下午四点前付款，当天就可以安排发出哦', '亲，今天下午四点前付款，当天就能安排发出哦')).toEqual(
      [{ ids: ['0', '1'], same: false }],
    );
    expect(
      alike(
        'Your parcel will be shipped today, we will keep an eye on it',
        'Your parcel will be shipped today, we keep an eye on it',
      ),
    ).toHaveLength(1);
  });

  test('about the same thing in other words, are not', () => {
    expect(alike('亲，今天下午四点前付款当天发出', '亲，您的包裹已经到您的城市了，明天送到')).toEqual([]);
  });

  test('nothing at all is like nothing', () => {
    expect(alike()).toEqual([]);
    expect(alike('👍', '🙏')).toEqual([]);
    expect(alike('👍', '👍')).toEqual([{ ids: ['0', '1'], same: true }]);
  });
});

test('as comparing every one with every other', () => {
  const word = fc.constantFrom('发货', '今天', '明天', '退款', '亲', '地址', '尺码', '优惠', '包邮', '哦');
  const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(''));
  const jaccard = (one: string, other: string): number => {
    const [first, second] = [one, other].map((it) => new Set(termsOf(normalise(it)))) as [Set<number>, Set<number>];
    const shared = [...first].filter((term) => second.has(term)).length;
    return shared / (first.size + second.size - shared);
  };
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
      const found = alike(...texts);
      const groupOf = (index: number) => found.find(({ ids }) => ids.includes(String(index)));
      for (const [one, first] of texts.entries()) {
        for (const [other, second] of texts.entries()) {
          if (one < other && jaccard(first, second) >= 0.7) expect(groupOf(one)).toBe(groupOf(other) ?? 'none');
        }
        const near = texts.some((second, other) => other !== one && jaccard(first, second) >= 0.7);
        expect(groupOf(one) !== undefined).toBe(near);
      }
    }),
    { numRuns: 300 },
  );
});
