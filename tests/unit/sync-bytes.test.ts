import { describe, expect, it } from 'vitest';
import { itemBytes, jsonBytes, listBytes } from '../../storage/sync/bytes';

/** Each measured with `getBytesInUse` in Chromium 156; `tests/browser/sync.test.ts` asks it again. */
describe('bytes as the browser counts them', () => {
  it.each<[string, unknown, number]>([
    ['a Chinese character', '亲', 5],
    ['an emoji', '😊', 6],
    ['a letter beyond ASCII', 'é', 4],
    ['a quotation mark', '"', 4],
    ['a backslash', '\\', 4],
    ['a newline', '\n', 4],
    ['another control', '\u0001', 8],
    ['less than', '<', 8],
    ['greater than', '>', 3],
    ['a line separator', '\u2028', 8],
    ['delete', '\u007f', 3],
    ['half of a surrogate pair', '\ud800', 5],
    ['the other half and a letter', '\udc00x', 6],
    ['zero', 0, 1],
    ['minus zero', -0, 1],
    ['a number below zero', -1, 2],
    ['the greatest 32-bit integer', 2147483647, 10],
    ['the least 32-bit integer', -2147483648, 11],
    ['one more than 32 bits hold', 2147483648, 12],
    ['milliseconds since 1970', 1_700_000_000_000, 7],
    ['a great number with all digits', 9007199254740991, 21],
    ['a great number with few digits', 1e20, 5],
    ['a small number', 1e-7, 4],
    ['a fraction', 123456.789, 10],
    ['true', true, 4],
    ['false', false, 5],
    ['null', null, 4],
    ['a list', [1, 2], 5],
    ['an empty list', [], 2],
    ['an object', { b: 1, a: '<' }, 20],
    ['a name beyond ASCII', { 亲: 'a' }, 11],
    ['a member that is not there', { a: undefined }, 2],
    ['an element that is not there', [undefined], 6],
  ])('%s', (_, value, bytes) => {
    expect(jsonBytes(value)).toBe(bytes);
  });

  it('count the key, too', () => {
    expect(itemBytes('亲亲', 1)).toBe(7);
    expect(itemBytes('s00', { v: 1, r: [] })).toBe(17);
  });

  it('of a list are those of its elements, commas and brackets', () => {
    const list = ['亲', 1, [true]];
    expect(listBytes(list.map(jsonBytes))).toBe(jsonBytes(list));
    expect(listBytes([])).toBe(2);
  });
});
