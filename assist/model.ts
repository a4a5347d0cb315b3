/**
 * The words that the whole project shares: what was read from a chat page. Plain data, safe to post through a port.
 * Contract: `inspect` prints exactly this shape; a field that could not be read is null and `health` says why.
 */

/** Whether a field was found (`read`), is not on the page (`absent`), or is there but could not be understood (`unreadable`). */
export type Health = 'read' | 'absent' | 'unreadable';

export type HealthField =
  | 'buyer'
  | 'messages'
  | 'orders'
  | 'order.number'
  | 'order.status'
  | 'order.items'
  | 'order.amount'
  | 'order.times'
  | 'order.receiver'
  | 'order.phone'
  | 'order.address'
  | 'order.courier'
  | 'order.tracking'
  | 'order.remark'
  | 'order.flag'
  | 'order.buyerNote'
  | 'product'
  | 'waiting'
  | 'replyBox';

export type PageState = 'chat' | 'no-chat' | 'loading' | 'login' | 'no-permission';

export interface ChatMessage {
  /** The console's own id of the message, unchanged. */
  id: string | null;
  /** `robot` is an automatic answer of the shop, `system` a row of the platform that belongs to neither side. */
  side: 'buyer' | 'seller' | 'robot' | 'system';
  kind: 'text' | 'image' | 'product' | 'order' | 'other';
  /** At most 4,000 characters, then `…`. */
  text: string;
  /** `YYYY-MM-DDTHH:mm[:ss]` in the page's zone; null without a full date. */
  at: string | null;
}

export type OrderStage = 'unpaid' | 'paid' | 'shipped' | 'received' | 'refunding' | 'closed' | 'unknown';

export interface OrderItem {
  productId: string | null;
  skuId: string | null;
  name: string;
  spec: string | null;
  quantity: number | null;
  /** Hundredths of the currency shown. */
  priceCents: number | null;
}

export interface OrderFacts {
  number: string | null;
  /** As shown on the page. */
  status: string | null;
  stage: OrderStage;
  items: OrderItem[];
  /** Hundredths of the currency shown: ¥12.5 → 1250, 1,200円 → 120000. */
  amountCents: number | null;
  /** ISO 4217. */
  currency: string | null;
  orderedAt: string | null;
  paidAt: string | null;
  receiver: string | null;
  phone: string | null;
  address: string | null;
  courier: string | null;
  trackingNumber: string | null;
  /** The seller's remark. */
  remark: string | null;
  /** A colour word by the console's own table: red, yellow, green, blue, purple, grey… */
  flag: string | null;
  buyerNote: string | null;
  cashOnDelivery: boolean | null;
}

export interface ProductFacts {
  id: string | null;
  skuId: string | null;
  name: string | null;
  spec: string | null;
  priceCents: number | null;
  currency: string | null;
}

export interface WaitingRow {
  key: string | null;
  name: string;
  unread: number | null;
  /** Time already waited. A countdown is turned into it only where its limit is known; a clock time is no wait. */
  waitingSeconds: number | null;
  group: 'waiting' | 'overdue' | 'replied' | 'other';
}

/** What is on screen in one chat frame. Every value may be null: then `health` says why. */
export interface ConversationView {
  consoleId: string;
  page: PageState;
  shop: { id: string | null; name: string | null };
  /** The conversation: the console's own id, never a nickname. */
  key: string | null;
  buyer: { name: string | null; id: string | null };
  /** Oldest first, the newest 100. */
  messages: ChatMessage[];
  /** Messages on the page before those. */
  earlier: number;
  /** Only this buyer's and only what is certain; unclear = [] and health.orders 'unreadable'. */
  orders: OrderFacts[];
  /** What is being asked about. */
  product: ProductFacts | null;
  /** Every rendered row of the conversation list, replied ones too. */
  waiting: WaitingRow[];
  replyBox: 'ready' | 'missing' | 'disabled';
  health: Partial<Record<HealthField, Health>>;
}

/** What became of an insert; the panel says each in words. */
export type InsertOutcome =
  | 'inserted'
  | 'unverified'
  | 'other-buyer'
  | 'no-reply-box'
  | 'not-editable'
  | 'composing'
  /** No remark box is open, or it cannot be told which. */
  | 'no-remark-box'
  /** The open remark box is of another order, or does not say of which. */
  | 'other-order'
  /** The words to replace are not in the box any more. */
  | 'draft-changed';

/** How many messages of a thread a view carries, and how long each may be. */
export const MAX_MESSAGES = 100;
export const MAX_TEXT = 4000;
