import type { Texts } from '../i18n/language';

interface PracticeTexts {
  title: string;
  brand: string;
  practice: string;
  shop: string;
  hint: string;
  gotIt: string;
  restart: string;
  language: string;
  languages: Record<'auto' | 'zh-CN' | 'en', string>;
  conversations: string;
  groups: Record<'overdue' | 'waiting' | 'replied', string>;
  unread: (count: number) => string;
  waited: string;
  nobody: string;
  chatWith: (name: string) => string;
  messages: string;
  cameFrom: string;
  priceAsShown: string;
  orderStatusNow: string;
  picture: string;
  you: string;
  /** Between a name and what was said. */
  colon: string;
  typing: string;
  finished: string;
  reply: string;
  replyPlaceholder: (name: string) => string;
  keys: string;
  send: string;
  order: string;
  noOrder: string;
  labels: Record<OrderLabel, string>;
  cashOnDelivery: string;
  addRemark: string;
  changeRemark: string;
  remarkOf: string;
  flag: string;
  flags: Record<'red' | 'yellow' | 'green' | 'blue' | 'purple', string>;
  save: string;
  cancel: string;
  panel: string;
  dock: string;
  putBack: string;
  docked: string;
  notDocked: string;
}

export type OrderLabel =
  | 'number'
  | 'status'
  | 'items'
  | 'amount'
  | 'orderedAt'
  | 'paidAt'
  | 'receiver'
  | 'phone'
  | 'address'
  | 'courier'
  | 'tracking'
  | 'remark'
  | 'buyerNote';

export const practiceTexts: Texts<PracticeTexts> = {
  'zh-CN': {
    title: '练习台 · 侧答 Chatside',
    brand: '侧答',
    practice: '练习台',
    shop: '练习小店',
    hint: '在这里练手：买家和订单都是编的，什么都不会发出去。点面板推荐的下一句，它会填进输入框，再由你点“发送”。',
    gotIt: '知道了',
    restart: '重新开始',
    language: '语言',
    languages: { auto: '自动', 'zh-CN': '中文', en: 'English' },
    conversations: '会话列表',
    groups: { overdue: '已超时', waiting: '待回复', replied: '已回复' },
    unread: (count) => `${count} 条未读`,
    waited: '已等待',
    nobody: '点左边的一位买家',
    chatWith: (name) => `与 ${name} 的会话`,
    messages: '消息',
    cameFrom: '买家从商品页进来',
    priceAsShown: '售价',
    orderStatusNow: '订单状态变为：',
    picture: '图片',
    you: '你',
    colon: '：',
    typing: '对方正在输入…',
    finished: '这一位练完了。换一位买家，或者重新开始。',
    reply: '回复',
    replyPlaceholder: (name) => `回复 ${name}`,
    keys: 'Enter 发送 · Shift + Enter 换行',
    send: '发送',
    order: '订单',
    noOrder: '还没有下单',
    labels: {
      number: '订单编号',
      status: '订单状态',
      items: '商品',
      amount: '实付',
      orderedAt: '下单时间',
      paidAt: '付款时间',
      receiver: '收货人',
      phone: '联系电话',
      address: '收货地址',
      courier: '快递公司',
      tracking: '快递单号',
      remark: '商家备注',
      buyerNote: '买家留言',
    },
    cashOnDelivery: '货到付款',
    addRemark: '添加备注',
    changeRemark: '修改备注',
    remarkOf: '订单备注',
    flag: '旗帜',
    flags: { red: '红', yellow: '黄', green: '绿', blue: '蓝', purple: '紫' },
    save: '保存',
    cancel: '取消',
    panel: '侧答面板',
    dock: '停靠为侧边栏',
    putBack: '放回页面',
    docked: '面板已停靠在浏览器侧边。',
    notDocked: '没能打开侧边栏，面板仍在这里。',
  },
  en: {
    title: 'Practice console · Chatside',
    brand: 'Chatside',
    practice: 'Practice',
    shop: 'Practice shop',
    hint: 'Practise here: buyers and orders are made up, nothing is sent anywhere. Pick a reply in the panel, it fills the box; you press Send.',
    gotIt: 'Got it',
    restart: 'Start over',
    language: 'Language',
    languages: { auto: 'Auto', 'zh-CN': '中文', en: 'English' },
    conversations: 'Conversations',
    groups: { overdue: 'Overdue', waiting: 'Waiting', replied: 'Replied' },
    unread: (count) => `${count} unread`,
    waited: 'Waiting for',
    nobody: 'Pick a buyer on the left',
    chatWith: (name) => `Chat with ${name}`,
    messages: 'Messages',
    cameFrom: 'Came from the product page',
    priceAsShown: 'Price',
    orderStatusNow: 'Order status is now: ',
    picture: 'Picture',
    you: 'You',
    colon: ': ',
    typing: 'Typing…',
    finished: 'That was the last line of this buyer. Pick another one, or start over.',
    reply: 'Reply',
    replyPlaceholder: (name) => `Reply to ${name}`,
    keys: 'Enter sends · Shift + Enter starts a line',
    send: 'Send',
    order: 'Order',
    noOrder: 'No order yet',
    labels: {
      number: 'Order no.',
      status: 'Status',
      items: 'Items',
      amount: 'Paid',
      orderedAt: 'Ordered',
      paidAt: 'Paid at',
      receiver: 'Receiver',
      phone: 'Phone',
      address: 'Address',
      courier: 'Courier',
      tracking: 'Tracking',
      remark: 'Remark',
      buyerNote: 'Buyer note',
    },
    cashOnDelivery: 'Cash on delivery',
    addRemark: 'Add remark',
    changeRemark: 'Change remark',
    remarkOf: 'Remark on the order',
    flag: 'Flag',
    flags: { red: 'Red', yellow: 'Yellow', green: 'Green', blue: 'Blue', purple: 'Purple' },
    save: 'Save',
    cancel: 'Cancel',
    panel: 'Chatside panel',
    dock: 'Dock as side panel',
    putBack: 'Put back',
    docked: 'The panel is docked at the side of the browser.',
    notDocked: 'The side panel did not open; the panel stays here.',
  },
};
