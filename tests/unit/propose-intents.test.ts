import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNameReader, type GroupNames } from '../../assist/group-names';
import { INTENTS, type IntentId } from '../../assist/intents';
import { normalise } from '../../assist/normalise';
import type { Language } from '../../assist/phrase';
import type { SellerLines } from '../../assist/proposal-model';
import { createProposer, type UnlabelledPhrase } from '../../assist/propose-intents';
import { openProposer } from '../../storage/proposer';
import { starterIntents } from '../../storage/starter';

const read = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as T;

interface Labelled extends UnlabelledPhrase {
  id: string;
  intents: IntentId[];
}

/** Phrases in the voice of old lists, written before anything proposed intents for them. */
const list = read<Labelled[]>('./imported-phrases.json');
const propose = await openProposer();
const bare = (text: string, more: Partial<UnlabelledPhrase> = {}): UnlabelledPhrase => ({
  title: '',
  text,
  language: 'zh-CN',
  ...more,
});

describe.each(['zh-CN', 'en'] as const)('the data of %s', (language) => {
  const { groups, ...head } = read<{ groups: GroupNames[] }>(`../../phrases/${language}/group-names.json`);
  const { lines } = read<{ lines: SellerLines[] }>(`../../phrases/${language}/seller-lines.json`);

  test('names groups of known intents, each name once and as it is looked for', () => {
    expect(head).toEqual({ format: 'chatside-group-names', formatVersion: 1, language });
    const words = groups.flatMap((group) => group.words);
    expect(words.filter((word, at) => word !== normalise(word) || words.indexOf(word) !== at)).toEqual([]);
    expect(groups.flatMap(({ intents }) => intents).filter((id) => !INTENTS.includes(id))).toEqual([]);
  });

  test('finds every name, also inside a longer one', () => {
    const name = createNameReader(language, groups);
    for (const { words, intents } of groups) {
      for (const word of words) {
        const chances = name(language === 'en' ? `our ${word} 2` : `【${word}】2`);
        const best = Math.max(...(chances ?? []));
        expect(
          [...(chances ?? [])].flatMap((chance, at) => (chance === best ? [INTENTS[at]] : [])).sort(),
          word,
        ).toEqual([...intents].sort());
      }
    }
    expect(name('01')).toBeNull();
  });

  test('has lines of other voices for every intent, none of them twice and none of the list', () => {
    expect(lines.map(({ intent }) => intent)).toEqual([...INTENTS]);
    const texts = lines.flatMap((one) => one.lines);
    expect(lines.filter((one) => one.lines.length < 4)).toEqual([]);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.filter((text) => list.some((one) => one.text === text))).toEqual([]);
  });
});

describe('phrases of an old list', () => {
  const shareOf = (language: Language, holds: (right: IntentId[], proposal: ReturnType<typeof propose>) => boolean) => {
    const own = list.filter((one) => one.language === language);
    return own.filter((one) => holds(one.intents, propose(one))).length / own.length;
  };

  test('there are enough of them', () => {
    expect(list.length).toBeGreaterThanOrEqual(150);
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    expect(new Set(list.flatMap(({ intents }) => intents)).size).toBe(INTENTS.length);
  });

  test.each([
    ['zh-CN', 0.85, 0.9],
    ['en', 0.78, 0.9],
  ] as const)('are understood: %s', (language, likeliest, oneOfTwo) => {
    expect(shareOf(language, (right, { likely }) => right.includes(likely[0]))).toBeGreaterThan(likeliest);
    expect(shareOf(language, (right, { likely }) => likely.some((id) => right.includes(id)))).toBeGreaterThan(oneOfTwo);
  });

  test('the chance that it gives comes true', () => {
    const judged = list.map((one) => ({
      sure: propose(one).sure,
      right: one.intents.includes(propose(one).likely[0]),
    }));
    const meant = judged.reduce((sum, { sure }) => sum + sure, 0) / judged.length;
    const came = judged.filter(({ right }) => right).length / judged.length;
    expect(Math.abs(meant - came)).toBeLessThan(0.12);
  });
});

describe('what tells', () => {
  test('the questions that it answers, before its words', () => {
    const { intents, why } = propose(bare('亲，可以的哦', { examples: ['能开发票吗', '发票怎么开'] }));
    expect({ intents, why }).toEqual({ intents: ['invoice'], why: 'example' });
  });

  test('the group, where the words are anyone’s', () => {
    const text = '您按这个来就可以哈';
    expect(propose(bare(text, { group: ['售后', '开票'] }))).toMatchObject({ intents: ['invoice'], why: 'group' });
    expect(propose(bare(text, { group: ['常用', '催付'] }))).toMatchObject({ intents: ['unpaid'], why: 'group' });
    expect(propose(bare(text)).sure).toBeLessThan(propose(bare(text, { group: ['催付'] })).sure);
  });

  test('the title, unless it is a code', () => {
    const text = '看页面就有的哈';
    expect(propose(bare(text, { title: '发票' }))).toMatchObject({
      likely: ['invoice', expect.anything()],
      why: 'title',
    });
    expect(propose(bare(text, { title: 'fh01' }))).toEqual(propose(bare(text)));
  });

  test('the text, with the words that stand in for a value', () => {
    expect(propose(bare('今天下午给您寄出，{courier:中通快递}')).why).toBe('text');
    expect(propose(bare('亲，默认发{courier:中通快递}哦')).likely).toContain('courier_choice');
  });

  test('nothing: then nothing is proposed', () => {
    expect(propose(bare('😀')).intents).toEqual([]);
    expect(propose(bare('xyzzy', { language: 'en' })).intents).toEqual([]);
  });
});

test('any phrase gets none to two known intents, the same each time', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 });
  const phrase = fc.record({
    title: text,
    text,
    group: fc.array(text, { maxLength: 3 }),
    tags: fc.array(text, { maxLength: 3 }),
    examples: fc.array(text, { maxLength: 3 }),
    language: fc.constantFrom<Language>('zh-CN', 'en'),
  });
  fc.assert(
    fc.property(phrase, (one) => {
      const { intents, sure, likely } = propose(one);
      expect(intents).toEqual(likely.slice(0, intents.length));
      expect(new Set(likely).size).toBe(2);
      expect(sure).toBeGreaterThan(0);
      expect(sure).toBeLessThanOrEqual(1);
      expect(propose(one)).toEqual({ intents, sure, likely, why: propose(one).why });
    }),
    { numRuns: 60 },
  );
});

test('a language without a model is refused', () => {
  expect(() => createProposer([], starterIntents())(bare('好的'))).toThrow('no model of phrases for zh-CN');
});
