import type { ConversationView } from '../assist/model';
import { type Console, emptyView } from '../consoles/console';
import { createOrderLag } from './order-lag';
import { createRowCache } from './row-cache';
import { type Settling, settle } from './settle';
import { createThreadMemory } from './thread-memory';

/** Reads the page through its console, remembers rows, and knows whether the reading can be acted on. */
export interface Reader {
  /** What is on screen now; a half-switched page reads as `loading` with the waiting rows only. */
  read(): ConversationView;
  /** Whether the last reading was of a page between two chats, in its thread or its orders: it wants another look soon. */
  unsettled(): boolean;
  /** To be told of every change before the next reading. */
  changed(records: MutationRecord[]): void;
}

export function createReader(seller: Console, root: Document, now: () => number): Reader {
  const cache = createRowCache();
  const orders = createOrderLag();
  const memory = createThreadMemory();
  let state: Settling | null = null;
  const next = (view: ConversationView): Settling => {
    const after = settle(state, view, now());
    const lags = after.settled && memory.contradicts(view, now());
    return lags ? { ...(state ?? after), settled: false } : after;
  };
  return {
    read() {
      const view = seller.read({ root, cached: cache.cached });
      if (view.page === 'chat') state = next(view);
      if (view.page !== 'chat') return view;
      if (state?.settled !== false) return orders.check(view, now());
      return { ...emptyView(seller.id, 'loading'), shop: view.shop, waiting: view.waiting };
    },
    unsettled: () => state?.settled === false || orders.lagging(),
    changed: (records) => cache.forget(records),
  };
}
