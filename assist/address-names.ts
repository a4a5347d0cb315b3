/** How like two names of an address are. */

export type Likeness = 'same' | 'perhaps' | 'different';

/** Towns, communities and zones before the street: people leave them out. */
const TOWN = /^.{2,6}?(?:街道办事处|街道办|街道(?!路)|镇|乡|苏木)/u;
const ZONE =
  /^.{0,8}?(?:经济技术开发区|经济开发区|高新技术产业开发区|高新技术开发区|高新区|开发区|工业园区|新区|管委会|社区居委会|社区|居委会)/u;
const TOWN_KIND = /(?:街道办事处|街道办|街道|镇|乡|苏木)$/u;
/** Characters that make another place of a name when they are there or not: 东环路 and 环路, 3区 and 5区. */
const TELLING = /[东南西北中上下大小新老前后内外左右一二两三四五六七八九十\da-z]/u;
const TELLING_END = new RegExp(`${TELLING.source}$`, 'u');

export interface Areas {
  towns: string[];
  zones: string[];
  /** What stands behind them. */
  street: string;
}

/** `'仓前街道高新区文一西路'` → towns 仓前街道, zones 高新区, street 文一西路. */
export function splitAreas(name: string): Areas {
  const towns: string[] = [];
  const zones: string[] = [];
  let street = name;
  for (;;) {
    const town = TOWN.exec(street)?.[0];
    const zone = town ? undefined : ZONE.exec(street)?.[0];
    if (town) towns.push(town);
    else if (zone) zones.push(zone);
    else return { towns, zones, street };
    street = street.slice((town ?? zone ?? '').length);
  }
}

/** `祥符镇` became `祥符街道`: the name counts. */
export const townName = (town: string): string => town.replace(TOWN_KIND, '');

/** Whether exactly one character was changed, added or left out, and that character tells no places apart. */
function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length < 3 || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.slice(short.length === long.length ? at + 1 : at);
  if (long.slice(at + 1) !== rest) return false;
  const changed = (long[at] ?? '') + (short.length === long.length ? (short[at] ?? '') : '');
  return !TELLING.test(changed);
}

/** Two streets, with what may stand before or behind them: `'临平北沙西路'`, `'北沙西路'` → same. */
export function streetLikeness(a: string, b: string, hasNumbers: boolean): Likeness {
  if (a === b) return 'same';
  if (a === '' || b === '') return 'perhaps';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const at = long.lastIndexOf(short);
  if (at < 0) return isSlip(a, b) ? 'perhaps' : 'different';
  const before = long.slice(0, at);
  const after = long.slice(at + short.length);
  const complete = before === '' || (before.length > 1 && !TELLING_END.test(before));
  const enough = hasNumbers ? short.length > 1 : short.length > 3 && after === '';
  return complete && enough && !TELLING.test(after) ? 'same' : 'perhaps';
}

/** What makes more than a name of an addition: `b区`, `9号楼甲`, 东侧. */
const TELLING_MORE = /[\da-z甲乙丙丁]|^[东南西北]/u;

/** Names between numbers or behind the last: a house may be named or not. */
export function nameLikeness(a: string, b: string, last: boolean): Likeness {
  if (a === b) return 'same';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.includes(short)) return TELLING_MORE.test(long.replace(short, '')) ? 'perhaps' : 'same';
  return last || isSlip(a, b) ? 'perhaps' : 'different';
}
