import type { ChatMessage, WaitingRow } from '../assist/model';

/**
 * What is known about the Pinduoduo merchant chat, a Vue 2 page: names and words in one place. From public captures of 2024–2026
 * (`consoles.md` section 1 of the fact collection): its class names are not hashed and have not changed in that time.
 */
export const SELECTORS = {
  // Covers the page when the account was logged out, with the open chat still below it.
  layer: '.layer-box p',

  // `data-random` begins with the buyer's uid, the same one as `currentuid` in the thread.
  row: '.chat-item-box',
  activeRow: '.chat-item-box.active',
  // Masked (`X*K`), and two buyers may look the same: never a key.
  rowName: '.chat-nickname .nickname-span',
  // Always in the document; only its computed display tells whether it shows.
  rowDot: '.chat-portrait > i',
  rowCountdown: '.chat-unreply-time',
  rowOverdue: '.chat-unreply-over-time',

  headerName: '.chatWindowHeader .base-info .name',
  // The list inside is replaced as a whole at times, so it is looked up at every reading.
  thread: '#msgListContainer',
  message: 'li.onemsg',
  // Rows of both sides carry the buyer's uid, rows of the platform do not.
  messageUid: '[currentuid]',
  // Only on the first row of a group.
  messageTime: 'p.message-time',
  messageBody: '.merchantMessage',
  seller: '.cs-item',
  robot: '.callback, .robot-text',
  buyer: '.buyer-item',
  content: '.msg-content',
  // Leaves out the read mark and the avatar beside it.
  spoken: '.msg-content-box',
  goodName: '.good-name',
  goodId: '.good-id',
  goodPrice: '.good-price',

  replyBox: 'textarea#replyTextarea',

  rightPanel: '#right-panel',
  // 个人订单 or the orders of the whole shop.
  orderTab: '.order-panel-second-bar.bar-select',
  order: '.order-item',
  orderStatus: '.title-status',
  orderNumber: '.order-sn',
  orderGoods: '.goods-name',
  orderSpec: '.goods-spec',
  orderAmount: '.amount-value',
} as const;

/** The prefix of a message row's DOM id; behind it stands the console's message id, which is its time in ms. */
export const MESSAGE_ID_PREFIX = 'middlePanel_list_';

/** What a `.msg-content` with this class is; without one it is text. */
export const CONTENT_KINDS: [className: string, kind: ChatMessage['kind']][] = [
  ['image-msg', 'image'],
  ['good-card', 'product'],
  ['order-card', 'order'],
  ['lego-card', 'other'],
  ['msg-content-group', 'other'],
  ['commonCard', 'other'],
];

/** The class of the list that a row stands in, most urgent first: a buyer may stand in several. */
export const WAITING_GROUPS: [className: string, group: WaitingRow['group']][] = [
  ['timeout-unreply', 'overdue'],
  ['five-minute', 'waiting'],
  ['already-unreply', 'replied'],
];

/** The page counts down from here: a reply is due 180 s after the buyer's line (its tools compute the same from `ts`). */
export const REPLY_LIMIT_SECONDS = 180;

export const LOGGED_OUT_WORDS = ['登录已过期', '账户在别处登录'];
export const NO_CHAT_WORDS = ['请点击左侧会话'];
/** The tab whose orders are this buyer's. */
export const OWN_ORDERS_TAB = '个人订单';
export const FLAG_LABELS = ['订单标记', '插旗'];

/** Remark tags of the platform's order API, in both spellings. */
export const FLAGS: [pattern: RegExp, colour: string][] = [
  [/^(?:红|RED)/i, 'red'],
  [/^(?:黄|YELLOW)/i, 'yellow'],
  [/^(?:绿|GREEN)/i, 'green'],
  [/^(?:蓝|BLUE)/i, 'blue'],
  [/^(?:紫|PURPLE)/i, 'purple'],
];
