import { useEffect, useRef } from 'react';
import { usePanel } from './panel-store';

/** Gives one of the first digits to a part of the panel while it has something to take; null: it has nothing. */
export function useFirstChoice(place: 'code' | 'strip', take: (() => void) | null): void {
  const latest = useRef(take);
  latest.current = take;
  const has = take !== null;
  useEffect(() => {
    if (!has) return;
    usePanel.setState({ [place]: () => latest.current?.() });
    return () => usePanel.setState({ [place]: null });
  }, [has, place]);
}
