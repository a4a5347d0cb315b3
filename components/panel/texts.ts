import type { HealthField, OrderStage } from '../../assist/model';
import type { PromotionTime } from '../../assist/promotion';
import type { Feeling } from '../../assist/suggestion';
import type { Texts } from '../i18n/language';

interface PanelTexts {
  panel: string;
  buyerUnknown: string;
  reading: { good: string; partly: (count: number) => string; details: string };
  health: { read: string; absent: string; unreadable: string };
  fields: Record<HealthField, string>;
  stages: Record<OrderStage | 'none', string>;
  order: string;
  orders: { previous: string; next: string; of: (at: number, all: number) => string; none: string; unclear: string };
  notRead: string;
  cashOnDelivery: string;
  remark: string;
  note: string;
  next: string;
  nothingGood: string;
  onlyNear: string;
  seeStrip: string;
  buyerSilent: string;
  agentSpokeLast: string;
  promotion: Record<PromotionTime, string>;
  reason: { words: string; often: string; usual: string };
  mood: Record<Feeling, string>;
  missing: (count: number) => string;
  fillIn: string;
  cancel: string;
  insert: string;
  copy: string;
  copied: string;
  copyFailed: string;
  blankFor: (name: string) => string;
  choose: string;
  chooseFor: (label: string) => string;
  search: string;
  searchPlaceholder: string;
  results: (count: number) => string;
  noResults: string;
  keys: string;
  library: (count: number) => string;
  broken: (count: number) => string;
  language: string;
  languages: { auto: string };
  practise: string;
  popOut: string;
  openLibrary: string;
}

export const panelTexts: Texts<PanelTexts> = {
  'zh-CN': {
    panel: '侧答面板',
    buyerUnknown: '没读到买家名',
    reading: { good: '读取正常', partly: (count) => `${count} 项没读到`, details: '读到了什么' },
    health: { read: '读到', absent: '页面上没有', unreadable: '没读懂' },
    fields: {
      buyer: '买家',
      messages: '聊天记录',
      orders: '订单',
      'order.number': '订单号',
      'order.status': '订单状态',
      'order.items': '商品明细',
      'order.amount': '金额',
      'order.times': '下单和付款时间',
      'order.receiver': '收货人',
      'order.phone': '电话',
      'order.address': '地址',
      'order.courier': '快递',
      'order.tracking': '快递单号',
      'order.remark': '商家备注',
      'order.flag': '插旗',
      'order.buyerNote': '买家留言',
      product: '咨询的商品',
      waiting: '会话列表',
      replyBox: '输入框',
    },
    stages: {
      none: '未下单',
      unpaid: '待付款',
      paid: '待发货',
      shipped: '已发货',
      received: '已签收',
      refunding: '退款中',
      closed: '已关闭',
      unknown: '状态不明',
    },
    order: '订单',
    orders: {
      previous: '上一单',
      next: '下一单',
      of: (at, all) => `${at} / ${all}`,
      none: '这位买家这里没有订单',
      unclear: '看不准是哪一单，请在后台只展开一单',
    },
    notRead: '没读到',
    cashOnDelivery: '货到付款',
    remark: '备注',
    note: '留言',
    next: '下一句',
    nothingGood: '没有合适的话术，可以在下面搜一搜',
    onlyNear: '没有特别合适的话术，下面几条仅供参考。可以搜一搜，或者按 Alt 0 记下这个问题。',
    seeStrip: '这一句看上面的议价',
    buyerSilent: '还没有买家消息',
    agentSpokeLast: '已回复，等买家说话',
    promotion: { on: '活动进行中', 'ends-today': '活动今天结束', soon: '活动明天才开始' },
    reason: { words: '字面相近', often: '你常用', usual: '你常这样回' },
    mood: {
      threat: '买家说要给差评或投诉，先安抚',
      angry: '买家生气了，先安抚',
      impatient: '买家有点着急，先安抚',
      waiting: '买家等久了，先道个歉',
    },
    missing: (count) => (count === 1 ? '缺一项' : `缺 ${count} 项`),
    fillIn: '填好再放进输入框',
    cancel: '取消',
    insert: '填入',
    copy: '复制',
    copied: '已复制',
    copyFailed: '没能复制，请选中文字后按 Ctrl C',
    blankFor: (name) => `请填：${name}`,
    choose: '请选择…',
    chooseFor: (label) => `请选：${label}`,
    search: '搜话术',
    searchPlaceholder: '搜话术：文字、拼音、编码、#标签（Ctrl K）',
    results: (count) => `找到 ${count} 条`,
    noResults: '没有找到，换个说法试试',
    keys: 'Alt 1–5 填入 · 由你点发送',
    library: (count) => `话术 ${count} · 仅本机`,
    broken: (count) => `话术包里有 ${count} 条没法用，已跳过，其余照常`,
    language: '界面语言',
    languages: { auto: '自动' },
    practise: '打开练习台',
    popOut: '在独立窗口打开',
    openLibrary: '打开话术库',
  },
  en: {
    panel: 'Chatside panel',
    buyerUnknown: 'Buyer name not read',
    reading: { good: 'Reading well', partly: (count) => `${count} not read`, details: 'What was read' },
    health: { read: 'read', absent: 'not on the page', unreadable: 'not understood' },
    fields: {
      buyer: 'Buyer',
      messages: 'Messages',
      orders: 'Orders',
      'order.number': 'Order number',
      'order.status': 'Order status',
      'order.items': 'Items',
      'order.amount': 'Amount',
      'order.times': 'Ordered and paid times',
      'order.receiver': 'Receiver',
      'order.phone': 'Phone',
      'order.address': 'Address',
      'order.courier': 'Courier',
      'order.tracking': 'Tracking number',
      'order.remark': 'Remark',
      'order.flag': 'Flag',
      'order.buyerNote': 'Buyer note',
      product: 'Product asked about',
      waiting: 'Conversation list',
      replyBox: 'Reply box',
    },
    stages: {
      none: 'no order',
      unpaid: 'unpaid',
      paid: 'to ship',
      shipped: 'shipped',
      received: 'delivered',
      refunding: 'refunding',
      closed: 'closed',
      unknown: 'status unclear',
    },
    order: 'Order',
    orders: {
      previous: 'Previous order',
      next: 'Next order',
      of: (at, all) => `${at} / ${all}`,
      none: 'No order of this buyer on the page',
      unclear: 'Not clear which order is meant: expand just one in the console',
    },
    notRead: 'not read',
    cashOnDelivery: 'Cash on delivery',
    remark: 'Remark',
    note: 'Note',
    next: 'Next reply',
    nothingGood: 'No phrase fits. Try the search below',
    onlyNear: 'No phrase fits well; these are only near to it. Try the search, or file the question with Alt 0.',
    seeStrip: 'See the bargain above for this one',
    buyerSilent: 'No buyer message yet',
    agentSpokeLast: 'Answered, waiting for the buyer',
    promotion: { on: 'promotion running', 'ends-today': 'ends today', soon: 'begins tomorrow, not yet' },
    reason: { words: 'similar words', often: 'you use it often', usual: 'your usual answer' },
    mood: {
      threat: 'threatens a bad review or a complaint: calm first',
      angry: 'the buyer is angry: calm first',
      impatient: 'the buyer is getting impatient: calm first',
      waiting: 'kept waiting: say sorry first',
    },
    missing: (count) => (count === 1 ? 'one blank' : `${count} blanks`),
    fillIn: 'Fill in, then insert',
    cancel: 'Cancel',
    insert: 'Insert',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Could not copy. Select the text and press Ctrl C',
    blankFor: (name) => `Fill in: ${name}`,
    choose: 'Choose…',
    chooseFor: (label) => `Choose: ${label}`,
    search: 'Search phrases',
    searchPlaceholder: 'Search text, shortcode, #tag (Ctrl K)',
    results: (count) => (count === 1 ? '1 phrase' : `${count} phrases`),
    noResults: 'Nothing found. Try other words',
    keys: 'Alt 1–5 inserts · you press Send',
    library: (count) => `${count} phrases · this computer`,
    broken: (count) => `${count} broken ${count === 1 ? 'phrase was' : 'phrases were'} skipped; the others work`,
    language: 'Language',
    languages: { auto: 'Auto' },
    practise: 'Open the practice console',
    popOut: 'Open in a window of its own',
    openLibrary: 'Open library',
  },
};
