/** How something between braces is written: canonical (stored) ↔ Chinese ↔ English (shown). Both tables are here, and nowhere else. */

/**
 * The one table of placeholder names: canonical (stored) ↔ Chinese ↔ English (shown). `also` holds further spellings that are
 * understood but never shown. Case, width and the separators `.` `_` `-` and space make no difference.
 */
export const NAMES = {
  buyer: { zh: '买家', en: 'buyer', also: ['买家昵称'] },
  shop: { zh: '店铺', en: 'shop', also: ['店铺名称'] },
  agent: { zh: '客服', en: 'agent', also: ['客服昵称'] },
  'order.number': { zh: '订单号', en: 'order number', also: ['订单编号'] },
  'order.status': { zh: '订单状态', en: 'order status', also: [] },
  'order.amount': { zh: '订单金额', en: 'order amount', also: ['实付金额'] },
  'order.item': { zh: '订单商品', en: 'order item', also: [] },
  'order.spec': { zh: '订单规格', en: 'order spec', also: [] },
  'order.quantity': { zh: '订单数量', en: 'order quantity', also: [] },
  receiver: { zh: '收货人', en: 'receiver', also: ['收件人'] },
  phone: { zh: '手机号', en: 'phone', also: ['电话', '联系电话'] },
  address: { zh: '收货地址', en: 'address', also: ['地址'] },
  courier: { zh: '快递', en: 'courier', also: ['快递公司', '物流公司'] },
  tracking: { zh: '快递单号', en: 'tracking number', also: ['运单号', '物流单号'] },
  product: { zh: '商品', en: 'product', also: ['商品名称'] },
  'product.spec': { zh: '商品规格', en: 'product spec', also: [] },
  'product.price': { zh: '商品价格', en: 'product price', also: [] },
  'offer.price': { zh: '议价价格', en: 'offer price', also: [] },
  'ship.time': { zh: '发货时间', en: 'ship time', also: [] },
  'return.address': { zh: '退货地址', en: 'return address', also: [] },
  'reply.time': { zh: '回复时间', en: 'reply time', also: [] },
  gift: { zh: '赠品', en: 'gift', also: [] },
  'discount.rule': { zh: '优惠规则', en: 'discount rule', also: [] },
  size: { zh: '尺码', en: 'size', also: [] },
  'stock.time': { zh: '到货时间', en: 'restock time', also: [] },
  'cutoff.time': { zh: '截单时间', en: 'cut-off time', also: [] },
  date: { zh: '日期', en: 'date', also: [] },
  alternative: { zh: '替代款', en: 'alternative', also: [] },
  companion: { zh: '搭配款', en: 'companion', also: [] },
  'product.sold': { zh: '已售件数', en: 'units sold', also: [] },
  'product.stock': { zh: '剩余件数', en: 'units left', also: [] },
  'price.until': { zh: '价格截止日', en: 'price until', also: [] },
} as const satisfies Record<string, { zh: string; en: string; also: readonly string[] }>;

/**
 * The first words of what is no name of a value but something to do: choose, calculate, ask, put the caret, put a phrase in. They never
 * mean a value, whatever follows.
 */
export const FORM_WORDS = {
  choose: { zh: '选择', en: 'choose', also: ['choice', '选项'] },
  today: { zh: '今天', en: 'today', also: ['今日'] },
  now: { zh: '现在', en: 'now', also: ['此刻'] },
  ask: { zh: '填写', en: 'ask', also: ['询问'] },
  caret: { zh: '光标', en: 'caret', also: ['cursor'] },
  phrase: { zh: '话术', en: 'phrase', also: ['短语'] },
} as const satisfies Record<string, { zh: string; en: string; also: readonly string[] }>;

export type FormWord = keyof typeof FORM_WORDS;

/** Behind `{today+3}` and `{now+30}`: what is counted. Canonical is what is stored; a blank goes before the English word. */
export const UNITS = {
  day: { canonical: '', zh: '', en: '', also: ['d', 'day', 'days', '天', '日'] },
  workday: {
    canonical: 'w',
    zh: '工作日',
    en: 'working days',
    also: ['working day', 'workday', 'workdays', 'business day', 'business days', '个工作日'],
  },
  minute: { canonical: '', zh: '分钟', en: 'minutes', also: ['m', 'min', 'mins', 'minute', '分', '个分钟'] },
} as const satisfies Record<string, { canonical: string; zh: string; en: string; also: readonly string[] }>;

export type Unit = keyof typeof UNITS;

/** Case, width and separators make no difference: `'Order_Number'` → `'order number'`. */
export function keyOf(spelling: string): string {
  return spelling
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s._-]+/g, ' ')
    .trim();
}
