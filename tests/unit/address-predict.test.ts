import { describe, expect, test } from 'vitest';
import { address } from '../../tools/predict/address';

const fail = (why: string): never => {
  throw new Error(why);
};

describe('predict --task address', () => {
  test('says whether two texts are one address, under the id or ref of the row', async () => {
    const answer = await address.prepare();
    const [a, b] = ['浙江省杭州市余杭区望潮路186号', '余杭区望潮路186号'];
    expect(answer({ id: 1, a, b }, fail)).toEqual({ id: 1, match: true });
    expect(answer({ ref: 'r', a, b: b.replace('186', '18') }, fail)).toEqual({ id: 'r', match: false });
    expect(answer({ a, b: '浙江省杭州市余杭区望潮路' }, fail)).toEqual({ id: null, match: false });
    expect(() => answer({ id: 1, a }, fail)).toThrow('"b" is not a string');
  });
});
