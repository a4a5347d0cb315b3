import { compact, fault, type Read, value } from './table-value';

const PROVINCES =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|' +
  '青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门';
const BY_PROVINCE = new RegExp(`^(?:${PROVINCES})`);
/** A city or district under its full name needs no province. */
const FULL_NAME = /^\p{Script=Han}{2,14}(?:市|自治州|盟|[区县旗])$/u;
/** Words for several provinces: which they are is not guessed. */
const SEVERAL = /^(?:华[东南西北中]|东北|西北|西南|东南|江浙沪|长三角|珠三角|京津冀|港澳台?|偏远|内陆|沿海|全国)/;
const LATIN = /^[\p{Script=Latin}\p{M} .'’()-]+$/u;
const EVERYWHERE = new Set([
  '*',
  '默认',
  '其他',
  '其它',
  '其余',
  '其他地区',
  '其它地区',
  '全国',
  'default',
  'other',
  'others',
  'everywhereelse',
]);
const MOST = 40;

const readOne = (text: string): Read<string | null> => {
  if (EVERYWHERE.has(compact(text))) return value(null);
  const isKnown = BY_PROVINCE.test(text)
    ? /^[\p{Script=Han}\s·-]+$/u.test(text)
    : FULL_NAME.test(text) && !SEVERAL.test(text);
  return text.length <= MOST && (isKnown || LATIN.test(text))
    ? value(text)
    : fault('bad-region', '浙江', '浙江 杭州', '杭州市', '其他');
};

/** The regions of a cell, null for everywhere else: `'浙江、江苏'` → both. A Chinese one starts with its province or has its full name. */
export function readRegions(text: string): Read<(string | null)[]> {
  const regions: (string | null)[] = [];
  for (const part of text.split(/\s*[、，,;；/|]+\s*/).filter((name) => name !== '')) {
    const region = readOne(part);
    if (!('value' in region)) return region;
    regions.push(region.value);
  }
  return regions.length > 0 ? value(regions) : fault('bad-region', '浙江', '浙江 杭州', '杭州市', '其他');
}

/** What two spellings of a region are compared by: `'浙江省 杭州市'` and `'浙江杭州'` are one. */
export const regionKey = (region: string): string =>
  compact(region)
    .replace(/[·-]/g, '')
    .replace(/(?<=^.{2,3})(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)/u, '')
    .replace(/(?<=.{4})市$/u, '');
