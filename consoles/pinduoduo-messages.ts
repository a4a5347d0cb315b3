import { type ChatMessage, type Health, MAX_MESSAGES, type ProductFacts } from '../assist/model';
import type { ConsolePage } from './console';
import { CONTENT_KINDS, MESSAGE_ID_PREFIX, SELECTORS } from './pinduoduo-page';
import { cutText, textOf, textOrNull } from './text';
import { parseMoney, parseTime, timeOfMilliseconds } from './values';

export interface Thread {
  /** The newest 100, oldest first. */
  messages: ChatMessage[];
  messagesHealth: Health;
  /** Rows before those. */
  earlier: number;
  /** The buyers that these rows name: one, unless the page is between two chats. */
  uids: string[];
  product: ProductFacts | null;
  productHealth: Health;
}

interface Row {
  /** Null where nobody can tell who said it: the page is not what it was. */
  message: ChatMessage | null;
  uid: string | null;
  /** The card of a product, where this row shows one; null where the card says nothing. */
  product: ProductFacts | null;
}

/** Reads the newest rows of the thread; each row is read once until something in it changes. */
export function readThread(page: ConsolePage, thread: Element): Thread {
  const elements = [...thread.querySelectorAll(SELECTORS.message)];
  const rows = elements.slice(-MAX_MESSAGES).map((element) => page.cached(element, () => readRow(element)));
  const messages = rows.flatMap(({ message }) => message ?? []);
  const cards = rows.filter(({ message }) => message?.kind === 'product' && asksAbout(message));
  const product = cards.at(-1)?.product ?? null;
  return {
    messages,
    messagesHealth: rows.length === 0 ? 'absent' : messages.length < rows.length ? 'unreadable' : 'read',
    earlier: elements.length - rows.length,
    uids: [...new Set(rows.flatMap(({ uid }) => uid ?? []))],
    product,
    productHealth: product ? 'read' : cards.length > 0 ? 'unreadable' : 'absent',
  };
}

/** A product that the shop shows is an offer, not a question. */
const asksAbout = ({ side }: ChatMessage): boolean => side === 'buyer' || side === 'system';

function readRow(row: Element): Row {
  const id = row.id.startsWith(MESSAGE_ID_PREFIX) ? row.id.slice(MESSAGE_ID_PREFIX.length) : null;
  const content = row.querySelector(SELECTORS.content);
  const kind = kindOf(content);
  const at =
    parseTime(textOf(row.querySelector(SELECTORS.messageTime))) ?? timeOfMilliseconds(Number(id ?? Number.NaN));
  const uid = row.querySelector(SELECTORS.messageUid)?.getAttribute('currentuid') || null;
  const side = sideOf(row, uid);
  return {
    message: side && { id, side, kind, text: rowText(row, content, kind), at },
    uid,
    product: content && kind === 'product' ? readProduct(content) : null,
  };
}

/** Only rows of the two sides name the buyer: one that does and stands on neither is nobody's. */
function sideOf(row: Element, uid: string | null): ChatMessage['side'] | null {
  const seller = row.querySelector(SELECTORS.seller);
  if (seller) return seller.matches(SELECTORS.robot) || seller.querySelector(SELECTORS.robot) ? 'robot' : 'seller';
  if (row.querySelector(SELECTORS.buyer)) return 'buyer';
  return uid ? null : 'system';
}

function kindOf(content: Element | null): ChatMessage['kind'] {
  return CONTENT_KINDS.find(([className]) => content?.classList.contains(className))?.[1] ?? 'text';
}

/** A picture has no text, a product says its name, other cards the words on them. */
function rowText(row: Element, content: Element | null, kind: ChatMessage['kind']): string {
  if (!content) return platformText(row);
  if (kind === 'image') return '';
  if (kind === 'text') return spokenText(content);
  return (kind === 'product' && textOf(content.querySelector(SELECTORS.goodName))) || cutText(wordsIn(content));
}

/** A row of the platform has no content box: all its words, without the time above it. */
function platformText(row: Element): string {
  const body = row.querySelector(SELECTORS.messageBody) ?? row;
  const parts = [...body.children].filter((part) => !part.matches(SELECTORS.messageTime));
  return cutText(parts.map(wordsIn).join(' '));
}

function spokenText(content: Element): string {
  const spoken = [...content.querySelectorAll(SELECTORS.spoken)];
  return cutText((spoken.length > 0 ? spoken : [content]).map(withBreaks).join('\n'));
}

/** Text with `<br>` as a line break. */
function withBreaks(node: Node): string {
  if (node.nodeName === 'BR') return '\n';
  const marked = node.nodeType === 1 && (node as Element).querySelector('br');
  return marked ? [...node.childNodes].map(withBreaks).join('') : (node.textContent ?? '');
}

/** The words on a card, one blank between neighbours that the page draws apart. */
function wordsIn(element: Element): string {
  const texts = element.ownerDocument.createTreeWalker(element, 4 /* text nodes */);
  const words: string[] = [];
  while (texts.nextNode()) words.push(texts.currentNode.textContent?.trim() ?? '');
  return words.filter(Boolean).join(' ');
}

function readProduct(card: Element): ProductFacts | null {
  const id = /\d{5,}/.exec(textOf(card.querySelector(SELECTORS.goodId)))?.[0] ?? null;
  const name = textOrNull(card.querySelector(SELECTORS.goodName));
  if (!id && !name) return null;
  const price = parseMoney(textOf(card.querySelector(SELECTORS.goodPrice)), 'CNY');
  return { id, skuId: null, name, spec: null, priceCents: price?.cents ?? null, currency: price?.currency ?? null };
}
