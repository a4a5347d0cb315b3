/** Names and phone numbers that stand around an address. */

/** A mobile number, blanks, dashes and masks allowed, or a landline with its area code. */
const PHONE =
  /(?<![\d*a-z])(?:\+?86[- ]?)?(1[3-9]\d[- ]?(?:\d{4}|\*{2,6})[- ]?\d{4}(?:(?:-|转)\d{3,4})?|1[\d*]{10}|0\d{2,3}[- ]\d{7,8})(?![\d*])/i;

/** The commonest family names; they cover some 95 % of people. Two-character ones behind. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付' +
  '方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘' +
  '祝包宁尚符舒阮柯纪梅童凌毕单裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';
const DOUBLE = '欧阳|上官|司马|诸葛|司徒|夏侯|慕容|令狐|皇甫|东方|尉迟|公孙';
const TITLE = '先生|女士|小姐|老师|同学|师傅|阿姨|经理|医生';
const NAME = new RegExp(
  `^(?:(?:[${SURNAMES}]|${DOUBLE})(?:\\p{Script=Han}{1,2}|[*某]{1,2}\\p{Script=Han}?|(?:${TITLE}))|\\p{Script=Han}[*]{1,2}\\p{Script=Han}?)$`,
  'u',
);
/** Words of a chat that begin like a name. */
const NO_NAME =
  /谢|麻烦|可以|好的|地址|电话|手机|收货|收件|快递|改|不|吗|了|的|我|你|这|那|就|发|寄|和平|方便|时间|马上|安排|应该|明天|今天|全部|何时|解决|连同|管理|成功|计算|金额|任何|时候/u;
const PLACE_END = /[村园苑厦店厂路街巷弄楼院城区县市镇乡场馆站桥]$/u;

export interface FoundPhone {
  /** Digits and masks only. */
  phone: string;
  start: number;
  end: number;
}

/** The first phone number in a half-width text; null without one. */
export function findPhone(text: string): FoundPhone | null {
  const found = PHONE.exec(text);
  if (!found?.[1]) return null;
  const phone = found[1].startsWith('0')
    ? found[1].replace(' ', '-')
    : found[1].replace(/[- ](?!\d{3,4}$)|[- ](?=\d{4}$)/g, '');
  return { phone, start: found.index, end: found.index + found[0].length };
}

/** `'李明'`, `'李*'`, `'王女士'`, with or without 收 behind; null for anything else. */
export function nameIn(words: string): string | null {
  const name = words.replace(/(?:\(收\)|收件|收)$/u, '').trim();
  return NAME.test(name) && !NO_NAME.test(name) && !PLACE_END.test(name) ? name : null;
}

/** `fits`: nothing that both show contradicts; null: one of them says nothing. */
export type ContactVerdict = 'fits' | 'different' | null;

/** `('138****0000', '13812340000')` → fits. Compares what both show, from both ends. */
export function comparePhones(a: string | null, b: string | null): ContactVerdict {
  const [left, right] = [visibleDigits(a), visibleDigits(b)];
  if (!left || !right) return null;
  return matches(left, right) ? 'fits' : 'different';
}

const visibleDigits = (phone: string | null): string =>
  (phone ?? '')
    .normalize('NFKC')
    .replace(/[^\d*]/g, '')
    .replace(/^86(?=1)/, '')
    .replace(/\*+/g, '*');

/** `('李*', '李明')` → fits. */
export function compareReceivers(a: string | null, b: string | null): ContactVerdict {
  const plain = (name: string | null): string =>
    (name ?? '')
      .normalize('NFKC')
      .replace(/\s/g, '')
      .replace(/[*某]+/g, '*');
  const [left, right] = [plain(a), plain(b)];
  if (!left || !right || left === '*' || right === '*') return null;
  return matches(left, right) ? 'fits' : 'different';
}

/** Equal as far as both show, up to the first mask from the front and from the back. */
function matches(a: string, b: string): boolean {
  if (!a.includes('*') && !b.includes('*')) return a === b;
  const heads = [a, b].map((text) => text.split('*')[0] ?? '') as [string, string];
  const tails = [a, b].map((text) => text.split('*').at(-1) ?? '') as [string, string];
  const [head, tail] = [Math.min(heads[0].length, heads[1].length), Math.min(tails[0].length, tails[1].length)];
  return (
    heads[0].slice(0, head) === heads[1].slice(0, head) &&
    (tail === 0 || tails[0].slice(-tail) === tails[1].slice(-tail))
  );
}
