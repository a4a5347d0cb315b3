import type { Amount } from './offer-amount';
import { hanDigit } from './offer-han';
import type { Language } from './phrase';

/** An offer that is measured against the list price. */
export type Relative =
  /** A part of the price, in hundredths of a percent; of the n-th piece alone where `piece` is given. */
  | { kind: 'share'; basisPoints: number; piece: number | null }
  /** An amount off. */
  | { kind: 'off'; cents: number; each: boolean }
  /** Without the small change. */
  | { kind: 'round' }
  /** Some pieces for the price of fewer. */
  | { kind: 'free'; pieces: number; paid: number };

/** A piece of the text that names a share; `toPay` says which of its groups is the part to pay, `off` which is the part taken off. */
interface ShareRule {
  expression: RegExp;
  basisPoints(match: RegExpMatchArray): number | null;
}

const WHOLE = 10_000;
const HAN = '[一二三四五六七八九]';
const PIECE = '[件个双套箱盒包条瓶份袋只罐本台张杯对款]';
const HALF = 5000;

/** `'85'` → 8500, `'8'` → 8000, `'8.5'` → 8500, `'八五'` → 8500; null for no such share. */
function zhe(written: string): number | null {
  const digits = written.replace(/[一二三四五六七八九]/g, (char) => String(hanDigit(char))).replace('点', '.');
  const [whole = '', fraction = ''] = digits.split('.');
  if (whole.length > 2 || Number(whole) === 0) return null;
  const tenths = whole.length === 2 ? Number(whole) * 100 : Number(whole) * 1000;
  const rest = Number(fraction || '0') * (whole.length === 2 ? 10 : 100);
  return tenths + rest;
}

/** `'20'`, `'12.5'` → 2000, 1250 basis points; Chinese up to 九十九, too. */
function percent(written: string | undefined): number | null {
  if (written === undefined) return null;
  const han = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(written);
  if (han) return ((han[2] ? hanDigit(han[1]) || 1 : 0) * 10 + hanDigit(han[2] ? han[3] : (han[1] ?? han[3]))) * 100;
  const [whole = '', fraction = ''] = written.split('.');
  return Number(whole) * 100 + Number(fraction.padEnd(2, '0').slice(0, 2));
}

const rest = (share: number | null): number | null => (share === null ? null : WHOLE - share);

const SHARES: Record<Language, readonly ShareRule[]> = {
  'zh-CN': [
    {
      expression: new RegExp(
        `(?<![\\d.点几]|[\\d一二三四五六七八九][-~到、至])(\\d{1,2}(?:\\.\\d)?|${HAN}{1,2}|${HAN}点${HAN})折(?![扣叠腾磨断痕返现旧券卡]|优惠券)`,
      ),
      basisPoints: (match) => zhe(match[1] ?? ''),
    },
    {
      expression:
        /(?:减|优惠|便宜|让|降|少|折扣|打掉)(?:我|个|了|掉)*(\d{1,2}(?:\.\d)?)%|(?<!\d)(\d{1,2}(?:\.\d)?)%的?(?:优惠|折扣|off)/,
      basisPoints: (match) => rest(percent(match[1] ?? match[2])),
    },
    {
      expression: /(?:减|优惠|便宜|让|降|少)(?:我|个|了|掉)*百分之(\d{1,2}|[一二三四五六七八九十]{1,3})/,
      basisPoints: (match) => rest(percent(match[1])),
    },
    {
      expression: /(?:按|付|给|打|算)(?:原?价的?|我|你|个|到)*(?:(\d{2})%|百分之([五六七八九]十[一二三四五六七八九]?))/,
      basisPoints: (match) => percent(match[1] ?? match[2]),
    },
    {
      expression: /(?:减|优惠|便宜|让|降|少)(?:我|个|了|掉)*([一二两三四五])成(?![交新])/,
      basisPoints: (match) => WHOLE - hanDigit(match[1]) * 1000,
    },
    { expression: /([五六七八九])成的?价/, basisPoints: (match) => hanDigit(match[1]) * 1000 },
    {
      expression:
        /半价(?!券|区|活动|商品)|对折|对半|一半的?(?:价|钱)|(?<![运邮]费.{0,2})(?:砍|便宜|减|少)(?:个|掉|了)?一?半(?!天)/,
      basisPoints: () => HALF,
    },
  ],
  en: [
    {
      expression:
        /(?<![\d.])(\d{1,2}(?:\.\d)?) ?(?:%|percent|per ?cent|pct)(?: price)? ?(?:off|less|discount|reduction|cheaper|lower|rebate|concession)|\b(?:discount|reduce|reduction|off|less|knock|drop|lower|cut|shave|concession)(?: (?!to\b)[a-z]+){0,4} (\d{1,2}(?:\.\d)?) ?(?:%|percent|per ?cent)/,
      basisPoints: (match) => rest(percent(match[1] ?? match[2])),
    },
    {
      expression:
        /(?<![\d.])(\d{2}) ?(?:%|percent|per ?cent) of (?:the |your |that |its )?(?:list |asking |original |full |retail )?(?:price|asking|retail|cost|that|it)\b/,
      basisPoints: (match) => percent(match[1]),
    },
    { expression: /\b(?:a )?quarter off\b/, basisPoints: () => 7500 },
    {
      expression:
        /\bhalf (?:the |of (?:the |your )?)?(?:price|off|asking|cost)\b|\bhalf[- ]price\b|\bhalf of (?:that|it|what)\b/,
      basisPoints: () => HALF,
    },
  ],
};

/** Somebody else's discount, one of the past, a promotion with its own rule. */
const NOT_ASKED: Record<Language, { before: RegExp; after: RegExp }> = {
  'zh-CN': {
    before:
      /(?:别家|人家|别人|隔壁|那家|上次|上回|昨天|之前|以前|去年|前几?天|刚才|已经|不是说?|说好|页面|写着|显示|[满买][\d一二两三四五六七八九十百]+[元件个包]?|全场|会员|[那这]个?活动|怎么|为什么|从|比(?:你|这)?.{0,3}|才|只)[^,。!?;]{0,5}$|刚(?:买|拍|收|付|下单)[^。!?;]{0,12}$/,
    after: /^(?:的?(?:券|卡|活动|商品|那个|那款|促销)|[了]?[吗么]?(?:怎么(?!样)|是什么|什么时候|结束|没有?了|过了))/,
  },
  en: {
    before:
      /\b(?:they|amazon|ebay|walmart|store|shop|seller|was|were|had|last (?:time|week|month|year)|code|coupon|advertis\w+|says?|said|banner|website|promised?|got|only)\b[^,.!?;]{0,30}$/,
    after:
      /^ ?(?:code|coupon|voucher|promo|sale\b|banner|on (?:the )?(?:site|website|first order)|expired|didn't|doesn't|not)/,
  },
};

const NTH: Record<Language, RegExp> = {
  'zh-CN': new RegExp(`第([二两三四五2-5])${PIECE}[^,。!?;第]{0,6}$`),
  en: /\b(?:(second|2nd|other)|(third|3rd))(?: one| item| piece| pair| unit| box| pack| bag)?(?: is| at| for| to be| being| comes| would be| can be)*(?: a)? ?$|\bbuy (?:one|1),?(?: and)? get (?:one|1|another|(?:the |a )?(?:second|other)(?: one)?)(?: at| for)? ?$/,
};

function pieceOf(before: string, language: Language): number | null {
  const match = NTH[language].exec(before);
  if (!match) return null;
  if (language === 'en') return match[2] ? 3 : 2;
  return hanDigit(match[1]) || Number(match[1]);
}

const AROUND = 40;

function sharesOf(text: string, language: Language): Relative[] {
  const { before: notBefore, after: notAfter } = NOT_ASKED[language];
  return SHARES[language].flatMap(({ expression, basisPoints }): Relative[] => {
    const match = expression.exec(text);
    const share = match && basisPoints(match);
    if (!match || share === null || share <= 0 || share >= WHOLE) return [];
    const before = text.slice(Math.max(0, match.index - AROUND), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + AROUND);
    if (notBefore.test(before) || notAfter.test(after)) return [];
    return [{ kind: 'share', basisPoints: share, piece: pieceOf(before, language) }];
  });
}

const ROUND: Record<Language, RegExp> = {
  'zh-CN':
    /抹(?:个|掉|去|一下|了|下|点)*小?[零整](?![食钱\d])|(?:去|免|抹|减|省|舍|砍)(?:个|掉|了|去|一下)*(?:零头|尾数|零的)|(?:零头|尾数|零的)[^,。!?;]{0,4}(?:抹|去|不要|别要|免|算了|省|减|舍|不收|别收)|(?:凑|取)(?:个|成)?整数?(?!\d|[一二三四五六七八九十百]|齐)|(?:给|来|算|收)(?:我|个)*整数(?!\d|[一二三四五六七八九])/,
  en: /\bround(?:ed)?(?: it| that| the price| the total)? (?:down|off)\b(?! (?:to|at) [$£€¥₹]?\d)|\bdrop the (?:change|cents)\b/,
};
const FREE: Record<Language, RegExp> = {
  'zh-CN': new RegExp(`买([一二两三四五1-5])${PIECE}?送([一二两1-2])(?!0)`),
  en: /\bbuy (one|two|three|1|2|3),?(?: and)? get (one|1|two|2)\b(?! (?:at )?half)(?: (?:more|extra|another))?(?: for)? ?free/,
};
const SMALL: Record<string, number> = { one: 1, two: 2, three: 3 };
const small = (written: string | undefined): number => hanDigit(written) || SMALL[written ?? ''] || Number(written);

function freeOf(text: string, language: Language): Relative[] {
  const match = FREE[language].exec(text);
  const { before } = NOT_ASKED[language];
  if (!match || before.test(text.slice(0, match.index))) return [];
  const paid = small(match[1]);
  return [{ kind: 'free', paid, pieces: paid + small(match[2]) }];
}

const EACH_BEFORE =
  /(?:每|一|1)[件个双套箱盒包条瓶份袋只罐本台张斤](?:给|能|可以|再|我|,)*(?:便宜|少|减|降|让|优惠)[^,。]{0,3}$|\b(?:each|per)\b[^,.]{0,20}$/;
const EACH_AFTER =
  /^(?:元|块钱?)?(?:一|每|\/)[件个双套箱盒包条瓶份袋只罐本台张斤]|^[^,.!?]{0,12}\b(?:each|apiece|per (?:piece|item|unit))\b/;

function offOf({ cents, at, end }: Amount, text: string): Relative {
  const each =
    EACH_BEFORE.test(text.slice(Math.max(0, at - AROUND), at)) || EACH_AFTER.test(text.slice(end, end + AROUND));
  return { kind: 'off', cents, each };
}

/** Not asked for now: 别家便宜10块, 已经少了5块. */
function isAsked({ at }: Amount, text: string, language: Language): boolean {
  return !NOT_ASKED[language].before.test(text.slice(Math.max(0, at - AROUND), at));
}

/** What a readable turn offers as a part of the price; amounts off are taken from `amounts`. */
export function relativesOf(text: string, language: Language, amounts: readonly Amount[]): Relative[] {
  const offs = amounts.filter((one) => one.role === 'off' && !one.isVague && isAsked(one, text, language));
  const round: Relative[] = ROUND[language].test(text) ? [{ kind: 'round' }] : [];
  return [...sharesOf(text, language), ...freeOf(text, language), ...offs.map((one) => offOf(one, text)), ...round];
}
