import { useEffect, useState, useSyncExternalStore } from 'react';
import type { LibraryDatabase } from '../../../storage/database';
import { today } from '../../page/today';
import { openRowStore, type RowStore, type Rows } from './row-store';

const CLOCK = { now: () => Date.now(), today };

const NOT_OPEN: Pick<RowStore, 'subscribe' | 'now'> = { subscribe: () => () => undefined, now: () => null };

/** All phrases of the library, live; null while they are being read, an Error when they cannot be. */
export function usePhraseRows(database: LibraryDatabase): Rows | Error | null {
  const [store, setStore] = useState<RowStore | null>(null);
  useEffect(() => {
    const opened = openRowStore(database, CLOCK);
    setStore(opened);
    return () => opened.close();
  }, [database]);
  const { subscribe, now } = store ?? NOT_OPEN;
  return useSyncExternalStore(subscribe, now);
}
