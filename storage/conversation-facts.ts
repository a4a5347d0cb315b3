import { browser } from 'wxt/browser';
import type { ConversationIdentity } from '../assist/conversation';
import type { LibraryDatabase } from './database';

/** How long the state of a conversation is kept. */
const TERM_MS = 24 * 60 * 60 * 1000;
const SALT_KEY = 'salt';

/** The random salt of this computer; without it a hash of a short buyer name could be guessed. */
export async function salt(): Promise<string> {
  const stored = (await browser.storage.local.get(SALT_KEY))[SALT_KEY];
  if (typeof stored === 'string') return stored;
  const fresh = hex(crypto.getRandomValues(new Uint8Array(16)));
  await browser.storage.local.set({ [SALT_KEY]: fresh });
  return fresh;
}

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * The name under which something about a conversation is remembered; null where the console gives nothing to know it by.
 * @param what which of its facts, such as `'steps:ORDER'` or `'bargain'`
 */
export async function factHash(conversation: ConversationIdentity, what: string): Promise<string | null> {
  const known = conversation.key ?? conversation.name;
  if (!known) return null;
  const text = [await salt(), conversation.consoleId, known, what].join('|');
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}

/** What was remembered, unchecked: it may come from an older version. */
export const readFact = async (database: LibraryDatabase, hash: string): Promise<unknown> =>
  (await database.facts.get(hash))?.value;

export async function saveFact(database: LibraryDatabase, hash: string, value: unknown, now: number): Promise<void> {
  await database.facts.put({ hash, value, expires: now + TERM_MS });
}

/** Deletes what is past its term; called at every start. */
export const deleteExpired = (database: LibraryDatabase, now: number): Promise<number> =>
  database.facts.where('expires').below(now).delete();
