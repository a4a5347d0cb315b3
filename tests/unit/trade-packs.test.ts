import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parsePack } from '../../assist/pack-schema';
import type { Phrase } from '../../assist/phrase';
import { parseTemplate } from '../../assist/placeholders';
import { createPromiseFinder } from '../../assist/promise';
import type { PromiseData } from '../../assist/promise-data';

const FOLDER = new URL('../../phrases/zh-CN/', import.meta.url);
const TRADES = ['apparel', 'beauty', 'electronics', 'food', 'home'] as const;
const text = (path: string): string => readFileSync(new URL(path, FOLDER), 'utf8');
const json = (path: string): unknown => JSON.parse(text(path));
const phrasesOf = (path: string): Phrase[] => parsePack(json(path)).pack?.phrases ?? [];

/** Superlatives and guarantees, ways out of the platform, other platforms, bought praise, and forms of address that age badly. */
const FORBIDDEN =
  /最|第一|唯一|绝对|百分之?百|100%|保证|必定|国家级|万能|永久|永不|顶级|极品|全网|史上|独家|微信|加微|QQ|加V|VX|支付宝|私下|私聊|转账|返现|五星|好评|宝贝|亲亲|淘宝|天猫|京东|拼多多|抖音|快手|小红书|闲鱼/i;
/** What neither food nor a cosmetic may claim. */
const MEDICAL =
  /治疗|治愈|治好|根治|疗效|药效|消炎|抗炎|杀菌|抗菌|排毒|减肥|瘦身|降(?:血|糖|压|脂)|免疫|美白|祛斑|祛痘|抗衰|生发|丰胸|养生|滋补|医用|副作用|纯天然|零添加/;
/** In UTF-16 units; `lines` as they are sent. */
const MOST = { text: 90, title: 8, lines: 2 };
const LEAST = { phrases: 40, withVariants: 0.6 };
const HALF_WIDTH = /\p{Script=Han}[,.?!:;()~]|[,?!:;()~]\p{Script=Han}/u;

const wordings = ({ text: first, variants = [] }: Phrase): string[] => [first, ...variants];
/** As a buyer would read it with nothing filled in: a blank without a fallback counts as four characters. */
const bare = (template: string): string =>
  parseTemplate(template)
    .map((part) =>
      part.kind === 'literal' ? part.text : part.kind === 'placeholder' ? (part.fallback ?? '某某某某') : '某某某某',
    )
    .join('');
const doubles = (values: string[]): string[] => values.filter((value, index) => values.indexOf(value) !== index);

const findPromises = createPromiseFinder([json('promises.json') as PromiseData]);

test('every file of the folder is one of the trades', () => {
  expect(readdirSync(new URL('trades/', FOLDER)).sort()).toEqual(TRADES.map((trade) => `${trade}.json`));
});

describe.each(TRADES)('the pack for %s', (trade) => {
  const path = `trades/${trade}.json`;
  const { pack, problems } = parsePack(json(path));
  const phrases = pack?.phrases ?? [];
  const said = phrases.flatMap(wordings);
  const wrong = (isWrong: (line: string) => boolean): string[] => said.filter((line) => isWrong(bare(line)));

  test('reads without a problem, says its trade and its language', () => {
    expect(problems).toEqual([]);
    expect(pack).toMatchObject({ id: `trade.zh-CN.${trade}`, language: 'zh-CN' });
    expect(phrases.filter(({ id }) => !id.startsWith(`trade.${trade}.`))).toEqual([]);
  });

  test('is in canonical form, placeholders under canonical names', () => {
    const content = text(path);
    expect(content === `${JSON.stringify(JSON.parse(content), null, 2)}\n`).toBe(true);
    expect(said.filter((wording) => !content.includes(JSON.stringify(wording)))).toEqual([]);
  });

  test('is large enough, and most of it can be said in more than one way', () => {
    expect(phrases.length).toBeGreaterThanOrEqual(LEAST.phrases);
    const several = phrases.filter(({ variants = [] }) => variants.length > 0);
    expect(several.length / phrases.length).toBeGreaterThanOrEqual(LEAST.withVariants);
  });

  test('says nothing twice', () => {
    expect(doubles(said)).toEqual([]);
    expect(doubles(phrases.map(({ title }) => title))).toEqual([]);
  });

  test('stays short', () => {
    expect(wrong((line) => line.length > MOST.text || line.split('\n').length > MOST.lines)).toEqual([]);
    expect(phrases.filter(({ title }) => title.length > MOST.title).map(({ title }) => title)).toEqual([]);
  });

  test('has a shortcode and one to three tags for each', () => {
    expect(phrases.filter(({ shortcode }) => !/^[a-z0-9]{3,6}$/.test(shortcode)).map(({ id }) => id)).toEqual([]);
    expect(phrases.filter(({ tags = [] }) => tags.length < 1 || tags.length > 3).map(({ id }) => id)).toEqual([]);
  });

  test('says no forbidden word, in titles neither', () => {
    expect([...said, ...phrases.map(({ title }) => title)].filter((line) => FORBIDDEN.test(line))).toEqual([]);
  });

  test('promises nothing that the shop does not control', () => {
    expect(wrong((line) => findPromises(line, 'zh-CN').length > 0)).toEqual([]);
  });

  test('uses full-width punctuation and ends its sentences', () => {
    expect(wrong((line) => HALF_WIDTH.test(line))).toEqual([]);
    expect(wrong((line) => !/[。？！～]$/.test(line))).toEqual([]);
  });

  test('calls the buyer 亲 in one line of twenty at the most', () => {
    expect(wrong((line) => /亲(?![戚自肤])/.test(line)).length / said.length).toBeLessThanOrEqual(0.05);
  });
});

test.each(['food', 'beauty'])('the pack for %s claims no medical effect', (trade) => {
  const said = phrasesOf(`trades/${trade}.json`).flatMap(wordings);
  expect(said.length).toBeGreaterThan(LEAST.phrases);
  expect(said.filter((line) => MEDICAL.test(line))).toEqual([]);
});

test('ids, shortcodes and texts stand once over all trades and the starter pack', () => {
  const all = [...TRADES.map((trade) => `trades/${trade}.json`), 'phrases.json'].flatMap(phrasesOf);
  expect(all.length).toBeGreaterThan(TRADES.length * LEAST.phrases);
  expect(doubles(all.map(({ id }) => id))).toEqual([]);
  expect(doubles(all.flatMap(({ shortcode }) => shortcode || []))).toEqual([]);
  expect(doubles(all.flatMap(wordings))).toEqual([]);
});
