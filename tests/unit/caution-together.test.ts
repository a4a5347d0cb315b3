import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { foldText } from '../../assist/caution-fold';
import { findPieces, preparePieces } from '../../assist/caution-pieces';
import { findTogether, prepareTogether } from '../../assist/caution-together';
import { cautionRules } from '../../storage/caution-rules';

const praise = prepareTogether({ parts: ['五星|好评', '红包|返'], within: 12, unless: '不做|违规' });
const words = (text: string): string[] => findTogether(praise, text).map(([start, end]) => text.slice(start, end));

describe('what means something together', () => {
  it.each([
    ['写个好评,发您红包', ['好评,发您红包']],
    ['红包给您,求五星', ['红包给您,求五星']],
    ['给五星。然后红包领走', ['五星。然后红包']],
    ['五星!!!红包', ['五星!!!红包']],
  ])('is found in any order, also in the next sentence (%s)', (text, found) => {
    expect(words(text)).toEqual(found);
  });

  it.each([
    '好评如潮',
    '红包封面',
    '好评多。发货快。红包封面三款',
    '好评以后过了很久很久很久很久才有的红包',
    '好评返现我们不做',
    '',
  ])('is none alone, too far away, or refused (%s)', (text) => {
    expect(words(text)).toEqual([]);
  });

  test('begins with one part and ends with another, wherever they stand', () => {
    const pad = fc.string({ unit: fc.constantFrom(...'的了。,!好返'), maxLength: 12 });
    fc.assert(
      fc.property(pad, pad, pad, (a, b, c) => {
        const text = `${a}五星${b}红包${c}`;
        for (const [start, end] of findTogether(praise, text)) {
          expect(text.slice(start, end)).toMatch(/^(?:五星|好评|红包|返)/);
          expect(text.slice(start, end)).toMatch(/(?:五星|好评|红包|返)$/);
        }
        const stops = b.match(/[。!]/g)?.length ?? 0;
        if (stops === 0 && b.length <= 9) expect(findTogether(praise, text).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('a number in pieces', () => {
  const pieces = cautionRules().find((rule) => rule.pieces)?.pieces ?? { fine: '(?!)', cue: '(?!)' };
  const prepared = preparePieces(pieces);
  const digits = (text: string): string[] => {
    const folded = foldText(text).digits;
    return findPieces(prepared, folded.text).map(([start, end]) => text.slice(folded.from[start], folded.to[end - 1]));
  };

  it.each([
    ['价格您看好：159元、0000元、0021元，元字去掉打给我', '159元、0000元、0021'],
    ['前半段是159，后半段是八个零，您拨', '159，后半段是八个零'],
    ['我的号码是一百五十九，零零零零，零零二一', '一百五十九，零零零零，零零二一'],
    ['159a0000b0021 字母不要', '159a0000b0021'],
  ])('is found: %s', (text, number) => {
    expect(digits(text)).toEqual([number]);
  });

  it.each([
    '现价159元，原价199元，省40元',
    '订单号 2026112300000021 已打包',
    '2026-11-23 10:30 发的，尺寸138×159×20',
    '运单 773100000012345，您可以打开平台看',
    '一百五十九元一箱',
    '身高160体重110，建议拍M码',
    '满199减20，打九折',
  ])('is none: %s', (text) => {
    expect(digits(text)).toEqual([]);
  });
});
