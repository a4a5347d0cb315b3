import { type AddressReader, createAddressReader } from './address';
import { nameIn } from './address-contact';
import { fold, hidePattern, hideValue } from './hide-text';
import type { ConversationView } from './model';
import type { Language } from './phrase';

/** What the page says of the buyer: nothing of it may stay in a question that is kept. */
export interface KnownValues {
  names: readonly string[];
  /** Phones, order and tracking numbers, ids. */
  numbers: readonly string[];
  addresses: readonly string[];
}

/** The longest question that is kept, in UTF-16 units: as long as an example question of a phrase may be. */
export const MOST_QUESTION = 200;

/** Private characters stand for what was masked while other masks are still being put in. */
const MASKS = {
  name: '\ue010',
  number: '\ue011',
  address: '\ue012',
  email: '\ue013',
  link: '\ue014',
  account: '\ue015',
} as const;

type Mask = keyof typeof MASKS;

const WORDS: Record<Language, Record<Mask, string>> = {
  'zh-CN': { name: '姓名', number: '数字', address: '地址', email: '邮箱', link: '链接', account: '账号' },
  en: { name: 'name', number: 'number', address: 'address', email: 'e-mail', link: 'link', account: 'account' },
};

/** Everything on the page that names the buyer, their orders or their address. */
export function knownValues({ key, buyer, orders }: ConversationView): KnownValues {
  const some = (values: (string | null)[]): string[] => values.flatMap((value) => (value?.trim() ? [value] : []));
  return {
    names: some([buyer.name, ...orders.map(({ receiver }) => receiver)]),
    numbers: some([
      key,
      buyer.id,
      ...orders.flatMap(({ number, phone, trackingNumber }) => [number, phone, trackingNumber]),
    ]),
    addresses: some(orders.map(({ address }) => address)),
  };
}

const BLANK = /^\s+$/;
/** What people put between the digits of a number, and between the pieces of an address. */
const IN_NUMBER = /^[\s()\-\u2010-\u2015]+$/;
const IN_ADDRESS = /^[\s,;。!?、|~…]+$/;

const longestFirst = (values: readonly string[]): string[] => [...values].sort((a, b) => b.length - a.length);

const hideNames = (text: string, names: readonly string[]): string =>
  longestFirst(names).reduce((hidden, name) => hideMaskedName(hideValue(hidden, name, MASKS.name, BLANK), name), text);

/** An order shows `李*`; the buyer writes the whole name. Only where it stands alone: 李子 is a fruit. */
function hideMaskedName(text: string, name: string): string {
  const family = /^(\p{Script=Han}{1,2})[*＊某]/u.exec(name)?.[1];
  if (!family) return text;
  const alone = `(?<![\\p{Script=Han}--[是叫人名给]])(?<it>${family}\\p{Script=Han}{1,2}?)(?=$|\\P{Script=Han}|收|先生|女士)`;
  return hidePattern(text, new RegExp(alone, 'gv'), MASKS.name);
}

let reader: AddressReader | null = null;
/** Several addresses in one turn; more than these are not looked for. */
const MOST_ADDRESSES = 4;

/** Addresses by their form, with the name beside each; without the list of all districts, which takes a moment to load. */
function hideAddresses(text: string, known: readonly string[]): string {
  reader ??= createAddressReader(null);
  let hidden = longestFirst(known).reduce((rest, one) => hideValue(rest, one, MASKS.address, IN_ADDRESS), text);
  for (let times = 0; times < MOST_ADDRESSES; times += 1) {
    const found = reader.findAddress(hidden);
    if (!found) break;
    const whole = hideValue(hidden, found.address, MASKS.address, IN_ADDRESS);
    const next =
      whole === hidden ? found.address.split(' ').reduce((rest, piece) => hidePiece(rest, piece), hidden) : whole;
    if (next === hidden) break;
    hidden = found.receiver ? hideNames(next, [found.receiver]) : next;
  }
  return hidden;
}

/** One piece of an address alone; a short one (`3栋`) says nothing, and may stand elsewhere. */
const hidePiece = (text: string, piece: string): string =>
  piece.length < 4 ? text : hideValue(text, piece, MASKS.address, IN_ADDRESS);

const LINK = /(?:https?:\/\/|www\.)[\w\-./?%&=:#~+,;@!]+/g;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const STREET = /\b\d+[a-z]?,? (?:[a-z'.-]+ ){1,4}(?:street|road|avenue|lane|drive|boulevard|blvd|ave|rd)\b/g;
/** A handle behind the name of a messenger, and a sign with letters and several digits in it. */
const HANDLE =
  /(?:微信|威信|薇信|扣扣|wechat|weixin|whatsapp|telegram|vx|wx|qq)(?:号|id)?\s*[:是]?\s*(?<it>[a-z0-9][\w-]{4,})/g;
const SIGN = /(?<![a-z0-9])(?=(?:[a-z-]*\d){4})(?=\d*[a-z])[a-z0-9-]{8,}(?![a-z0-9])/g;
/** So many digits with blanks or dashes between them are one number; `165 100` are two. */
const SPACED = /\+?\p{N}(?:[ \t\-\u2010-\u2015]{0,2}\p{N}){6,}/gu;
const DIGITS = /\p{N}{4,}/gu;
const HAN_DIGITS = /[零〇一二三四五六七八九幺两]{7,}/gu;

const PATTERNS: readonly [RegExp, Mask][] = [
  [LINK, 'link'],
  [EMAIL, 'email'],
  [STREET, 'address'],
  [HANDLE, 'account'],
  [SIGN, 'number'],
  [SPACED, 'number'],
  [HAN_DIGITS, 'number'],
  [DIGITS, 'number'],
];

const NAME_LABEL = /(?:(?:收货人|收件人|联系人|姓名)\s*(?:是|改成|改为|换成|:)|我叫)\s*(?<it>\p{Script=Han}{2,4})/gu;
const ENGLISH_NAME = /\bmy name is (?<it>[a-z'-]+(?: (?!and\b|but\b|i\b|can\b|my\b|the\b)[a-z'-]+)?)/g;

/** A name that the buyer announces: as many of the characters behind the label as read as one. */
function hideLabelledNames(text: string): string {
  const said = [...fold(text).form.matchAll(NAME_LABEL)].flatMap(({ groups }) => {
    const words = groups?.it ?? '';
    return [4, 3, 2].flatMap((length) => nameIn(words.slice(0, length)) ?? []).slice(0, 1);
  });
  return hidePattern(hideNames(text, said), ENGLISH_NAME, MASKS.name);
}

/** Invisible characters would part what belongs together; private ones are ours here. */
const UNSEEN = /[\p{Cf}\p{Co}]/gu;

/**
 * A buyer's words without what names a person: known names, numbers and addresses, other addresses, e-mails, links, handles, and every
 * run of four digits or more. `('我是小满，13800138000', …)` → `'我是〔姓名〕，〔数字〕'`. Prices and sizes of up to three digits stay. At most
 * `MOST_QUESTION` long. Masked again it stays as it is.
 */
export const maskQuestion = (text: string, known: KnownValues, language: Language): string =>
  shorten(maskText(text, known, language));

/** The same for a text of any length: none of it is cut. */
export function maskText(text: string, known: KnownValues, language: Language): string {
  const plain = text.normalize('NFC').replace(UNSEEN, '').trim();
  const named = hideNames(plain, known.names);
  const numbers = longestFirst(known.numbers.filter((one) => fold(one, IN_NUMBER).form.length > 3));
  const counted = numbers.reduce((rest, one) => hideValue(rest, one, MASKS.number, IN_NUMBER), named);
  // Links and e-mails first: what looks like an address or a number in them is a part of them.
  const [links, emails, ...others] = PATTERNS;
  const hideAll = (start: string, patterns: typeof PATTERNS): string =>
    patterns.reduce((rest, [pattern, mask]) => hidePattern(rest, pattern, MASKS[mask]), start);
  const placed = hideAddresses(hideAll(counted, links && emails ? [links, emails] : []), known.addresses);
  const hidden = hideAll(hideLabelledNames(placed), others);
  return inWords(hidden, language);
}

const inWords = (hidden: string, language: Language): string =>
  (Object.keys(MASKS) as Mask[]).reduce(
    // Two alike in a row are one.
    (text, mask) => text.replace(new RegExp(`${MASKS[mask]}+`, 'g'), `〔${WORDS[language][mask]}〕`),
    hidden,
  );

/** Cut between two characters, and never inside a mask. */
function shorten(text: string): string {
  if (text.length <= MOST_QUESTION) return text;
  const cut = text.slice(0, MOST_QUESTION - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/〔[^〕]*$/, '').trimEnd()}…`;
}
