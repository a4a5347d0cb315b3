import { useEffect, useRef } from 'react';
import { pickedIndex } from '../../seat/keys';

interface Keys {
  pickAt(index: number): void;
  focusSearch(): void;
}

/** The panel's own keys: Alt+1…5 chooses, Ctrl or Cmd+K goes to the search. Never while an input method composes. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const stop = new AbortController();
    const onKeyDown = (event: KeyboardEvent): void => {
      const index = pickedIndex(event);
      const search = (event.ctrlKey || event.metaKey) && event.code === 'KeyK' && !event.isComposing;
      if (index !== null) latest.current.pickAt(index);
      else if (search) latest.current.focusSearch();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown, { signal: stop.signal });
    return () => stop.abort();
  }, []);
}
