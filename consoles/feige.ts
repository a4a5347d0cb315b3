import type { ConversationView, PageState } from '../assist/model';
import { type Console, type ConsolePage, emptyView, type HealthReport } from './console';
import { readThread, type Thread } from './feige-messages';
import { readOrders } from './feige-orders';
import { LOGGED_OUT, NO_PERMISSION, PLACEHOLDER, SELECTORS } from './feige-page';
import { consultedProduct } from './feige-products';
import { remarkBox } from './feige-remark';
import { type ConversationList, readList } from './feige-waiting';
import { wordsOf } from './feige-words';
import { allVisible, firstVisible, textOf } from './text';

const ID = 'feige';

const feige: Console = {
  id: ID,
  name: { 'zh-CN': '抖店飞鸽', en: 'Douyin Feige' },
  matches: ['https://im.jinritemai.com/pc_seller_v2/*'],
  verifiedOn: null,
  ruleChecked: null,
  read,
  replyBox,
  remarkBox,
};

export default feige;

function replyBox(root: Document): HTMLElement | null {
  const box = firstVisible(root, SELECTORS.replyTextarea) ?? firstVisible(root, SELECTORS.replyEditable);
  return box && (box.tagName === 'TEXTAREA' || box.hasAttribute('contenteditable')) ? (box as HTMLElement) : null;
}

function read(page: ConsolePage): ConversationView {
  const { root } = page;
  const barred = barredBy(SELECTORS.dialogs.flatMap((dialog) => allVisible(root, dialog)));
  if (barred) return emptyView(ID, barred);
  const list = readList(page);
  const box = replyBox(root);
  const header = firstVisible(root, SELECTORS.header);
  if (textOf(header) || box) return readChat(page, { list, header, box, thread: readThread(page) });
  // Without a chat the words of a login page cannot be a buyer's.
  const state = list.rows.length > 0 ? null : barredBy(root.body ? [root.body] : []);
  if (state) return emptyView(ID, state);
  return withFrame(
    emptyView(ID, root.querySelector(SELECTORS.workspace) || list.rows.length > 0 ? 'no-chat' : 'loading'),
    list,
    box,
    NOTHING,
  );
}

const NOTHING: HealthReport = { buyer: 'absent', messages: 'absent', orders: 'absent', product: 'absent' };
const UNCLEAR: HealthReport = {
  buyer: 'unreadable',
  messages: 'unreadable',
  orders: 'unreadable',
  product: 'unreadable',
};

/** Whether these say that nobody is logged in, or that the account may not see chats: then nothing else on the page counts. */
function barredBy(places: Element[]): PageState | null {
  const text = places.flatMap((place) => wordsOf(place)).join(' ');
  if (LOGGED_OUT.test(text)) return 'login';
  return text.includes(NO_PERMISSION) ? 'no-permission' : null;
}

interface ChatParts {
  list: ConversationList;
  header: Element | null;
  box: HTMLElement | null;
  thread: Thread;
}

function readChat(page: ConsolePage, parts: ChatParts): ConversationView {
  const { list, box, header, thread } = parts;
  if (isBetweenChats(parts)) return withFrame(emptyView(ID, 'loading'), list, box, UNCLEAR);
  const name = nameIn(parts);
  const { orders, health } = readOrders(page);
  const consulted = thread.productHealth === 'absent' ? consultedProduct(page.root) : null;
  const { messages, earlier } = thread;
  const view: ConversationView = {
    ...emptyView(ID, 'chat'),
    buyer: { name, id: null },
    messages,
    earlier,
    orders,
    product: consulted ? consulted.product : thread.product,
  };
  return withFrame(view, list, box, {
    buyer: name ? 'read' : header ? 'unreadable' : 'absent',
    messages: thread.health,
    product: consulted ? consulted.health : thread.productHealth,
    ...health,
  });
}

/**
 * The buyer's name in the header: the innermost span that open row and reply box name too, else the first one. The rest of the
 * header is 添加备注 and tags.
 */
function nameIn({ header, list, box }: ChatParts): string | null {
  const spans = [...(header?.querySelectorAll('span') ?? [])].filter((span) => !span.querySelector('span'));
  const texts = spans.map(textOf).filter(Boolean);
  const elsewhere = [list.active?.name, boxName(box)].filter(Boolean);
  return texts.find((text) => elsewhere.includes(text)) ?? texts[0] ?? null;
}

/**
 * The page changes in steps. Header, open row and reply box each name the buyer, and the open row shows the picture of the
 * thread's buyer: where two of them disagree nothing here is certain. Two buyers may share a name; only the pictures tell then.
 */
function isBetweenChats(parts: ChatParts): boolean {
  const { list, box, thread } = parts;
  const names = [nameIn(parts), list.active?.name, boxName(box)].filter((name): name is string => Boolean(name));
  const pictures = [list.active?.picture, thread.buyerPicture].filter(Boolean);
  return names.some((name) => !sameName(name, names[0] ?? '')) || new Set(pictures).size > 1;
}

/** What the box says about itself; null where it says nothing. */
const boxName = (box: HTMLElement | null): string | null =>
  PLACEHOLDER.exec((box?.getAttribute('placeholder') ?? '').replace(/\s+/g, ' '))?.[1] ?? null;

/** Equal, or one of them cut short: `'山风…'` may be `'山风与海'`. */
function sameName(one: string, other: string): boolean {
  const cut = (name: string): string | null => /^(.+?)(?:…|\.\.\.)$/.exec(name)?.[1] ?? null;
  const [first, second] = [cut(one), cut(other)];
  return one === other || (first !== null && other.startsWith(first)) || (second !== null && one.startsWith(second));
}

/** Adds what is read the same way with and without a chat: the list and the reply box. */
function withFrame(
  view: ConversationView,
  list: ConversationList,
  box: HTMLElement | null,
  health: HealthReport,
): ConversationView {
  const { rows } = list;
  const named = rows.every(({ name }) => name);
  return {
    ...view,
    waiting: rows,
    replyBox: !box ? 'missing' : isUsable(box) ? 'ready' : 'disabled',
    health: {
      ...health,
      waiting: rows.length === 0 ? 'absent' : named ? 'read' : 'unreadable',
      replyBox: box ? 'read' : 'absent',
    },
  };
}

function isUsable(box: HTMLElement): boolean {
  if (box.tagName !== 'TEXTAREA') return box.getAttribute('contenteditable') !== 'false';
  return !box.hasAttribute('disabled') && !box.hasAttribute('readonly');
}
