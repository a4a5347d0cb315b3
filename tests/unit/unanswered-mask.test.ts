import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../assist/normalise';
import { type KnownValues, knownValues, MOST_QUESTION, maskQuestion } from '../../assist/unanswered-mask';
import { makeOrder, makeView } from './make-view';

const NOTHING: KnownValues = { names: [], numbers: [], addresses: [] };
const mask = (text: string, known: Partial<KnownValues> = {}) => maskQuestion(text, { ...NOTHING, ...known }, 'zh-CN');
const english = (text: string, known: Partial<KnownValues> = {}) => maskQuestion(text, { ...NOTHING, ...known }, 'en');

describe('what is masked', () => {
  test.each([
    ['a run of four digits', '订单2026112300001到哪了', '订单〔数字〕到哪了'],
    ['digits of another width', '电话是１３８００１３８０００', '电话是〔数字〕'],
    ['a phone in pieces', '打 138 0013 8000 或 138-0013-8000', '打 〔数字〕 或 〔数字〕'],
    ['a phone in circles', '①③⑧⓪⓪①③⑧⓪⓪⓪ 加我', '〔数字〕 加我'],
    ['a phone in words', '号码一三八零零一三八零零零', '号码〔数字〕'],
    ['a parcel number with letters', '单号SF1234567890123对吗', '单号〔数字〕对吗'],
    ['an e-mail', '发到 xiao.man@example.com 行吗', '发到 〔邮箱〕 行吗'],
    ['a link', '这个 https://example.com/item?id=778899 有货吗', '这个 〔链接〕 有货吗'],
    ['a handle', '加微信：xiaoman_home 发我图', '加微信：〔账号〕 发我图'],
    ['an address', '改成云川省青禾市柳溪区星槎路18号3栋502可以吗', '改成〔地址〕可以吗'],
    ['an address with the name beside it', '收货人：李明，云川省青禾市柳溪区星槎路18号', '收货人：〔姓名〕，〔地址〕'],
    ['a name that is announced', '收件人改成王小满可以吗', '收件人改成〔姓名〕可以吗'],
  ])('%s', (_name, text, masked) => expect(mask(text)).toBe(masked));

  test.each([
    ['a phone', 'call me on +44 7700 900 123 please', 'call me on 〔number〕 please'],
    ['a street', 'can you send it to 12 Heron Lake Road', 'can you send it to 〔address〕'],
    ['a name', 'hi my name is Tomas Vale and the lid is gone', 'hi my name is 〔name〕 and the lid is gone'],
  ])('%s in English', (_name, text, masked) => expect(english(text)).toBe(masked));

  test.each([
    '165 100斤穿什么码',
    '99块钱能再少点吗，满300减40还能用吗',
    '12.5一件，买3件包邮不',
    '有李子味的吗？黄色还有货吗',
    '马克杯能放洗碗机吗',
    '今天能发吗 发什么快递',
  ])('nothing of %j', (text) => expect(mask(text)).toBe(text));

  test('what the page names: buyer, receiver, order, parcel, phone and address', () => {
    const order = makeOrder({
      number: 'P-88-1',
      trackingNumber: 'YT77',
      receiver: '李*',
      phone: '138****0000',
      address: '青禾市柳溪区星槎路****',
    });
    const known = knownValues(makeView({ key: 'k9', buyer: { name: '小满 Home', id: 'b-17a' }, orders: [order] }));
    expect(mask('我是小满home，李明收，b-17a，P881 和 yt77', known)).toBe(
      '我是〔姓名〕，〔姓名〕收，〔数字〕，〔数字〕 和 〔数字〕',
    );
    expect(mask('青禾市柳溪区 星槎路****那单', known)).toBe('〔地址〕那单');
    expect(mask('李子还有吗', known)).toBe('李子还有吗');
  });

  test('a short Latin name only as a whole word', () => {
    expect(english('al also wants it, AL!', { names: ['Al'] })).toBe('〔name〕 also wants it, 〔name〕!');
  });

  test('invisible characters hide nothing from it', () => {
    expect(mask('小\u200b满的13\u200b80013', { names: ['小满'] })).toBe('〔姓名〕的〔数字〕');
  });
});

const HAN = fc.string({ unit: fc.constantFrom(...'小满云川青禾的了吗能发货好红色一三八'), minLength: 2, maxLength: 5 });
const LATIN = fc.string({ unit: fc.constantFrom(...'abcxyzABC*_ 19'), minLength: 4, maxLength: 9 });
/** Neither blank, nor a short word (that has its rule above), nor a word of the masks themselves. */
const isTelling = (name: string): boolean =>
  /[^\s*]/.test(name) &&
  !/^[a-z]{1,3}$/i.test(name.replace(/\s/g, '')) &&
  !'e-mail number link account address'.includes(normalise(name));
const NAME = fc.oneof(HAN, LATIN).filter(isTelling);
const PIECE = fc.oneof(
  HAN,
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: fc.constantFrom(...'0123456789０１２３①②⑳ -+@./:云路号栋'), maxLength: 20 }),
  fc.constantFrom('收货人：', '微信号', 'https://', '〔', '〕', '\ue010', '地址 '),
);

describe('whatever is written', () => {
  const scene = fc
    .record({
      names: fc.array(NAME, { maxLength: 3 }),
      pieces: fc.array(PIECE, { maxLength: 12 }),
      at: fc.array(fc.nat(), { maxLength: 3 }),
    })
    .map(({ names, pieces, at }) => ({
      names,
      text: names
        .reduce((parts, name, index) => parts.toSpliced((at[index] ?? 0) % (parts.length + 1), 0, name), pieces)
        .join(''),
    }));

  test('no four digits in a row and no known name stay', () => {
    fc.assert(
      fc.property(scene, fc.constantFrom('zh-CN' as const, 'en' as const), ({ names, text }, language) => {
        const masked = maskQuestion(text, { ...NOTHING, names }, language);
        expect(masked.normalize('NFKC')).not.toMatch(/\p{Nd}{4,}/u);
        for (const name of names) expect(normalise(masked)).not.toContain(normalise(name));
        expect(masked.length).toBeLessThanOrEqual(MOST_QUESTION);
      }),
      { numRuns: 1500 },
    );
  });

  test('masked again it stays as it is', () => {
    fc.assert(
      fc.property(scene, ({ names, text }) => {
        const once = mask(text, { names });
        expect(mask(once, { names })).toBe(once);
      }),
      { numRuns: 600 },
    );
  });

  test('a long text is cut, never inside a mask or a character', () => {
    const long = `${'问'.repeat(197)}13800138000😀${'😀'.repeat(40)}`;
    expect(mask(long)).toBe(`${'问'.repeat(197)}…`);
    const cut = mask(`${'问'.repeat(198)}😀😀`);
    expect(cut).toBe(`${'问'.repeat(198)}…`);
  });
});
