import { browser } from 'wxt/browser';
import type { ConversationIdentity } from '../assist/conversation';
import type { ConversationFacts, LibraryDatabase } from './database';

/** How long the state of a conversation is kept. */
const TERM_MS = 24 * 60 * 60 * 1000;
const SALT_KEY = 'salt';

/** The random salt of this computer; without it a hash of a short buyer name could be guessed. */
async function salt(): Promise<string> {
  const stored = (await browser.storage.local.get(SALT_KEY))[SALT_KEY];
  if (typeof stored === 'string') return stored;
  const fresh = hex(crypto.getRandomValues(new Uint8Array(16)));
  await browser.storage.local.set({ [SALT_KEY]: fresh });
  return fresh;
}

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The name under which a conversation is remembered; null where the console gives nothing to know it by. */
export async function conversationHash(conversation: ConversationIdentity): Promise<string | null> {
  const known = conversation.key ?? conversation.name;
  if (!known) return null;
  const text = `${await salt()}|${conversation.consoleId}|${known}`;
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}

export const readFacts = (database: LibraryDatabase, hash: string): Promise<ConversationFacts | undefined> =>
  database.facts.get(hash);

export async function saveFacts(
  database: LibraryDatabase,
  hash: string,
  facts: Pick<ConversationFacts, 'doneSteps' | 'bargain'>,
  now: number,
): Promise<void> {
  await database.facts.put({ hash, ...facts, expires: now + TERM_MS });
}

/** Deletes what is past its term; called at every start. */
export const deleteExpired = (database: LibraryDatabase, now: number): Promise<number> =>
  database.facts.where('expires').below(now).delete();
