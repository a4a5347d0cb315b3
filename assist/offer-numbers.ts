import { englishNumerals } from './offer-english';
import { hanDigit, hanNumerals, type Numeral } from './offer-han';
import type { Language } from './phrase';

export type { Numeral } from './offer-han';

/** Longer numbers are orders, links and phones. */
const MOST_DIGITS = 6;
/** A turn with more numbers than this is a list, no offer. */
const MOST_NUMBERS = 24;
/** A letter before makes it a model or a word, unless the letters are a currency. */
const NUMBER =
  /(?:(?<=\b(?:rmb|cny|usd|inr|rs\.?|us|hk|a|s|rp) ?[$¥]?)|(?<![\d.a-z#_/]))(\d{1,3}(?:,\d{3})+|\d+)(\.\d{1,2})?(?:(k\b|w(?![a-z])|[百千万])(\d(?![\d.]))?)?(?!\d|\.\d|,\d{3})/g;
const SCALES: Record<string, number> = { k: 1000, w: 10_000, 百: 100, 千: 1000, 万: 10_000 };
const RANGE_AFTER = /^(?:元|块钱?)? ?(?:[-~～—]|to |到(?!手)|至|、|或|or )(?:者|是)? ?[$¥]?(?:\d|[一二三四五六七八九])/;
const RANGE_BEFORE =
  /(?:\d(?:元|块钱?)? ?(?:[-~～—]|到(?!手)|至|、|或者?|还是)|\bbetween (?:\S+ and )?|\d (?:to|or) )[$¥]?$/;
const ESTIMATE_AFTER =
  /^(?:元|块钱?)?(?:多(?![买拿要拍少])|来(?:块|元)|几(?=块|元|$))|^ ?(?:ish\b|something\b|odd\b|\+)/;

/** Whole and fraction digits → hundredths without floating point: `('1,200', '.5', '')` → 120050. 0: too long to be an amount. */
function hundredthsOf(whole: string, fraction: string, scale: string): number {
  const digits = whole.replaceAll(',', '');
  if (digits.length > MOST_DIGITS) return 0;
  return (Number(digits) * 100 + Number(fraction.slice(1).padEnd(2, '0'))) * (SCALES[scale] ?? 1);
}

function isVague(text: string, at: number, end: number): boolean {
  const after = text.slice(end, end + 12);
  return (
    RANGE_AFTER.test(after) || ESTIMATE_AFTER.test(after) || RANGE_BEFORE.test(text.slice(Math.max(0, at - 16), at))
  );
}

/** 1千2 is 1200, 2百5 is 250; in 1千2件 the 2 is a count. */
function digitNumeral(text: string, match: RegExpMatchArray, isCounted: (after: string) => boolean): Numeral | null {
  const [whole = '', fraction = '', scale = '', short = ''] = match.slice(1);
  const at = match.index ?? 0;
  let end = at + match[0].length;
  let hundredths = hundredthsOf(whole, fraction, scale);
  if (short !== '') {
    if (isCounted(text.slice(end))) end -= 1;
    else hundredths += Number(short) * (SCALES[scale] ?? 0) * 10;
  }
  return { hundredths, at, end, vague: false };
}

/** Every number of a normalised text in order, at most 24: digits, Chinese, English words. */
export function numeralsOf(text: string, language: Language, isCounted: (after: string) => boolean): Numeral[] {
  const digits = [...text.matchAll(NUMBER)].map((match) => digitNumeral(text, match, isCounted));
  const words = language === 'en' ? englishNumerals(text) : hanNumerals(text, isCounted);
  const free = words.filter(({ at }) => !digits.some((one) => one && at >= one.at && at < one.end));
  return [...digits, ...free]
    .filter((one) => one !== null)
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST_NUMBERS)
    .map((one) => ({ ...one, vague: one.vague || isVague(text, one.at, one.end) }));
}

/** A single digit: `'3'`, `'三'`. */
export const digitOf = (char: string | undefined): number =>
  hanDigit(char) || Number(/^\d$/.test(char ?? '') ? char : 0);
