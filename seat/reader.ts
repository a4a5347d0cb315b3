import type { ConversationView } from '../assist/model';
import { type Console, emptyView } from '../consoles/console';
import { createRowCache } from './row-cache';
import { type Settling, settle } from './settle';

/** Reads the page through its console, remembers rows, and knows whether the reading can be acted on. */
export interface Reader {
  /** What is on screen now; a half-switched page reads as `loading` with the waiting rows only. */
  read(): ConversationView;
  /** Whether the last reading was of a half-switched page. */
  unsettled(): boolean;
  /** To be told of every change before the next reading. */
  changed(records: MutationRecord[]): void;
}

export function createReader(seller: Console, root: Document, now: () => number): Reader {
  const cache = createRowCache();
  let state: Settling | null = null;
  return {
    read() {
      const view = seller.read({ root, cached: cache.cached });
      if (view.page === 'chat') state = settle(state, view, now());
      if (view.page !== 'chat' || state?.settled !== false) return view;
      return { ...emptyView(seller.id, 'loading'), shop: view.shop, waiting: view.waiting };
    },
    unsettled: () => state?.settled === false,
    changed: (records) => cache.forget(records),
  };
}
