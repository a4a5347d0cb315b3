/** Signs of the currencies that our consoles show. */
const SIGNS: Record<string, string> = {
  CNY: '¥',
  JPY: '¥',
  USD: '$',
  BRL: 'R$',
  IDR: 'Rp',
  VND: '₫',
  THB: '฿',
  INR: '₹',
  EUR: '€',
  GBP: '£',
};

const WHOLE = new Set(['JPY', 'KRW', 'IDR', 'VND']);

/** Whether nothing below one unit is in use: amounts are shown without a fraction, and prices have none. */
export const isWholeCurrency = (currency: string | null): boolean => currency !== null && WHOLE.has(currency);

/** `formatMoney(12900, 'CNY')` → `'¥129.00'`, `(120000, 'JPY')` → `'¥1200'`; an unknown currency keeps its code. Integer arithmetic only. */
export function formatMoney(cents: number, currency: string | null): string {
  const sign = currency ? (SIGNS[currency] ?? `${currency} `) : '';
  const whole = Math.trunc(Math.abs(cents) / 100);
  const fraction = String(Math.abs(cents) % 100).padStart(2, '0');
  return `${cents < 0 ? '-' : ''}${sign}${whole}${isWholeCurrency(currency) ? '' : `.${fraction}`}`;
}
