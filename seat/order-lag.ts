import type { ConversationView } from '../assist/model';

/** A panel that still shows the same orders this long after a switch (ms) is taken to mean them. */
export const ORDER_GRACE_MS = 5000;

/**
 * The order panel of a console may lag behind a switch of chats, and shows no buyer that could be compared. But an order belongs to
 * one buyer: numbers that stood beside the chat before have not caught up yet.
 */
export interface OrderLag {
  /** The view as it is, or without orders and with `orders: 'unreadable'` while they are still those of the chat before. */
  check(view: ConversationView, now: number): ConversationView;
  /** Whether the last check held orders back. */
  lagging(): boolean;
}

export function createOrderLag(): OrderLag {
  let chat: string | null = null;
  let shown: string[] = [];
  let stale: { numbers: string[]; since: number } | null = null;
  return {
    check(view, now) {
      const current = view.key ?? view.buyer.name;
      const numbers = view.orders.flatMap(({ number }) => (number ? [number] : []));
      if (current !== chat) stale = shown.length > 0 ? { numbers: shown, since: now } : null;
      chat = current;
      shown = numbers;
      const lags =
        stale !== null && now - stale.since < ORDER_GRACE_MS && numbers.some((each) => stale?.numbers.includes(each));
      if (!lags) stale = null;
      return lags ? withoutOrders(view) : view;
    },
    lagging: () => stale !== null,
  };
}

function withoutOrders(view: ConversationView): ConversationView {
  const fields = Object.entries(view.health).filter(([field]) => !field.startsWith('order.'));
  return { ...view, orders: [], health: { ...Object.fromEntries(fields), orders: 'unreadable' } };
}
