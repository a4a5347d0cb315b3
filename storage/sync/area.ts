/** The part of `chrome.storage.sync` that is used; a fake in tests, which knows the same limits. */
export interface SyncArea {
  /** All items. */
  get(): Promise<Record<string, unknown>>;
  /** Several items at once: all are written or none, and it counts as one write. Rejects with the browser's message. */
  set(items: Record<string, unknown>): Promise<void>;
}

/** What the browser allows: measured in Chromium 156, as `chrome.storage.sync.QUOTA_BYTES` and its neighbours say. */
export const SYNC_LIMITS = {
  /** Of all items, keys included. */
  bytes: 102_400,
  /** Of one item, key included. */
  itemBytes: 8192,
  items: 512,
  writesPerMinute: 120,
  writesPerHour: 1800,
} as const;

export interface SpaceLimits {
  bytes: number;
  itemBytes: number;
  items: number;
  /** Kept for edits and deletions of what is in sync already: new records stop this many bytes before `bytes`. */
  reserve: number;
}

export const SPACE: SpaceLimits = { ...SYNC_LIMITS, reserve: 4096 };
