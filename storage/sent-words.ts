import { browser } from 'wxt/browser';
import type { SentWords } from '../assist/caution-repeat';
import type { ConversationIdentity } from '../assist/conversation';
import { factHash } from './conversation-facts';

/** In the session's memory: it is gone when the browser closes, and never on a disk. */
const KEY = 'sentWords';

/** What is looked at is newer; a rule of the lead's may look back a day at most. */
const KEPT_MS = 24 * 60 * 60 * 1000;
/** The newest of them. A busy agent fills in some hundreds a day. */
const MOST = 2000;

const isSent = (row: unknown): row is SentWords => {
  if (typeof row !== 'object' || row === null) return false;
  const { hash, buyer, at } = row as Record<string, unknown>;
  return typeof hash === 'number' && typeof buyer === 'string' && typeof at === 'number';
};

/** What was filled in since the browser was opened: hashes of words and of buyers, and when. What cannot be read counts as nothing. */
export async function readSentWords(): Promise<SentWords[]> {
  const stored: unknown = (await browser.storage.session.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.filter(isSent) : [];
}

let writing: Promise<unknown> = Promise.resolve();

/** Adds what was filled in; one after the other, so that two quick ones both count. */
export function addSentWords(words: SentWords): Promise<void> {
  const next = writing.then(async () => {
    const kept = (await readSentWords()).filter(({ at }) => words.at - at < KEPT_MS);
    await browser.storage.session.set({ [KEY]: [...kept, words].slice(-MOST) });
  });
  writing = next.catch(() => undefined);
  return next;
}

/** Who a text went to, as it is compared; null where the console gives nothing to know the buyer by. */
export const buyerHash = (conversation: ConversationIdentity): Promise<string | null> =>
  factHash(conversation, 'sent-words');
