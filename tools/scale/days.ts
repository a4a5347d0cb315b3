import { EVERY_MS, JITTER_MS, MAKE_UP_MS, nextLook } from '../../storage/feeds/schedule';

export const HOUR = 3600 * 1000;
export const DAY = 24 * HOUR;

/** When a computer of the shop is on. */
export interface Habit {
  name: string;
  isOn(at: number): boolean;
  /** The next time from then on at which it is on. */
  onFrom(at: number): number;
}

export const ALWAYS: Habit = { name: 'on day and night', isOn: () => true, onFrom: (at) => at };

const [OPENS, CLOSES] = [9 * HOUR, 19 * HOUR];
const isOpen = (at: number): boolean => Math.floor(at / DAY) % 7 < 6 && at % DAY >= OPENS && at % DAY < CLOSES;

/** The worst of all: every computer of the shop is switched on in the same second. */
export const OFFICE: Habit = {
  name: 'on from 9:00 to 19:00, six days, all switched on at 9:00 sharp',
  isOn: isOpen,
  onFrom(at) {
    for (let day = Math.floor(at / DAY); ; day += 1) {
      const opens = Math.max(at, day * DAY + OPENS);
      if (isOpen(opens)) return opens;
    }
  },
};

/**
 * The times at which one computer looks at its feeds, by the rules of the background: six hours with jitter, and what was missed while
 * it was off within the first minutes. In milliseconds since Monday 0:00.
 * @param until where the simulation ends
 */
export function looksOf(habit: Habit, until: number, random: () => number): number[] {
  const looks: number[] = [];
  // It was subscribed to at some time of a week before.
  let next = random() * (EVERY_MS + JITTER_MS);
  while (next < until) {
    if (habit.isOn(next)) {
      looks.push(next);
      next += nextLook([], random);
    } else next = habit.onFrom(next) + random() * MAKE_UP_MS;
  }
  return looks;
}
