import { browser } from 'wxt/browser';

/** To the background: something of one's own was written; it goes into sync a moment later. */
export const SAVED = 'library.saved';

/** Says so; wakes the background. Where nobody listens, the hourly look finds it. */
export function announceSaved(): void {
  Promise.resolve()
    .then(() => browser.runtime.sendMessage({ type: SAVED }))
    .catch(() => undefined);
}

export const isSaved = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === SAVED;
