import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type AddressPart, type AddressReader, createAddressReader, loadDivisions } from '../../assist/address';

let reader: AddressReader;
beforeAll(async () => {
  reader = createAddressReader(await loadDivisions());
});

const verdict = (a: string, b: string) => reader.compareAddresses(a, b).verdict;
const parts = (a: string, b: string): AddressPart[] => reader.compareAddresses(a, b).parts.map(({ part }) => part);

const HOME = '浙江省杭州市余杭区芦荻街道望潮路186号听松苑3栋2单元501室';

describe('two ways of writing one address', () => {
  test.each([
    ['no province', '杭州市余杭区芦荻街道望潮路186号听松苑3栋2单元501室'],
    ['no province and city', '余杭区芦荻街道望潮路186号听松苑3栋2单元501室'],
    ['no suffixes', '浙江杭州余杭芦荻街道望潮路186号听松苑3栋2单元501室'],
    ['no region at all', '望潮路186号听松苑3栋2单元501室'],
    ['no town', '浙江省杭州市余杭区望潮路186号听松苑3栋2单元501室'],
    ['no name of the house', '浙江省杭州市余杭区芦荻街道望潮路186号3栋2单元501室'],
    ['a company behind', `${HOME}青禾茶业有限公司`],
    ['full width', '浙江省杭州市余杭区芦荻街道望潮路１８６号听松苑３栋２单元５０１室'],
    ['Chinese numerals', '浙江省杭州市余杭区芦荻街道望潮路一百八十六号听松苑三栋二单元五零一室'],
    ['dashes for units', '浙江省杭州市余杭区芦荻街道望潮路186号听松苑3-2-501'],
    ['another word for a building', '浙江省杭州市余杭区芦荻街道望潮路186号听松苑3号楼2单元501'],
    ['a hash for a building', '浙江省杭州市余杭区芦荻街道望潮路186号听松苑#3 2单元501'],
    ['separators', '浙江省-杭州市-余杭区-芦荻街道-望潮路186号，听松苑 3栋 2单元 501室'],
    ['an empty field and repeated names', '浙江省杭州市null浙江省余杭区余杭区芦荻街道望潮路186号听松苑3栋2单元501室'],
    ['a label, a name and a phone', `收货地址：${HOME} 收货人：李明 电话：13800000000`],
  ])('%s', (_, other) => {
    expect(reader.compareAddresses(HOME, other)).toEqual({ verdict: 'same', parts: [] });
  });

  test.each([
    ['上海市上海市浦东新区潮音路5号', '上海浦东新区潮音路5号'],
    ['内蒙古自治区呼和浩特市新城区牧歌街1号', '内蒙古呼和浩特新城区牧歌街1号'],
    ['广西壮族自治区南宁市青秀区榕荫大道100号', '广西南宁青秀区榕荫大道100号'],
    ['浙江省金华市义乌市稠城街道针线路1号', '浙江义乌稠城街道针线路1号'],
    ['江苏省苏州市昆山市开发区纺车路88号', '江苏昆山纺车路88号'],
    ['吉林省吉林市昌邑区雾凇路5号', '吉林市昌邑区雾凇路5号'],
    ['重庆市重庆市忠县忠州镇8号', '重庆忠县忠州镇8号'],
    ['浙江省台州市路桥区灯盏街3号', '浙江台州路桥区灯盏街3号'],
    ['浙江省宁波市镇海区蛎壳路3号', '浙江宁波镇海蛎壳路3号'],
    ['湖北省恩施土家族苗族自治州来凤县吊脚街2号', '湖北恩施来凤县吊脚街2号'],
    ['浙江省绍兴市绍兴县柯桥乌篷路16号', '绍兴县柯桥乌篷路16号'],
    ['浙江省杭州市临平区芦荻路9号', '杭州临平区芦荻路9号'],
    ['云川省青禾市柳溪区星槎路18号3栋502', '青禾市柳溪区星槎路18号三幢502室'],
    ['江苏省南京市鼓楼区白露路9号5楼502', '江苏省南京市鼓楼区白露路9号502室'],
  ])('%s = %s', (a, b) => {
    expect(verdict(a, b)).toBe('same');
  });
});

describe('another address', () => {
  test.each<[string, string, AddressPart[]]>([
    ['the room', HOME.replace('501', '502'), ['room']],
    ['the building', HOME.replace('3栋', '5栋'), ['building']],
    ['the entrance', HOME.replace('2单元', '1单元'), ['unit']],
    ['the house number', HOME.replace('186', '18'), ['number']],
    ['the street', HOME.replace('望潮路', '听涛路'), ['street']],
    ['one end of a street', HOME.replace('望潮路', '望潮东路'), ['street']],
    ['the district', HOME.replace('余杭区', '西湖区'), ['district']],
    ['the city', HOME.replace('杭州市余杭区', '宁波市海曙区'), ['city', 'district']],
  ])('%s', (_, other, expected) => {
    expect(verdict(HOME, other)).toBe('different');
    expect(parts(HOME, other)).toEqual(expected);
  });

  test('shows both sides of what differs', () => {
    expect(reader.compareAddresses(HOME, HOME.replace('3栋', '5栋')).parts).toEqual([
      { part: 'building', a: '3栋', b: '5栋' },
    ]);
  });

  test.each([
    ['浙江省杭州市余杭区环城东路9号', '浙江省杭州市余杭区环城西路9号'],
    ['苏州市吴中区A区3栋', '苏州市吴中区B区3栋'],
    ['杭州市余杭区芦荻镇白鹭村', '杭州市余杭区望潮路186号'],
    ['三门县海屋路5号', '三门峡市海屋路5号'],
  ])('%s ≠ %s', (a, b) => {
    expect(verdict(a, b)).toBe('different');
  });
});

describe('what cannot be told', () => {
  test.each<[string, string, AddressPart]>([
    [HOME, HOME.replace('501室', ''), 'room'],
    [HOME, HOME.replace('2单元', ''), 'unit'],
    ['杭州市余杭区望潮路186号', '杭州市余杭区望潮路', 'number'],
    ['杭州市余杭区望朝路186号', '杭州市余杭区望潮路186号', 'street'],
    ['杭州市余杭区望潮路18号', '杭州市余杭区望潮路18栋', 'building'],
    ['浙江省', '浙江省杭州市', 'city'],
  ])('%s ? %s', (a, b, part) => {
    expect(verdict(a, b)).toBe('unclear');
    expect(parts(a, b)).toContain(part);
  });
});

describe('masked addresses', () => {
  test.each([
    '浙江省杭州市余杭区****',
    '浙江省杭州市***3栋2单元501',
    '浙江省杭州市***501室',
    '浙江省杭州市余杭区芦荻街道望潮路1**',
    '浙江省杭州市余杭区望*路***',
    '***01室',
  ])('%s may be it', (masked) => {
    expect(verdict(masked, HOME)).toBe('unclear');
  });

  test.each<[string, AddressPart]>([
    ['浙江省杭州市西湖区****', 'district'],
    ['浙江省宁波市***', 'city'],
    ['浙江省杭州市***3栋2单元502', 'room'],
    ['浙江省杭州市***5栋2单元501', 'building'],
    ['浙江省杭州市余杭区芦荻街道望潮路2**', 'number'],
    ['浙江省杭州市余杭区听涛路***', 'street'],
    ['浙江省杭州市余杭区白鹭街道***', 'town'],
    ['***02室', 'room'],
  ])('%s contradicts in what it shows', (masked, part) => {
    expect(verdict(masked, HOME)).toBe('different');
    expect(parts(masked, HOME)).toEqual([part]);
  });
});

describe('laws', () => {
  const piece = fc.constantFrom(
    ...'浙江省|杭州市|余杭区|余杭|上海|吉林|望潮路|芦荻街道|白鹭村|186号|3栋|三|#3|2单元|501室|-|*|***| |null|A座|soho|13f|李明|13800000000|收货地址：'.split(
      '|',
    ),
  );
  const address = fc.oneof(
    fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  test('an address is the same as itself, however it ends', () => {
    fc.assert(fc.property(address, (a) => verdict(a, a) === 'same' && verdict(a, `${a}。 `) === 'same'));
  });

  test('blanks around and between words change nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...HOME.split(/(?<=[省市区道路号苑栋元])/)), { minLength: 1 }), (words) => {
        expect(verdict(words.join(''), ` ${words.join(' ')} `)).toBe('same');
      }),
    );
  });

  test('the order of the two does not matter', () => {
    fc.assert(
      fc.property(address, address, (a, b) => {
        const [there, back] = [reader.compareAddresses(a, b), reader.compareAddresses(b, a)];
        expect(back.verdict).toBe(there.verdict);
        const mirrored = back.parts.map(({ part, a: left, b: right }) => ({ part, a: right, b: left }));
        expect(mirrored).toEqual(expect.arrayContaining(there.parts));
      }),
    );
  });

  test('another number is never the same address', () => {
    const number = fc.integer({ min: 1, max: 3000 });
    fc.assert(
      fc.property(number, number, fc.constantFrom('号', '栋', '单元', '室', '弄', ''), (a, b, unit) => {
        fc.pre(a !== b);
        expect(verdict(`杭州市余杭区望潮路${a}${unit}`, `杭州市余杭区望潮路${b}${unit}`)).toBe('different');
      }),
    );
  });

  test('a masked address is never the same as an open one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: HOME.length - 1 }), fc.integer({ min: 1, max: 12 }), (at, length) => {
        expect(verdict(`${HOME.slice(0, at)}***${HOME.slice(at + length)}`, HOME)).toBe('unclear');
      }),
    );
  });

  test('long texts are compared at once', () => {
    const long = '三'.repeat(50_000);
    expect(verdict(long, `${long}号`)).toBeDefined();
    expect(reader.findAddress('路1'.repeat(20_000))).toBeDefined();
  });
});

test('without the names of the country, whole names are still read', () => {
  const plain = createAddressReader(null);
  expect(plain.readRegion('浙江省杭州市余杭区望潮路1号')).toEqual({
    region: { province: '浙江省', city: '杭州市', district: '余杭区' },
    rest: '望潮路1号',
  });
  expect(plain.compareAddresses(HOME, HOME.replace('余杭区', '西湖区')).verdict).toBe('different');
});
