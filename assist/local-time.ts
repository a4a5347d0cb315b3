/**
 * Times of the page's (and shop's) own zone as plain text, `YYYY-MM-DDTHH:mm[:ss]`, and arithmetic on them without a clock or a zone:
 * minutes since 1970-01-01T00:00 as if every day had 24 hours.
 */
export const MINUTES_A_DAY = 1440;

/** `YYYY-MM-DDTHH:mm[:ss]` in the zone of the computer. */
export type LocalTime = string;

/** Days of the proleptic Gregorian calendar since 1970-01-01, by Howard Hinnant's `days_from_civil`. */
function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

const daysInMonth = (year: number, month: number): number =>
  daysFromCivil(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - daysFromCivil(year, month, 1);

/** `'2026-11-23'` → days since 1970-01-01; null for what is no date (2026-02-30). */
export function dayOf(date: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return null;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return daysFromCivil(year, month, day);
}

/** Days since 1970-01-01 → month (from 1) and day of the month, by Howard Hinnant's `civil_from_days`. */
export function monthAndDay(day: number): { month: number; day: number } {
  const shifted = day + 719_468;
  const dayOfEra = shifted - Math.floor(shifted / 146_097) * 146_097;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  return { month: month < 10 ? month + 3 : month - 9, day: dayOfYear - Math.floor((153 * month + 2) / 5) + 1 };
}

/** `'16:05'` → minutes since midnight; null for what is no time. */
export function minuteOfDay(time: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  return match && Number(match[1]) * 60 + Number(match[2]);
}

/** `'2026-11-23T16:05[:30]'` → minutes since 1970-01-01T00:00 of the same zone; seconds are dropped; null for what is no such time. */
export function minutesOf(stamp: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2})?$/.exec(stamp);
  const day = match && dayOf(match[1] ?? '');
  const minute = match && minuteOfDay(match[2] ?? '');
  return day === null || minute === null ? null : day * MINUTES_A_DAY + minute;
}

/** 1 = Monday … 7 = Sunday, of a day since 1970-01-01 (a Thursday). */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;
