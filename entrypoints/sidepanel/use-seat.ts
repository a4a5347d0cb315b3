import { useEffect, useRef, useState } from 'react';
import { showLink } from './panel-store';
import { linkToTab, type SeatConnection } from './seat-link';
import { boundTab, followActiveTab } from './tabs';

export interface CurrentSeat {
  tabId: number | null;
  connection: SeatConnection | null;
}

/** Links the panel to its tab: the one in `?tab=`, else whichever is in front. `onPick` gets Alt+1…5 pressed in the chat frame. */
export function useSeat(onPick: (index: number) => void): CurrentSeat {
  const [seat, setSeat] = useState<CurrentSeat>({ tabId: null, connection: null });
  const latest = useRef(onPick);
  latest.current = onPick;
  useEffect(() => {
    const stop = new AbortController();
    let linked = new AbortController();
    const follow = (tabId: number): void => {
      linked.abort();
      linked = new AbortController();
      showLink('looking');
      setSeat({ tabId, connection: linkToTab(tabId, (index) => latest.current(index), linked.signal) });
    };
    const bound = boundTab(location.search);
    if (bound === null) followActiveTab(follow, stop.signal);
    else follow(bound);
    return () => {
      stop.abort();
      linked.abort();
    };
  }, []);
  return seat;
}
