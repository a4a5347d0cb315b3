import type { Health, HealthField, OrderFacts } from '../assist/model';
import { emptyOrder, type HealthReport } from './console';
import type { LabelField } from './label-words';
import { type LabelledValue, readLabelled } from './labels';
import * as shapes from './order-shapes';

/** What labels say about one order; what they do not name is null with health `absent`. */
export interface LabelledOrder {
  order: OrderFacts;
  health: HealthReport;
}

type TextKey =
  | 'number'
  | 'receiver'
  | 'phone'
  | 'address'
  | 'courier'
  | 'trackingNumber'
  | 'remark'
  | 'buyerNote'
  | 'orderedAt'
  | 'paidAt';

/** Each labelled field: where it goes, which health it reports, what a value must look like. */
const FIELDS: [LabelField, TextKey, HealthField, (value: string) => string | null][] = [
  ['number', 'number', 'order.number', shapes.orderNumber],
  ['orderedAt', 'orderedAt', 'order.times', shapes.time],
  ['paidAt', 'paidAt', 'order.times', shapes.time],
  ['receiver', 'receiver', 'order.receiver', shapes.personName],
  ['phone', 'phone', 'order.phone', shapes.phone],
  ['address', 'address', 'order.address', shapes.address],
  ['courier', 'courier', 'order.courier', shapes.courier],
  ['tracking', 'trackingNumber', 'order.tracking', shapes.trackingNumber],
  ['remark', 'remark', 'order.remark', shapes.freeText],
  ['buyerNote', 'buyerNote', 'order.buyerNote', shapes.freeText],
];

/**
 * Reads the order card in `scope` by its labels. A value whose shape does not fit its label (a phone without digits, an amount
 * without a number) is `unreadable`, never guessed. Status, items and flag have no labels of their own: the console reads them.
 * @param home ISO 4217 currency of amounts that carry no sign
 */
export function readOrderByLabels(scope: Element, home = 'CNY'): LabelledOrder {
  const values = readLabelled(scope);
  const order = emptyOrder();
  const health: HealthReport = {};
  for (const [field, key, healthKey, shape] of FIELDS) {
    const reading = firstReadable(values, field, shape);
    order[key] = reading.value;
    health[healthKey] = bestHealth(health[healthKey], reading.health);
  }
  const amount = firstReadable(values, 'amount', (value) => shapes.money(value, home));
  order.amountCents = amount.value?.cents ?? null;
  order.currency = amount.value?.currency ?? null;
  health['order.amount'] = amount.health;
  unpackCombined(values, order, health);
  order.cashOnDelivery = shapes.cashOnDelivery(values, scope);
  return { order, health };
}

/** The first value of the field that has the right shape; `absent` where no label or nothing behind it. */
function firstReadable<T>(
  values: LabelledValue[],
  field: LabelField,
  shape: (value: string) => T | null,
): { value: T | null; health: Health } {
  let health: Health = 'absent';
  for (const { value } of values.filter((labelled) => labelled.field === field)) {
    const bare = shapes.withoutActions(value);
    if (!bare) continue;
    const read = shape(bare);
    if (read !== null) return { value: read, health: 'read' };
    health = 'unreadable';
  }
  return { value: null, health };
}

/** Two labels share one health (ordered and paid): a bad one shows, then a good one. */
function bestHealth(known: Health | undefined, next: Health): Health {
  if (known === 'unreadable' || next === 'unreadable') return 'unreadable';
  return known === 'read' || next === 'read' ? 'read' : 'absent';
}

/** "收货信息：李* 138****0000 浙江省…" and "顺丰 SF123…" hold several fields behind one label. */
function unpackCombined(values: LabelledValue[], order: OrderFacts, health: HealthReport): void {
  const combined = values.find(({ field, value }) => field === 'address' && shapes.receiverLine(value) !== null);
  const line = combined ? shapes.receiverLine(combined.value) : null;
  if (line) {
    order.receiver ??= line.receiver;
    order.phone ??= line.phone;
    order.address = line.address;
  }
  const parcel = values.filter(({ field }) => field === 'courier' || field === 'tracking').map(({ value }) => value);
  order.courier ??= parcel.map(shapes.courierInside).find(Boolean) ?? null;
  order.trackingNumber ??= parcel.map(shapes.trackingInside).find(Boolean) ?? null;
  const filled: [HealthField, string | null][] = [
    ['order.receiver', order.receiver],
    ['order.phone', order.phone],
    ['order.address', order.address],
    ['order.courier', order.courier],
    ['order.tracking', order.trackingNumber],
  ];
  for (const [field, value] of filled) if (value) health[field] = 'read';
}
