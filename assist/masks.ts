/** Private characters that stand for a value whose digits say nothing. */
export const LONG_NUMBER = '\ue001';
export const PLACE = '\ue002';

/**
 * Values as transcripts mask them (`[数字x]`, `[订单x]`, `[ORDERID_1]`) and bracketed emoticons (`[微笑]`): what remains is what the words
 * say. Order matters: the last row takes every short bracket that is left.
 */
const MASKS: readonly [RegExp, string][] = [
  [/\[(?:数字|数值|number|num)[^\]\n]{0,16}\]/g, '0'],
  [/\[(?:金额|价格|price|amount)[^\]\n]{0,16}\]/g, '0元'],
  [/\[(?:订单|单号|编号|链接|商品|order|link|url)[^\]\n]{0,24}\]/g, LONG_NUMBER],
  [/\[(?:日期|date)[^\]\n]{0,16}\]/g, '0月0日'],
  [/\[(?:时间|time)[^\]\n]{0,16}\]/g, '0点'],
  [/\[(?:地址|地区|站点|address|place)[^\]\n]{0,16}\]/g, PLACE],
  [/\[[^\]\n]{1,12}\]/g, ''],
];

/** Normalised text with masked values and emoticons replaced. */
export function unmask(normalised: string): string {
  if (!normalised.includes('[')) return normalised;
  return MASKS.reduce((text, [mask, by]) => text.replace(mask, by), normalised);
}

const LINK = /https?:\/\/[\w\-./?%&=:#~+,;@!]+/g;

/** Links as one character: their letters are no words. */
export function foldLinks(text: string): string {
  return text.includes('://') ? text.replace(LINK, LONG_NUMBER) : text;
}
