import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type AddressReader, createAddressReader, loadDivisions } from '../../assist/address';
import { courierFor, courierOfOrder } from '../../assist/couriers';
import type { CourierRow } from '../../assist/shop-tables';

let read: AddressReader['readRegion'];
beforeAll(async () => {
  read = createAddressReader(await loadDivisions()).readRegion;
});

const row = (region: string | null, courier = region ?? '其他'): CourierRow => ({
  region,
  courier,
  days: null,
  cashOnDelivery: null,
});
const ROWS = [
  row(null),
  row('浙江'),
  row('浙江 杭州'),
  row('浙江省杭州市余杭区'),
  row('青海 海南'),
  row('海南'),
  row('Oakhaven'),
];

describe('the courier of a region', () => {
  test.each([
    ['浙江省宁波市海曙区灯盏街3号', '浙江'],
    ['浙江省杭州市西湖区灯盏街3号', '浙江 杭州'],
    ['浙江省杭州市余杭区望潮路1号', '浙江省杭州市余杭区'],
    ['浙江省***', '浙江'],
    ['海南省海口市龙华区椰影路1号', '海南'],
    ['江苏省苏州市吴中区杭州路1号', '其他'],
    ['5 Orchard Row, Oakhaven, TX 00000', 'Oakhaven'],
    ['5 Oakhavens Row', '其他'],
    ['', '其他'],
  ])('%s → %s', (address, courier) => {
    expect(courierFor(address, ROWS)?.row.courier).toBe(courier);
    expect(courierFor(address, ROWS, read)?.row.courier).toBe(courier);
  });

  test('short names are told apart with the names of the country', () => {
    expect(courierFor('浙江杭州余杭望潮路1号', ROWS, read)?.row.courier).toBe('浙江省杭州市余杭区');
    expect(courierFor('青海省海南藏族自治州共和县', ROWS, read)?.row.courier).toBe('青海 海南');
    expect(courierFor('余杭区望潮路1号', [row('浙江')], read)?.row.courier).toBe('浙江');
  });

  test('any usual spelling of a region means the same', () => {
    for (const region of ['内蒙古', '内蒙古自治区', '内蒙古 呼和浩特', '呼和浩特市', '内蒙古呼和浩特新城区']) {
      const chosen = courierFor('内蒙古自治区呼和浩特市新城区牧歌街1号', [row(null), row(region)], read);
      expect(chosen).toEqual({ row: row(region), default: false });
    }
  });

  test('says when it is the default; no row, no courier', () => {
    expect(courierFor('广东省广州市', ROWS)).toEqual({ row: row(null), default: true });
    expect(courierFor(null, ROWS)).toEqual({ row: row(null), default: true });
    expect(courierFor(null, [row('浙江')])).toBeNull();
    expect(courierFor('广东省广州市', [row('浙江')])).toBeNull();
  });

  test('the order of the rows does not matter, and any text is taken', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ROWS, { minLength: ROWS.length }), (rows) => {
        expect(courierFor('浙江省杭州市余杭区望潮路1号', rows)?.row.courier).toBe('浙江省杭州市余杭区');
      }),
    );
    fc.assert(
      fc.property(fc.string(), fc.string(), (address, region) => courierFor(address, [row(region)]) !== undefined),
    );
  });
});

describe('the courier of an order', () => {
  const order = { address: '浙江省宁波市海曙区灯盏街3号', courier: null, stage: 'paid' as const };

  test('counts while the order has not left and names none', () => {
    expect(courierOfOrder(order, ROWS)?.row.courier).toBe('浙江');
    expect(courierOfOrder({ ...order, courier: '示例快递' }, ROWS)).toBeNull();
    for (const stage of ['shipped', 'received', 'refunding', 'closed', 'unknown'] as const) {
      expect(courierOfOrder({ ...order, stage }, ROWS)).toBeNull();
    }
  });

  test('is not guessed where the page hides the region and regions differ', () => {
    for (const address of [null, '', '***', '***3栋502']) {
      expect(courierOfOrder({ ...order, address }, ROWS)).toBeNull();
      expect(courierOfOrder({ ...order, address }, [row(null)])).toEqual({ row: row(null), default: true });
    }
    expect(courierOfOrder({ ...order, address: '广东省***' }, ROWS)).toEqual({ row: row(null), default: true });
    expect(courierOfOrder({ ...order, address: '1 Dune Road, Fernbrook' }, ROWS)?.default).toBe(true);
  });
});
