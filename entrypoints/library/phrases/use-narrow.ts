import { useSyncExternalStore } from 'react';

/** As in the style sheets of `components/phrases`. */
const NARROW = '(max-width: 700px)';

function subscribe(changed: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Whether the page has room for one column only. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);
