import { useSyncExternalStore } from 'react';
import { type LocalTime, minutesOf } from '../../assist/local-time';
import { localNow } from '../page/today';

const LOOK_EVERY_MS = 5000;

/** Now, as minutes since 1970 in this computer's zone. */
export const minuteNow = (): number => minutesOf(localNow()) ?? 0;

function onTick(tick: () => void): () => void {
  const timer = setInterval(tick, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

/** The present minute; renders again when it changes. */
export const useMinute = (): number => useSyncExternalStore(onTick, minuteNow);

/** The same as a time of this computer's zone. */
export const useLocalTime = (): LocalTime => useSyncExternalStore(onTick, localNow);
