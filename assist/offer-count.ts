import { hanDigit, type Numeral } from './offer-han';
import { OFFER_TERMS } from './offer-terms';
import type { Language } from './phrase';

/** A number of pieces in the text. */
export interface Count {
  pieces: number;
  at: number;
  end: number;
}

const MOST_PIECES = 10_000;
const AROUND = 24;
const HAN_COUNT = /(?<![第几])([二两三四五六七八九])(?=(\S{1,3}))|[俩仨]/g;
/** What one box holds is not what the buyer takes: 每箱24瓶. */
const CONTENT = /(?:每|一|1)[箱盒包袋件套提份罐瓶](?:有|是|里面?|装|才|就)*$/;
const SMALL: Record<string, number> = { 俩: 2, 仨: 3, both: 2, pair: 2, couple: 2, dozen: 12 };
const ENGLISH_WORDS = /\b(?:both|the pair|a pair|(?:the|a) couple|(?:a|the|one) dozen)\b/g;
/** In "2 for 40" and "40 for 2" the smaller is the count, unless a sign of currency says otherwise. */
const FOR_AFTER = /^(?: of (?:them|these|those))?(?: [a-z]+){0,2}? (?:for|at) (?:the |all )?(?=[$£€¥₹]?\d|[a-z])/;
const TAKES = /\b(?:take|taking|buy|buying|get|grab|order|ordering|need|want|for|for all|for the|all|the|if i get)\s$/;
const MOST_TAKEN = 20;

function ofWords(text: string): Count[] {
  return [...text.matchAll(ENGLISH_WORDS)].map((match) => ({
    pieces: SMALL[match[0].split(' ').at(-1) ?? ''] ?? 0,
    at: match.index,
    end: match.index + match[0].length,
  }));
}

/** 三个, 俩: a single digit is read only before a measure word. */
function ofHanDigits(text: string, counted: RegExp, numerals: readonly Numeral[]): Count[] {
  return [...text.matchAll(HAN_COUNT)].flatMap((match) => {
    if (numerals.some(({ at, end }) => match.index >= at && match.index < end)) return [];
    const pieces = SMALL[match[0]] ?? hanDigit(match[1]);
    const isCount = match[1] === undefined || counted.test(text.slice(match.index + 1, match.index + AROUND));
    return isCount ? [{ pieces, at: match.index, end: match.index + match[0].length }] : [];
  });
}

const isWhole = ({ hundredths }: Numeral): boolean => hundredths % 100 === 0;
const isFew = (one: Numeral): boolean => isWhole(one) && one.hundredths >= 200 && one.hundredths <= MOST_TAKEN * 100;

/** Which of the numbers around "for" counts: `2 for 40`, `40 for 2`, `$5 for 3`. */
function isTaken(text: string, numerals: readonly Numeral[], at: number): boolean {
  const one = numerals[at] as Numeral;
  const { currency } = OFFER_TERMS.en;
  const isMoney = ({ at: from, end }: Numeral) =>
    currency.before.test(text.slice(Math.max(0, from - AROUND), from)) ||
    currency.after.test(text.slice(end, end + AROUND));
  if (!isFew(one) || isMoney(one)) return false;
  const other = [numerals[at - 1], numerals[at + 1]].filter((near) => near !== undefined);
  const bigger = other.some((near) => isMoney(near) || near.hundredths > one.hundredths);
  const next = text.slice(one.end, one.end + AROUND);
  return bigger && (FOR_AFTER.test(next) || TAKES.test(text.slice(Math.max(0, one.at - AROUND), one.at)));
}

/** The numbers of pieces that a turn names, from two up: `'三个25'` → 3, `'25 for both'` → 2. */
export function countsOf(text: string, language: Language, numerals: readonly Numeral[]): Count[] {
  const { counted, currency } = OFFER_TERMS[language];
  const isCount = (one: Numeral, index: number) => {
    const after = text.slice(one.end, one.end + AROUND);
    const before = text.slice(Math.max(0, one.at - AROUND), one.at);
    if (one.vague || !isWhole(one) || /第$/.test(before) || currency.before.test(before)) return false;
    return counted.test(after) || (language === 'en' && isTaken(text, numerals, index));
  };
  const written = numerals.filter(isCount).map(({ hundredths, at, end }) => ({ pieces: hundredths / 100, at, end }));
  const words = language === 'en' ? ofWords(text) : ofHanDigits(text, counted, numerals);
  return [...written, ...words]
    .filter(
      ({ pieces, at }) => pieces >= 2 && pieces <= MOST_PIECES && !CONTENT.test(text.slice(Math.max(0, at - 8), at)),
    )
    .sort((a, b) => a.at - b.at);
}

const GAP_BEFORE: Record<Language, RegExp> = {
  'zh-CN':
    /^\S{0,3}?(?:一共|总共|一起|合计|总价|打包|都要|全要|就|给|算|我|你|您|付|出|按|只|共|都|总|卖|拿|收|才|要|的话|行不行|可以|最多|能不能|能|,|¥|\$|:)*$/,
  en: /^(?: ?(?:of|them|these|those|pieces?|pcs|items?|units?|pairs?|boxes|packs?|sets?|bags?|bottles?|sheets?|[a-z]+s))*(?:,? ?(?:for|is|would be|i'?ll (?:give|pay)(?: you)?|i can do)(?: just| like| about| around| only)?)? ?[$£€¥₹]?$/,
};
const GAP_AFTER: Record<Language, RegExp> = {
  'zh-CN': /^(?:元|块钱?|圆|¥)?(?:钱|整)?(?:行不行|可以|能|给我|给|拿|买|来|卖|算|要|拍|,|我|我就|就)*$/,
  en: /^ ?(?:dollars?|bucks?|usd|rs|rupees|\$)? ?(?:cash )?(?:for|if i (?:take|buy|get)|on) (?:all |the )?$/,
};

/** Whether the amount is said for that many pieces at once: `三个25`, `100两件`, `25 for three`. */
export function isFor(count: Count, amount: { at: number; end: number }, text: string, language: Language): boolean {
  if (count.end <= amount.at) return GAP_BEFORE[language].test(text.slice(count.end, amount.at));
  return GAP_AFTER[language].test(text.slice(amount.end, count.at));
}
