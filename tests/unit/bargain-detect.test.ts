import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BargainMove } from '../../assist/bargain-data';
import { normalise } from '../../assist/normalise';
import { readOffer } from '../../assist/offer';
import type { Language } from '../../assist/phrase';
import { type BargainReading, createEngine } from '../../assist/suggest';
import { starterIntents, starterMoves } from '../../storage/starter';

const engine = createEngine({ phrases: [], intents: starterIntents(), moves: starterMoves() });
const read = (text: string, previousAgentLine = '', language: Language = 'zh-CN'): BargainReading =>
  engine.bargain({ text, previousAgentLine, kinds: [] }, language);

const haggling: [text: string, move: BargainMove][] = [
  ['老板，这条围巾能再便宜些不', 'ask_discount'],
  ['最低给到多少呀', 'ask_lowest'],
  ['65一双我拿四双，行不行', 'offer'],
  ['好贵啊，一个夹子要这么多', 'price_complaint'],
  ['楼下超市同样的才卖12块', 'compare'],
  ['我都买你家十来次了，老顾客没点表示吗', 'loyalty'],
  ['再送我一双袜子呗', 'ask_extra'],
  ['邮费给免了吧', 'ask_extra'],
  ['预算就两百，超了买不起', 'budget'],
  ['我们一家三口都喝你家的奶', 'loyalty'],
  ['第六次来下单了', 'loyalty'],
  ['编号880011223344的3份210卖不卖', 'offer'],
  ['我同学上周买才30', 'compare'],
  ['别的店铺还送收纳袋', 'compare'],
  ['多塞两包纸巾呗', 'ask_extra'],
  ['运费你们承担我就付款', 'ask_extra'],
  ['两个150', 'offer'],
  ['我拿80个什么价', 'bulk'],
  ['怎么都不给打折', 'ask_discount'],
  ['any wiggle room on the price?', 'ask_discount'],
  ['i can do 45 cash today', 'offer'],
  ['kinda pricey for a used lamp', 'price_complaint'],
  ['ebay has the same one for 30', 'compare'],
  ['could you throw in free shipping', 'ask_extra'],
];

const notHaggling = [
  '优惠券怎么领不了',
  '这个杯子多少钱',
  '便宜的那款和贵的那款有啥区别',
  '退款多久到账',
  '运费险赔多少',
  '我昨天买的今天降价了，差价退我',
  '好的，那我拍了',
  '身高180穿多大',
  'how much is it',
  'is the discount code still valid',
  'deal, i will take it',
  'what size is the 80 one',
  '3份210 编号880011223344',
  '两个150的那款，链接里的112233445566',
];

describe('whether a turn haggles', () => {
  test.each(haggling)('%s → %s', (text, move) => {
    const reading = read(text);
    expect(reading.isBargain).toBe(true);
    expect(reading.moves).toContain(move);
  });

  test.each(notHaggling)('not: %s', (text) => {
    expect(read(text).isBargain).toBe(false);
  });

  test.each<[previous: string, text: string, haggles: boolean]>([
    ['亲，已经是最低价了哦', '那算了吧', true],
    ['没有货了哦', '那算了吧', false],
    ['今天发不了了亲', '那不要了', false],
    ['抱歉，不议价的哦', '那我再看看', true],
    ['亲，最低95了', '90', true],
    ['亲，您平时穿多大码', '90', false],
    ['亲，您要几号的', '38吧', false],
    ['不包邮的哦', '包一下嘛', true],
    ['给您补偿5元可以吗', '5块太少了', false],
    ['亲，活动价39', '保质期多久', false],
    ["I can't go lower than 90.", "ok, i'll pass", true],
    ['Sorry, it is out of stock.', "ok, i'll pass", false],
    ['I want 25', '20?', true],
    ['Which size do you take?', '20', false],
    ['I can do 80.', 'ok great, see you at 6', false],
  ])('after "%s": %s → %s', (previous, text, haggles) => {
    const language = /\p{Script=Han}/u.test(previous) ? 'zh-CN' : 'en';
    expect(read(text, previous, language).isBargain).toBe(haggles);
  });

  test('a claim beside a complaint is a complaint', () => {
    expect(read('常来你家买的').isBargain).toBe(true);
    expect(read('常来你家买的，这次收到全是碎的').isBargain).toBe(false);
  });

  test('who does not haggle has moves of another meaning only', () => {
    expect(read('有货再说吧，没有我就不要了', '没有货了哦').moves).toEqual([]);
    expect(read('deal, i will take it').moves).toEqual(['accept']);
  });

  test.each<[previous: string, text: string, agrees: boolean]>([
    ['组长点头了，这单给您¥94.20', '哎行吧行吧', true],
    ['给您算97.1可以吗', '可以', true],
    ['最低95了哦', '好吧', true],
    ['最低95了哦', '好吧\n再送双袜子呗', false],
    ['给您算97.1可以吗', '行，那再少两块', false],
    ['最低95了哦', '好吧那算了', false],
    ['给您算97.1可以吗', '可以吗', false],
    ['亲，您平时穿多大码', '好吧', false],
    ['价格已经很实惠了哦', '好吧', false],
    ['I can do $84.70 for you', 'ok', true],
    ['I can do $84.70 for you', "fine I'll take it", true],
    ['I can do $84.70 for you', 'ok but throw in shipping', false],
    ['It ships tomorrow', 'ok', false],
  ])('after "%s", %s agrees to the price: %s', (previous, text, agrees) => {
    const language = /\p{Script=Han}/u.test(previous) ? 'zh-CN' : 'en';
    expect(read(text, previous, language).moves.includes('accept')).toBe(agrees);
  });

  test('nothing said is no bargain', () => {
    expect(read('')).toEqual({ isBargain: false, moves: [], offer: null, offerCents: null, candidates: [] });
  });

  test('several moves in one turn are all seen', () => {
    expect(read('太贵了，别家才88，老顾客了便宜点吧').moves).toEqual(
      expect.arrayContaining(['price_complaint', 'compare', 'loyalty', 'ask_discount']),
    );
  });
});

describe('the price a haggling turn names', () => {
  test.each<[string, number]>([
    ['75块整卖不卖', 7500],
    ['一百五行不行', 15000],
    ['我出99.5，可以就拍', 9950],
    ['降到180我马上付', 18000],
    ['标价260太贵，最多给你220', 22000],
    ['would you accept $1,150 for it?', 115000],
    ["i'll give you 40 bucks", 4000],
    ['listed at 90 but how about 70?', 7000],
  ])('%s → %i', (text, cents) => {
    expect(read(text)).toMatchObject({ isBargain: true, offerCents: cents });
  });

  test.each(['再少15块吧', '能便宜点吗', '便宜10块我就买', 'knock 20 off please', 'give me 10% off'])(
    'none in: %s',
    (text) => {
      expect(read(text).offerCents).toBeNull();
    },
  );

  test('is not taken from a turn that does not haggle', () => {
    expect(read('我付了80元，怎么还显示待付款').offerCents).toBeNull();
  });
});

test('amounts of money are read to the hundredth', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 99_999_999 }), (cents) => {
      const written = `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
      expect(readOffer(normalise(`${written}元卖不卖`), 'zh-CN').offer?.cents).toBe(cents);
      expect(readOffer(normalise(`would you take $${written}?`), 'en').offer?.cents).toBe(cents);
    }),
  );
});

test('any text is read without failing, twice alike; a price is a positive whole number of cents', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom<Language>('zh-CN', 'en'), (text, language) => {
      const reading = read(`${text}便宜点 99块行不行`, text, language);
      expect(read(`${text}便宜点 99块行不行`, text, language)).toEqual(reading);
      const { offerCents } = reading;
      expect(offerCents === null || (Number.isSafeInteger(offerCents) && offerCents > 0)).toBe(true);
    }),
    { numRuns: 100 },
  );
});
