import { useEffect, useRef, useState } from 'react';
import { showLink } from './panel-store';
import { linkToTab, type SeatConnection, type SeatEvents } from './seat-link';
import { boundTab, followActiveTab } from './tabs';

export interface CurrentSeat {
  tabId: number | null;
  connection: SeatConnection | null;
}

/** Links the panel to its tab: the one in `?tab=`, else whichever is in front. */
export function useSeat(events: SeatEvents): CurrentSeat {
  const [seat, setSeat] = useState<CurrentSeat>({ tabId: null, connection: null });
  const latest = useRef(events);
  latest.current = events;
  useEffect(() => {
    const stop = new AbortController();
    let linked = new AbortController();
    const follow = (tabId: number): void => {
      linked.abort();
      linked = new AbortController();
      showLink('looking');
      const latestEvents: SeatEvents = {
        onPick: (index) => latest.current.onPick(index),
        onCode: (phraseId, outcome) => latest.current.onCode(phraseId, outcome),
      };
      setSeat({ tabId, connection: linkToTab(tabId, latestEvents, linked.signal) });
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
