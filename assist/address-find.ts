import { findPhone, nameIn } from './address-contact';
import type { Gazetteer } from './address-divisions';
import { readRegion } from './address-region';
import { addressForm, detailForm } from './address-text';

/** An address that somebody wrote in a chat. */
export interface FoundAddress {
  /** As written, half width, one blank between its pieces. */
  address: string;
  receiver: string | null;
  /** Digits, masks and the dash of an area code or extension. */
  phone: string | null;
}

type Mark = 'receiver' | 'phone' | 'address' | null;

/** A stretch of text without a break in it. */
interface Piece {
  text: string;
  mark: Mark;
}

const LABELS: readonly [Mark, string][] = [
  ['receiver', '收货人|收件人|联系人|姓名|名字'],
  ['phone', '手机号码?|联系电话|联系方式|电话号码|电话|手机'],
  ['address', '(?:收货|收件|详细|所在|新)?(?:地址|地区)'],
];
const ANY_LABEL = new RegExp(`(${LABELS.map(([, words]) => words).join('|')})(?:是|改成|改为|换成)?\\s*[::]\\s*`, 'gu');
const BREAKS = /[\s,;。!?、|~…]+/u;
/** What says where to send to, before an address. */
const LEAD =
  /^.{0,14}?(?:改成|改到|改为|换成|换到|寄到|发到|送到|寄往|发往|寄去|发去|地址是|地址改|地址|填成|应该是|[:：])/u;
/** Not where to send to. */
const REJECTED = /(?:不要|别|不是|不用|原来|之前|以前|旧)[^,，]{0,8}$/u;
/** Where chat begins behind an address. */
const CHAT =
  /谢谢|麻烦|可以|好吗|行吗|对吗|这个地址|这里|那里|就行|就好|就可以|别发|不要|尽快|今天|明天|几天|多久|多少|能不能|能到|能发|能送|能寄|怎么|什么|有没有|帮我|快点|请问|请改|请发|税号|抬头|发票|开户行|订单号|单号|编号|[吗呢吧哦啊呀哈啦了]/u;
const STREET =
  /路|街|道|巷|弄|镇|乡|村|屯|苑|园|小区|大厦|广场|公寓|学校|大学|中学|小学|医院|单元|栋|幢|号|楼|室|中心|驿站|超市|市场|店|厂|公司|社区|组|队|座|府|城|湾|庭/u;
const NO_STREET = /\p{Script=Han}{2,}(?:路|街|大道|巷|弄|村|小区|花园|苑|公寓|大厦|广场|园|府|城)\p{Script=Han}*\d/u;
const GOODS = /^\d+(?:件|个|元|块|斤|码|号色|双|盒|包|瓶|箱|套|点|天|月|年|岁|cm|kg)/iu;

const markOf = (label: string): Mark =>
  LABELS.find(([, words]) => new RegExp(`^(?:${words})$`, 'u').test(label))?.[0] ?? null;

/** Splits at blanks, punctuation and labels; a label marks the piece behind it. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let mark: Mark = null;
  const add = (stretch: string): void => {
    for (const part of stretch.split(BREAKS)) {
      if (part === '') continue;
      pieces.push({ text: part, mark });
      mark = null;
    }
  };
  let from = 0;
  for (const label of text.matchAll(ANY_LABEL)) {
    add(text.slice(from, label.index));
    mark = markOf(label[1] ?? '');
    from = label.index + label[0].length;
  }
  add(text.slice(from));
  return pieces;
}

/** Small words that stick to what follows them. */
const STICKY = /^(?:还是|就是|而是|是|就|到|给我|给|我的|新的|新|用|按|好的|那|麻烦|请|帮我|嗯|哦)+/u;

function isKnown(text: string, { places }: Gazetteer): boolean {
  return [2, 3, 4].some((length) => places.has(text.slice(0, length)));
}

/** Where in a piece an address may begin: at a known region, at one known by its suffix, at a street. */
function startIn(text: string, gazetteer: Gazetteer): number | null {
  const lead = LEAD.exec(text)?.[0].length ?? 0;
  for (let at = lead; at < Math.min(text.length - 1, lead + 16); at += 1) {
    const form = addressForm(text.slice(at));
    if (!isKnown(form, gazetteer)) continue;
    const { region, end } = readRegion(form, gazetteer);
    if (end > 0 && (at === lead || region.city !== null)) return at;
  }
  const start = lead + (STICKY.exec(text.slice(lead))?.[0].length ?? 0);
  const { end } = readRegion(addressForm(text.slice(start)), gazetteer);
  return end > 0 || NO_STREET.test(text.slice(start)) ? start : null;
}

const withoutChat = (text: string): string => {
  const at = text.search(CHAT);
  return at < 0 ? text : text.slice(0, at);
};

/** Whether a piece goes on with the address before it. */
function goesOn({ text, mark }: Piece, gazetteer: Gazetteer): boolean {
  if (mark === 'receiver' || mark === 'phone' || GOODS.test(text) || nameIn(text)) return false;
  const rest = withoutChat(text);
  if (rest === '') return false;
  return /[\d*]/.test(rest) || STREET.test(rest) || readRegion(addressForm(rest), gazetteer).end > 0;
}

/** Whether it says where a parcel goes: a region with something in it, a street with a number, or a whole region that nothing follows. */
function isAddress(text: string, gazetteer: Gazetteer, asked: boolean): boolean {
  const form = addressForm(text);
  const { region, end } = readRegion(form, gazetteer);
  const rest = form.slice(end);
  if (end === 0) return NO_STREET.test(detailForm(form));
  if (rest === '') return !asked && end > 7 && region.district !== null;
  return STREET.test(rest) || rest.includes('*') || (/\d/.test(detailForm(rest)) && !GOODS.test(rest));
}

interface Stretch {
  text: string;
  from: number;
  /** Index behind its last piece. */
  to: number;
}

function stretchAt(pieces: readonly Piece[], from: number, gazetteer: Gazetteer): Stretch | null {
  const piece = pieces[from];
  if (!piece || piece.mark === 'receiver' || piece.mark === 'phone') return null;
  const start = startIn(piece.text, gazetteer);
  if (start === null || REJECTED.test(piece.text.slice(0, start))) return null;
  const said = piece.text.slice(start);
  const words = [withoutChat(said)];
  // Chat inside a piece ends the address.
  let asked = words[0] !== said;
  let to = from + 1;
  for (let next = pieces[to]; !asked && next && goesOn(next, gazetteer); next = pieces[to]) {
    words.push(withoutChat(next.text));
    asked = words.at(-1) !== next.text;
    to += 1;
  }
  const text = words.join(' ').trim();
  return isAddress(text, gazetteer, asked) ? { text, from, to } : null;
}

function lastStretch(pieces: readonly Piece[], gazetteer: Gazetteer): Stretch | null {
  let found: Stretch | null = null;
  for (let at = 0; at < pieces.length; at += 1) {
    const stretch = stretchAt(pieces, at, gazetteer);
    if (!stretch) continue;
    found = stretch;
    at = stretch.to - 1;
  }
  return found;
}

/** The name nearest to the address, a labelled one first. */
function receiverNear(pieces: readonly Piece[], { from, to }: Stretch): string | null {
  const labelled = pieces.find(({ mark }) => mark === 'receiver');
  if (labelled) return labelled.text;
  const distance = (at: number): number => (at < from ? from - at : at - to + 1);
  const names = pieces.flatMap(({ text }, at) => {
    const name = at >= from && at < to ? null : nameIn(text);
    return name ? [{ name, away: distance(at) }] : [];
  });
  return names.sort((a, b) => a.away - b.away)[0]?.name ?? null;
}

/** `…3栋502李明收`: a name that hangs on the address. Without 收 it takes a phone number to believe it. */
function cutName(text: string, phone: string | null): { text: string; name: string | null } {
  const found =
    /^(.*[\d室号])(\p{Script=Han}[\p{Script=Han}*]{1,3})收$/u.exec(text) ??
    (phone ? /^(.*[\d室号])(\p{Script=Han}[\p{Script=Han}*]{1,3})$/u.exec(text) : null);
  const name = nameIn(found?.[2] ?? '');
  return found && name ? { text: found[1] ?? text, name } : { text, name: null };
}

/** Finds the last address in what a buyer wrote, over several lines, with name and phone around it; null without one. */
export function findAddress(written: string, gazetteer: Gazetteer): FoundAddress | null {
  const text = written.normalize('NFKC').slice(0, 2000);
  if (!/\p{Script=Han}/u.test(text)) return null;
  const found = findPhone(text);
  const phone = found?.phone ?? null;
  const pieces = piecesOf(found ? `${text.slice(0, found.start)}\n${text.slice(found.end)}` : text);
  const stretch = lastStretch(pieces, gazetteer);
  if (!stretch) return null;
  const cut = cutName(stretch.text, phone);
  return { address: cut.text, receiver: cut.name ?? receiverNear(pieces, stretch), phone };
}
