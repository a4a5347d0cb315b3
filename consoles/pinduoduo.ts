import type { ConversationView, PageState, WaitingRow } from '../assist/model';
import { type Console, type ConsolePage, emptyView, type HealthReport } from './console';
import { readThread, type Thread } from './pinduoduo-messages';
import { readOrders } from './pinduoduo-orders';
import { LOGGED_OUT_WORDS, NO_CHAT_WORDS, SELECTORS } from './pinduoduo-page';
import { activeUids, readWaiting } from './pinduoduo-waiting';
import { allVisible, isVisible, textOf, textOrNull } from './text';

const ID = 'pinduoduo';

const pinduoduo: Console = {
  id: ID,
  name: { 'zh-CN': '拼多多商家客服', en: 'Pinduoduo' },
  matches: ['https://mms.pinduoduo.com/chat-merchant/*'],
  verifiedOn: null,
  ruleChecked: null,
  read,
  replyBox,
};

export default pinduoduo;

function replyBox(root: Document): HTMLTextAreaElement | null {
  return root.querySelector<HTMLTextAreaElement>(SELECTORS.replyBox);
}

function read(page: ConsolePage): ConversationView {
  const { root } = page;
  const layers = allVisible(root, SELECTORS.layer);
  // What lies below the layer is old: nothing of it is read.
  if (layers.some((layer) => holdsWord(textOf(layer), LOGGED_OUT_WORDS))) return emptyView(ID, 'login');
  const thread = root.querySelector(SELECTORS.thread);
  const waiting = readWaiting(page);
  if (!thread) return withoutChat(root, showsWord(root, NO_CHAT_WORDS) ? 'no-chat' : 'loading', waiting);
  return readChat(page, readThread(page, thread), waiting);
}

/** No chat is open or nothing is mounted yet: what list there is can be read. */
function withoutChat(root: Document, state: PageState, waiting: WaitingRow[]): ConversationView {
  const nothing: HealthReport = { buyer: 'absent', messages: 'absent', orders: 'absent', product: 'absent' };
  return withFrame(root, { ...emptyView(ID, state), health: nothing }, waiting);
}

function readChat(page: ConsolePage, thread: Thread, waiting: WaitingRow[]): ConversationView {
  const { root } = page;
  const name = textOrNull(root.querySelector(SELECTORS.headerName));
  const buyers = openBuyers(root, thread, name, waiting);
  if (buyers.size > 1) return betweenChats(root, waiting);
  const key = [...buyers][0] ?? null;
  const { orders, health } = readOrders(page);
  const { messages, earlier, product } = thread;
  const view: ConversationView = {
    ...emptyView(ID, 'chat'),
    key,
    buyer: { name, id: key },
    messages,
    earlier,
    orders,
    product,
    health: {
      buyer: !key ? 'unreadable' : name ? 'read' : 'absent',
      messages: thread.messagesHealth,
      product: thread.productHealth,
      ...health,
    },
  };
  return withFrame(root, view, waiting);
}

/** Header and list already show the next buyer while the thread is still the one before, or the other way round. */
function betweenChats(root: Document, waiting: WaitingRow[]): ConversationView {
  const unclear: HealthReport = {
    buyer: 'unreadable',
    messages: 'unreadable',
    orders: 'unreadable',
    product: 'unreadable',
  };
  return withFrame(root, { ...emptyView(ID, 'loading'), health: unclear }, waiting);
}

/** The uids that the page names as the open conversation; more than one while it is switching. */
function openBuyers(root: Document, thread: Thread, header: string | null, waiting: WaitingRow[]): Set<string> {
  const active = activeUids(root);
  const buyers = new Set([...active, ...thread.uids]);
  if (buyers.size !== 1 || active.length > 0) return buyers;
  // No row is active, so the header is the only other witness: its name must be that of the thread's own row.
  const row = waiting.find(({ key }) => key && buyers.has(key));
  return row && header && row.name !== header ? buyers.add('') : buyers;
}

/** Adds what is read the same way on every page that is not covered: the list and the reply box. */
function withFrame(root: Document, view: ConversationView, waiting: WaitingRow[]): ConversationView {
  const box = replyBox(root);
  const usable = box && !box.disabled && !box.readOnly;
  const named = waiting.some(({ key, name }) => key || name);
  return {
    ...view,
    waiting,
    replyBox: !box ? 'missing' : usable ? 'ready' : 'disabled',
    health: {
      ...view.health,
      waiting: waiting.length === 0 ? 'absent' : named ? 'read' : 'unreadable',
      replyBox: box ? 'read' : 'absent',
    },
  };
}

const holdsWord = (text: string, words: string[]): boolean => words.some((word) => text.includes(word));

/** Whether one of the words can be seen anywhere. Only for pages without a thread: it walks over all text. */
function showsWord(root: Document, words: string[]): boolean {
  const texts = root.createTreeWalker(root.body, 4 /* text nodes */);
  while (texts.nextNode()) {
    const { textContent, parentElement } = texts.currentNode;
    if (parentElement && holdsWord(textContent ?? '', words) && isVisible(parentElement)) return true;
  }
  return false;
}
