import { useSyncExternalStore } from 'react';

const subscribe = (changed: () => void): (() => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

/** `#floors` → `'floors'`, live. */
export const useHash = (): string => useSyncExternalStore(subscribe, () => location.hash.slice(1));
