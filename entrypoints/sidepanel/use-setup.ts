import { useCallback, useEffect, useState } from 'react';
import { NO_SETUP, readSetup, type SetupState, saveSetup } from '../../storage/setup-lists';

/** How far a setup list is, and a setter that stores it; null while it is being read and without a list. */
export function useSetup(listId: string | null): [SetupState | null, (state: SetupState) => void] {
  const [held, setHeld] = useState<{ listId: string; state: SetupState } | null>(null);
  useEffect(() => {
    if (listId === null) return;
    let current = true;
    readSetup(listId)
      .catch(() => NO_SETUP)
      .then((state) => current && setHeld({ listId, state }));
    return () => {
      current = false;
    };
  }, [listId]);
  const keep = useCallback(
    (state: SetupState): void => {
      if (listId === null) return;
      setHeld({ listId, state });
      // What cannot be stored still counts until the panel closes.
      saveSetup(listId, state).catch(() => undefined);
    },
    [listId],
  );
  return [held?.listId === listId ? held.state : null, keep];
}
