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
  /** What may be a switch in progress, and since when (ms); null while all is well. */
  doubted: { name: string | null; thread: ReadonlySet<string>; since: number } | null;
  settled: boolean;
}

/** What may be a switch in progress is taken for one this long, then for what it looks like. */
export const THREAD_GRACE_MS = 1500;

const threadOf = (view: ConversationView): ReadonlySet<string> =>
  new Set(view.key ? [view.key] : view.messages.flatMap(({ id }) => (id ? [id] : [])));

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((id) => b.has(id));

/** A console's key may come from its list alone: a thread without a line of either side does not say whose it is. */
const isUnproven = ({ key, messages }: ConversationView): boolean =>
  key !== null && messages.every(({ side }) => side === 'system');

/**
 * The next state after reading `view` at `now`. While not settled, the reading must not be acted on.
 * - name changed, thread the same → half-switched, for as long as it lasts
 * - thread changed, name the same → half-switched for a grace time (two buyers may share a name)
 * - both changed, but the new thread is empty → the same: it may still be the empty thread of the chat before
 * - both changed, or neither → settled; without a key an empty thread says nothing, and the last full pair is kept to compare with
 */
export function settle(before: Settling | null, view: ConversationView, now: number): Settling {
  const name = view.buyer.name;
  const thread = threadOf(view);
  const fresh: Settling = { name, thread, doubted: null, settled: true };
  if (!before || before.thread.size === 0) return fresh;
  if (thread.size === 0) return { ...before, doubted: null, settled: true };
  const sameThread = overlap(before.thread, thread);
  const sameName = before.name === name;
  if (sameThread && !sameName) return { ...before, doubted: null, settled: false };
  if (sameThread || (!sameName && !isUnproven(view))) return fresh;
  return afterGrace(before, fresh, now);
}

/** Believes what stayed the same for the whole grace time; something else starts it again. */
function afterGrace(before: Settling, next: Settling, now: number): Settling {
  const { doubted } = before;
  const same = doubted !== null && doubted.name === next.name && overlap(doubted.thread, next.thread);
  const since = same ? doubted.since : now;
  if (now - since >= THREAD_GRACE_MS) return next;
  return { ...before, doubted: { name: next.name, thread: next.thread, since }, settled: false };
}
