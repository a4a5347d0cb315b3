import type { TableKind } from '../../assist/shop-tables';
import type { Texts } from '../i18n/language';

interface KindTexts {
  name: string;
  /** What the table is for, in one sentence. */
  purpose: string;
  /** Only where the rows are a secret. */
  secret?: string;
}

export const kindTexts: Texts<Record<TableKind, KindTexts>> = {
  'zh-CN': {
    floors: {
      name: '底价',
      purpose: '每个商品最低能让到多少、客服自己能做主到多少。议价时照它算，绝不会报得更低。',
      secret: '底价是店里的秘密：只存在这台电脑上，不会写进任何页面，也不会发给买家。',
    },
    stock: { name: '库存', purpose: '仓库里真有多少货。答应有货之前，面板拿它核对。' },
    couriers: { name: '快递', purpose: '每个地区发什么快递、几天到、能不能货到付款。' },
    cutoff: { name: '截单', purpose: '几点前付款当天发货，以及未付款的订单最多提醒几次、隔多久提醒。' },
    relations: { name: '搭配与替代', purpose: '缺货时推荐哪件相近的，下单时顺带推荐哪件搭配的。' },
  },
  en: {
    floors: {
      name: 'Floors',
      purpose:
        'How low each product may go, and how far agents may decide alone. Offers are computed from it, never below.',
      secret: 'Floors are a secret of the shop: they stay on this computer and never go to a page or a buyer.',
    },
    stock: {
      name: 'Stock',
      purpose: 'What really lies in the warehouse. The panel checks it before anyone promises stock.',
    },
    couriers: {
      name: 'Couriers',
      purpose: 'Who carries parcels to a region, how long it takes, and whether cash on delivery works.',
    },
    cutoff: {
      name: 'Cut-off',
      purpose: 'Until when a payment leaves the same day, and how often unpaid orders are mentioned.',
    },
    relations: {
      name: 'Goes with, stands in',
      purpose: 'Which similar product to offer when one is out of stock, and what goes well with an order.',
    },
  },
};
