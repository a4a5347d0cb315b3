import { type Count, countsOf } from './offer-count';
import type { Numeral } from './offer-han';
import { digitOf, numeralsOf } from './offer-numbers';
import { OFFER_TERMS, type OfferTerms } from './offer-terms';
import type { Language } from './phrase';

/**
 * What an amount is: `price`, a price that the buyer could mean; `off`, wanted off the price; `quoted`, the shop's own price, or somebody
 * else's; `none`, no price at all.
 */
export type AmountRole = 'price' | 'off' | 'quoted' | 'none';

/** An amount in a turn, `at` to `end` with its sign and its unit left out. */
export interface Amount {
  cents: number;
  at: number;
  end: number;
  role: AmountRole;
  /** A sign or word of currency says that it is money. */
  isMoney: boolean;
  /** The words of an offer stand around it. */
  isOffered: boolean;
  /** It is a clause by itself: `80吧`, `$80?`. */
  isAlone: boolean;
  /** An estimate, or an end of a range. */
  isVague: boolean;
}

export interface Amounts {
  amounts: Amount[];
  counts: Count[];
}

const AROUND = 24;
const FAR = 40;
const HAN_MONEY = /(?<![几十百千万一二两三四五六七八九第每])([一二两三四五六七八九])(?=块|元|毛|角)/g;
/** 一块 is "together" as often as "one yuan"; 两块 followed by a verb may be two pieces, but is read as money. */
const TOGETHER = /^一块(?:儿|[买拍发寄拿要都来送给付下])/;
const TENTHS = /^(?:毛|角)/;
/** The part after 块: 120块5, 12块8毛, 三块五. Before a measure word it is a count. */
const FRACTION = /^(?:元|块)((?:\d{1,2}(?!\d)|[一二三四五六七八九]))(?:毛|角)?/;
const TENS = /^[十百千万点折成%]/;

/** Chinese is read without blanks, except between two digits. */
export function readable(normalised: string, language: Language): string {
  if (language === 'en') return normalised.replaceAll('’', "'");
  return normalised.replace(/(?<!\d)[^\S\n]+|[^\S\n]+(?!\d)/g, '');
}

function hanMoney(text: string): Numeral[] {
  return [...text.matchAll(HAN_MONEY)].flatMap((match) =>
    TOGETHER.test(text.slice(match.index, match.index + 4))
      ? []
      : [{ hundredths: digitOf(match[1]) * 100, at: match.index, end: match.index + 1, vague: false }],
  );
}

/** Takes in what follows the unit: 5毛 is 50, 120块5 is 12050. */
function withFraction(one: Numeral, text: string, counted: RegExp): Numeral {
  const after = text.slice(one.end, one.end + AROUND);
  if (TENTHS.test(after)) return { ...one, hundredths: Math.trunc(one.hundredths / 10), end: one.end + 1 };
  const match = FRACTION.exec(after);
  const digits = match?.[1] ?? '';
  if (!match || one.hundredths % 100 !== 0) return one;
  const rest = after.slice(match[0].length);
  if (TENS.test(rest) || (counted.test(rest) && !rest.startsWith('包邮'))) return one;
  const cents = /^\d\d$/.test(digits) ? Number(digits) : digitOf(digits) * 10;
  return { ...one, hundredths: one.hundredths + cents, end: one.end + match[0].length };
}

function isAlone(text: string, { at, end }: Numeral, { filler, clauseEnd }: OfferTerms): boolean {
  const before =
    text
      .slice(Math.max(0, at - AROUND), at)
      .split(clauseEnd)
      .at(-1) ?? '';
  const after = text.slice(end, end + AROUND).split(clauseEnd)[0] ?? '';
  return `${before} ${after}`.replace(filler, '').trim() === '';
}

/** What the words around say. Foreign prices are foreign even beside the words of an offer; the shop's own are not. */
function roleOf(before: string, after: string, isOffered: boolean, terms: OfferTerms): AmountRole {
  const { unrelated, other, takenOff, foreign, quoted } = terms;
  const says = ({ before: left, after: right }: OfferTerms['other']) => left.test(before) || right.test(after);
  if (says(unrelated) || terms.counted.test(after)) return 'none';
  if (says(takenOff)) return 'off';
  if (says(other)) return 'none';
  if (says(foreign)) return 'quoted';
  if (quoted.after.test(after)) return 'quoted';
  return quoted.before.test(before) && !isOffered ? 'quoted' : 'price';
}

/** "one" to "nine" are no prices without a currency. */
const isSmallWord = ({ at, hundredths }: Numeral, text: string): boolean =>
  hundredths < 1000 && /[a-z]/.test(text[at] ?? '');

function amountOf(one: Numeral, text: string, terms: OfferTerms): Amount {
  const left = text.slice(Math.max(0, one.at - FAR), one.at);
  const after = text.slice(one.end, one.end + AROUND);
  const { currency, offered } = terms;
  const before = left.replace(currency.before, '');
  const isMoney = before !== left || currency.after.test(after) || /[元块毛角]/.test(text.slice(one.at, one.end));
  const isOffered = offered.before.test(before) || offered.after.test(after);
  return {
    cents: one.hundredths,
    at: one.at,
    end: one.end,
    role: one.hundredths > 0 && (isMoney || !isSmallWord(one, text)) ? roleOf(before, after, isOffered, terms) : 'none',
    isMoney,
    isOffered,
    isAlone: isAlone(text, one, terms),
    isVague: one.vague,
  };
}

/** Amounts and numbers of pieces in a readable text, in order. */
export function amountsOf(text: string, language: Language): Amounts {
  const terms = OFFER_TERMS[language];
  const isCounted = (after: string) => terms.counted.test(after);
  const written = numeralsOf(text, language, isCounted);
  const numerals = language === 'en' ? written : [...written, ...hanMoney(text)].sort((a, b) => a.at - b.at);
  const whole = language === 'en' ? numerals : numerals.map((one) => withFraction(one, text, terms.counted));
  // The digit of 120块5 was read into the amount before it.
  const own = whole.filter((one, at) => !whole.slice(0, at).some(({ end }) => one.at < end));
  const counts = countsOf(text, language, own);
  const isCount = ({ at }: Numeral) => counts.some((count) => at >= count.at && at < count.end);
  return { counts, amounts: own.filter((one) => !isCount(one)).map((one) => amountOf(one, text, terms)) };
}
