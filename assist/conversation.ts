import type { ConversationView } from './model';

/** Which conversation something was made for: plain data, safe to post through a port. */
export interface ConversationIdentity {
  consoleId: string;
  /** The console's own id of the conversation; null where it gives none. */
  key: string | null;
  /** The buyer's name as shown. */
  name: string | null;
  /** The console's own ids of the messages on screen. */
  messageIds: string[];
}

/** The identity of what is on screen now. */
export function identityOf(view: ConversationView): ConversationIdentity {
  return {
    consoleId: view.consoleId,
    key: view.key,
    name: view.buyer.name,
    messageIds: view.messages.flatMap(({ id }) => (id === null ? [] : [id])),
  };
}

/**
 * Whether what was made for one conversation may be written into the one on screen now. With a console's key: the key and the
 * name. Without: the name, and at least one message that is still in the thread, because names are not unique and a half-switched
 * page shows the next header over the last thread. An empty thread proves nothing. In doubt: no.
 */
export function sameConversation(made: ConversationIdentity, now: ConversationIdentity): boolean {
  if (made.consoleId !== now.consoleId || made.name !== now.name) return false;
  if (made.key !== null && now.key !== null) return made.key === now.key;
  return made.name !== null && sharesMessage(made.messageIds, now.messageIds);
}

function sharesMessage(made: string[], now: string[]): boolean {
  const still = new Set(now);
  return made.some((id) => still.has(id));
}
