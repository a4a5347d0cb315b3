import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillTemplate } from '../../assist/fill';
import type { Range } from '../../assist/search';
import { markedPieces, marksInParts, splitRanges } from '../../assist/search-marks';

const text = fc.string({ unit: 'grapheme', maxLength: 30 });

/** A text with ranges in order and apart. */
const ranged = text.chain((it) =>
  fc
    .uniqueArray(fc.nat(it.length), { maxLength: 8 })
    .map((ends) => [...ends].sort((a, b) => a - b))
    .map((ends) => ends.slice(0, ends.length - (ends.length % 2)))
    .map((ends) => ({ it, ranges: Array.from({ length: ends.length / 2 }, (_, at) => ends.slice(2 * at, 2 * at + 2)) }))
    .map(({ it: whole, ranges }) => ({ whole, ranges: ranges as Range[] })),
);

describe('pieces', () => {
  test('are the text again, and what is found are the ranges', () => {
    fc.assert(
      fc.property(ranged, ({ whole, ranges }) => {
        const pieces = markedPieces(whole, ranges);
        expect(pieces.map((piece) => piece.text).join('')).toBe(whole);
        const found = pieces.filter((piece) => piece.found).map((piece) => piece.text);
        expect(found).toEqual(ranges.map(([start, end]) => whole.slice(start, end)));
      }),
    );
  });
});

describe('ranges over several texts', () => {
  test('mark the same units in each', () => {
    const texts = fc.array(fc.string({ maxLength: 6 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(texts, fc.nat(2), fc.nat(20), fc.nat(10), (all, gap, start, length) => {
        const units = all.flatMap((it, at) =>
          [...it].map(() => at).concat(at < all.length - 1 ? Array(gap).fill(-1) : []),
        );
        const split = splitRanges(
          [[start, start + length]],
          all.map((it) => [...it].length),
          gap,
        );
        const counted = split.map((ranges) => ranges.reduce((sum, [from, to]) => sum + to - from, 0));
        const expected = all.map((_, at) => units.slice(start, start + length).filter((unit) => unit === at).length);
        expect(counted).toEqual(expected);
      }),
    );
  });

  test('tags joined by line breaks', () => {
    expect(splitRanges([[3, 5]], [2, 2], 1)).toEqual([[], [[0, 2]]]);
  });
});

describe('marks in a filled text', () => {
  const template = '{buyer:亲}，请寄到{return.address}，{shop:小店}收。';
  const marks = (query: string, values = {}): string[] => {
    const at = template.indexOf(query);
    const parts = fillTemplate(template, values);
    return marksInParts(template, parts, [[at, at + query.length]]).flatMap((ranges, part) =>
      ranges.map(([start, end]) => parts[part]?.text.slice(start, end) ?? ''),
    );
  };

  test('words stand where they stood, whatever was filled in before them', () => {
    expect(marks('寄到', { buyer: '一个很长的名字' })).toEqual(['寄到']);
  });

  test('a fallback is marked only while it is shown', () => {
    expect(marks('小店')).toEqual(['小店']);
    expect(marks('小店', { shop: '云朵衣橱' })).toEqual([]);
  });

  test('a range across a place marks what is words on both sides', () => {
    expect(marks('寄到{return.address}，')).toEqual(['寄到', '，']);
  });
});
