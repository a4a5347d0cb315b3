import * as v from 'valibot';
import { type ConversationView, MAX_TEXT } from '../assist/model';
import type { FromSeat } from './protocol';

/**
 * What a frame sends is shaped by a page that we do not trust: everything is checked before the panel uses it.
 * The schema mirrors `ConversationView`; a test holds both together.
 */
const text = v.nullable(v.pipe(v.string(), v.maxLength(20_000)));
const count = v.nullable(v.pipe(v.number(), v.integer()));
const health = v.picklist(['read', 'absent', 'unreadable']);

const message = v.object({
  id: text,
  side: v.picklist(['buyer', 'seller', 'robot', 'system']),
  kind: v.picklist(['text', 'image', 'product', 'order', 'other']),
  text: v.pipe(v.string(), v.maxLength(20_000)),
  at: text,
});

const item = v.object({
  productId: text,
  skuId: text,
  name: v.string(),
  spec: text,
  quantity: count,
  priceCents: count,
});

const order = v.object({
  number: text,
  status: text,
  stage: v.picklist(['unpaid', 'paid', 'shipped', 'received', 'refunding', 'closed', 'unknown']),
  items: v.array(item),
  amountCents: count,
  currency: text,
  orderedAt: text,
  paidAt: text,
  receiver: text,
  phone: text,
  address: text,
  courier: text,
  trackingNumber: text,
  remark: text,
  flag: text,
  buyerNote: text,
  cashOnDelivery: v.nullable(v.boolean()),
});

const view = v.object({
  consoleId: v.string(),
  page: v.picklist(['chat', 'no-chat', 'loading', 'login', 'no-permission']),
  shop: v.object({ id: text, name: text }),
  key: text,
  buyer: v.object({ name: text, id: text }),
  messages: v.pipe(v.array(message), v.maxLength(100)),
  earlier: v.number(),
  orders: v.pipe(v.array(order), v.maxLength(200)),
  product: v.nullable(v.object({ id: text, skuId: text, name: text, spec: text, priceCents: count, currency: text })),
  waiting: v.array(
    v.object({
      key: text,
      name: v.string(),
      unread: count,
      waitingSeconds: v.nullable(v.number()),
      group: v.picklist(['waiting', 'overdue', 'replied', 'other']),
    }),
  ),
  replyBox: v.picklist(['ready', 'missing', 'disabled']),
  health: v.record(v.string(), health),
}) satisfies v.GenericSchema<unknown, ConversationView>;

const outcome = v.picklist([
  'inserted',
  'unverified',
  'other-buyer',
  'no-reply-box',
  'not-editable',
  'composing',
  'no-remark-box',
  'other-order',
  'draft-changed',
]);

const fromSeat = v.variant('type', [
  v.object({ type: v.literal('hello'), protocol: v.number(), consoleId: v.string() }),
  v.object({ type: v.literal('view'), seq: v.number(), view }),
  v.object({ type: v.literal('draft'), seq: v.number(), text: v.pipe(v.string(), v.maxLength(MAX_TEXT)) }),
  v.object({ type: v.literal('unreadable'), message: v.string() }),
  v.object({ type: v.literal('inserted'), id: v.string(), outcome }),
  v.object({ type: v.literal('code'), id: v.string(), outcome: v.nullable(outcome) }),
  v.object({ type: v.literal('pick'), index: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4)) }),
  v.object({ type: v.literal('file') }),
]);

/** A message from a frame, or null for anything that is none. */
export function parseFromSeat(received: unknown): FromSeat | null {
  const parsed = v.safeParse(fromSeat, received);
  return parsed.success ? parsed.output : null;
}
