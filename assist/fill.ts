import type { ConversationView, OrderFacts, OrderItem } from './model';
import { formatMoney } from './money';
import { type PlaceholderName, type PlaceholderPart, parseTemplate } from './placeholders';

export type PlaceholderValues = Partial<Record<PlaceholderName, string>>;

export type FilledPart =
  | { kind: 'text'; text: string }
  /** A value stands here; `read: false`: it is no value, but words of the phrase itself (its fallback) or of the agent. */
  | { kind: 'filled'; text: string; name: PlaceholderName; read: boolean }
  /** Nothing was read: `text` is the placeholder as it was written. */
  | { kind: 'blank'; text: string; name: PlaceholderName };

/** Puts values into a template. A value is one line of plain text: what looks like a placeholder inside it stays as it is. */
export function fillTemplate(text: string, values: PlaceholderValues): FilledPart[] {
  return parseTemplate(text).map((part) =>
    part.kind === 'literal' ? { kind: 'text', text: part.text } : fillPart(part, values[part.name]),
  );
}

function fillPart({ name, fallback, source }: PlaceholderPart, value: string | undefined): FilledPart {
  const line = oneLine(value);
  if (line !== null) return { kind: 'filled', text: line, name, read: true };
  return fallback === null
    ? { kind: 'blank', text: source, name }
    : { kind: 'filled', text: fallback, name, read: false };
}

/** The text to insert; null while a blank remains. */
export function filledText(parts: FilledPart[]): string | null {
  return parts.some(({ kind }) => kind === 'blank') ? null : parts.map(({ text }) => text).join('');
}

/** The same parts with the agent's answers in the blanks; what is already filled stays, a blank answer leaves the blank. */
export function answerBlanks(parts: FilledPart[], answers: PlaceholderValues): FilledPart[] {
  return parts.map((part) => {
    const answer = part.kind === 'blank' ? oneLine(answers[part.name]) : null;
    if (part.kind !== 'blank' || answer === null) return part;
    return { kind: 'filled', text: answer, name: part.name, read: false };
  });
}

/** Line breaks and control characters become one space; null when nothing visible is left. */
function oneLine(value: string | null | undefined): string | null {
  const line = (value ?? '').replace(/\s*[\p{Cc}\p{Zl}\p{Zp}]+\s*/gu, ' ').trim();
  return /[^\s\p{Cf}]/u.test(line) ? line : null;
}

/**
 * What the open chat and one of its orders give, only from what was read: a masked phone or address stays as shown, an amount
 * without a currency is left out.
 * @param orderIndex in `view.orders`; -1 (or any index without an order) gives no order values
 */
export function valuesFromView(
  view: ConversationView,
  orderIndex: number,
  extra: { agent?: string },
): PlaceholderValues {
  const { buyer, shop, product } = view;
  return onlyRead({
    buyer: buyer.name,
    shop: shop.name,
    agent: extra.agent,
    product: product?.name,
    'product.spec': product?.spec,
    'product.price': product && printMoney(product.priceCents, product.currency),
    ...orderValues(view.orders[orderIndex]),
  });
}

/** Null without a currency (its sign would be a guess) and for what is no amount. */
function printMoney(cents: number | null, currency: string | null): string | null {
  return cents !== null && cents >= 0 && Number.isSafeInteger(cents) && currency ? formatMoney(cents, currency) : null;
}

type MaybeValues = Partial<Record<PlaceholderName, string | null | undefined>>;

/** What one order gives, whoever's chat it was read in. */
export const valuesFromOrder = (order: OrderFacts): PlaceholderValues => onlyRead(orderValues(order));

function orderValues(order: OrderFacts | undefined): MaybeValues {
  if (!order) return {};
  return {
    'order.number': order.number,
    'order.status': order.status,
    'order.amount': printMoney(order.amountCents, order.currency),
    'order.item': itemNames(order.items),
    'order.spec': commonSpec(order.items),
    'order.quantity': quantity(order.items),
    receiver: order.receiver,
    phone: order.phone,
    address: order.address,
    courier: order.courier,
    tracking: order.trackingNumber,
  };
}

function itemNames(items: OrderItem[]): string {
  const names = [...new Set(items.map(({ name }) => name.trim()).filter(Boolean))];
  return names.join(/\p{Script=Han}/u.test(names.join('')) ? '、' : ', ');
}

/** Several items with different specs have none that could be named alone. */
function commonSpec(items: OrderItem[]): string | null {
  const specs = new Set(items.map(({ spec }) => spec));
  return specs.size === 1 ? (items[0]?.spec ?? null) : null;
}

/** Pieces in all, where every row says how many. */
function quantity(items: OrderItem[]): string | null {
  const counts = items.map((item) => item.quantity);
  if (counts.length === 0 || counts.includes(null)) return null;
  return String(counts.reduce<number>((sum, count) => sum + (count ?? 0), 0));
}

function onlyRead(values: MaybeValues): PlaceholderValues {
  const read = Object.entries(values).flatMap(([name, value]) => {
    const line = oneLine(value);
    return line === null ? [] : [[name, line]];
  });
  return Object.fromEntries(read) as PlaceholderValues;
}
