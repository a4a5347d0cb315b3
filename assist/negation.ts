import type { IntentId } from './intents';
import type { Language } from './phrase';

/**
 * Words by which a buyer denies a wish, or takes it back: `我不是要退货`, `不要退款了`, `please don't cancel`. Only wishes whose reply would do
 * harm when misread; `不要了` is a wish itself and stays.
 */
interface DenialWords {
  denied: string[];
  /** What is not heard then, each with the words that would wish it all the same elsewhere in the turn: `不要换货，直接退款`. */
  intents: [IntentId, string][];
}

const any = (...expressions: string[]): string => `(?:${expressions.join('|')})`;

/** Before the verb: no wish. */
const ZH_NO_WISH = any(
  '(?<![你您们])不是(?:要|想|来|说)?',
  '没有?(?:说|想|要)过?(?:要)?',
  '并?没打算',
  '不打算',
  '又?不想',
  '不用',
  '不需要',
);
const ZH_ACT = '(?:再|给你|帮?我|给我|申请|办理?|去)*';
/** Before the verb: leave it. `有没有别的…` and `为什么不要退…` ask. */
const ZH_LEAVE = any('(?<!怎么|什么|为啥|是不)(?:先|暂时)?不要', '先?别', '不必', '无需');
/** Before the verb: I will not; the shop's refusal (`你们怎么不退了`) is none. */
const ZH_WILL_NOT = '(?<![你都还能给啥]|你们|怎么|什么|商家|店家|平台|们说|是不是|[^我]就)(?:先|暂时)?不';
/** Behind it: a question to the shop whether it does so, or that it cannot be done (`换不了`). */
const ZH_ASKED = '(?!了?(?:吗|么|嘛|呢|\\?)|不)';

/** `不退了`, `不想退货了`, `不要退款`: for the words of one wish. */
const zhDenied = (words: string): string[] => [
  `${ZH_NO_WISH}${ZH_ACT}${words}${ZH_ASKED}`,
  `${ZH_LEAVE}${ZH_ACT}${words}${ZH_ASKED}`,
  `${ZH_WILL_NOT}${ZH_ACT}${words}(?:了|啦)${ZH_ASKED}`,
];
/** For wishes that are only denied, never taken back. */
const zhNoWish = (words: string): string[] => [`${ZH_NO_WISH}${ZH_ACT}${words}`];

const ZH_BACK = '退(?:货退款|款|货|钱|回去?|掉)?(?!的)';
const ZH: DenialWords[] = [
  {
    denied: zhDenied(ZH_BACK),
    intents: [
      ['return', '退货|退(?![款钱])'],
      ['refund_status', '退款|退钱'],
      ['order_cancel', '取消|退单|退款|退钱|不想?要了'],
    ],
  },
  { denied: zhDenied('换(?:货|码|颜?色|尺码|大|小)?(?!个|成)'), intents: [['exchange', '换']] },
  {
    denied: ['又想要', '恢复(?:一?下)?订单', '撤[销回](?:掉|了)?(?:退款|退货|取消|申请)'],
    intents: [['order_cancel', '取消订单']],
  },
  { denied: zhDenied('(?:取消|退单)(?:订单)?'), intents: [['order_cancel', '取消|退单|退款|不想?要了']] },
  {
    denied: [
      ...zhDenied('(?:开|寄|要)?(?:电子|纸质|增值税)?发票'),
      '发票(?:就|也|先)*(?:不用|不要|不需要|不必|算)(?:再?开|了)',
    ],
    intents: [['invoice', '发票']],
  },
  { denied: zhNoWish('(?:投诉|差评|举报)'), intents: [['threat_escalation', '投诉|差评|举报']] },
  { denied: zhNoWish('(?:砍价|讲价|还价|便宜)'), intents: [['bargain', '砍价|讲价|还价|便宜']] },
  { denied: [...zhNoWish('(?:转人工|人工)'), `${ZH_LEAVE}转?人工`], intents: [['human_handoff', '人工']] },
];

const EN_FILLERS = '(?: to| for| a| an| my| the| any| about| of| this| it)*';
/** `not asking for`, `I no longer want a`; what somebody did not do (`you didn't refund`) denies no wish. */
const EN_NO_WISH = `\\b(?:not|never|no longer|don'?t|do not|didn'?t|did not|won'?t|changed my mind)(?: (?:want|wanna|wish|asking|asked|ask|said|say|saying|trying|going|looking|need|mean|meant|planning|about))+${EN_FILLERS} `;
/** `please don't cancel`, `no need for an invoice`: asked of the shop, not said of it. */
const EN_LEAVE = `(?<!\\b(?:you|they|u|it|i|why|if|still) )\\b(?:don'?t|do not|no need)${EN_FILLERS} `;
const EN_NOT_A = `(?<!\\b(?:why|still) )\\bnot(?: for)?(?: an?| my| the) `;
const EN_STAYS =
  "\\b(?:(?:i'll|i will|going to|want to|decided to|rather|gonna) (?:just )?keep|keeping) (?:it|them|the|my|this)\\b";

const enDenied = (words: string): string[] => [EN_NO_WISH, EN_LEAVE, EN_NOT_A].map((before) => before + words);

const EN: DenialWords[] = [
  {
    denied: [...enDenied('(?:return|refund)(?:ing)?\\b(?! (?:label|address))'), EN_STAYS],
    intents: [
      ['return', '\\breturn|send (?:it|them) back'],
      ['refund_status', '\\brefund|money back'],
      ['order_cancel', '\\bcancel|\\brefund|money back'],
    ],
  },
  { denied: enDenied('(?:exchang|swap)\\w*'), intents: [['exchange', '\\bexchang|\\bswap']] },
  { denied: enDenied('cancel\\w*'), intents: [['order_cancel', '\\bcancel|\\brefund|money back']] },
  {
    denied: enDenied('(?:complain|report|(?:leave |give )?(?:a )?bad review)'),
    intents: [['threat_escalation', '\\bcomplain|\\breport|\\bbad review']],
  },
  { denied: enDenied('(?:discount|haggl)'), intents: [['bargain', '\\bdiscount|\\bhaggl']] },
  { denied: enDenied('invoice'), intents: [['invoice', '\\binvoice']] },
  { denied: enDenied('(?:human|agent)'), intents: [['human_handoff', '\\bhuman|\\bagent']] },
];

interface Denial {
  find: RegExp;
  intents: [IntentId, RegExp][];
}

const compiled = (all: DenialWords[]): Denial[] =>
  all.map(({ denied, intents }) => ({
    find: new RegExp(any(...denied), 'g'),
    intents: intents.map(([id, wish]) => [id, new RegExp(wish)]),
  }));

const DENIALS: Record<Language, Denial[]> = { 'zh-CN': compiled(ZH), en: compiled(EN) };

/** What a turn says not to want. */
export interface Negated {
  /** Intents whose words stand in the text only to be denied. */
  intents: IntentId[];
  /** Hardly anything else is said: `好吧，不退了`. */
  alone: boolean;
}

/** What is asked of an order that has been placed: taken back, it goes on as before. */
const OF_AN_ORDER = new Set<IntentId>(['return', 'refund_status', 'order_cancel', 'exchange']);

/** Whether the buyer takes a request about the order back: what was asked for is wanted no more, or the goods are wanted after all. */
export const takesBack = (denied: readonly IntentId[]): boolean => denied.some((id) => OF_AN_ORDER.has(id));

/** Letters and characters besides the denial that ask nothing. */
const HARDLY: Record<Language, number> = { 'zh-CN': 4, en: 12 };
const LETTERS = /[\p{L}\p{N}]/gu;

/** Wishes that the buyer denies or takes back. */
export function negatedIn(normalised: string, language: Language): Negated {
  let rest = normalised;
  const found = DENIALS[language].flatMap(({ find, intents }) => {
    const left = normalised.replace(find, ' ');
    if (left === normalised) return [];
    rest = rest.replace(find, ' ');
    return intents.filter(([, wish]) => !wish.test(left)).map(([id]) => id);
  });
  const letters = rest.match(LETTERS)?.length ?? 0;
  return { intents: [...new Set(found)], alone: found.length > 0 && letters <= HARDLY[language] };
}
