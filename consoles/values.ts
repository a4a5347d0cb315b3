/** Reads money and times out of words. Pure; every console uses the same ones. */

export interface Money {
  /** Hundredths of the currency, also where it has no minor unit: 1,200円 → 120000. */
  cents: number;
  currency: string;
}

/** Longest sign first: `US$` before `$`. */
const SIGNS: [string, string][] = [
  ['US$', 'USD'],
  ['R$', 'BRL'],
  ['Rp', 'IDR'],
  ['¥', 'CNY'],
  ['￥', 'CNY'],
  ['元', 'CNY'],
  ['円', 'JPY'],
  ['₫', 'VND'],
  ['฿', 'THB'],
  ['₹', 'INR'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['$', 'USD'],
];

/**
 * `'¥12.5/件'` → 1250 CNY, `'¥ 9 .9'` → 990 CNY, `'1,200円'` → 120000 JPY, `'免费'` → null. Takes the first amount with a sign.
 * @param home currency of a bare number such as `'299.00'`; without it a bare number is no money
 */
export function parseMoney(text: string, home?: string): Money | null {
  const compact = text.replace(/\s+/g, '');
  const signs = SIGNS.map(([sign]) => sign.replace(/[$]/g, '\\$')).join('|');
  const number = '(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)';
  const match = new RegExp(`(${signs})${number}|${number}(${signs})`).exec(compact);
  if (match) {
    const sign = match[1] ?? match[4];
    const currency = SIGNS.find(([known]) => known === sign)?.[1];
    return currency ? amount(match[2] ?? match[3] ?? '', currency) : null;
  }
  return home && /^[\d,]+(\.\d+)?$/.test(compact) ? amount(compact, home) : null;
}

function amount(digits: string, currency: string): Money | null {
  const [whole = '', fraction = ''] = digits.replace(/,/g, '').split('.');
  const cents = Number(whole) * 100 + Number(`${fraction}00`.slice(0, 2));
  return Number.isSafeInteger(cents) ? { cents, currency } : null;
}

/**
 * `'2026年09月08日 17:30:17'` → `'2026-09-08T17:30:17'`, `'2026/8/8 19:34 (月付)'` → `'2026-08-08T19:34'`, `'04-03 04:16'` → null
 * (no year: not a full date), and so is a day that does not exist.
 */
export function parseTime(text: string): string | null {
  const match = /(\d{4})\s*[年/-]\s*(\d{1,2})\s*[月/-]\s*(\d{1,2})\s*日?[\sT]*(\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(
    text,
  );
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  if (!validTime(year ?? 0, month ?? 0, day ?? 0, hour ?? 0, minute ?? 0, second ?? 0)) return null;
  const date = `${year}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}`;
  return second === undefined ? date : `${date}:${pad(second)}`;
}

function validTime(year: number, month: number, day: number, hour: number, minute: number, second: number): boolean {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
}

const pad = (value: number | undefined): string => String(value ?? 0).padStart(2, '0');

/** Milliseconds since 1970 → `'2026-09-08T17:30:17'` in the page's zone; null outside 2000–2100. */
export function timeOfMilliseconds(milliseconds: number): string | null {
  if (!(milliseconds > 946_684_800_000 && milliseconds < 4_102_444_800_000)) return null;
  const at = new Date(milliseconds);
  const date = `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
  return `${date}T${pad(at.getHours())}:${pad(at.getMinutes())}:${pad(at.getSeconds())}`;
}

/** `'1小时2分'` → 3720, `'45秒'` → 45, `'3 分钟'` → 180, `'12:40'` → null: a clock time is no duration. */
export function parseDuration(text: string): number | null {
  const match = /(?:(\d+)\s*天)?\s*(?:(\d+)\s*(?:个)?(?:小时|时))?\s*(?:(\d+)\s*分钟?)?\s*(?:(\d+)\s*秒钟?)?/.exec(
    text.slice(Math.max(0, text.search(/\d+\s*(?:天|个?小时|时|分|秒)/))),
  );
  if (!match?.[0].trim() || !match.slice(1).some(Boolean)) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}
