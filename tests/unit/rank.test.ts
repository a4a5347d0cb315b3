import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Term } from '../../assist/in-force';
import { INTENTS } from '../../assist/intents';
import { createLibraryIndex } from '../../assist/library-index';
import type { LibraryPhrase } from '../../assist/phrase';
import { STAGE_SETS } from '../../assist/phrase-groups';
import { pickPhrases, type Ranking } from '../../assist/rank';
import { MOST_USAGE, type Weights } from '../../assist/rank-segment';
import { createTermIndex } from '../../assist/term-index';
import { termsOf } from '../../assist/terms';
import { benchPack } from '../../tools/bench/library';
import { createRandom } from '../../tools/bench/random';
import { pickPlainly } from './rank-plain';

const texts = (ranking: Ranking) =>
  pickPhrases(ranking).map(({ segment, number, score }) => ({ text: segment.phrases[number]?.text ?? '', score }));

const words = fc.array(fc.constantFrom('red', 'blue', 'box', 'parcel', 'late', 'size'), { maxLength: 4 });
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
const intents = fc.uniqueArray(fc.constantFrom(...INTENTS.slice(0, 6)), { maxLength: 5 });
const phrase: fc.Arbitrary<LibraryPhrase> = fc.record({
  id,
  pack: fc.constantFrom('p', 'q'),
  language: fc.constantFrom('zh-CN', 'en'),
  title: fc.constant('t'),
  text: fc.tuple(words, fc.constantFrom('', ' {尺码}')).map(([said, blank]) => `${said.join(' ')}${blank}`),
  shortcode: fc.constant(''),
  intents,
  stages: fc.subarray(['unpaid', 'paid'] as const),
  tags: fc.subarray(['安抚']),
  validUntil: fc.constantFrom('', '2026-11-22', '2026-11-30'),
});

const lift = fc.record({
  factor: fc.double({ min: 1, max: 4, noNaN: true }),
  byWords: fc.double({ min: 1, max: 4, noNaN: true }),
  adopted: fc.option(fc.record({ intent: fc.nat(5), share: fc.constantFrom(0.2, 0.7) }), { nil: undefined }),
});

const weights: fc.Arbitrary<Weights> = fc
  .record({
    language: fc.constantFrom([1, 0.3], [1, 0], [1, 1]),
    perStage: fc.infiniteStream(fc.constantFrom(0, 0.35, 1, 1.2)),
    calming: fc.constantFrom(1, 1.3),
    term: fc.constantFrom(
      () => 1,
      ({ validUntil }: Term) => (validUntil === '2026-11-30' ? 1.3 : 0),
    ),
    usages: fc.dictionary(id, fc.double({ min: 1, max: MOST_USAGE, noNaN: true })),
    lifts: fc.array(fc.tuple(id, lift), { maxLength: 3 }),
    isKnown: fc.boolean(),
  })
  .map(({ perStage, usages, lifts, isKnown, ...rest }) => ({
    ...rest,
    stages: Float32Array.from(perStage.take(STAGE_SETS)),
    usage: (phraseId) => usages[phraseId] ?? 1,
    used: isKnown ? Object.keys(usages) : null,
    lifts: new Map(lifts),
  }));

const probabilities = fc
  .array(fc.constantFrom<number>(0, 0.01, 0.1, 0.5, 3), { minLength: 6, maxLength: 6 })
  .map((shares) =>
    Float64Array.from(INTENTS.map((_, at) => (shares[at] ?? 0) / (shares.reduce((a, b) => a + b, 0) || 1))),
  );

describe('what is picked', () => {
  test('is what looking at every phrase for every pick would pick, in order, with the same scores', () => {
    fc.assert(
      fc.property(
        fc.array(phrase, { maxLength: 20 }),
        fc.array(phrase, { maxLength: 4 }),
        fc.record({ weights, probabilities, said: fc.array(words), limit: fc.nat(8), query: words }),
        (library, put, { said, query, ...rest }) => {
          const index = createLibraryIndex(library);
          index.change({ put, removed: library.slice(0, 2) });
          const sent = new Set(said.map((each) => each.join(' ')));
          const ranking: Ranking = {
            segments: index.segments(),
            terms: termsOf(query.join(' ')),
            repetition: (segment, number) => (sent.has(segment.phrases[number]?.text ?? '') ? 0.15 : 1),
            ...rest,
          };
          expect(texts(ranking)).toEqual(pickPlainly(ranking));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('is the same from 10,000 phrases', () => {
    const library = benchPack(10_000).phrases.map((one) => ({ ...one, pack: 'bench', language: 'zh-CN' as const }));
    const segments = createLibraryIndex(library).segments();
    const random = createRandom(3);
    const used = Array.from({ length: 300 }, () => random.pick(library).id);
    const uses = new Set(used);
    for (let round = 0; round < 12; round += 1) {
      const shares = INTENTS.map(() => (random.chance(0.1) ? random.below(9) : 0.01));
      const sum = shares.reduce((a, b) => a + b, 0);
      const sent = new Set(Array.from({ length: 200 }, () => random.pick(library).text));
      const ranking: Ranking = {
        segments,
        terms: termsOf(random.pick(library).title + random.pick(library).text),
        weights: {
          language: [1, 0],
          stages: new Float32Array(STAGE_SETS).fill(1),
          calming: 1.3,
          term: () => 1,
          usage: (phraseId) => (uses.has(phraseId) ? 1.1 : 1),
          used,
          lifts: new Map([[random.pick(library).id, { factor: 3, byWords: 1, adopted: { intent: 1, share: 0.5 } }]]),
        },
        probabilities: Float64Array.from(shares, (share) => share / sum),
        repetition: (segment, number) => (sent.has(segment.phrases[number]?.text ?? '') ? 0.15 : 1),
        limit: 25,
      };
      const found = texts(ranking);
      expect(found).toHaveLength(25);
      expect(found).toEqual(pickPlainly(ranking));
    }
  });
});

test('an answer about words holds nothing of the one before', () => {
  const documents = fc.array(fc.record({ terms: fc.array(fc.nat(9)), titleTerms: fc.array(fc.nat(9)) }));
  const query = fc.array(fc.nat(9));
  fc.assert(
    fc.property(documents, query, query, (all, before, after) => {
      const used = createTermIndex(all);
      used.similar(before);
      const { documents: found, shares } = used.similar(after);
      const fresh = createTermIndex(all).similar(after);
      expect([...shares]).toEqual([...fresh.shares]);
      const sharing = [...shares.keys()].filter((at) => (shares[at] ?? 0) > 0);
      expect([...found].sort((a, b) => a - b)).toEqual(sharing);
    }),
  );
});
