/**
 * What is known about the Douyin Feige chat, a React page: names and words in one place. From public captures of 2025–2026
 * (`consoles.md` section 2 of the fact collection). Its class names are hashed (opaque before 2026-06, `name-hash` since), so
 * `data-*` and ids come first, then `[class*=name]`, then the order of the words.
 */
export const SELECTORS = {
  // Mounted before anything in it: tells "no chat open" from "nothing there yet".
  workspace: '#workspace-chat, #chantListScrollArea, .scroller_content',
  // Dialogs of the UI kit and of the page; a lost login shows in one. Asked one by one: on a page of 5,000 lines a list of
  // attribute selectors costs ten times as much as each alone.
  dialogs: ['.auxo-modal', '[role="dialog"]'],

  // Both attributes stand on the row; the second is left when the first one is dropped.
  row: ['[data-qa-id="qa-conversation-chat-item"]', '[data-kora="conversation"]'],
  // Any header ends the group above it, also those that are no waiting group.
  groupHeader: '[data-btm^="message_group_name_"]',
  overdueHeader: '[data-btm="message_group_name_overtime"]',
  // The tab 最近联系. `data-btm-id` does not tell: on the rebuilt frame every row is `.recent`.
  recentRows: '.pigeonChatScrollBox',
  platformRow: '[data-btm-id$=".systemConv"]',
  // `.active` is not hashed; the others are, and stand on the same row.
  activeRow: '.active, [class*="selectedNew"]',
  // Opaque before 2026-06 and gone on the rebuilt frame: then the timer tells.
  needsReply: '[class*="needReply"]',
  // In the order of trust. The next to last two are hashes of 2025, the last is what the rebuilt frame has.
  rowName: [
    '[data-qa-id="qa-conversation-nickname"]',
    '[class*="nameLine"][title]',
    '[class*="NameContent"]',
    '.MP1bk3ccfHC9V2SnPCGD[title]',
    '.Jv6FtqUv5VoYARd2pp4y',
  ],
  rowTimer: '[class*="timerParticular"]',
  // Class of the UI kit, not hashed. May hold a tag (服务态度预警) in place of a number.
  rowBadge: '[class*="badge-count"]',
  // The alternative text is the same in rows and bubbles, the class is hashed.
  picture: 'img[alt="头像"]',

  // The first innermost span in it is the nickname, then follows 添加备注.
  header: '#topbar-left-info',

  thread: '[class*="messageList"]',
  // Their spelling. Rows of the platform are siblings without this attribute.
  message: '[data-qa-id="qa-message-warpper"]',
  messageId: '[data-id]',
  bubble: '[class*="messageIsMe"], [class*="messageNotMe"]',
  sellerBubble: '[class*="messageIsMe"]',
  // The line of avatar and bubble; `row-reverse` is ours. Only where the bubble has lost its class.
  line: '[style*="flex-direction"]',
  spoken: 'pre',
  readMark: '[data-qa-id="qa-message-read-mark"]',
  chatPicture: 'img[alt="图片"]',
  productCard: '.chatd-card',
  productName: '.pigeon-card-place-holder-text .content',
  priceParts: ['.chatd-price-currency', '[class*="price-inter"]', '[class*="price-decimal"]'],
  // The platform's card "user is looking at …"; in the thread it belongs to neither side.
  viewingCard: '[class*="pigeon-dynamic-card-system-container"]',
  productId: '[data-product-id], [data-item-id]',

  replyTextarea: 'textarea[data-qa-id="qa-send-message-textarea"]',
  // Editable itself in some builds.
  replyEditable: '#im-input-box',

  // Panels of other tabs and buyers stay in the document, hidden.
  orderPanel: 'section[role="tabpanel"]',
  orderCard: '.ecom-collapse-item',
  cardHeader: '[role="button"][aria-expanded]',
  // A tracking id of the page, the same on every ordered product.
  orderProduct: '[data-btm="d5834"]',
  flag: '.i-icon-flag',
  // The editor's flags are radios and carry their colour in the path.
  unsavedFlag: 'path[fill^="#"]',
  remarkInput: 'textarea[placeholder^="请输入备注信息"]',
  // Seen in a public reader's own page of 2026, partly made up there; its button for the green flag is labelled 绿色旗帜.
  remarkDialog: '[role="dialog"][aria-label="添加备注"]',
  remarkDialogField: 'textarea, [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"]',
  labelledFlag: '[aria-label$="旗帜"]',
} as const;

/** Rows that are none: traces of the platform's robot and of opening and closing. */
export const NO_MESSAGE = /^llm_process_|^cs_close_conversation|_Welcome_|_CsAssign_/;

/** Conversations of the platform, which stand in the list like buyers. */
export const PLATFORM_NAMES = ['智能客服', '系统通知'];

export const ROBOT_WORDS = ['机器人回复', '来自电商小助手的推荐'];
export const VIEWING_PRODUCT = '用户正在查看商品';
/** Words on a card in the thread that make it an order's. */
export const ORDER_CARD = /订单号|订单编号|用户正在查看订单|查看详情|共\d+件|待发货|备货中/;
export const INVITE_BUTTON = '邀请下单';
/** What stands on a product's card besides its name and price. */
export const PRODUCT_CARD_WORDS =
  /^(?:用户正在查看商品|来自电商小助手的推荐|发送链接|查看详情|邀请下单|详情|规格属性|商品视频|商品评价|已售.*)$/;

export const LOGGED_OUT = /请登录后继续访问|扫码登录|登录(?:已)?过期/;
export const NO_PERMISSION = '当前账号暂无会话权限';

/** `发送给 NAME，使用Enter 发送消息`: the reply box says who it belongs to. */
export const PLACEHOLDER = /^发送给\s*(.+?)\s*，使用/;

/** What an editor of an order's remark says about itself. 添加备注 alone also stands beside the buyer's name. */
export const REMARK_EDITOR_WORDS = ['订单备注', '订单标记', '取消'];

/** Saved flags by the colour of their style, without blanks. Only red is known from a capture. */
export const FLAG_COLOURS: Record<string, string> = { 'rgb(255,59,82)': 'red', '#ff3b52': 'red' };
