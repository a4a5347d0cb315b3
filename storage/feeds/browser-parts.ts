import { browser } from 'wxt/browser';
import { readManaged } from '../managed';
import type { FeedParts } from './refresh-all';

/** A background that hears nothing from a host for 30 s is stopped. */
const TIMEOUT_MS = 20_000;

/** Feeds as this browser reads them. */
export const browserFeeds: FeedParts = {
  net: { fetch: (url, init) => fetch(url, init), now: () => Date.now(), timeoutMs: TIMEOUT_MS },
  permitted: (pattern) => browser.permissions.contains({ origins: [pattern] }),
  managed: async () => (await readManaged()).feeds,
  lock: (work) => navigator.locks.request('chatside.feeds', work),
};
