import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseChecklists } from '../../assist/checklist-schema';
import { parseLadders } from '../../assist/guide-schema';
import { INTENTS, type IntentId } from '../../assist/intents';
import { normalise } from '../../assist/normalise';
import { parsePack } from '../../assist/pack-schema';
import { isReply, type Phrase } from '../../assist/phrase';
import { parseTemplate } from '../../assist/placeholders';
import { createPromiseFinder } from '../../assist/promise';
import type { PromiseData } from '../../assist/promise-data';
import { parseRoutines } from '../../assist/routines';
import { smsLength } from '../../assist/sms';
import { standingProblems } from '../../assist/standing-texts';

const FOLDER = new URL('../../phrases/', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, FOLDER), 'utf8');
const json = (path: string): unknown => JSON.parse(text(path));

/** What a shop may not say: superlatives and guarantees, ways out of the platform, bought reviews, and words that age badly. */
const FORBIDDEN: Record<string, RegExp> = {
  'zh-CN':
    /最低价|最便宜|全网最|史上|绝对|百分百|百分之百|100%|保证|必定|国家级|万能|微信|加微|QQ|加V|支付宝|私下|转账|好评返现|返现|五星|好评|宝贝|淘宝|天猫/i,
  en: /lowest price|cheapest|best price|guarantee|100%|absolutely|whatsapp|paypal|5.star|five.star|positive review|good review/i,
};
const LEAST = { 'zh-CN': 350, en: 180 };
/** Replies per intent, and for what buyers ask most; the share of replies that can be said in more than one way. */
const COVERED = {
  'zh-CN': { each: 6, often: 10, withVariants: 0.6 },
  en: { each: 3, often: 5, withVariants: 0.4 },
} as const;
const ASKED_OFTEN = [
  'stock',
  'size_fit',
  'product_info',
  'recommend',
  'price',
  'bargain',
  'promo_coupon',
  'shipping_time',
  'courier_choice',
  'shipping_fee',
  'address_change',
  'dispatch_status',
  'logistics',
  'missing_wrong_damaged',
  'return',
  'exchange',
  'refund_status',
] as const satisfies readonly IntentId[];

const languages = ['zh-CN', 'en'] as const;
const findPromises = createPromiseFinder(languages.map((language) => json(`${language}/promises.json`) as PromiseData));
const files = ['phrases', 'ladders', 'checklists', 'routines', 'tables'] as const;

const wordings = ({ text: first, variants = [] }: Phrase): string[] => [first, ...variants];
/** As a buyer would read it with nothing filled in: only the words of the pack. */
const bare = (template: string): string =>
  parseTemplate(template)
    .map((part) => (part.kind === 'literal' ? part.text : part.kind === 'placeholder' ? (part.fallback ?? 'X') : 'X'))
    .join('');
const usesPrice = (phrase: Phrase): boolean => wordings(phrase).every((wording) => wording.includes('{offer.price}'));

describe.each(languages)('the starter pack in %s', (language) => {
  const { pack, problems } = parsePack(json(`${language}/phrases.json`));
  const phrases = pack?.phrases ?? [];
  const byId = new Map(phrases.map((phrase) => [phrase.id, phrase]));
  const { ladders, problems: ladderProblems } = parseLadders(json(`${language}/ladders.json`));
  const { checklists, problems: checklistProblems } = parseChecklists(json(`${language}/checklists.json`));
  const rungs = ladders.flatMap((ladder) => ladder.rungs);
  const steps = checklists.flatMap((checklist) => checklist.steps);

  test('reads without a problem and says its language', () => {
    expect([...problems, ...ladderProblems, ...checklistProblems]).toEqual([]);
    expect(pack?.language).toBe(language);
  });

  test.each(files)('%s.json is in canonical form', (file) => {
    const content = text(`${language}/${file}.json`);
    expect(content === `${JSON.stringify(JSON.parse(content), null, 2)}\n`).toBe(true);
  });

  const replies = phrases.filter(isReply);

  test('says of every phrase what it answers', () => {
    expect(phrases.filter(({ intents }) => intents.length === 0).map(({ id }) => id)).toEqual([]);
  });

  test('is large enough', () => {
    expect(replies.length).toBeGreaterThanOrEqual(LEAST[language]);
    expect(ladders.length).toBeGreaterThan(0);
    expect(checklists.length).toBeGreaterThan(0);
  });

  test('its routines name phrases that it has, of the right kind', () => {
    const { unpaid, dispatch } = parseRoutines(json(`${language}/routines.json`)) ?? expect.fail('no routines');
    const chat = [...unpaid.duplicate, ...unpaid.cutoff, ...unpaid.rounds.flat(), ...dispatch.chat];
    expect(unpaid.rounds.flat().length).toBeGreaterThan(1);
    expect(chat.filter((id) => byId.get(id)?.kind !== undefined || !byId.has(id))).toEqual([]);
    expect(dispatch.sms.map((id) => byId.get(id)?.kind)).toEqual(dispatch.sms.map(() => 'sms'));
    expect(Math.min(...dispatch.sms.map((id) => smsLength(bare(byId.get(id)?.text ?? '')).parts))).toBe(1);
  });

  test('its automatic replies and signatures can stand as they are, and there are several to take turns', () => {
    const standing = phrases.filter(({ kind }) => kind === 'auto-reply' || kind === 'signature');
    for (const phrase of standing) expect(standingProblems(phrase, '2026-11-23'), phrase.id).toEqual([]);
    for (const kind of ['auto-reply', 'signature', 'review'] as const) {
      expect(phrases.filter((phrase) => phrase.kind === kind).length, kind).toBeGreaterThan(1);
    }
  });

  test('answers every intent in several ways, and what is asked most in more', () => {
    const { each, often } = COVERED[language];
    const answering = (intent: IntentId): number => replies.filter(({ intents }) => intents.includes(intent)).length;
    expect(INTENTS.filter((intent) => answering(intent) < each)).toEqual([]);
    expect(ASKED_OFTEN.filter((intent) => answering(intent) < often)).toEqual([]);
  });

  test('can say most of it in other words, so that the same ones are not sent twice running', () => {
    const several = replies.filter(({ variants = [] }) => variants.length > 0);
    expect(several.length / replies.length).toBeGreaterThanOrEqual(COVERED[language].withVariants);
  });

  test('its replies promise nothing that the shop does not control', () => {
    const promised = (wording: string): boolean => findPromises(bare(wording), language).length > 0;
    expect(replies.flatMap(wordings).filter(promised)).toEqual([]);
  });

  test('its replies are short', () => {
    const most = { 'zh-CN': 64, en: 200 }[language];
    const long = (wording: string): boolean => bare(wording).length > most || bare(wording).split('\n').length > 2;
    expect(replies.flatMap(wordings).filter(long)).toEqual([]);
  });

  test('every reply has a shortcode, and none stands twice', () => {
    const codes = phrases.flatMap(({ shortcode }) => shortcode || []);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
    expect(replies.filter(({ shortcode }) => !/^[a-z0-9]+$/.test(shortcode)).map(({ id }) => id)).toEqual([]);
  });

  test('stores placeholders under canonical names', () => {
    const written = JSON.stringify(json(`${language}/phrases.json`));
    for (const phrase of phrases) {
      for (const wording of wordings(phrase)) expect(written).toContain(JSON.stringify(wording).slice(1, -1));
    }
  });

  test('says no forbidden word', () => {
    const said = phrases.flatMap((phrase) => [phrase.title, ...wordings(phrase)]);
    const asked = [...rungs.map(({ title }) => title), ...steps.map((step) => step.text)];
    expect([...said, ...asked].filter((line) => FORBIDDEN[language]?.test(line))).toEqual([]);
  });

  test('does not say the same twice', () => {
    const all = phrases.flatMap(wordings);
    expect(all.filter((wording, index) => all.indexOf(wording) !== index)).toEqual([]);
  });

  test('the ladder and the checklists name phrases that exist', () => {
    const named = [...rungs.flatMap((rung) => rung.phrases), ...steps.flatMap(({ phrase }) => phrase ?? [])];
    expect(named.filter((id) => !byId.has(id))).toEqual([]);
  });

  test('a price step names its price, and only price and last steps, grants and agreements may', () => {
    const priced = rungs.filter(({ kind }) => kind === 'price').flatMap((rung) => rung.phrases);
    expect(priced.filter((id) => !usesPrice(byId.get(id) as Phrase))).toEqual([]);
    const allowed = new Set([
      ...rungs.filter(({ kind }) => kind === 'price' || kind === 'final').flatMap((rung) => rung.phrases),
      ...ladders.flatMap(({ asking, closing = [] }) => [...(asking?.granted ?? []), ...closing]),
    ]);
    const named = phrases.filter((phrase) => wordings(phrase).some((wording) => wording.includes('{offer.price')));
    expect(named.filter(({ id }) => !allowed.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test('a checklist for every stage that is known, and for no order', () => {
    const stages = new Set(checklists.flatMap(({ when }) => when.flatMap((condition) => condition.stages ?? [])));
    for (const stage of ['none', 'unpaid', 'paid', 'shipped', 'received', 'refunding'] as const) {
      expect(stages).toContain(stage);
    }
  });

  test('every id of a step stands once: ticks are remembered by it', () => {
    const ids = steps.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('what ticks a step names phrases and steps that exist', () => {
    const ticks = checklists.flatMap((checklist) =>
      checklist.steps.flatMap((step) => (step.ticks ?? []).map((tick) => ({ tick, checklist }))),
    );
    const unknown = ticks.flatMap(({ tick, checklist }) => {
      const known = (id: string): boolean =>
        byId.has(id) || checklist.steps.some((step) => step.id === id && step.phrase);
      if ('sent' in tick) return byId.has(tick.sent) ? [] : [tick.sent];
      return 'confirmed' in tick ? tick.after.filter((id) => !known(id)) : [];
    });
    expect(unknown).toEqual([]);
    const beside = checklists.flatMap(({ steps: all }) =>
      all.flatMap(({ id, unless = [] }) =>
        unless.filter((other) => other === id || !all.some((one) => one.id === other)),
      ),
    );
    expect(beside).toEqual([]);
  });

  test('words that are looked for are written as they are compared', () => {
    const words = [
      ...checklists.flatMap(({ when }) => when.flatMap((condition) => condition.words ?? [])),
      ...steps.flatMap(({ ticks = [] }) => ticks.flatMap((tick) => ('sentWords' in tick ? tick.sentWords : []))),
    ];
    expect(words.filter((word) => word !== normalise(word))).toEqual([]);
  });

  test('steps fit a narrow panel', () => {
    const most = { 'zh-CN': { text: 16, why: 44, remark: 20 }, en: { text: 48, why: 140, remark: 48 } }[language];
    const long = steps.filter(
      ({ text: words, why, remark = '' }) =>
        words.length > most.text || why.length > most.why || remark.length > most.remark,
    );
    expect(long.map(({ id }) => id)).toEqual([]);
  });
});

test('the checklists are the same in both languages', () => {
  const shapes = languages.map((language) =>
    parseChecklists(json(`${language}/checklists.json`)).checklists.map(({ id, setup, steps }) => ({
      id,
      setup,
      steps: steps.map((step) => ({ id: step.id, unless: step.unless, remark: step.remark !== undefined })),
    })),
  );
  expect(shapes[1]).toEqual(shapes[0]);
});

test('Chinese texts use full-width punctuation', () => {
  const lines: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') lines.push(bare(value));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  for (const file of files) collect(json(`zh-CN/${file}.json`));
  expect(lines.length).toBeGreaterThan(500);
  const halfWidth = /\p{Script=Han}[,?!:;()]|[,?!:;()]\p{Script=Han}/u;
  expect(lines.filter((line) => halfWidth.test(line))).toEqual([]);
});

test('no id stands in two packs', () => {
  const ids = languages.flatMap((language) =>
    parsePack(json(`${language}/phrases.json`)).pack?.phrases.map(({ id }) => id),
  );
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
