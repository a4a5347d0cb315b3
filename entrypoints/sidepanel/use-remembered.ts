import { useCallback, useEffect, useState } from 'react';
import type { ConversationIdentity } from '../../assist/conversation';
import { factHash, readFact, saveFact } from '../../storage/conversation-facts';
import type { LibraryDatabase } from '../../storage/database';

/**
 * A value that belongs to one conversation and survives a reload of the panel. Numbers and step ids only.
 * @param parse turns what was stored (perhaps by an older version) into a value
 * @returns the value, a setter that stores it, and whether it was read: before that a value made by itself must not be stored over it
 */
export function useRemembered<T>(
  database: LibraryDatabase | null,
  conversation: ConversationIdentity | null,
  what: string,
  parse: (stored: unknown) => T,
): [T, (value: T) => void, boolean] {
  const place = conversation && JSON.stringify([conversation.consoleId, conversation.key ?? conversation.name, what]);
  const [held, setHeld] = useState<{ place: string | null; value: T }>({ place: null, value: parse(undefined) });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place names the conversation and what is remembered of it
  useEffect(() => {
    if (!database || !conversation) return;
    let current = true;
    const load = async (): Promise<void> => {
      const hash = await factHash(conversation, what);
      const stored = hash === null ? undefined : await readFact(database, hash);
      // What was set while it was being read is newer.
      if (current) setHeld((before) => (before.place === place ? before : { place, value: parse(stored) }));
    };
    load().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [database, place]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const keep = useCallback(
    (value: T): void => {
      setHeld({ place, value });
      if (!database || !conversation) return;
      const store = async (): Promise<void> => {
        const hash = await factHash(conversation, what);
        if (hash !== null) await saveFact(database, hash, value, Date.now());
      };
      // What cannot be stored still counts until the panel closes.
      store().catch(() => undefined);
    },
    [database, place],
  );
  const known = held.place === place;
  return [known ? held.value : parse(undefined), keep, known && place !== null];
}
