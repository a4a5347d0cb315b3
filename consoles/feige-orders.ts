import type { Health, OrderFacts, OrderItem } from '../assist/model';
import { STATUS_VOCABULARY, stageOfStatus } from '../assist/order-stage';
import type { ConsolePage, HealthReport } from './console';
import { FLAG_COLOURS, SELECTORS } from './feige-page';
import { productIdOf } from './feige-products';
import { linesOf, type Skip, wordsOf } from './feige-words';
import { type LabelledValue, readLabelled } from './labels';
import { type LabelledOrder, readOrderByLabels } from './order-labels';
import { withoutActions } from './order-shapes';
import { allVisible } from './text';
import { parseMoney } from './values';

interface Reading<T> {
  value: T | null;
  health: Health;
}

/** An open card: an order, something else that opens and closes, or one that says two things. */
type Card = LabelledOrder | 'no-order' | 'unclear';

/**
 * The one order that is open. The panel keeps orders of other tabs and buyers in the document, so only cards that can be seen
 * count; with several open ones it is not certain which is meant, and none is read.
 */
export function readOrders(page: ConsolePage): { orders: OrderFacts[]; health: HealthReport } {
  const cards = openCards(page.root)
    .map((card) => page.cached(card, () => readCard(card)))
    .filter((card) => card !== 'no-order');
  const [only] = cards;
  if (!only) return { orders: [], health: { orders: 'absent' } };
  if (cards.length > 1 || only === 'unclear') return { orders: [], health: { orders: 'unreadable' } };
  return { orders: [only.order], health: { orders: 'read', ...only.health } };
}

/** The number of the one order that is open; null with none, with several, or where it cannot be read. */
export function openOrderNumber(root: Document): string | null {
  const cards = openCards(root).filter((card) => readCard(card) !== 'no-order');
  const [only] = cards;
  return only && cards.length === 1 ? numberOnCard(only) : null;
}

/** The number of the order on this card, without what its remark editor says; null where it is not certain. */
export function numberOnCard(card: Element): string | null {
  const editor = editorIn(card);
  const { value, health } = readNumber(card, readLabelled(card), (element) => element === editor);
  return health === 'read' ? value : null;
}

function openCards(root: Document): Element[] {
  const open = allVisible(root, `${SELECTORS.orderPanel} ${SELECTORS.orderCard}`).filter(isOpen);
  return open.filter((card) => !open.some((other) => other !== card && other.contains(card)));
}

function isOpen(card: Element): boolean {
  const headers = [...card.querySelectorAll(SELECTORS.cardHeader)];
  return (
    headers.find((header) => header.closest(SELECTORS.orderCard) === card)?.getAttribute('aria-expanded') === 'true'
  );
}

function readCard(card: Element): Card {
  const editor = editorIn(card);
  const skip: Skip = (element) => element === editor;
  const labelled = readLabelled(card);
  const number = readNumber(card, labelled, skip);
  const status = readStatus(card, labelled, skip);
  const items = readItems(card);
  if (!number.value && !status.value && items.length === 0) return 'no-order';
  if (number.value && number.health === 'unreadable') return 'unclear';
  const { order, health } = readOrderByLabels(card, 'CNY');
  const flag = readFlag(card, editor);
  const remark = editor ? savedRemark(labelled, editor) : { value: order.remark, health: health['order.remark'] };
  return {
    order: {
      ...order,
      number: number.value,
      status: status.value,
      stage: stageOfStatus(status.value),
      items,
      remark: remark.value,
      flag: flag.value,
    },
    health: {
      ...health,
      'order.number': number.health,
      'order.status': status.health,
      'order.items': items.length > 0 ? 'read' : 'absent',
      'order.remark': remark.health ?? 'absent',
      'order.flag': flag.health,
    },
  };
}

const found = <T>(value: T | null | undefined): Reading<T> => ({
  value: value ?? null,
  health: value ? 'read' : 'absent',
});

const unique = <T>(values: T[]): T[] => [...new Set(values)];

/**
 * 19 digits behind 订单编号, else 19 digits that stand alone and are no value of another label: a parcel's number may look the same.
 * Two different ones: a value that is `unreadable`, for this card may hold two orders.
 */
function readNumber(card: Element, labelled: LabelledValue[], skip: Skip): Reading<string> {
  const [named, others] = [true, false].map((wanted) =>
    labelled.filter(({ field }) => (field === 'number') === wanted),
  );
  const behindLabel = unique((named ?? []).flatMap(({ value }) => /(?<!\d)\d{19}(?!\d)/.exec(value)?.[0] ?? []));
  const alone = unique(linesOf(card, skip).filter((line) => /^\d{19}$/.test(line))).filter(
    (line) => !others?.some(({ value }) => value.includes(line)),
  );
  const numbers = behindLabel.length > 0 ? behindLabel : alone;
  if (numbers.length > 1) return { value: numbers[0] ?? null, health: 'unreadable' };
  if (numbers.length === 0 && named?.some(({ value }) => withoutActions(value)))
    return { value: null, health: 'unreadable' };
  return found(numbers[0]);
}

/** A text node that is wholly a known status, in the card's header first. 物流状态 已签收 is the parcel's, 确认收货 a button. */
function readStatus(card: Element, labelled: LabelledValue[], skip: Skip): Reading<string> {
  const others = labelled.filter(({ field }) => field !== 'status').map(({ value }) => value);
  const header = card.querySelector(SELECTORS.cardHeader);
  for (const scope of [header, card]) {
    const words = scope ? wordsOf(scope, (element) => element.tagName === 'BUTTON' || skip(element)) : [];
    const known = unique(words.filter((word) => STATUS_VOCABULARY.includes(word) && !others.includes(word)));
    if (known.length > 0) return known.length > 1 ? { value: null, health: 'unreadable' } : found(known[0]);
  }
  return found<string>(null);
}

function readItems(card: Element): OrderItem[] {
  const products = allVisible(card, SELECTORS.orderProduct);
  return products
    .filter((product) => !products.some((other) => other !== product && other.contains(product)))
    .flatMap((product) => readItem(product) ?? []);
}

const QUANTITY = /^(?:[x×*]\s*(\d{1,5})|共\s*(\d{1,5})\s*件)$/i;

/** Name, price and quantity have no class: the first line that is none of the others is the name. */
function readItem(product: Element): OrderItem | null {
  const lines = linesOf(product);
  const labelled = readLabelled(product);
  const name = lines.find((line) => !QUANTITY.test(line) && !parseMoney(line) && !/^规格/.test(line));
  if (!name) return null;
  const quantity = lines.map((line) => QUANTITY.exec(line)).find(Boolean);
  const known = product.matches(SELECTORS.productId) ? product : product.querySelector(SELECTORS.productId);
  return {
    productId: productIdOf(known),
    skuId: known?.getAttribute('data-sku-id') || null,
    name,
    spec: labelled.find(({ label }) => label === '规格')?.value || null,
    quantity: quantity ? Number(quantity[1] ?? quantity[2]) : null,
    priceCents: lines.map((line) => parseMoney(line)).find(Boolean)?.cents ?? null,
  };
}

/** The editor of a remark inside the card, as it is without a dialog: what it says is not saved. */
function editorIn(card: Element): Element | null {
  let editor: Element | null = card.querySelector(SELECTORS.remarkInput);
  while (editor && editor !== card && !isEditor(editor)) editor = editor.parentElement;
  return editor === card ? null : editor;
}

const isEditor = (element: Element): boolean =>
  ['订单标记', '取消'].every((word) => element.textContent?.includes(word));

function savedRemark(labelled: LabelledValue[], editor: Element): Reading<string> {
  const unsaved = readLabelled(editor).map(({ value }) => value);
  const remarks = labelled.filter(({ field, value }) => field === 'remark' && !unsaved.includes(value));
  return found(remarks.map(({ value }) => withoutActions(value)).find(Boolean));
}

/** A saved flag is coloured by its style; the editor's flags carry the colour in their path, or stand in a label. */
function readFlag(card: Element, editor: Element | null): Reading<string> {
  const flags = allVisible(card, SELECTORS.flag).filter(
    (flag) => !editor?.contains(flag) && !flag.closest('label') && !flag.querySelector(SELECTORS.unsavedFlag),
  );
  const colours = unique(
    flags.flatMap((flag) => /(?:^|;)\s*color:\s*([^;]+)/.exec(flag.getAttribute('style') ?? '')?.[1] ?? []),
  );
  if (colours.length === 0) return found<string>(null);
  const known = colours.length === 1 ? FLAG_COLOURS[(colours[0] ?? '').replace(/\s/g, '').toLowerCase()] : undefined;
  return known ? found(known) : { value: null, health: 'unreadable' };
}
