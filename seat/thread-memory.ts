import type { ConversationView } from '../assist/model';
import { THREAD_GRACE_MS } from './settle';

/** Message ids that are remembered: some fifty threads of a hundred. */
const MOST_IDS = 5000;

/** Messages under another name than before are taken for a switch in progress this long (ms), then the page is believed. */
const RENAMED_GRACE_MS = 2 * THREAD_GRACE_MS;

/**
 * Under whose name each message stood, for consoles without a key. When two switches follow each other between two readings, name
 * and thread have both changed and may still belong to different chats: a thread that was seen before gives it away.
 */
export interface ThreadMemory {
  /** Whether these messages stood under another name; remembers them otherwise. */
  contradicts(view: ConversationView, now: number): boolean;
}

export function createThreadMemory(): ThreadMemory {
  const names = new Map<string, string | null>();
  let doubted: { name: string | null; since: number } | null = null;
  const remember = (ids: string[], name: string | null): void => {
    for (const id of ids) {
      names.delete(id);
      names.set(id, name);
    }
    for (const oldest of names.keys()) {
      if (names.size <= MOST_IDS) break;
      names.delete(oldest);
    }
  };
  return {
    contradicts({ key, buyer: { name }, messages }, now) {
      if (key !== null) return false;
      const ids = messages.flatMap(({ id }) => id ?? []);
      const others = ids.some((id) => names.has(id) && names.get(id) !== name);
      if (others) {
        if (doubted?.name !== name) doubted = { name, since: now };
        if (now - doubted.since < RENAMED_GRACE_MS) return true;
      }
      doubted = null;
      remember(ids, name);
      return false;
    },
  };
}
