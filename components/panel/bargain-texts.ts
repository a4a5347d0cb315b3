import type { AmountFault } from '../../assist/bargain-amount';
import type { BargainMove, ExtraGift } from '../../assist/bargain-data';
import type { BargainWhy } from '../../assist/bargain-why';
import type { Texts } from '../i18n/language';

/** What the lead is told, amounts already printed; null: not known, or not asked for. */
export interface LeadRequestText {
  product: string | null;
  list: string | null;
  floor: string | null;
  alone: string | null;
  ours: string | null;
  offer: string | null;
  asked: string | null;
  extra: ExtraGift | null;
  round: number;
}

type Amount = (cents: number) => string;

interface BargainTexts {
  strip: string;
  round(round: number): string;
  buyer(amount: string): string;
  ours(amount: string): string;
  lowest(amount: string): string;
  wordsOnly: string;
  insert: string;
  again: string;
  skipSee: string;
  other: string;
  otherSteps: string;
  toLead: string;
  end: string;
  closing: string;
  why(reason: BargainWhy, amount: Amount): string;
  whichAmount: string;
  noAmount: string;
  otherAmount: string;
  use: string;
  fault(fault: AmountFault, floor: string | null): string;
  timer: string;
  left(seconds: number): string;
  timeUp: string;
  leadTitle: string;
  leadText: string;
  copyRequest: string;
  answerTitle: string;
  answerFor(what: string): string;
  yes: string;
  no: string;
  leadAmount: string;
  request(facts: LeadRequestText): string;
  extras: Record<ExtraGift, string>;
}

const ZH_MOVES: Record<BargainMove, string> = {
  ask_discount: '对方要优惠',
  ask_lowest: '对方问最低价',
  offer: '对方出价',
  price_complaint: '对方嫌贵',
  compare: '对方拿别家比',
  bulk: '对方要多买',
  loyalty: '对方是老顾客',
  ask_extra: '对方要赠品或包邮',
  budget: '对方说了预算',
  condition: '对方提了条件',
  exchange: '对方愿意交换',
  ask_price: '对方问价',
  final: '对方说是最后的价',
  leave: '对方要走',
  threat: '对方拿差评说事',
  accept: '对方同意了',
  followup: '对方在追问',
};

const EN_MOVES: Record<BargainMove, string> = {
  ask_discount: 'asks for a discount',
  ask_lowest: 'asks for the lowest price',
  offer: 'names a price',
  price_complaint: 'finds it dear',
  compare: 'compares with another shop',
  bulk: 'buys several',
  loyalty: 'is a returning customer',
  ask_extra: 'asks for a gift or free shipping',
  budget: 'has a budget',
  condition: 'sets a condition',
  exchange: 'offers something in return',
  ask_price: 'asks the price',
  final: 'says it is the last word',
  leave: 'is about to leave',
  threat: 'threatens',
  accept: 'agrees',
  followup: 'asks again',
};

const ZH_EXTRAS: Record<ExtraGift, string> = { gift: '送赠品', postage: '免运费', coupon: '给一张券' };
const EN_EXTRAS: Record<ExtraGift, string> = { gift: 'a gift', postage: 'free shipping', coupon: 'a coupon' };

const ZH_PLAIN = {
  'no-floor': '没有底价或售价，只用话术',
  'no-room': '已经到底，不再让价',
  last: '守住现在的价',
  extra: '不动价，送一份',
  changed: '底价刚改过，这个价不能再报',
  agreed: '对方同意了',
  granted: '组长同意了',
  refused: '组长没同意',
  put: '这一轮已填入',
  see: '先说看看，再报价',
  waiting: '等组长答复',
};

const EN_PLAIN: typeof ZH_PLAIN = {
  'no-floor': 'no floor or list price: words only',
  'no-room': 'no room left on the price',
  last: 'hold the price that stands',
  extra: 'something on top, the price stays',
  changed: 'the floor was changed: that price may not be named any more',
  agreed: 'the buyer agrees',
  granted: 'the lead agreed',
  refused: 'the lead said no',
  put: 'filled in for this turn',
  see: 'first “let me see”, then the price',
  waiting: 'waiting for the lead',
};

function zhWhy(reason: BargainWhy, amount: Amount): string {
  switch (reason.kind) {
    case 'asked':
      return `第 ${reason.times} 次问价`;
    case 'move':
      return ZH_MOVES[reason.move];
    case 'too-low':
      return `对方出价 ${amount(reason.offerCents)}，低于可让到的 ${amount(reason.lowestCents)}`;
    case 'enough':
      return `对方出价 ${amount(reason.offerCents)}，可以成交`;
    case 'gives':
      return `这一步让 ${amount(reason.cents)}`;
    case 'beyond':
      return reason.lowestCents === null ? '这个要组长同意' : `低于您能定的 ${amount(reason.lowestCents)}，先问组长`;
    default:
      return ZH_PLAIN[reason.kind];
  }
}

function enWhy(reason: BargainWhy, amount: Amount): string {
  switch (reason.kind) {
    case 'asked':
      return `ask no. ${reason.times}`;
    case 'move':
      return `the buyer ${EN_MOVES[reason.move]}`;
    case 'too-low':
      return `offers ${amount(reason.offerCents)}, below ${amount(reason.lowestCents)} that you may go to`;
    case 'enough':
      return `offers ${amount(reason.offerCents)}, which is enough`;
    case 'gives':
      return `gives ${amount(reason.cents)}`;
    case 'beyond':
      return reason.lowestCents === null
        ? 'this is for the lead to grant'
        : `below ${amount(reason.lowestCents)} that is yours to give: ask the lead`;
    default:
      return EN_PLAIN[reason.kind];
  }
}

/** `['a', null]` → only the lines there is something to say in. */
const linesOf = (lines: (string | null | false)[]): string => lines.filter(Boolean).join('\n');

const labelled =
  (separator: string) =>
  (label: string, value: string | null): string | null =>
    value === null ? null : `${label}${separator}${value}`;
const zhLine = labelled('：');
const enLine = labelled(': ');

export const bargainTexts: Texts<BargainTexts> = {
  'zh-CN': {
    strip: '议价',
    round: (round) => `议价 · 第 ${round} 轮`,
    buyer: (amount) => `对方 ${amount}`,
    ours: (amount) => `我方 ${amount}`,
    lowest: (amount) => `可到 ${amount}`,
    wordsOnly: '没有底价，只用话术',
    insert: '填入',
    again: '再填一次',
    skipSee: '直接报价',
    other: '换一步',
    otherSteps: '其他步骤',
    toLead: '要问组长',
    end: '阶梯走完了，价守住就好。',
    closing: '谈妥，收个尾',
    why: zhWhy,
    whichAmount: '对方说的是哪个价？（一件）',
    noAmount: '都不是',
    otherAmount: '别的金额',
    use: '确定',
    fault: (fault, floor) =>
      ({
        'no-amount': '请填一个金额，比如 92.5',
        'below-floor': `低于底价${floor ? ` ${floor}` : ''}，不能报。要更低，请组长先改底价表。`,
        'not-lower': '要低于我方现在的价',
        'no-numbers': '没有底价或售价，不能报价',
      })[fault],
    timer: '让对方等的时间',
    left: (seconds) => `等 ${seconds} 秒`,
    timeUp: '时间到，可以回了',
    leadTitle: '先问组长',
    leadText: '给组长的话',
    copyRequest: '复制去问',
    answerTitle: '组长怎么说？',
    answerFor: (what) => `组长怎么说？（${what}）`,
    yes: '同意',
    no: '不同意',
    leadAmount: '另一个价',
    request: ({ product, list, floor, alone, ours, offer, asked, extra, round }) =>
      linesOf([
        '【议价请示】',
        zhLine('商品', product),
        [zhLine('标价', list), zhLine('底价', floor), zhLine('我能定到', alone)].filter(Boolean).join('，'),
        `已谈 ${round} 轮${ours ? `，我方报到 ${ours}` : ''}${offer ? `，对方出 ${offer}` : ''}`,
        asked ? `想给到 ${asked}，可以吗？` : extra && `想${ZH_EXTRAS[extra]}，可以吗？`,
      ]),
    extras: ZH_EXTRAS,
  },
  en: {
    strip: 'Bargaining',
    round: (round) => `Bargain · round ${round}`,
    buyer: (amount) => `buyer ${amount}`,
    ours: (amount) => `ours ${amount}`,
    lowest: (amount) => `down to ${amount}`,
    wordsOnly: 'no floor price: words only',
    insert: 'Insert',
    again: 'Insert again',
    skipSee: 'Price at once',
    other: 'Other step',
    otherSteps: 'Other steps',
    toLead: 'ask the lead',
    end: 'The ladder is used up. Hold the price.',
    closing: 'Agreed: close warmly',
    why: enWhy,
    whichAmount: 'Which price does the buyer mean? (for one)',
    noAmount: 'None of these',
    otherAmount: 'Another amount',
    use: 'OK',
    fault: (fault, floor) =>
      ({
        'no-amount': 'Give an amount, such as 92.50',
        'below-floor': `Below the floor${floor ? ` ${floor}` : ''}: not to be named. To go lower, have the floor table changed first.`,
        'not-lower': 'It has to be less than our price now',
        'no-numbers': 'No price without a floor and a list price',
      })[fault],
    timer: 'Time the buyer is let wait',
    left: (seconds) => `wait ${seconds} s`,
    timeUp: 'time is up, you can answer',
    leadTitle: 'Ask the lead first',
    leadText: 'Words for the lead',
    copyRequest: 'Copy the request',
    answerTitle: 'What did the lead say?',
    answerFor: (what) => `What did the lead say? (${what})`,
    yes: 'Yes',
    no: 'No',
    leadAmount: 'Another price',
    request: ({ product, list, floor, alone, ours, offer, asked, extra, round }) =>
      linesOf([
        'Bargain request',
        enLine('Product', product),
        [enLine('List', list), enLine('floor', floor), enLine('mine to give', alone)].filter(Boolean).join(', '),
        `Round ${round}${ours ? `, we named ${ours}` : ''}${offer ? `, the buyer offers ${offer}` : ''}`,
        asked ? `May I go to ${asked}?` : extra && `May I give ${EN_EXTRAS[extra]}?`,
      ]),
    extras: EN_EXTRAS,
  },
};
