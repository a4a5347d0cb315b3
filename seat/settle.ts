import type { ConversationView } from '../assist/model';

/**
 * A console switches chats in two steps: the header shows B while the thread still holds A, or the other way round. Both halves
 * look like a chat. What gives it away is that only one of the two has changed since the last reading.
 */
export interface Settling {
  /** The last reading in which both halves belonged together. */
  name: string | null;
  /** What identifies the thread: the console's key, else the ids of its messages. */
  thread: ReadonlySet<string>;
  /** Since when (ms) only the thread has changed; null while all is well. */
  threadChangedAt: number | null;
  settled: boolean;
}

/** A thread that was replaced under the same name is taken for a switch in progress this long, then for another chat or a reload. */
export const THREAD_GRACE_MS = 1500;

const threadOf = (view: ConversationView): ReadonlySet<string> =>
  new Set(view.key ? [view.key] : view.messages.flatMap(({ id }) => (id ? [id] : [])));

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((id) => b.has(id));

/**
 * The next state after reading `view` at `now`. While not settled, the reading must not be acted on.
 * - name changed, thread the same → half-switched, for as long as it lasts
 * - thread changed, name the same → half-switched for a grace time (two buyers may share a name)
 * - both changed, or neither → settled; an empty thread says nothing, and the last full pair is kept to compare with
 */
export function settle(before: Settling | null, view: ConversationView, now: number): Settling {
  const name = view.buyer.name;
  const thread = threadOf(view);
  const fresh: Settling = { name, thread, threadChangedAt: null, settled: true };
  if (!before || before.thread.size === 0) return fresh;
  if (thread.size === 0) return { ...before, threadChangedAt: null, settled: true };
  const sameThread = overlap(before.thread, thread);
  const sameName = before.name === name;
  if (sameThread && !sameName) return { ...before, threadChangedAt: null, settled: false };
  if (sameThread || !sameName) return fresh;
  const since = before.threadChangedAt ?? now;
  if (now - since >= THREAD_GRACE_MS) return fresh;
  return { ...before, threadChangedAt: since, settled: false };
}
