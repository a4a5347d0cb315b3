import { timeOfMilliseconds } from '../../consoles/values';

/** Today in this computer's zone, `YYYY-MM-DD`. */
export const today = (): string => timeOfMilliseconds(Date.now())?.slice(0, 10) ?? '';

const MS_PER_DAY = 86_400_000;

/** Today in this computer's zone, as days since 1970-01-01. */
export const dayNumber = (): number => Math.floor((Date.now() - new Date().getTimezoneOffset() * 60_000) / MS_PER_DAY);
