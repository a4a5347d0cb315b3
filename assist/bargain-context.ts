import type { Language } from './phrase';

/** The agent said that there is no room, or how far the price goes: an answer to haggling. */
const REFUSES: Record<Language, RegExp> = {
  'zh-CN':
    /最低|底价|(?:不|没有?|无法|没法)(?:能|可以|会|办法|法|得)?(?:再|给|做)?(?:议价|讲价|还价|便宜|少了|优惠|降|让价|打折|包邮|改价|刀)|已经(?:是)?(?:很|最|非常)?(?:优惠|便宜|低价|划算|实惠|给您?(?:优惠|便宜|少))|(?:价格?|这个).{0,4}(?:统一|固定|很优惠|最优惠|很低|很实惠|不变)|一口价|薄利|利润|亏本|赔本|成本|(?:还|优惠|便宜|少)不了|让到|最多(?:给|优惠|便宜|少|减|让)|(?:优惠|便宜|少|减)(?:您|你)?\d+|最低(?:给)?\d/,
  en: /\b(?:lowest|best (?:i|we) can|best price|firm|no lower|too low|that low|any lower|(?:can'?t|cannot|couldn'?t|unable to|won'?t|not able to|not going to) (?:go|do|take|accept|sell|let|come|reach|offer|give)|no discount|not negotiable|rock bottom|minimum|final price)\b/,
};

/** The agent named or discussed a price. */
const TALKS_PRICE: Record<Language, RegExp> = {
  'zh-CN': /价|便宜|优惠|贵|\d折|\d(?:元|块)|[¥$]\d|最[低多少]\d|[给让收算]到?[你您亲]?\d/,
  en: /[$£€¥₹]\s?\d|\b(?:price|offer|lowest|discount|deal|asking|negotia\w+|dollars?|bucks|(?:take|want|need|do|at|for|around) \d{2,})\b/,
};

/** The agent asked for a number that is no price. */
const ASKS_NUMBER: Record<Language, RegExp> = {
  'zh-CN':
    /身高|体重|尺[码寸]|多大|几[码号]|码数|邮编|电话|手机|号码|单号|几[件个箱包双盒位口岁]|多少[件个箱包双盒斤]|(?:买|要|拍)(?:多少|几)|数量|哪[款个种]/,
  en: /\b(?:size|height|weight|phone|number|how many|quantity|which|how old|zip)\b/,
};

/** The agent talks about making good for something: amounts are compensation. */
const MAKES_GOOD: Record<Language, RegExp> = {
  'zh-CN': /补偿|赔|退(?:您|你|给|款|\d)|返(?:您|你|还)|补(?:您|你|给|发|差)/,
  en: /\b(?:refund\w*|compensat\w*|reimburse\w*|make (?:it|this) up)\b/,
};

/** What the agent's line before makes of a short answer. */
export interface BargainContext {
  refuses: boolean;
  talksPrice: boolean;
  /** Of a refund or the like: amounts that follow are no offers. */
  makesGood: boolean;
  /** Of a size, a phone, a quantity. */
  asksNumber: boolean;
}

/** Reads the agent's line before, normalised; '' without one. */
export function bargainContext(previous: string, language: Language): BargainContext {
  const line = language === 'en' ? previous.replaceAll('’', "'") : previous;
  const makesGood = MAKES_GOOD[language].test(line);
  const talksPrice = !makesGood && TALKS_PRICE[language].test(line);
  const asksNumber = !talksPrice && ASKS_NUMBER[language].test(line);
  return { refuses: !makesGood && REFUSES[language].test(line), talksPrice, makesGood, asksNumber };
}
