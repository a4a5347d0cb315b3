import { timeOfMilliseconds } from '../../consoles/values';

/** Today in this computer's zone, `YYYY-MM-DD`. */
export const today = (): string => timeOfMilliseconds(Date.now())?.slice(0, 10) ?? '';
