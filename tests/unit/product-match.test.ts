import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameMatches, rowsFor } from '../../assist/product-match';
import type { ProductKey } from '../../assist/shop-tables';

const row = (part: Partial<ProductKey>): ProductKey => ({ skuId: null, productId: null, name: null, ...part });
const SKU = row({ skuId: 's1', productId: 'p1', name: '卫衣' });
const PRODUCT = row({ productId: 'p1', name: '别的名字' });
const NAME = row({ name: '加厚卫衣' });
const LIKE = row({ name: '*卫衣' });
const REST = row({});
const ROWS = [REST, LIKE, NAME, PRODUCT, SKU];

describe('which rows are about a product', () => {
  test.each<[string, Parameters<typeof rowsFor>[1], ProductKey[]]>([
    ['its SKU first', { id: 'p1', skuId: 's1', name: '加厚卫衣' }, [SKU]],
    ['then its id, whatever the row calls it', { id: 'p1', skuId: 's2', name: '加厚卫衣' }, [PRODUCT]],
    [
      'then its name, exact or by pattern, in the order of the table',
      { id: 'p2', skuId: null, name: '加厚 卫衣'.replace(' ', '') },
      [LIKE, NAME],
    ],
    ['then the default', { id: 'p2', skuId: null, name: '拖鞋' }, [REST]],
    ['an id alone is enough to be known', { id: 'p9', skuId: null, name: null }, [REST]],
    ['nothing known, nothing found', { id: null, skuId: null, name: null }, []],
    ['no product', null, []],
  ])('%s', (_what, product, rows) => {
    expect(rowsFor(ROWS, product)).toEqual(rows);
  });

  test.each([
    ['卫衣*', '卫衣 加绒款', true],
    ['*加绒*', '卫衣 加绒款', true],
    ['卫衣', '卫衣 加绒款', false],
    ['ＨＤＭＩ*线', 'hdmi 高清线', true],
    ['ab*ba', 'aba', false],
    ['*', '什么都行', true],
  ])('%s for %s: %s', (pattern, name, matches) => {
    expect(nameMatches(pattern, name)).toBe(matches);
  });

  test('a name is always matched by itself, by its beginning and by its end', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '衣', 'Ａ', '1', '-'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(name, fc.nat(8), (text, at) => {
        expect(nameMatches(text, text)).toBe(true);
        expect(nameMatches(`${text.slice(0, at)}*`, text)).toBe(true);
        expect(nameMatches(`*${text.slice(at)}`, text)).toBe(true);
      }),
    );
  });
});
