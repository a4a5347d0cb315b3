import type { LocalTime } from './local-time';
import type { ConversationView, OrderFacts, OrderItem } from './model';
import { formatMoney } from './money';
import type { Language } from './phrase';
import type { PlaceholderName, PlaceholderPart } from './placeholders';
import { dateText } from './template-date';
import { expandTemplate, type InnerPhrase, type PhraseFault, type PhraseFinder } from './template-expand';
import type { AskPart, ChoicePart, DatePart } from './template-forms';

export type PlaceholderValues = Partial<Record<PlaceholderName, string>>;

/** What the agent answered, by the key of the field; that of a placeholder is its name. */
export type Answers = Partial<Record<string, string>>;

export type FilledPart =
  | { kind: 'text'; text: string }
  /**
   * A value stands here; `read: false`: it is no value, but words of the phrase itself (its fallback) or of the agent. A date, a choice
   * and an answer have no name.
   */
  | { kind: 'filled'; text: string; name: PlaceholderName | null; read: boolean }
  /** Nothing was read: `text` is the placeholder as it was written. */
  | { kind: 'blank'; text: string; name: PlaceholderName }
  /** To be asked for, `text` as it was written; fields with one key are one. A date is asked for only where there is no clock. */
  | { kind: 'ask'; text: string; key: string; label: string }
  | { kind: 'choice'; text: string; key: string; label: string | null; options: string[] }
  /** Where the caret stands afterwards; nobody sees it. */
  | { kind: 'caret'; text: '' }
  /** A phrase that cannot be put in: nothing can be asked for to mend it. */
  | { kind: 'fault'; text: string; fault: PhraseFault };

/** What forms need besides values; without it dates are asked for and phrases are missing. */
export interface Filling {
  now?: LocalTime;
  /** Of the phrase: dates are printed in it. */
  language?: Language;
  find?: PhraseFinder;
  /** The phrase whose text it is, for naming one that puts itself in. */
  self?: Pick<InnerPhrase, 'id' | 'title'>;
}

/** Puts values into a template. A value is one line of plain text: what looks like a placeholder inside it stays as it is. */
export function fillTemplate(text: string, values: PlaceholderValues, filling: Filling = {}): FilledPart[] {
  return expandTemplate(text, filling.find, filling.self).map(({ part }, at): FilledPart => {
    if (part.kind === 'literal') return { kind: 'text', text: part.text };
    if (part.kind === 'placeholder') return fillPart(part, values[part.name]);
    if (part.kind === 'caret') return { kind: 'caret', text: '' };
    if (part.kind === 'fault') return { kind: 'fault', text: part.source, fault: part.fault };
    return part.kind === 'date' ? fillDate(part, filling) : question(part, at);
  });
}

function fillPart({ name, fallback, source }: PlaceholderPart, value: string | undefined): FilledPart {
  const line = oneLine(value);
  if (line !== null) return { kind: 'filled', text: line, name, read: true };
  return fallback === null
    ? { kind: 'blank', text: source, name }
    : { kind: 'filled', text: fallback, name, read: false };
}

function fillDate(part: DatePart, { now, language = 'zh-CN' }: Filling): FilledPart {
  const text = now === undefined ? null : dateText(part, now, language);
  if (text !== null) return { kind: 'filled', text, name: null, read: true };
  return { kind: 'ask', text: part.source, key: part.source, label: part.source.slice(1, -1) };
}

/** Choices with one label, and questions with one, are one field; a choice without a label is one of its own. */
function question(part: AskPart | ChoicePart, at: number): FilledPart {
  const { source: text, label } = part;
  if (part.kind === 'ask') return { kind: 'ask', text, key: `ask ${label}`, label: part.label };
  const key = JSON.stringify(['choose', label ?? at, part.options]);
  return { kind: 'choice', text, key, label, options: part.options };
}

/** Whether nothing can go out before something is done about this part. */
export const isOpen = ({ kind }: FilledPart): boolean =>
  kind === 'blank' || kind === 'ask' || kind === 'choice' || kind === 'fault';

/** The text to insert; null while something is open. */
export function filledText(parts: readonly FilledPart[]): string | null {
  return parts.some(isOpen) ? null : parts.map(({ text }) => text).join('');
}

/** Where the caret shall stand in `filledText(parts)`, in UTF-16 units; null: nowhere special. The first mark counts. */
export function caretIn(parts: readonly FilledPart[]): number | null {
  const at = parts.findIndex(({ kind }) => kind === 'caret');
  return at < 0 ? null : parts.slice(0, at).reduce((length, { text }) => length + text.length, 0);
}

/** One field of the form that asks for what is open. */
export type Field =
  | { kind: 'blank'; key: PlaceholderName }
  | { kind: 'ask'; key: string; label: string }
  | { kind: 'choice'; key: string; label: string | null; options: string[] };

/** What has to be asked, in order, each once. */
export function fieldsOf(parts: readonly FilledPart[]): Field[] {
  const fields = new Map<string, Field>();
  for (const part of parts) {
    const field = fieldOf(part);
    if (field && !fields.has(field.key)) fields.set(field.key, field);
  }
  return [...fields.values()];
}

function fieldOf(part: FilledPart): Field | null {
  if (part.kind === 'blank') return { kind: 'blank', key: part.name };
  if (part.kind === 'ask') return { kind: 'ask', key: part.key, label: part.label };
  if (part.kind !== 'choice') return null;
  return { kind: 'choice', key: part.key, label: part.label, options: part.options };
}

/** What stands in the way of filling a template in that nobody can answer, each once. */
export function faultsOf(parts: readonly FilledPart[]): PhraseFault[] {
  const faults = parts.flatMap((part) => (part.kind === 'fault' ? [part.fault] : []));
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}

/** The same parts with the agent's answers in the blanks; what is already filled stays, a blank answer leaves the blank. */
export function answerBlanks(parts: readonly FilledPart[], answers: Answers): FilledPart[] {
  return parts.map((part) => {
    const field = fieldOf(part);
    const answer = field && answerTo(field, answers[field.key]);
    if (!field || answer === null) return part;
    return { kind: 'filled', text: answer, name: field.kind === 'blank' ? field.key : null, read: false };
  });
}

/** An answer as it is filled in: one line of plain text, one of the options; null: it is none. */
export function answerTo(field: Field, answer: string | undefined): string | null {
  if (field.kind !== 'choice') return oneLine(answer);
  return field.options.find((option) => option === answer) ?? null;
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
