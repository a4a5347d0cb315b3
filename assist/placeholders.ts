import type { Language } from './phrase';

/**
 * The one table of placeholder names: canonical (stored) ↔ Chinese ↔ English (shown). `also` holds further spellings that are
 * understood but never shown. Case, width and the separators `.` `_` `-` and space make no difference.
 */
const TABLE = {
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

export type PlaceholderName = keyof typeof TABLE;

/** In the order of the table: the order of a picker. */
export const PLACEHOLDER_NAMES = Object.keys(TABLE) as PlaceholderName[];

const AGENT_FILLS: ReadonlySet<PlaceholderName> = new Set<PlaceholderName>([
  'ship.time',
  'return.address',
  'reply.time',
  'gift',
  'discount.rule',
  'size',
  'stock.time',
  'date',
  'alternative',
  'companion',
]);

/** Claims that sell. Filled from the page or a table, or the phrase is not offered: they are no blanks to invent something for. */
const ONLY_READ: ReadonlySet<PlaceholderName> = new Set<PlaceholderName>([
  'product.sold',
  'product.stock',
  'price.until',
  'cutoff.time',
]);

export interface LiteralPart {
  kind: 'literal';
  text: string;
}

export interface PlaceholderPart {
  kind: 'placeholder';
  name: PlaceholderName;
  /** What to say when nothing was read. `''` (written `{buyer:}`) leaves the place out; null: there is none. */
  fallback: string | null;
  /** As it was written, braces included. */
  source: string;
}

export type Part = LiteralPart | PlaceholderPart;

const NAME_OF = new Map<string, PlaceholderName>(
  PLACEHOLDER_NAMES.flatMap((name) =>
    [name, TABLE[name].zh, TABLE[name].en, ...TABLE[name].also].map((spelling) => [keyOf(spelling), name] as const),
  ),
);

/** Innermost braces of one line: a name, and after the first colon the fallback. */
const BRACES = /[{｛]([^{}｛｝:：\r\n\u2028\u2029]+)(?:[:：]([^{}｛｝\r\n\u2028\u2029]*))?[}｝]/g;

function keyOf(spelling: string): string {
  return spelling
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s._-]+/g, ' ')
    .trim();
}

/** `'订单号'`, `'Order Number'`, `'order.number'` → `'order.number'`; an unknown name → null. */
export function placeholderNamed(spelling: string): PlaceholderName | null {
  return NAME_OF.get(keyOf(spelling)) ?? null;
}

/** The name as an agent sees it: `('order.number', 'zh-CN')` → `'订单号'`. */
export function placeholderLabel(name: PlaceholderName, language: Language): string {
  return language === 'zh-CN' ? TABLE[name].zh : TABLE[name].en;
}

/** Whether the agent fills it in: nothing on the page can. */
export function isFreeBlank(name: PlaceholderName): boolean {
  return AGENT_FILLS.has(name);
}

/** Whether nobody may make the value up: a phrase with such a blank is not offered. */
export function isOnlyRead(name: PlaceholderName): boolean {
  return ONLY_READ.has(name);
}

/** Literals and placeholders in order; `{…}` with an unknown name stays literal text. Full-width braces and colons count too. */
export function parseTemplate(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(BRACES)) {
    const name = placeholderNamed(match[1] ?? '');
    if (!name) continue;
    if (match.index > from) parts.push({ kind: 'literal', text: text.slice(from, match.index) });
    parts.push({ kind: 'placeholder', name, fallback: match[2]?.trim() ?? null, source: match[0] });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ kind: 'literal', text: text.slice(from) });
  return parts;
}

/** The text again, with names in one language: `{order.number}`, `{订单号}`, `{order number}`; `{buyer:亲}` → `{买家：亲}`. */
export function printTemplate(parts: Part[], language: Language | 'canonical'): string {
  return parts.map((part) => (part.kind === 'literal' ? part.text : printPlaceholder(part, language))).join('');
}

function printPlaceholder({ name, fallback }: PlaceholderPart, language: Language | 'canonical'): string {
  const shown = language === 'canonical' ? name : placeholderLabel(name, language);
  const colon = language === 'zh-CN' ? '：' : ':';
  return fallback === null ? `{${shown}}` : `{${shown}${colon}${fallback}}`;
}

/** Any accepted spelling → the stored form: `'｛订单号｝'` → `'{order.number}'`. */
export function toCanonical(text: string): string {
  return printTemplate(parseTemplate(text), 'canonical');
}

/** The stored form → what an agent sees and edits. */
export function toShown(text: string, language: Language): string {
  return printTemplate(parseTemplate(text), language);
}
