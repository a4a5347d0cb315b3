import { isWholeCurrency } from './money';
import type { Limit } from './shop-tables';
import { compact, type Fault, fault, looksLikeFormula, type Read, value } from './table-value';

const DOLLARS = ['USD', 'AUD', 'CAD', 'HKD', 'MXN', 'NZD', 'SGD', 'TWD'];
/** What stands before or after an amount (half width, lower case), and the currencies it may mean. */
const SIGNS: Record<string, readonly string[]> = {
  '¥': ['CNY', 'JPY'],
  元: ['CNY'],
  块: ['CNY'],
  圆: ['CNY', 'JPY'],
  人民币: ['CNY'],
  rmb: ['CNY'],
  yuan: ['CNY'],
  円: ['JPY'],
  日元: ['JPY'],
  $: DOLLARS,
  us$: ['USD'],
  hk$: ['HKD'],
  nt$: ['TWD'],
  s$: ['SGD'],
  r$: ['BRL'],
  rp: ['IDR'],
  rm: ['MYR'],
  '₫': ['VND'],
  đ: ['VND'],
  '฿': ['THB'],
  '₹': ['INR'],
  '₱': ['PHP'],
  '₩': ['KRW'],
  '€': ['EUR'],
  '£': ['GBP'],
};

const NAMES: Record<string, string> = {
  人民币: 'CNY',
  rmb: 'CNY',
  元: 'CNY',
  美元: 'USD',
  日元: 'JPY',
  港币: 'HKD',
  台币: 'TWD',
  欧元: 'EUR',
  英镑: 'GBP',
};

const CODES = new Set(Intl.supportedValuesOf('currency'));

/** An ISO 4217 code, or the usual name of a currency: `'人民币'` → CNY. */
export function readCurrency(text: string): Read<string> {
  const short = compact(text);
  const code = NAMES[short] ?? short.toUpperCase();
  return CODES.has(code) ? value(code) : fault('bad-currency', 'CNY', 'USD');
}

/** Nine thousand million units: times 10,000 basis points it is still an exact integer. */
const MOST_CENTS = 900_000_000_000;
const PARTS = /^([^\d.,]*)([\d.,]+)([^\d.,]*)$/;
const NUMBER = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/;

function currencyFault(sign: string, currency: string): Fault | null {
  if (sign === '' || sign === currency.toLowerCase()) return null;
  const meant = SIGNS[sign] ?? (CODES.has(sign.toUpperCase()) ? [sign.toUpperCase()] : null);
  if (!meant) return fault('not-money', '92', '92.50', '¥92.50');
  return meant.includes(currency) ? null : fault('other-currency', currency);
}

function readDigits(digits: string, currency: string): Read<number> {
  const [, whole, fraction = ''] = NUMBER.exec(digits) ?? [];
  if (whole === undefined) return fault('not-money', '92', '92.50', '¥92.50');
  const most = isWholeCurrency(currency) ? 0 : 2;
  if (fraction.length > 2 || (most === 0 && /[1-9]/.test(fraction))) return fault('too-many-decimals', String(most));
  const cents = Number(whole.replaceAll(',', '')) * 100 + Number(fraction.padEnd(2, '0'));
  return cents > MOST_CENTS ? fault('too-large', String(MOST_CENTS / 100)) : value(cents);
}

/** An amount in hundredths of the currency: `'¥1,200.50'` → 120050. Arithmetic in integers. */
export function readMoney(text: string, currency: string): Read<number> {
  const short = compact(text).replace(/[−–]/g, '-');
  if (looksLikeFormula(short)) return fault('formula');
  const isNegative = /^\D*-/.test(short);
  const [, before = '', digits = '', after = ''] = PARTS.exec(isNegative ? short.replace('-', '') : short) ?? [];
  const wrongSign = currencyFault(before, currency) ?? currencyFault(after, currency);
  if (wrongSign) return wrongSign;
  const amount = readDigits(digits, currency);
  return 'value' in amount && isNegative ? fault('negative') : amount;
}

const PERCENT = /^(-?)(\d+)(?:\.(\d+))?%$/;
const TENTHS = /^(\d)(?:\.(\d))?折$/;
const HUNDREDTHS = /^([1-9]\d)折$/;
/** Basis points of the whole. */
const WHOLE = 10_000;

function readShare(short: string): Read<number> | null {
  const [matched, minus, whole = '', fraction = ''] = PERCENT.exec(short) ?? [];
  if (matched === undefined) return null;
  if (minus) return fault('negative');
  if (fraction.length > 2) return fault('too-many-decimals', '2');
  const points = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return points > WHOLE ? fault('over-whole', '100%') : value(points);
}

/** `'8.5折'`, `'85折'` → 8500: what is paid, as Chinese shops say it. */
function readDiscount(short: string): number | null {
  const tenths = TENTHS.exec(short);
  if (tenths) return Number(tenths[1]) * 1000 + Number(tenths[2] ?? 0) * 100;
  const hundredths = HUNDREDTHS.exec(short);
  return hundredths ? Number(hundredths[1]) * 100 : null;
}

/** An amount, or a share of the list price: `'92元'` → 9200 cents, `'85%'` or `'8.5折'` → 8500 basis points. */
export function readLimit(text: string, currency: string): Read<Limit> {
  const short = compact(text);
  const discount = readDiscount(short);
  return discount === null ? readStep(text, currency) : value({ basisPoints: discount });
}

/** How much one step gives away: `'2%'` or `'5元'`; `9折` would not say from what. */
function readStep(text: string, currency: string): Read<Limit> {
  const share = readShare(compact(text));
  if (share) return 'value' in share ? value({ basisPoints: share.value }) : share;
  const amount = readMoney(text, currency);
  return 'value' in amount ? value({ cents: amount.value }) : amount;
}

const MOST_STEPS = 20;

/** `'2%;3%'`, `'5元、3元'` → the steps in order. A comma that may part thousands is not guessed at. */
export function readSteps(text: string, currency: string, percent: boolean): Read<Limit[]> {
  const short = compact(text.replace(/\s+/g, ';'));
  if (looksLikeFormula(short)) return fault('formula');
  if (/\d,\d{3}(?!\d)/.test(short)) return fault('bad-steps', '2%;3%', '5;3');
  const parts = short.split(/[;,、/|]+/).filter((part) => part !== '' && part !== '元');
  if (parts.length === 0 || parts.length > MOST_STEPS) return fault('bad-steps', '2%;3%', '5;3');
  const steps: Limit[] = [];
  for (const part of parts) {
    const step = readStep(percent && /\d$/.test(part) ? `${part}%` : part, currency);
    if (!('value' in step)) return step.fault === 'not-money' ? fault('bad-steps', '2%;3%', '5;3') : step;
    steps.push(step.value);
  }
  return value(steps);
}
