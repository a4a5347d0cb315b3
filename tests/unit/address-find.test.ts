import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type AddressReader, createAddressReader, loadDivisions } from '../../assist/address';
import { comparePhones, compareReceivers } from '../../assist/address-contact';
import { buyerTurns, checkAddress } from '../../assist/address-in-chat';
import { makeMessage, makeOrder } from './make-view';

let reader: AddressReader;
beforeAll(async () => {
  reader = createAddressReader(await loadDivisions());
});

const HOME = '浙江省杭州市余杭区望潮路186号3栋502';

describe('an address in a chat', () => {
  test.each<[string, string, string | null, string | null]>([
    [`改成${HOME} 李* 138****0000`, HOME, '李*', '138****0000'],
    [`李明，13800000000，${HOME}，谢谢`, HOME, '李明', '13800000000'],
    [`${HOME}李明收`, HOME, '李明', null],
    [
      `帮我改下地址\n浙江省杭州市余杭区\n望潮路186号3栋502\n李明\n138 0000 0000`,
      '浙江省杭州市余杭区 望潮路186号3栋502',
      '李明',
      '13800000000',
    ],
    [
      `收件人：李明\n手机号码：13800000000\n所在地区：浙江省杭州市余杭区\n详细地址：望潮路186号3栋502`,
      '浙江省杭州市余杭区 望潮路186号3栋502',
      '李明',
      '13800000000',
    ],
    [`能改成${HOME}吗`, HOME, null, null],
    [`寄到公司吧 ${HOME} 王女士 0571-88880000`, HOME, '王女士', '0571-88880000'],
    ['麻烦改到云川省青禾市望桥区槐荫巷6号', '云川省青禾市望桥区槐荫巷6号', null, null],
    ['地址错了，应该是望潮路18号3栋502', '望潮路18号3栋502', null, null],
    ['哦忘了 听雨路25号 6栋1102', '听雨路25号 6栋1102', null, null],
    [`不要发到浙江省宁波市海曙区灯盏街3号，发到${HOME}`, HOME, null, null],
    ['湖南省长沙市岳麓区', '湖南省长沙市岳麓区', null, null],
  ])('%s', (text, address, receiver, phone) => {
    expect(reader.findAddress(text)).toEqual({ address, receiver, phone });
  });

  test.each([
    '',
    '你们是杭州的吗',
    '浙江省杭州市余杭区能发吗',
    '发到浙江要多久',
    '新疆乌鲁木齐天山区发货几天到',
    '我在义乌，几天到',
    '改成3栋503',
    '买3件 170码 要红色',
    '李明 13800000000',
    '改抬头 单位:上海白露茶业 税号:12345',
    'Please send it to 12 Quarry Lane, Fernbrook instead',
  ])('none in: %s', (text) => {
    expect(reader.findAddress(text)).toBeNull();
  });

  test('never throws, and what it finds is in the text', () => {
    const words = fc.constantFrom(
      '改成',
      HOME,
      '李明',
      '13800000000',
      ' ',
      '\n',
      '，',
      '谢谢',
      '地址：',
      '吗',
      '收件人：',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(text, (written) => {
        const found = reader.findAddress(written);
        for (const word of found?.address.split(' ') ?? []) expect(written.normalize('NFKC')).toContain(word);
      }),
    );
  });
});

describe('names and phones, as far as both show them', () => {
  test.each([
    ['138****0000', '13812340000', 'fits'],
    ['138****0000', '138 1234 0000', 'fits'],
    ['138****0000', '13912340000', 'different'],
    ['138****0000', '13812340001', 'different'],
    ['13812340000', '+86 13812340000', 'fits'],
    [null, '13812340000', null],
  ])('%s, %s → %s', (a, b, expected) => {
    expect(comparePhones(a, b)).toBe(expected);
    expect(comparePhones(b, a)).toBe(expected);
  });

  test.each([
    ['李*', '李明', 'fits'],
    ['李*明', '李小明', 'fits'],
    ['李*', '王明', 'different'],
    ['李明', '李明', 'fits'],
    ['李明', '李敏', 'different'],
    ['**', '李明', null],
    ['李明', null, null],
  ])('%s, %s → %s', (a, b, expected) => {
    expect(compareReceivers(a, b)).toBe(expected);
    expect(compareReceivers(b, a)).toBe(expected);
  });
});

describe('the buyer’s address beside the order’s', () => {
  const order = makeOrder({ address: '浙江省杭州市余杭区望潮路186号3栋502', receiver: '李*', phone: '138****0000' });

  test('the newest counts, over several lines of one turn', () => {
    const turns = buyerTurns(
      [
        makeMessage('1', '改成浙江省宁波市海曙区灯盏街3号'),
        makeMessage('2', '好的', 'seller'),
        makeMessage('3', '不对，还是杭州市余杭区望潮路186号'),
        makeMessage('4', '已为您转接', 'system'),
        makeMessage('5', '3栋503'),
        makeMessage('6', '李明 13900000000'),
      ],
      null,
    );
    expect(checkAddress(turns, order, reader)).toMatchObject({
      verdict: 'different',
      parts: [{ part: 'room', a: '502', b: '503' }],
      receiver: 'fits',
      phone: 'different',
    });
  });

  test('what was written before the order does not count, nor what the shop writes', () => {
    const old = { ...makeMessage('1', `发到${HOME}`), at: '2026-11-01T10:00:00' };
    const shop = makeMessage('2', '退货寄到浙江省宁波市海曙区灯盏街3号', 'seller');
    const turns = buyerTurns([old, shop], '2026-11-02T10:00:00');
    expect(turns).toEqual([]);
    expect(buyerTurns([old, shop], null)).toEqual([`发到${HOME}`]);
  });

  test('an order that shows no address is compared with nothing', () => {
    expect(checkAddress([HOME], makeOrder(), reader)).toBeNull();
  });
});
