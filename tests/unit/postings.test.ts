import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addScores, bestRows, createPostings } from '../../assist/postings';

const library = fc.array(fc.array(fc.nat(8), { maxLength: 10 }), { maxLength: 30 });

test('every code knows its rows, each once and in order', () => {
  fc.assert(
    fc.property(library, fc.nat(8), (rows, code) => {
      const postings = createPostings(rows.length, (row, take) => rows[row]?.forEach(take));
      const held = postings.rows.slice(postings.starts[code], postings.starts[code + 1]);
      expect([...held]).toEqual(rows.flatMap((codes, row) => (codes.includes(code) ? [row] : [])));
    }),
  );
});

test('a score is the sum of the weights of shared codes', () => {
  fc.assert(
    fc.property(library, fc.uniqueArray(fc.nat(8)), (rows, query) => {
      const postings = createPostings(rows.length, (row, take) => rows[row]?.forEach(take));
      const scores = new Uint16Array(rows.length);
      for (const code of query) addScores(postings, code, code + 1, scores);
      const sums = rows.map((codes) => query.reduce((sum, code) => sum + (codes.includes(code) ? code + 1 : 0), 0));
      expect([...scores]).toEqual(sums);
    }),
  );
});

test('more codes than there is room for at first', () => {
  const postings = createPostings(3, (_row, take) => {
    for (let code = 0; code < 60_000; code += 1) take(code);
  });
  expect(postings.rows).toHaveLength(180_000);
  expect([...postings.rows.slice(-3)]).toEqual([0, 1, 2]);
});

test('the best rows are those of a stable sort, without the ones that share nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(5), fc.nat(0xffff)), { maxLength: 50 }), fc.nat(20), (scores, most) => {
      const sorted = scores.map((score, row) => ({ score, row })).filter(({ score }) => score > 0);
      sorted.sort((a, b) => b.score - a.score);
      expect(bestRows(Uint16Array.from(scores), most)).toEqual(sorted.slice(0, most).map(({ row }) => row));
    }),
  );
});
