import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parsePack } from '../../assist/pack-schema';
import type { Language } from '../../assist/phrase';
import { parseTemplate } from '../../assist/placeholders';
import { createPromiseFinder, type FoundPromise } from '../../assist/promise';
import type { PromiseData } from '../../assist/promise-data';
import { promiseLines } from './promise-lines';
import { secondPromiseLines } from './promise-lines-second';

const languages: Language[] = ['zh-CN', 'en'];
const json = (language: Language, file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../phrases/${language}/${file}.json`, import.meta.url), 'utf8'));
const data = languages.map((language) => json(language, 'promises') as PromiseData);
const find = createPromiseFinder(data);

const softened = (text: string, language: Language): string =>
  find(text, language).reduceRight(
    (draft, { start, end, softer }) => draft.slice(0, start) + softer + draft.slice(end),
    text,
  );

describe.each([
  ['the first list', promiseLines],
  ['the second list', secondPromiseLines],
])('%s', (_, lines) => {
  test.each(languages)('is large enough, and at least 95 %% caught in %s', (language) => {
    const { bad } = lines[language];
    const missed = bad.filter((line) => find(line, language).length === 0);
    expect(bad.length).toBeGreaterThanOrEqual(40);
    expect(missed.length / bad.length, missed.join('\n')).toBeLessThanOrEqual(0.05);
  });

  test.each(languages)('flags at most 2 %% of the harmless lines in %s', (language) => {
    const { fine } = lines[language];
    const flagged = fine.filter((line) => find(line, language).length > 0);
    expect(fine.length).toBeGreaterThanOrEqual(40);
    expect(flagged.length / fine.length, flagged.join('\n')).toBeLessThanOrEqual(0.02);
  });

  test.each(languages)('says every line softly enough to pass in %s', (language) => {
    const still = lines[language].bad.map((line) => softened(line, language));
    expect(still.filter((line) => find(line, language).length > 0)).toEqual([]);
  });
});

describe('the softer wording', () => {
  it.each<[Language, string, string]>([
    ['zh-CN', '明天一定到', '一般明天能到，具体以物流更新为准'],
    ['zh-CN', '亲，周五前保证到您手上哦', '亲，一般周五前能到您手上，具体以物流更新为准哦'],
    ['zh-CN', '明天一定到，以物流为准', '一般明天能到，以物流为准'],
    ['zh-CN', '退款明天一定到账', '退款一般明天能到账，具体以银行或平台到账时间为准'],
    ['zh-CN', '保证不掉色', '一般不容易掉色'],
    ['zh-CN', '２４小时内必到', '一般２４小时内能到，具体以物流更新为准'],
    ['en', 'It will arrive tomorrow for sure.', 'It should arrive tomorrow, but the tracking page has the final word.'],
    ['en', 'You’ll 100% love it!', 'I think you will love it!'],
    ['en', 'UPS will definitely call you.', "UPS will usually call you, but that's up to the courier."],
  ])('keeps the words of the draft (%s: %s)', (language, draft, wanted) => {
    expect(softened(draft, language)).toBe(wanted);
  });

  it('changes two promises of one draft', () => {
    expect(softened('明天一定到，保证不掉色', 'zh-CN')).toBe('一般明天能到，具体以物流更新为准，一般不容易掉色');
  });
});

it('can be warmed up without changing what it finds', () => {
  const before = find('明天一定到', 'zh-CN');
  expect([...find.warmUp('zh-CN')].length).toBeGreaterThan(30);
  expect(find('明天一定到', 'zh-CN')).toEqual(before);
});

it('finds nothing where the draft asks or denies', () => {
  expect(find('您是说明天一定到？', 'zh-CN')).toEqual([]);
  expect(find('我不敢说明天一定到', 'zh-CN')).toEqual([]);
  expect(find('我不敢说别的，但明天一定到', 'zh-CN')).toHaveLength(1);
});

const words = fc.constantFrom(
  ...['明天', '一定', '到', '保证', '三天', '不', '掉色', '退款', '，', '？', '平台', '肯定', '会', '好', ' ', '\n'],
  ...['it ', 'will ', 'definitely ', 'arrive ', 'tomorrow', 'refund ', 'never ', 'fade', ', ', '. ', '😀', 'Ａ'],
);

test('places lie in the draft, in order and apart, whatever it says', () => {
  const draft = fc.array(words, { maxLength: 25 }).map((all) => all.join(''));
  fc.assert(
    fc.property(draft, fc.constantFrom(...languages), (text, language) => {
      const found = find(text, language);
      const ends = found.map(({ end }) => end);
      const apart = ({ start, end }: FoundPromise, index: number): boolean =>
        start >= (ends[index - 1] ?? 0) && end > start && end <= text.length;
      expect(found.every(apart)).toBe(true);
      expect(find(text, language)).toEqual(found);
    }),
    { numRuns: 2000 },
  );
});

describe.each(languages)('the rules in %s', (language) => {
  const { rules } = json(language, 'promises') as PromiseData;

  test('say where they come from, when that was checked, and why in every language', () => {
    for (const rule of rules) {
      expect(rule.source.length).toBeGreaterThan(10);
      expect(rule.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      for (const shown of languages) expect(rule.why[shown].length).toBeGreaterThan(10);
    }
  });

  test('name in a softer wording only what their form finds', () => {
    const unknown = rules.flatMap(({ forms }) =>
      forms.flatMap(({ find: source, softer }) =>
        [...softer.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => (source.includes(`(?<${name}>`) ? [] : [softer])),
      ),
    );
    expect(unknown).toEqual([]);
  });

  test('find nothing in the starter phrases', () => {
    const bare = (template: string): string =>
      parseTemplate(template)
        .map((part) =>
          part.kind === 'literal' ? part.text : part.kind === 'placeholder' ? (part.fallback ?? 'X') : 'X',
        )
        .join('');
    const phrases = parsePack(json(language, 'phrases')).pack?.phrases ?? [];
    expect(phrases.length).toBeGreaterThan(80);
    const promising = phrases.flatMap(({ id, text, variants = [] }) =>
      [text, ...variants].filter((wording) => find(bare(wording), language).length > 0).map((wording) => [id, wording]),
    );
    expect(promising).toEqual([]);
  });
});
