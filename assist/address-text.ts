/** One way of writing for what people write in many: width, blanks, dashes, Chinese numerals, masks. */

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** What exports leave where a field was empty. */
const EMPTY_FIELDS = /(?<![a-z])(?:null|undefined)(?![a-z])/g;
const MASKS = /[*＊•●]+/g;
const DASHES = /[‐‑‒–—―−~～至]+(?=\d)/g;
/** 一 written as a dash: `734号一5`. */
const HAN_DASH = /(?<=[\d号幢栋座])一(?=\d)/g;
/** No address is longer. */
const LONGEST = 400;
const DIGITS = '零〇一二两三四五六七八九';
/** What a Chinese numeral counts in an address; elsewhere it is part of a name. */
const COUNTED = '号|栋|幢|座|楼|单元|单|层|室|房|户|弄|组|队|排|区|期|路|街|巷|横|国道|省道|县道|大道|门';
const NUMERAL = new RegExp(`(\\d?)([${DIGITS}十百][${DIGITS}十百0]*)(?=${COUNTED})`, 'g');
const SEPARATORS = /[\s,，.。;；:：、|/\\_()（）[\]【】<>《》"'“”‘’!！?？·]+/g;
/** A dash means something only between numbers and letters. */
const LOOSE_DASH = /(?<![a-z0-9])-|-(?![a-z0-9])/g;

const digitOf = (sign: string): string => {
  const at = DIGITS.indexOf(sign);
  if (at < 0) return sign;
  return String([0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9][at]);
};

/** `'十九'` → `'19'`, `'一零四'` → `'104'`, `'一百零三'` → `'103'`; digits in between stay. */
export function readNumeral(numeral: string): string {
  const plain = [...numeral].map(digitOf).join('');
  if (!/[十百]/.test(plain)) return plain;
  const match = /^(?:(\d?)百)?0?(?:(\d?)(十))?(\d?)$/.exec(plain);
  if (!match) return numeral;
  const [, hundreds, tens, ten, ones] = match;
  const many = (digit: string | undefined): number => (digit ? Number(digit) : 1);
  const sum = (plain.includes('百') ? many(hundreds) * 100 : 0) + (ten ? many(tens) * 10 : 0) + Number(ones || 0);
  return String(sum);
}

/** Half width, lower case, without what exports leave behind; a mask is one `*`. Blanks and punctuation stay. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(EMPTY_FIELDS, ' ')
    .replace(MASKS, '*')
    .replace(DASHES, '-');
}

/** `3#`, `3#楼`, `#3`: the third building. */
const HASH = /(\d+[a-z]?)\s*#\s*(?:楼|栋|幢)?|#\s*(\d+)(?:楼|栋|幢)?/g;
/** A blank between two numbers keeps them apart. */
const BETWEEN_NUMBERS = /(?<=[a-z0-9])\s+(?=\d)/g;

/** The form that regions are read from: plain, without blanks and punctuation. Longer texts are no addresses and are cut. */
export const addressForm = (text: string): string =>
  plainText(text.slice(0, LONGEST))
    .replace(HASH, '$1$2栋')
    .replace(BETWEEN_NUMBERS, '-')
    .replace(SEPARATORS, '')
    .replace(HAN_DASH, '-')
    .replace(LOOSE_DASH, '');

/** The form that details are compared in, from what stands behind the region: `'三号楼二单元501'` → `'3号楼2单元501'`. */
export const detailForm = (form: string): string =>
  form.replace(NUMERAL, (_, before: string, numeral: string) => `${before && `${before}-`}${readNumeral(numeral)}`);
