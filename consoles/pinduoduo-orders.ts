import type { Health, OrderFacts, OrderItem } from '../assist/model';
import { stageOfStatus } from '../assist/order-stage';
import { type ConsolePage, type HealthReport, worstHealth } from './console';
import { type LabelledValue, readLabelled } from './labels';
import { type LabelledOrder, readOrderByLabels } from './order-labels';
import { orderNumber } from './order-shapes';
import { FLAG_LABELS, FLAGS, OWN_ORDERS_TAB, SELECTORS } from './pinduoduo-page';
import { allVisible, firstVisible, textOf, textOrNull } from './text';
import { parseMoney } from './values';

export interface OwnOrders {
  orders: OrderFacts[];
  health: HealthReport;
}

/**
 * The orders of this buyer: only while the tab 个人订单 is selected, and only cards that can be seen. The panel also holds the
 * shop's orders and, hidden, other buyers'; where no tab says whose the cards are, they are nobody's.
 */
export function readOrders(page: ConsolePage): OwnOrders {
  const panel = page.root.querySelector(SELECTORS.rightPanel);
  const cards = panel ? allVisible(panel, SELECTORS.order) : [];
  const tab = panel && firstVisible(panel, SELECTORS.orderTab);
  if (!panel || cards.length === 0) return none('absent');
  if (!tab) return none('unreadable');
  if (!textOf(tab).startsWith(OWN_ORDERS_TAB)) return none('absent');
  const read = cards.map((card) => page.cached(card, () => readOrder(card)));
  return {
    orders: read.map(({ order }) => order),
    health: { orders: 'read', ...worstHealth(read.map(({ health }) => health)) },
  };
}

const none = (orders: Health): OwnOrders => ({ orders: [], health: { orders } });

/** Receiver, phone, address, courier, times and notes have no known class: labels tell them. The rest has one. */
function readOrder(card: Element): LabelledOrder {
  const { order, health } = readOrderByLabels(card, 'CNY');
  const labelled = readLabelled(card);
  const number = inElement(card, SELECTORS.orderNumber, orderNumber);
  const amount = inElement(card, SELECTORS.orderAmount, (text) => parseMoney(text, 'CNY'));
  const status = inElement(card, SELECTORS.orderStatus, (text) => text);
  const items = readItems(card, labelled);
  const flag = readFlag(labelled);
  return {
    order: {
      ...order,
      ...(number && { number: number.value }),
      ...(amount && { amountCents: amount.value?.cents ?? null, currency: amount.value?.currency ?? null }),
      status: status?.value ?? null,
      stage: stageOfStatus(status?.value ?? null),
      items,
      flag: flag.colour,
    },
    health: {
      ...health,
      ...(number && { 'order.number': number.health }),
      ...(amount && { 'order.amount': amount.health }),
      'order.status': status ? 'read' : 'absent',
      'order.items': items.length > 0 ? 'read' : 'absent',
      'order.flag': flag.health,
    },
  };
}

/** What the element of a field says; null where there is none or it is empty, and what labels said stays. */
function inElement<T>(
  card: Element,
  selector: string,
  parse: (text: string) => T | null,
): { value: T | null; health: Health } | null {
  const text = textOf(firstVisible(card, selector));
  if (!text) return null;
  const value = parse(text);
  return { value, health: value === null ? 'unreadable' : 'read' };
}

/** One product per order is the rule; of several only the names are certain. */
function readItems(card: Element, labelled: LabelledValue[]): OrderItem[] {
  const goods = allVisible(card, SELECTORS.orderGoods).filter((name) => textOf(name));
  const [only] = goods;
  if (!only || goods.length > 1) return goods.map((name) => itemNamed(textOf(name)));
  const price = parseMoney(valueBehind(labelled, ['单价']), 'CNY');
  return [
    {
      ...itemNamed(textOf(only)),
      productId: /^\d{5,}/.exec(valueBehind(labelled, ['商品ID']))?.[0] ?? null,
      spec: textOrNull(firstVisible(card, SELECTORS.orderSpec)),
      quantity: readQuantity(only, labelled),
      priceCents: price?.cents ?? null,
    },
  ];
}

const itemNamed = (name: string): OrderItem => ({
  productId: null,
  skuId: null,
  name,
  spec: null,
  quantity: null,
  priceCents: null,
});

const QUANTITY = /^(?:[x×]\s*(\d{1,5})|共\s*(\d{1,5})\s*件)$/i;

/** `数量：2`, or `x3`, `×3`, `共3件` standing alone beside the name. A specification may look like that and is left out. */
function readQuantity(name: Element, labelled: LabelledValue[]): number | null {
  const told = /^\d{1,5}/.exec(valueBehind(labelled, ['数量']))?.[0];
  if (told) return Number(told);
  const beside = [...(name.parentElement?.children ?? [])].filter(
    (element) => element !== name && !element.matches(SELECTORS.orderSpec),
  );
  const found = beside.map((element) => QUANTITY.exec(textOf(element))).find(Boolean);
  return found ? Number(found[1] ?? found[2]) : null;
}

function readFlag(labelled: LabelledValue[]): { colour: string | null; health: Health } {
  const text = valueBehind(labelled, FLAG_LABELS);
  const colour = FLAGS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  return { colour, health: colour ? 'read' : text ? 'unreadable' : 'absent' };
}

const valueBehind = (labelled: LabelledValue[], labels: string[]): string =>
  labelled.find(({ label }) => labels.includes(label))?.value ?? '';
