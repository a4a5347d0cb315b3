import type {
  ChatMessage,
  ConversationView,
  Health,
  HealthField,
  OrderFacts,
  OrderItem,
  OrderStage,
  ProductFacts,
  WaitingRow,
} from '../assist/model';
import { MAX_MESSAGES } from '../assist/model';
import { stageOfStatus } from '../assist/order-stage';
import { type Console, type ConsolePage, emptyView, type HealthReport, type RemarkBox, worstHealth } from './console';
import { type LabelledOrder, readOrderByLabels } from './order-labels';
import { allVisible, firstVisible, messageText, textOrNull } from './text';
import { parseMoney } from './values';

/** Our own page, so its anchors are ours too: `components/practice` writes them, this file reads them, a test holds them together. */
const SELECTORS = {
  console: '[data-practice-console]',
  row: '[data-conversation-row]',
  thread: '[data-thread]',
  message: '[data-message]',
  /** The newest card is what is being asked about. */
  product: '[data-product]',
  orderPanel: '[data-order-panel]',
  order: '[data-order]',
  noOrder: '[data-no-order]',
  item: '[data-item]',
  replyBox: 'textarea[data-reply-box]',
  remarkDialog: '[data-remark-dialog]',
  remarkBox: 'textarea[data-remark-box]',
};

const part = (element: Element, name: string): Element | null => element.querySelector(`[data-part="${name}"]`);
const partText = (element: Element, name: string): string | null => textOrNull(part(element, name));

const practice: Console = {
  id: 'practice',
  name: { 'zh-CN': '练习台', en: 'Practice console' },
  matches: [],
  verifiedOn: null,
  ruleChecked: null,
  read,
  replyBox: (root) => firstVisible(root, SELECTORS.replyBox) as HTMLElement | null,
  remarkBox,
};

export default practice;

/** The dialog names its order. */
function remarkBox(root: Document): RemarkBox | null {
  const dialog = firstVisible(root, SELECTORS.remarkDialog);
  const element = dialog && firstVisible(dialog, SELECTORS.remarkBox);
  return element && { element: element as HTMLElement, orderNumber: partText(dialog, 'remark-order') };
}

function read(page: ConsolePage): ConversationView {
  const desk = page.root.querySelector(SELECTORS.console);
  if (!desk) return emptyView('practice', 'loading');
  const thread = firstVisible(desk, SELECTORS.thread);
  const view = emptyView('practice', thread ? 'chat' : 'no-chat');
  view.shop = { id: 'practice', name: desk.getAttribute('data-shop') };
  view.waiting = allVisible(desk, SELECTORS.row).map((row) => page.cached(row, () => waitingRow(row)));
  view.health.waiting = view.waiting.length > 0 ? 'read' : 'absent';
  return thread ? readChat(view, desk, thread, page) : view;
}

function readChat(view: ConversationView, desk: Element, thread: Element, page: ConsolePage): ConversationView {
  const key = thread.getAttribute('data-thread');
  const rows = allVisible(thread, SELECTORS.message);
  const panel = firstVisible(desk, SELECTORS.orderPanel);
  const messages = rows.slice(-MAX_MESSAGES).map((row) => page.cached(row, () => message(row)));
  const product = thread.querySelector(`${SELECTORS.message} ${SELECTORS.product}`);
  const orders = panel ? page.cached(panel, () => readOrders(panel)) : { orders: [], health: {} };
  const box = practice.replyBox(page.root);
  const name = partText(thread, 'buyer-name');
  return {
    ...view,
    key,
    buyer: { name, id: key },
    messages,
    earlier: rows.length - messages.length,
    orders: orders.orders,
    product: product ? productFacts(product) : null,
    replyBox: box ? 'ready' : 'missing',
    health: {
      ...view.health,
      buyer: name && key ? 'read' : 'unreadable',
      messages: messages.length > 0 ? 'read' : 'absent',
      ...orders.health,
      product: product ? 'read' : 'absent',
      replyBox: box ? 'read' : 'absent',
    },
  };
}

function waitingRow(row: Element): WaitingRow {
  const unread = partText(row, 'unread');
  const waited = /^PT(\d+)S$/.exec(part(row, 'waiting')?.getAttribute('datetime') ?? '')?.[1];
  const group = row.getAttribute('data-group');
  return {
    key: row.getAttribute('data-conversation-row'),
    name: partText(row, 'name') ?? '',
    unread: unread === null ? 0 : Number(unread),
    waitingSeconds: waited === undefined ? null : Number(waited),
    group: group === 'waiting' || group === 'overdue' || group === 'replied' ? group : 'other',
  };
}

const SIDES: readonly string[] = ['buyer', 'seller', 'system'] satisfies ChatMessage['side'][];
const KINDS: readonly string[] = ['text', 'image', 'product', 'order'] satisfies ChatMessage['kind'][];

function message(row: Element): ChatMessage {
  const side = row.getAttribute('data-side') ?? '';
  const kind = row.getAttribute('data-kind') ?? '';
  return {
    id: row.getAttribute('data-message'),
    side: SIDES.includes(side) ? (side as ChatMessage['side']) : 'system',
    kind: KINDS.includes(kind) ? (kind as ChatMessage['kind']) : 'other',
    text: messageText(part(row, kind === 'product' ? 'product-name' : 'text')),
    at: row.querySelector('time')?.getAttribute('datetime') ?? null,
  };
}

function productFacts(card: Element): ProductFacts {
  const price = part(card, 'product-price');
  const money = parseMoney(textOrNull(price) ?? '');
  return {
    id: card.getAttribute('data-product') || null,
    skuId: null,
    name: partText(card, 'product-name'),
    spec: partText(card, 'product-spec'),
    priceCents: money?.cents ?? null,
    currency: money?.currency ?? null,
  };
}

function readOrders(panel: Element): { orders: OrderFacts[]; health: HealthReport } {
  const cards = allVisible(panel, SELECTORS.order).map(readCard);
  if (cards.length === 0)
    return { orders: [], health: { orders: firstVisible(panel, SELECTORS.noOrder) ? 'absent' : 'unreadable' } };
  const health = worstHealth(cards.map((card) => card.health));
  return { orders: cards.map(({ order }) => order), health: { orders: 'read', ...health } };
}

function readCard(card: Element): LabelledOrder {
  const { order, health } = readOrderByLabels(card);
  order.status = fieldText(card, 'status');
  order.stage = stageOfStatus(order.status);
  if (order.stage === 'unknown') order.stage = stageAnchor(card);
  order.items = [...card.querySelectorAll(SELECTORS.item)].map(orderItem);
  order.flag = card.querySelector('[data-flag]')?.getAttribute('data-flag') ?? null;
  const payment = card.getAttribute('data-cash-on-delivery');
  order.cashOnDelivery ??= payment === null ? null : payment === 'true';
  const found = (value: unknown): Health => (value ? 'read' : 'absent');
  health['order.status'] = found(order.status);
  health['order.items'] = found(order.items.length);
  health['order.flag'] = found(order.flag);
  return withAnchors(card, { order, health });
}

const STAGES: OrderStage[] = ['unpaid', 'paid', 'shipped', 'received', 'refunding', 'closed'];

/** For a status that is in no table of words. */
const stageAnchor = (card: Element): OrderStage =>
  STAGES.find((stage) => stage === card.getAttribute('data-stage')) ?? 'unknown';

type TextKey =
  | 'number'
  | 'orderedAt'
  | 'paidAt'
  | 'receiver'
  | 'phone'
  | 'address'
  | 'courier'
  | 'trackingNumber'
  | 'remark'
  | 'buyerNote';

/** Rows whose label no table knows (the page in English) or whose value has no shape of a real platform: read by our own anchor. */
const ANCHORED: [string, TextKey, HealthField][] = [
  ['number', 'number', 'order.number'],
  ['orderedAt', 'orderedAt', 'order.times'],
  ['paidAt', 'paidAt', 'order.times'],
  ['receiver', 'receiver', 'order.receiver'],
  ['phone', 'phone', 'order.phone'],
  ['address', 'address', 'order.address'],
  ['courier', 'courier', 'order.courier'],
  ['tracking', 'trackingNumber', 'order.tracking'],
  ['remark', 'remark', 'order.remark'],
  ['buyerNote', 'buyerNote', 'order.buyerNote'],
];

function withAnchors(card: Element, { order, health }: LabelledOrder): LabelledOrder {
  for (const [field, key, healthField] of ANCHORED) {
    const value = order[key] ?? fieldText(card, field);
    if (value === null) continue;
    order[key] = healthField === 'order.times' ? value.replace(' ', 'T') : value;
    health[healthField] = 'read';
  }
  const money = order.amountCents === null ? parseMoney(fieldText(card, 'amount') ?? '') : null;
  if (money) {
    order.amountCents = money.cents;
    order.currency = money.currency;
    health['order.amount'] = 'read';
  }
  return { order, health };
}

/** The value of a row; null where a dash says that there is none. */
function fieldText(card: Element, field: string): string | null {
  const text = textOrNull(card.querySelector(`[data-field="${field}"]`));
  return text === '—' ? null : text;
}

function orderItem(item: Element): OrderItem {
  const quantity = /\d+/.exec(partText(item, 'item-quantity') ?? '')?.[0];
  return {
    productId: item.getAttribute('data-item') || null,
    skuId: item.getAttribute('data-sku') || null,
    name: partText(item, 'item-name') ?? '',
    spec: partText(item, 'item-spec'),
    quantity: quantity === undefined ? null : Number(quantity),
    priceCents: parseMoney(partText(item, 'item-price') ?? '')?.cents ?? null,
  };
}
