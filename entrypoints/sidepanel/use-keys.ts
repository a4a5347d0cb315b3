import { useEffect, useRef } from 'react';
import { isFileKey, pickedIndex } from '../../seat/keys';
import { pressFileKey } from './use-file-key';

interface Keys {
  pickAt(index: number): void;
  focusSearch(): void;
}

/** 229 is all that some input methods tell. */
const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** The panel's own keys: Alt+1…5 chooses, Alt+0 files the question, Ctrl or Cmd+K goes to the search. Never while an input method composes. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const stop = new AbortController();
    const onKeyDown = (event: KeyboardEvent): void => {
      const index = pickedIndex(event);
      const search = (event.ctrlKey || event.metaKey) && event.code === 'KeyK' && !isComposing(event);
      if (index !== null) latest.current.pickAt(index);
      else if (isFileKey(event)) pressFileKey('panel');
      else if (search) latest.current.focusSearch();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown, { signal: stop.signal });
    return () => stop.abort();
  }, []);
}
