import { type RefObject, useEffect, useRef } from 'react';

interface PageKeys {
  onUndo(): void;
  onRedo(): void;
  box: RefObject<HTMLInputElement | null>;
}

/** Where a key is a letter of somebody's words. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('dialog, textarea, select, input:not([type="checkbox"])') !== null);

/** Undo, redo and the way to the search, wherever on the page the focus is. */
export function usePageKeys(keys: PageKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const stop = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.isComposing || event.altKey || isTyping(event.target)) return;
        if (act(event, latest.current)) event.preventDefault();
      },
      { signal: stop.signal },
    );
    return () => stop.abort();
  }, []);
}

function act(event: KeyboardEvent, { onUndo, onRedo, box }: PageKeys): boolean {
  const key = event.key.toLowerCase();
  const withControl = event.ctrlKey || event.metaKey;
  if (withControl && key === 'z' && !event.shiftKey) onUndo();
  else if (withControl && (key === 'y' || key === 'z')) onRedo();
  else if (!withControl && (key === '/' || key === '／')) box.current?.focus();
  else return false;
  return true;
}
