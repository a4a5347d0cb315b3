import type { ConversationView } from '../assist/model';
import type { Reader } from './reader';
import { THREAD_GRACE_MS } from './settle';

/** Never more readings than one per this time, except the first after a quiet moment, which comes at once. */
export const READING_INTERVAL_MS = 150;

export interface Watch {
  onView(view: ConversationView): void;
  /** The page changed in whatever way; called at once, so it must cost nothing. */
  onChange?(): void;
  /** The console's reader threw: a fault of ours, or a page that is not what it was. */
  onFault(fault: unknown): void;
}

/**
 * Reads at once, then whenever the page changes: on the leading edge without delay, in a burst every 150 ms and once after its
 * last change. Views equal to the one before are not told again. Stops with the signal.
 */
export function watchConversation(root: Document, reader: Reader, watch: Watch, signal: AbortSignal): void {
  let last = '';
  let readAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = Infinity;

  /** The sooner of two appointments counts: a page that changes again is not left waiting for the second look at an odd one. */
  const readLater = (delay: number): void => {
    const at = performance.now() + delay;
    if (at >= dueAt) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(readNow, delay);
  };
  const readNow = (): void => {
    clearTimeout(timer);
    dueAt = Infinity;
    readAt = performance.now();
    try {
      const view = reader.read();
      const digest = JSON.stringify(view);
      if (digest !== last) {
        last = digest;
        watch.onView(view);
      }
      if (reader.unsettled()) readLater(THREAD_GRACE_MS);
    } catch (fault) {
      watch.onFault(fault);
    }
  };
  const observer = new MutationObserver((records) => {
    reader.changed(records);
    watch.onChange?.();
    const wait = readAt + READING_INTERVAL_MS - performance.now();
    if (wait <= 0) readNow();
    else readLater(wait);
  });
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  readNow();
}
