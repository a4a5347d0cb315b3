import type { LocalTime } from '../../assist/local-time';
import { timeOfMilliseconds } from '../../consoles/values';

/** Now in this computer's zone, to the minute. */
export const localNow = (): LocalTime => timeOfMilliseconds(Date.now())?.slice(0, 16) ?? '';

/** Today in this computer's zone, `YYYY-MM-DD`. */
export const today = (): string => timeOfMilliseconds(Date.now())?.slice(0, 10) ?? '';

const MS_PER_DAY = 86_400_000;

/** Today in this computer's zone, as days since 1970-01-01. */
export const dayNumber = (): number => Math.floor((Date.now() - new Date().getTimezoneOffset() * 60_000) / MS_PER_DAY);
