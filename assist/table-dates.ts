import { compact, fault, looksLikeFormula, type Read, value } from './table-value';

const DATE =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日?)(.*)$/;
const CLOCK = /^t?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.0+)?)?$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const two = (number: number): string => String(number).padStart(2, '0');
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function daysIn(year: number, month: number): number {
  const days = DAYS[month - 1] ?? 0;
  return month === 2 && isLeap(year) ? days + 1 : days;
}

function clock(text: string): string | null {
  const [, hour, minute, second = '0'] = CLOCK.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return `${two(Number(hour))}:${minute}`;
}

/** Year first: `11/2/2026` says different days in different countries. */
function dateParts(text: string): { date: string; rest: string } | null {
  const match = DATE.exec(compact(text));
  if (!match) return null;
  const [year = 0, month = 0, day = 0] = match
    .slice(1, 10)
    .filter((part) => part !== undefined)
    .map(Number);
  if (year < 2000 || day < 1 || day > daysIn(year, month)) return null;
  return { date: `${year}-${two(month)}-${two(day)}`, rest: match[10] ?? '' };
}

/** A day, `YYYY-MM-DD`; a time beside it is not taken for one. */
export function readDay(text: string): Read<string> {
  if (looksLikeFormula(text)) return fault('formula');
  const parts = dateParts(text);
  return parts?.rest === '' ? value(parts.date) : fault('bad-date', '2026-11-02');
}

/** A moment, `YYYY-MM-DDTHH:mm`; without a time the day's beginning. Seconds are dropped, zones refused. */
export function readMoment(text: string): Read<string> {
  if (looksLikeFormula(text)) return fault('formula');
  const parts = dateParts(text);
  const time = parts && (parts.rest === '' ? '00:00' : clock(parts.rest));
  return parts && time ? value(`${parts.date}T${time}`) : fault('bad-date', '2026-11-02 16:00');
}

/** A time of the day, `HH:mm`: `16:00`, `16：00`, `16点`, `16点半`. */
export function readTime(text: string): Read<string> {
  const short = compact(text)
    .replace(/^(\d{1,2})[点时]半$/, '$1:30')
    .replace(/^(\d{1,2})[点时]整?$/, '$1:00')
    .replace(/^(\d{1,2})[点时](\d{2})分?$/, '$1:$2');
  const time = clock(short);
  return time ? value(time) : fault(looksLikeFormula(short) ? 'formula' : 'bad-time', '16:00');
}

const HAN_DAYS = '一二三四五六日';
const ENGLISH_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const GROUPS: Record<string, number[]> = {
  每天: [1, 2, 3, 4, 5, 6, 7],
  每日: [1, 2, 3, 4, 5, 6, 7],
  全周: [1, 2, 3, 4, 5, 6, 7],
  daily: [1, 2, 3, 4, 5, 6, 7],
  everyday: [1, 2, 3, 4, 5, 6, 7],
  工作日: [1, 2, 3, 4, 5],
  weekdays: [1, 2, 3, 4, 5],
  周末: [6, 7],
  weekend: [6, 7],
  weekends: [6, 7],
};

function weekday(word: string): number | null {
  const bare = word.replace(/^(?:周|星期|礼拜)/, '').replace(/天$/, '日');
  if (/^[1-7]$/.test(bare)) return Number(bare);
  const han = bare.length === 1 ? HAN_DAYS.indexOf(bare) : -1;
  const english = ENGLISH_DAYS.findIndex((day) => bare.startsWith(day) && /^[a-z]+$/.test(bare));
  const found = Math.max(han, english);
  return found < 0 ? null : found + 1;
}

/** `'周一至周五'` → 1…5. Backwards is not guessed at. */
function span(part: string): number[] | null {
  const group = GROUPS[part];
  if (group) return group;
  const ends = part.split(/[至到~\-–—]/).map(weekday);
  const [first, last = first] = ends;
  if (!first || !last || ends.length > 2 || last < first) return null;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** `'周一至周五'`, `'1-5'`, `'每天'`, `'周一、周三'` → days from 1 (Monday) to 7, each once, in order. */
export function readWeekdays(text: string): Read<number[]> {
  const parts = compact(text).split(/[、,;/和]+/);
  const days = parts.map(span);
  if (days.some((found) => found === null)) return fault('bad-weekdays', '周一至周五', '每天', '1-5');
  return value([...new Set(days.flatMap((found) => found ?? []))].sort((a, b) => a - b));
}

const SPAN = /^(\d{1,6})(分钟?|分|min|mins|minutes|小时|h|hour|hours|天|day|days)?$/;
const MINUTES: Record<string, number> = { 小: 60, h: 60, 天: 1440, d: 1440 };
/** Thirty days. */
const MOST_MINUTES = 43_200;

/** A span of time in minutes: `'30'`, `'30 分钟'`, `'2小时'` → 120. */
export function readMinutes(text: string): Read<number> {
  const short = compact(text);
  if (looksLikeFormula(short)) return fault('formula');
  if (/^-\d/.test(short)) return fault('negative');
  const [, number, unit = ''] = SPAN.exec(short) ?? [];
  if (number === undefined) return fault(/^\d+\.\d+/.test(short) ? 'fraction' : 'not-a-number', '30', '30 分钟');
  const minutes = Number(number) * (MINUTES[unit.charAt(0)] ?? 1);
  return minutes > MOST_MINUTES ? fault('too-large', String(MOST_MINUTES)) : value(minutes);
}
