import { type ChatMessage, type Health, MAX_MESSAGES, type ProductFacts } from '../assist/model';
import type { ConsolePage } from './console';
import { NO_MESSAGE, ORDER_CARD, ROBOT_WORDS, SELECTORS, VIEWING_PRODUCT } from './feige-page';
import { productOnCard } from './feige-products';
import { pictureKey, wordsOf } from './feige-words';
import { cutText, firstVisible, isVisible, textOf } from './text';
import { parseTime } from './values';

export interface Thread {
  /** The newest 100, oldest first. */
  messages: ChatMessage[];
  /** Messages on the page before those. */
  earlier: number;
  health: Health;
  /** The product of the newest card that is not the shop's own, and whether there was such a card. */
  product: ProductFacts | null;
  productHealth: Health;
  /** The picture beside the buyer's newest line: tells whose thread this is. */
  buyerPicture: string | null;
}

interface Row {
  /** null where it cannot be told who speaks. */
  message: ChatMessage | null;
  product: ProductFacts | null;
  picture: string | null;
}

/** Reads the newest rows of the thread; each row is read once until something in it changes. */
export function readThread(page: ConsolePage): Thread {
  const elements = rowsOf(page.root);
  const rows: Row[] = [];
  let before = elements.length;
  while (before > 0 && rows.length < MAX_MESSAGES) {
    before -= 1;
    const element = elements[before];
    const row = element && page.cached(element, () => readRow(element));
    if (row) rows.unshift(row);
  }
  const messages = rows.flatMap(({ message }) => message ?? []);
  const cards = rows.filter(({ message }) => message?.kind === 'product' && asksAbout(message));
  const product = cards.at(-1)?.product ?? null;
  return {
    messages,
    earlier: elements.slice(0, before).filter(isMessage).length,
    health: messages.length < rows.length ? 'unreadable' : messages.length > 0 ? 'read' : 'absent',
    product,
    productHealth: product ? 'read' : cards.length > 0 ? 'unreadable' : 'absent',
    buyerPicture: rows.findLast(({ picture }) => picture)?.picture ?? null,
  };
}

/** A product that the shop shows is an offer, not a question. */
const asksAbout = ({ side }: ChatMessage): boolean => side === 'buyer' || side === 'system';

/** The rows of the thread that can be seen: the wrappers and, as their siblings, the rows of the platform. */
function rowsOf(root: Document): Element[] {
  const wrappers = [...root.querySelectorAll(SELECTORS.message)];
  const at = wrappers.findLastIndex(isVisible);
  const last = wrappers[at];
  if (!last) return [...(firstVisible(root, SELECTORS.thread)?.children ?? [])];
  const neighbour = [wrappers[at - 1], wrappers[at + 1]].find((wrapper) => wrapper && isVisible(wrapper));
  let holder = last.parentElement;
  while (neighbour && holder && !holder.contains(neighbour)) holder = holder.parentElement;
  return [...(holder?.children ?? [])];
}

const idOf = (row: Element): string | null =>
  row.getAttribute('data-id') || row.querySelector(SELECTORS.messageId)?.getAttribute('data-id') || null;

/** Whether the row says anything: not a trace of the platform's robot, not a time that stands alone. */
function isMessage(row: Element): boolean {
  const id = idOf(row);
  if (id) return !NO_MESSAGE.test(id);
  return row.querySelector(SELECTORS.bubble) !== null || (textOf(row) !== '' && !isTime(textOf(row)));
}

const isTime = (text: string): boolean => /^(?:\d{4}\s*[年/-].{3,5}日?\s*)?\d{1,2}:\d{2}(?::\d{2})?$/.test(text);

function readRow(row: Element): Row | null {
  if (!isMessage(row)) return null;
  const body = row.querySelector(SELECTORS.bubble) ?? spokenLine(row);
  const content = body ?? row.querySelector(SELECTORS.viewingCard);
  const outside = wordsOf(row, (element) => element === content || element.matches(SELECTORS.readMark));
  const side = body ? sideOf(body, outside) : row.querySelector(SELECTORS.picture) ? null : 'system';
  if (!side) return { message: null, product: null, picture: null };
  const kind = content ? kindOf(content) : 'text';
  const product = content && kind === 'product' ? productOnCard(content) : null;
  const said = content ? contentText(content, kind) : outside.filter((word) => !isTime(word)).join(' ');
  const at = outside.filter(isTime).map(parseTime).find(Boolean) ?? null;
  return {
    message: { id: idOf(row), side, kind, text: cutText(product?.name ?? said), at },
    product,
    picture: side === 'buyer' ? pictureKey(row.querySelector(SELECTORS.picture)) : null,
  };
}

/** The line of avatar and bubble, where the bubble has no class to go by. */
function spokenLine(row: Element): Element | null {
  const line = row.querySelector(SELECTORS.line);
  return line?.querySelector(SELECTORS.picture) ? line : null;
}

function sideOf(body: Element, outside: string[]): ChatMessage['side'] {
  const ours = body.matches(SELECTORS.bubble)
    ? body.matches(SELECTORS.sellerBubble)
    : /row-reverse/.test(body.getAttribute('style') ?? '');
  if (!ours) return 'buyer';
  const beside = [...outside, ...wordsOf(body, (element) => element.matches(SELECTORS.spoken))];
  return beside.some((word) => ROBOT_WORDS.includes(word)) ? 'robot' : 'seller';
}

/** Cards first: what is written in a `pre` is text, whatever it says. */
function kindOf(content: Element): ChatMessage['kind'] {
  if (content.querySelector(SELECTORS.productCard)) return 'product';
  if (textOf(content.querySelector(SELECTORS.spoken))) return 'text';
  if (content.querySelector(SELECTORS.chatPicture)) return 'image';
  const words = wordsOf(content);
  if (words.some((word) => word.startsWith(VIEWING_PRODUCT))) return 'product';
  if (words.length === 1) return 'text';
  return ORDER_CARD.test(words.join(' ')) ? 'order' : 'other';
}

/** A picture has no text; what was spoken keeps its line breaks; a card is the words on it. */
function contentText(content: Element, kind: ChatMessage['kind']): string {
  if (kind === 'image') return '';
  const spoken = [...content.querySelectorAll(SELECTORS.spoken)].map((element) => element.textContent ?? '');
  return kind === 'text' && spoken.length > 0 ? spoken.join('\n') : wordsOf(content).join(' ');
}
