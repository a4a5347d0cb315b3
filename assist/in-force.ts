import { dayOf, type LocalTime, MINUTES_A_DAY, minuteOfDay, minutesOf, weekdayOf } from './local-time';
import type { Phrase, WeeklyWindow } from './phrase';

/** When a phrase may be used: its first and last day, its hours of the week. */
export type Term = Pick<Phrase, 'validFrom' | 'validUntil' | 'weekly'>;

/** Whether a phrase may be used now: between its days, and within one of its hours where it has any. What has no term always may. */
export function isInForce({ validFrom, validUntil, weekly = [] }: Term, now: LocalTime): boolean {
  if (!validFrom && !validUntil && weekly.length === 0) return true;
  const minute = minutesOf(now);
  if (minute === null) return false;
  const today = now.slice(0, 10);
  if ((validFrom && today < validFrom) || (validUntil && validUntil < today)) return false;
  return weekly.length === 0 || weekly.some((window) => isWithin(window, minute));
}

/** @param minute since 1970; `to` itself is not within any more */
function isWithin({ days, from, to }: WeeklyWindow, minute: number): boolean {
  const begin = minuteOfDay(from);
  const end = minuteOfDay(to);
  if (begin === null || end === null) return false;
  const day = Math.floor(minute / MINUTES_A_DAY);
  const time = minute - day * MINUTES_A_DAY;
  const begins = (on: number): boolean => days.includes(weekdayOf(on));
  if (begin < end) return begins(day) && begin <= time && time < end;
  return (begins(day) && begin <= time) || (begins(day - 1) && time < end);
}

/** Minutes until the first day of a phrase begins; null for none, or one that has begun. */
export function minutesUntilFirstDay({ validFrom, validUntil }: Term, now: LocalTime): number | null {
  const first = validFrom ? dayOf(validFrom) : null;
  const minute = minutesOf(now);
  if (first === null || minute === null || (validUntil && validFrom && validUntil < validFrom)) return null;
  const left = first * MINUTES_A_DAY - minute;
  return left > 0 ? left : null;
}
