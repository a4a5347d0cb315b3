import { describe, expect, it, test } from 'vitest';
import { type Caution, type CautionContext, findCautions } from '../../assist/caution';
import { parseCautions } from '../../assist/caution-schema';
import type { Phrase } from '../../assist/phrase';
import { preparedCautions } from '../../storage/caution-rules';
import {
  type CautionLine,
  cautionLines,
  contextOf,
  fifthLines,
  fileText,
  fourthLines,
  heldOutLines,
  moreBadLines,
  seventhLines,
  sixthLines,
  thirdLines,
} from './caution-files';

const prepared = preparedCautions();
const find = (text: string, context: Partial<CautionContext> = {}): Caution[] =>
  findCautions(text, { language: 'zh-CN', ...context }, prepared);
const inLine = (line: CautionLine): Caution[] => findCautions(line.text, contextOf(line), prepared);
const said = (line: CautionLine): string =>
  `${line.id} ${line.text} → ${inLine(line).map(({ rule, start, end }) => `${rule} [${line.text.slice(start, end)}]`)}`;

describe.each([
  ['written before the rules', cautionLines, 420],
  ['held out', heldOutLines, 240],
  ['of somebody else', thirdLines, 250],
  ['of somebody else, later', fourthLines, 250],
  ['of somebody else, last', fifthLines, 250],
  ['of somebody else, as agents write', sixthLines, 250],
  ['of somebody else, as agents write, once more', seventhLines, 250],
])('the lines %s', (_, lines, least) => {
  const bad = lines.filter((line) => line.bad);
  const fine = lines.filter((line) => !line.bad);

  test('are many, each once, half of them harmless', () => {
    expect(lines.length).toBeGreaterThanOrEqual(least);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    expect(new Set(lines.map(({ text, console: seller }) => `${seller} ${text}`)).size).toBe(lines.length);
    expect(Math.abs(bad.length - fine.length)).toBeLessThanOrEqual(lines.length / 20);
  });

  test.each(['zh-CN', 'en'])(
    'in %s are caught, at least 95 of 100 bad ones, by every family that they fall under',
    (language) => {
      const all = bad.filter(({ lang }) => lang === language);
      const missed = all.filter((line) => {
        const families = inLine(line).map(({ family }) => family);
        return !line.rules?.length || line.rules.some((family) => !families.includes(family));
      });
      expect(missed.length / all.length, missed.map(said).join('\n')).toBeLessThanOrEqual(0.05);
    },
  );

  test.each(['zh-CN', 'en'])('in %s are let pass, at least 98 of 100 harmless ones', (language) => {
    const all = fine.filter(({ lang }) => lang === language);
    const flagged = all.filter((line) => inLine(line).length > 0);
    expect(flagged.length / all.length, flagged.map(said).join('\n')).toBeLessThanOrEqual(0.02);
  });
});

test('at least 95 of 100 bad lines that were written to find gaps are caught', () => {
  const missed = moreBadLines.filter((line) => !inLine(line).some(({ family }) => line.rules?.includes(family)));
  expect(moreBadLines.length).toBeGreaterThanOrEqual(190);
  expect(missed.length / moreBadLines.length, missed.map(said).join('\n')).toBeLessThanOrEqual(0.05);
});

describe('a place', () => {
  it.each<[string, string, string]>([
    ['亲，加V聊吧', 'off-platform.wechat', '加V'],
    ['微\u200b信聊', 'off-platform.wechat', '微\u200b信'],
    ['您 微 信 号', 'off-platform.wechat', '您 微 信'],
    ['薇❤️同号', 'off-platform.wechat', '薇❤️'],
    ['🙂🙂加個微信', 'off-platform.wechat', '加個微信'],
    ['打 1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣ 吧', 'off-platform.phone', '1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣0️⃣'],
    ['幺三八零零零零零零零零', 'off-platform.phone', '幺三八零零零零零零零零'],
    ['您拨打13912345678就行', 'off-platform.phone', '拨打13912345678'],
    ['用 ｗｈａｔｓａｐｐ 聊', 'off-platform.apps-en', 'ｗｈａｔｓａｐｐ'],
    ['ask me on W h a t s A p p', 'off-platform.apps-en', 'W h a t s A p p'],
    ['全 网 最 低 价', 'absolute.lowest', '全 网 最 低 价'],
    ['🙂加我 亻言吧', 'off-platform.wechat', '加我 亻言'],
    ['您加徾伩', 'off-platform.wechat', '加徾伩'],
    ['薇\n信\n号', 'off-platform.wechat', '薇\n信'],
    ['打㊀三❽零零零零零零零零吧', 'off-platform.phone', '㊀三❽零零零零零零零零'],
    ['存下 l38-OOOO-OOOO 哈', 'off-platform.phone', '存下 l38-OOOO-OOOO'],
    ['去抖喑那边看', 'other-platform.lure', '抖喑'],
  ])('covers what was written, with what hides it (%s)', (text, rule, words) => {
    expect(find(text).map((one) => [one.rule, text.slice(one.start, one.end)])).toContainEqual([rule, words]);
  });

  test('of a template is that of its placeholder', () => {
    const text = '亲，{courier:微信}送货';
    const [found] = find(text, { filled: false });
    expect(found && text.slice(found.start, found.end)).toBe('{courier:微信}');
    expect(find('{order.number}，{买家：亲}', { filled: false })).toEqual([]);
    expect(find('{order.number}').map(({ family }) => family)).toEqual(['placeholder']);
    expect(find('{nobody}', { filled: false }).map(({ family }) => family)).toEqual(['placeholder']);
  });

  test('of an automatic reply is what stands below its fourth line', () => {
    const text = '一\n二\n\n四\r\n五\n六\n';
    const [found] = find(text, { kind: 'auto-reply' });
    expect(found).toMatchObject({ rule: 'auto-reply.lines', start: 8, end: 11 });
    expect(find(text)).toEqual([]);
    expect(find('一\n二\n三\n四\n\n', { kind: 'auto-reply' })).toEqual([]);
  });
});

describe('a caution', () => {
  test('names its rule, why, where that comes from, and better words in the language of the text', () => {
    const [found] = find('加V聊');
    expect(found).toMatchObject({ family: 'off-platform', level: 'ask', betterFor: 'sentence' });
    expect(found?.better).toMatch(/\p{Script=Han}/u);
    expect(find('add me on whatsapp', { language: 'en' })[0]?.better).toMatch(/^[ -~]+$/);
    expect(found?.why.en.length).toBeGreaterThan(10);
  });

  test('has the source of the platform that it is on', () => {
    const sources = [null, 'pinduoduo', 'jd'].map((seller) => find('加V聊', { console: seller })[0]?.source);
    expect(new Set(sources).size).toBe(3);
  });

  test('about a promise is that of the rules of promises', () => {
    const [found] = find('明天一定到');
    expect(found).toMatchObject({ rule: 'over-promise.delivery-time', betterFor: 'words', start: 0, end: 5 });
    expect(found?.better).toContain('一般明天能到');
  });

  test('about another platform is none on its own, nor where the platform is not known', () => {
    const onConsole = (seller: string | null): number => find('淘宝也有', { console: seller }).length;
    expect([
      onConsole('pinduoduo'),
      onConsole('feige'),
      onConsole('taobao'),
      onConsole('practice'),
      onConsole(null),
      onConsole('paste'),
    ]).toEqual([1, 1, 0, 0, 0, 0]);
  });

  test.each([
    '您去抖音搜我们店名',
    '淘宝同款店铺更便宜',
    '京东旗舰店也有，那边领券',
    'our Shopee store has it cheaper',
    '拼夕夕上搜同款',
  ])('to look or buy elsewhere is one wherever the platform is not known (%s)', (text) => {
    const rules = [null, 'paste', 'practice'].map((seller) => find(text, { console: seller }).map(({ rule }) => rule));
    expect(rules).toEqual([['other-platform.lure'], ['other-platform.lure'], ['other-platform.lure']]);
  });

  test.each(['您是在淘宝下单的吗', '发京东快递', '抖音支付也可以', '您去搜一下快递单号', '微信支付'])(
    'is none for a name without a lure (%s)',
    (text) => {
      expect(find(text).filter(({ family }) => family === 'other-platform')).toEqual([]);
    },
  );

  test('to look on the own platform is none', () => {
    expect(find('您去淘宝搜我们店名', { console: 'taobao' })).toEqual([]);
    expect(find('您去抖音搜我们店名', { console: 'feige' })).toEqual([]);
    expect(find('您去抖音搜我们店名', { console: 'taobao' }).map(({ rule }) => rule)).toEqual([
      'other-platform.douyin',
    ]);
  });
});

describe('rules of a lead', () => {
  const file = (rule: object): unknown => ({
    format: 'chatside-cautions',
    formatVersion: 1,
    rules: [
      {
        id: 'own.1',
        family: 'own',
        why: { 'zh-CN': '店里不说', en: 'not here' },
        level: 'warn',
        source: 'the lead',
        checkedOn: '2026-11-23',
        ...rule,
      },
    ],
  });
  const own = (rule: object): ReturnType<typeof preparedCautions> => preparedCautions(parseCautions(file(rule)).rules);
  const found = (text: string, rules: ReturnType<typeof preparedCautions>): string[] =>
    findCautions(text, { language: 'zh-CN' }, rules).map(({ rule, start, end }) => `${rule} ${text.slice(start, end)}`);

  test('are found however the words are written; Latin words only as whole words', () => {
    const rules = own({ words: ['内部价', 'a+b.', 'SB'] });
    expect(found('给您內 部 價', rules)).toEqual(['own.1 內 部 價']);
    expect(found('这是 A+B. 套装', rules)).toEqual(['own.1 A+B.']);
    expect(found('USB 接口，aXb.', rules)).toEqual([]);
  });

  test('take the place of ours under the same id; ours can be switched off', () => {
    expect(found('加V聊', own({ id: 'off-platform.wechat', words: ['无'] }))).toEqual([]);
    expect(found('加V聊', preparedCautions([], new Set(['off-platform.wechat'])))).toEqual([]);
    expect(found('明天一定到', preparedCautions([], new Set(['over-promise'])))).toEqual([]);
  });
});

const PACKS = [
  'zh-CN/phrases',
  'en/phrases',
  ...['apparel', 'beauty', 'electronics', 'food', 'home'].map((trade) => `zh-CN/trades/${trade}`),
];

test.each(PACKS)('no phrase of %s is flagged on any console', (path) => {
  const pack = JSON.parse(fileText(`phrases/${path}.json`)) as { language: 'zh-CN' | 'en'; phrases: Phrase[] };
  const consoles = [null, 'practice', 'pinduoduo', 'feige', 'taobao', 'jd', 'shopee'];
  const flagged = pack.phrases.flatMap(({ id, kind, text, variants = [] }) =>
    [text, ...variants].flatMap((wording) =>
      consoles.flatMap((seller) =>
        find(wording, { language: pack.language, console: seller, kind, filled: false }).map(
          ({ rule, start, end }) => `${id} ${rule} [${wording.slice(start, end)}] on ${seller}`,
        ),
      ),
    ),
  );
  expect(pack.phrases.length).toBeGreaterThan(30);
  expect(flagged).toEqual([]);
});
