import type { OrderStage } from './model';

/**
 * Status words as consoles show them, by stage; the first table row that holds a word of the status wins. Source: words seen on
 * Pinduoduo, Feige, Qianniu and JD pages in public captures of 2024–2026. Refunds first: "已发货 退款中" is a refund.
 */
const STATUS_WORDS: [OrderStage, string[]][] = [
  [
    'closed',
    [
      '已退款',
      '退款成功',
      '已关闭',
      '交易关闭',
      '已取消',
      '订单关闭',
      '退货成功',
      'Cancelled',
      'Canceled',
      'Closed',
      'Refunded',
    ],
  ],
  [
    'refunding',
    ['退款中', '退款处理中', '退货中', '部分退款', '售后中', '待商家处理', '退款待处理', '换货中', '待退货', 'Refund'],
  ],
  ['unpaid', ['待付款', '待支付', '未付款', '等待买家付款', '等待付款', 'Unpaid', 'To pay', 'Awaiting payment']],
  [
    'received',
    [
      '已签收',
      '已收货',
      '确认收货',
      '交易成功',
      '已完成',
      '待评价',
      '有新交易评价',
      'Delivered',
      'Completed',
      'Received',
      '配達完了',
    ],
  ],
  [
    'shipped',
    [
      '已发货',
      '待收货',
      '卖家已发货',
      '等待收货',
      '运输中',
      '派送中',
      '已揽收',
      'Shipped',
      'In transit',
      '発送済み',
      '出荷済み',
    ],
  ],
  [
    'paid',
    [
      '待发货',
      '备货中',
      '等待出库',
      '已付款',
      '买家已付款',
      '已成团',
      '未发货',
      'Paid',
      'To ship',
      'Awaiting shipment',
      '未発送',
      '発送待ち',
    ],
  ],
];

/** `'卖家已发货'` → `'shipped'`, `'已付款，待发货'` → `'paid'`, an unknown word → `'unknown'`. */
export function stageOfStatus(status: string | null): OrderStage {
  if (!status) return 'unknown';
  const text = status.toLowerCase();
  const row = STATUS_WORDS.find(([, words]) => words.some((word) => text.includes(word.toLowerCase())));
  return row ? row[0] : 'unknown';
}

/** Every status word of the table: for readers that know a status only by its text. */
export const STATUS_VOCABULARY: readonly string[] = STATUS_WORDS.flatMap(([, words]) => words);
