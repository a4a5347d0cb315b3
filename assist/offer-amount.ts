import type { Language } from './phrase';

/** A number in the text that could be a price, with what stands around it. */
interface Amount {
  cents: number;
  before: string;
  after: string;
}

const DIGITS: Record<string, number> = { 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const NUMBER = /(?<![\d.a-z])(\d{1,3}(?:,\d{3})+|\d+)(\.\d{1,2})?(k|w|万|千)?(?!\d|\.\d|%|,\d)/g;
const HAN_NUMBER = /[一二两三四五六七八九]?[十百千][零一二三四五六七八九十百]*/g;
/** Longer numbers are orders, links and phones. */
const MOST_DIGITS = 6;
const AROUND = 24;

/** Units after a number that make it a count, a share, a date, a size: no price. */
const NO_PRICE: Record<Language, RegExp> = {
  'zh-CN':
    /^\s*(?:[个件箱包袋盒套双条瓶斤份罐只台本张把支提桶片组对次回天年月日号点分时码寸折人楼级层页]|毫升|公斤|厘米|kg|cm|mm|ml|g(?![a-z])|xl|小时|多?个|多?件|多?包)/,
  en: /^\s*(?:%|percent|pcs?|pieces?|items?|units?|pairs?|boxes|packs?|sets?|months?|years?|yrs?|days?|weeks?|hours?|min|miles?|inch|in\b|cm|mm|kg|lbs?|oz|ft|feet|gb|am\b|pm\b|st\b|nd\b|rd\b|th\b|of (?:them|these|those))/,
};
/** Words before or after a number that make it an amount to take off, not a price to pay. */
const TAKEN_OFF: Record<Language, { before: RegExp; after: RegExp }> = {
  'zh-CN': {
    before: /(?:便宜|少|减|降|返|让|抹|优惠|省|补|退|差|送|贵|多|涨)(?:我|个|了|掉|给)*$/,
    after: /^(?:元|块钱?)?的?(?:优惠|券|红包|运费|邮费)/,
  },
  en: {
    before: /(?:knock(?: off)?|off|minus|less|save|lower by|reduce by|drop by)\s*(?:another )?[$£€¥₹]?\s*$/,
    after: /^\s*(?:dollars |bucks )?(?:off|less|discount|cheaper)\b/,
  },
};
/** Words before a number that make it somebody else's price, or the shop's own. */
const QUOTED: Record<Language, RegExp> = {
  'zh-CN':
    /(?:标价|原价|定价|售价|页面|现价|别家|人家|才卖|只卖|卖|要价|之前|上次|原来|以前)(?:是|才|要|的|也|都|只)*$/,
  en: /(?:listed|asking|priced?|sells?|selling|sold|costs?|retails?|marked|going|paid|(?:has|(?<!to )have|got) (?:it|them|one)|you want|was)\s*(?:it|this|them)?\s*(?:at|for|is)?\s*[$£€¥₹]?\s*$/,
};
/** The frame of an offer: with several numbers in a turn, the one that stands in it. */
const OFFERED: Record<Language, { before: RegExp; after: RegExp }> = {
  'zh-CN': {
    before:
      /(?:我出|我给|给你|就给|只出|最多|顶多|出到|加到|改成|改到|降到|减到|少到|便宜到|按|算|凑|一口价|直接|那就|预算)(?:我|你|个|成|出|给|是|就|在)*$/,
    after:
      /^(?:元|块钱?|整|米)*(?:钱|整)?(?:行|可以|好不|好吗|怎么样|咋样|卖|成交|吧|呗|得了|算了|包邮|拿|我要|我就|我拍|我买|出不|同意|能)/,
  },
  en: {
    before:
      /(?:take|accept|do|offer(?:ing)?(?: you)?|pay(?: you)?|give(?: you)?|for|at|have|afford(?: is| would be)?|be|is|budget of|max(?:imum)?|spend)\s*[$£€¥₹]?\s*$/,
    after: /^\s*(?:dollars?|bucks|usd|cash|\$|shipped|obo|\?|and i'?ll|if)/,
  },
};

function hanNumber(text: string): number {
  let total = 0;
  let digit = 0;
  let unit = 1;
  for (const char of text) {
    const size = UNITS[char];
    if (size === undefined) digit = DIGITS[char] ?? 0;
    else {
      total += (digit || 1) * size;
      digit = 0;
      unit = size;
    }
    if (char === '零') unit = 10;
  }
  // 一百二 is 120, 一百零二 is 102: a last digit takes the place below the last unit.
  return total + (unit > 10 && !text.includes('零') ? (digit * unit) / 10 : digit);
}

/** Whole and fraction digits → hundredths, without floating point: `('1,200', '.5')` → 120050. */
function toCents(whole: string, fraction: string, scale: string): number {
  const digits = whole.replaceAll(',', '');
  if (digits.length > MOST_DIGITS) return 0;
  const cents = Number(digits) * 100 + Number(fraction.slice(1).padEnd(2, '0'));
  if (scale === '') return cents;
  return cents * (scale === 'w' || scale === '万' ? 10_000 : 1000);
}

function amountAt(text: string, at: number, length: number, cents: number): Amount {
  return {
    cents,
    before: text.slice(Math.max(0, at - AROUND), at),
    after: text.slice(at + length, at + length + AROUND),
  };
}

function amountsOf(text: string, language: Language): Amount[] {
  const found = [...text.matchAll(NUMBER)].map((match) =>
    amountAt(text, match.index, match[0].length, toCents(match[1] ?? '', match[2] ?? '', match[3] ?? '')),
  );
  if (language === 'en') return found;
  const han = [...text.matchAll(HAN_NUMBER)].map((match) =>
    amountAt(text, match.index, match[0].length, hanNumber(match[0]) * 100),
  );
  return [...found, ...han];
}

function isPrice({ cents, before, after }: Amount, language: Language): boolean {
  if (cents <= 0 || NO_PRICE[language].test(after) || QUOTED[language].test(before)) return false;
  return !TAKEN_OFF[language].before.test(before) && !TAKEN_OFF[language].after.test(after);
}

function only(amounts: readonly Amount[]): number | null {
  const distinct = new Set(amounts.map(({ cents }) => cents));
  return distinct.size === 1 ? (amounts[0]?.cents ?? null) : null;
}

/**
 * The price that a haggling turn names, in hundredths; null where it names none or more than one that it could be.
 * `'110行不行'` → 11000, `'再少10块'` → null, `'would you take $120 for them?'` → 12000.
 */
export function offeredCents(normalised: string, language: Language): number | null {
  const text = language === 'zh-CN' ? normalised.replace(/[^\S\n]+/g, '') : normalised;
  const prices = amountsOf(text, language).filter((amount) => isPrice(amount, language));
  const { before, after } = OFFERED[language];
  const framed = prices.filter((amount) => before.test(amount.before) || after.test(amount.after));
  return only(prices) ?? only(framed);
}
