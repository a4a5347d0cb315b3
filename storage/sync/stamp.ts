/**
 * Hybrid logical clock (Kulkarni et al. 2014) as a string that sorts by time: 9 digits of milliseconds, 4 of a counter, 6 of the
 * computer, all base 36. It never runs backwards on a computer and is always behind everything that the computer has seen, so
 * that a write which knows of another one is newer than it, whatever the clocks say.
 */
export type Stamp = string;

const DIGITS = { time: 9, count: 4, device: 6 };
const MOST_TIME = 36 ** DIGITS.time - 1;
const MOST_COUNT = 36 ** DIGITS.count - 1;

/** Before every stamp. */
export const NO_STAMP: Stamp = '';

const FORM = /^[0-9a-z]{19}$/;

export const isStamp = (text: unknown): text is Stamp => typeof text === 'string' && FORM.test(text);

const print = (time: number, count: number, device: string): Stamp =>
  time.toString(36).padStart(DIGITS.time, '0') + count.toString(36).padStart(DIGITS.count, '0') + device;

/**
 * The stamp of a new write.
 * @param seen the greatest stamp that this computer has written or received; `NO_STAMP` at first
 * @param now milliseconds since 1970 by this computer's clock, however wrong
 * @param device six characters of `deviceName()`
 */
export function nextStamp(seen: Stamp, now: number, device: string): Stamp {
  const { time, count } = readStamp(seen);
  const clock = Math.min(Math.max(0, Math.floor(now)), MOST_TIME);
  if (clock > time) return print(clock, 0, device);
  return count < MOST_COUNT ? print(time, count + 1, device) : print(Math.min(time + 1, MOST_TIME), 0, device);
}

/** Milliseconds since 1970 that a stamp names; 0 for `NO_STAMP`. The clock of the computer that wrote it may have been wrong. */
export const timeOfStamp = (stamp: Stamp): number => Math.max(0, readStamp(stamp).time);

/** Which computer wrote it; '' for `NO_STAMP`. */
export const deviceOfStamp = (stamp: Stamp): string => stamp.slice(DIGITS.time + DIGITS.count);

function readStamp(stamp: Stamp): { time: number; count: number } {
  if (stamp === NO_STAMP) return { time: -1, count: 0 };
  return {
    time: Number.parseInt(stamp.slice(0, DIGITS.time), 36),
    count: Number.parseInt(stamp.slice(DIGITS.time, DIGITS.time + DIGITS.count), 36),
  };
}

/** A name for this computer, given once: so many that two of one person hardly share one. */
export function deviceName(random: Uint8Array = crypto.getRandomValues(new Uint8Array(DIGITS.device))): string {
  return [...random].map((byte) => (byte % 36).toString(36)).join('');
}

/** The greater of two stamps. */
export const laterStamp = (one: Stamp, other: Stamp): Stamp => (one > other ? one : other);
