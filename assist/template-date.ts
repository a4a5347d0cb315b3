import { dayOf, type LocalTime, MINUTES_A_DAY, minutesOf, monthAndDay, weekdayOf } from './local-time';
import type { Language } from './phrase';
import type { DatePart } from './template-forms';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const isWeekend = (day: number): boolean => weekdayOf(day) > 5;

/**
 * So many working days later (or earlier): Saturdays and Sundays are skipped. Public holidays, and the weekends that are worked instead
 * of them in China, are not known. 0: today, or the Monday after a weekend.
 * @param day since 1970-01-01
 */
export function workdaysFrom(day: number, count: number): number {
  const step = count < 0 ? -1 : 1;
  let at = day;
  while (count === 0 && isWeekend(at)) at += 1;
  for (let left = Math.abs(count); left > 0; ) {
    at += step;
    if (!isWeekend(at)) left -= 1;
  }
  return at;
}

/**
 * What a date or a time comes to: `11月26日`, `Nov 26`, `14:30`.
 * @param now in the zone of the computer
 * @returns null for a clock that is no time
 */
export function dateText({ base, offset, unit }: DatePart, now: LocalTime, language: Language): string | null {
  const minute = minutesOf(now);
  if (base === 'now') return minute === null ? null : clock(minute + offset);
  const today = minute === null ? dayOf(now) : Math.floor(minute / MINUTES_A_DAY);
  if (today === null) return null;
  const { month, day } = monthAndDay(unit === 'workday' ? workdaysFrom(today, offset) : today + offset);
  return language === 'zh-CN' ? `${month}月${day}日` : `${MONTHS[month - 1]} ${day}`;
}

function clock(minute: number): string {
  const inDay = ((minute % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;
  return [Math.floor(inDay / 60), inDay % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
