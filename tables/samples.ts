import type { Language } from '../assist/phrase';
import type { FloorRow, ProductKey, TableKind, TableRows } from '../assist/shop-tables';

const of = (product: Partial<ProductKey>): ProductKey => ({ skuId: null, productId: null, name: null, ...product });

const floor = (row: Pick<FloorRow, 'currency' | 'floor' | 'authority' | 'steps' | 'gift' | 'giftStock'>) => row;

type Samples = { [Kind in TableKind]: TableRows[Kind][] };

const zh: Samples = {
  floors: [
    {
      ...of({ productId: '100000000001', name: '加绒卫衣' }),
      ...floor({
        currency: 'CNY',
        floor: { cents: 9200 },
        authority: { cents: 9600 },
        steps: [{ basisPoints: 200 }, { basisPoints: 300 }],
        gift: '袜子一双',
        giftStock: 50,
      }),
    },
    {
      ...of({}),
      ...floor({
        currency: 'CNY',
        floor: { basisPoints: 9000 },
        authority: null,
        steps: [],
        gift: null,
        giftStock: null,
      }),
    },
  ],
  stock: [
    {
      ...of({ productId: '100000000001', name: '加绒卫衣' }),
      ...{ spec: '黑色 L', stock: 36, asOf: '2026-11-02T09:00', sold: 1200, priceUntil: '2026-11-11' },
    },
    { ...of({ name: '帆布包*' }), spec: null, stock: 0, asOf: null, sold: null, priceUntil: null },
  ],
  couriers: [
    { region: '浙江', courier: '中通', days: '1–2 天', cashOnDelivery: false },
    { region: null, courier: '顺丰', days: '2–4 天', cashOnDelivery: true },
  ],
  cutoff: [
    { weekdays: [1, 2, 3, 4, 5], time: '16:00', mostReminders: 2, gapMinutes: 60 },
    { weekdays: [6, 7], time: '12:00', mostReminders: 1, gapMinutes: 120 },
  ],
  relations: [
    {
      ...of({ productId: '100000000001', name: '加绒卫衣' }),
      kind: 'similar',
      other: '连帽卫衣',
      note: '版型一样，薄一点',
    },
    { ...of({ name: '帆布包*' }), kind: 'companion', other: '零钱包', note: null },
  ],
};

const en: Samples = {
  floors: zh.floors.map((row, index) => ({
    ...row,
    ...(index === 0 ? { name: 'Fleece hoodie', gift: 'One pair of socks' } : {}),
    currency: 'USD',
  })),
  stock: zh.stock.map((row, index) => ({
    ...row,
    ...(index === 0 ? { name: 'Fleece hoodie', spec: 'Black L' } : { name: 'Canvas bag*' }),
  })),
  couriers: [
    { region: 'California', courier: 'UPS', days: '2–3 days', cashOnDelivery: false },
    { region: null, courier: 'USPS', days: '3–5 days', cashOnDelivery: null },
  ],
  cutoff: zh.cutoff,
  relations: [
    {
      ...of({ productId: '100000000001', name: 'Fleece hoodie' }),
      ...{ kind: 'similar', other: 'Zip hoodie', note: 'Same cut, a little thinner' },
    },
    { ...of({ name: 'Canvas bag*' }), kind: 'companion', other: 'Coin purse', note: null },
  ],
};

/** Two invented rows per table, as a template shows them. */
export const SAMPLES: Record<Language, Samples> = { 'zh-CN': zh, en };
