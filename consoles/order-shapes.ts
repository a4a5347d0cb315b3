import { ACTION_WORDS, COURIERS, EMPTY_WORDS } from './label-words';
import type { LabelledValue } from './labels';
import { textOf } from './text';
import { type Money, parseMoney, parseTime } from './values';

/** What the value of a field must look like. Each returns null for a value that does not fit: better unreadable than wrong. */

const ACTIONS = new RegExp(`[\\s|·]*(?:${ACTION_WORDS.join('|')})$`);

/** `'260502-244821562980464 复制'` → without the button; `'添加备注'` and other empty words → `''`. */
export function withoutActions(value: string): string {
  let bare = value.trim();
  while (!EMPTY_WORDS.includes(bare) && ACTIONS.test(bare)) bare = bare.replace(ACTIONS, '').trim();
  return EMPTY_WORDS.includes(bare) ? '' : bare;
}

/** Pinduoduo `YYMMDD-` and 15 digits; 16–20 digits (Feige and Taobao 19); Xiaohongshu `P…`; Rakuten; practice numbers. */
export function orderNumber(value: string): string | null {
  const pattern = /\b(?:\d{6}-\d{8}-\d{10,}|\d{6}-\d{15}|\d{16,20}|P\d{15,}|PRACTICE-\d{4})\b/;
  return pattern.exec(value)?.[0] ?? null;
}

export const time = (value: string): string | null => parseTime(value);

export const money = (value: string, home: string): Money | null =>
  parseMoney(value, home) ?? parseMoney(/^[\d,.\s]+/.exec(value)?.[0] ?? '', home);

/** A person's name, masked or not: `'李*'`, `'王小明'`; no digits, at most 20 characters, up to the first blank. */
export function personName(value: string): string | null {
  const name = value.split(/[,，;；\s]+(?=[\d+(（]|\S*[省市区县])/)[0]?.trim() ?? '';
  return name && name.length <= 20 && !/\d{3}/.test(name) ? name : null;
}

const PHONE =
  /(?:\+?\d{1,3}[\s-]?)?1[\d*]{10}(?:\s*(?:[-转]\s*\d{3,6}|[[（(]\s*\d{3,6}\s*[\])）]))?|0\d{2,3}-[\d*]{7,8}|\+\d[\d\s*-]{7,16}\d/;

/** `'138****0000'`, `'13800000000-1234'`, `'138****0000 [1234]'`: kept as shown. */
export const phone = (value: string): string | null => PHONE.exec(value)?.[0].trim() ?? null;

/** An address names a place: a province, city, district, road or a post code, masked parts allowed. */
export function address(value: string): string | null {
  return value.length >= 4 && /[省市区县镇乡路街道村号〒]|\d{5}/.test(value) ? value.replace(/[,，]\s*$/, '') : null;
}

export const courier = (value: string): string | null =>
  courierInside(value) ?? (/\d{6}/.test(value) || value.length > 15 || /元|¥/.test(value) ? null : value);

/** The courier's name inside a longer text: `'圆通速递YT1234567890123'` → `'圆通速递'`. */
export const courierInside = (value: string): string | null => COURIERS.find((name) => value.includes(name)) ?? null;

const TRACKING = /(?<![A-Za-z0-9])[A-Z]{0,4}\d[\dA-Z-]{7,22}\d(?![A-Za-z0-9])/;

/** A parcel number: at most four capitals and 9–24 digits, `SF…`, `YT…`, `JDVA…`. */
export const trackingNumber = (value: string): string | null => TRACKING.exec(value)?.[0] ?? null;

/** The same, glued to a courier's name. */
export const trackingInside = (value: string): string | null =>
  trackingNumber(value.replace(new RegExp(COURIERS.join('|'), 'g'), ' '));

export const freeText = (value: string): string | null => value || null;

/** `'李* 138****0000 浙江省杭州市…'` → its three parts; null where the line holds no phone. */
export function receiverLine(value: string): { receiver: string | null; phone: string; address: string | null } | null {
  const found = PHONE.exec(value);
  if (!found) return null;
  const parts = [value.slice(0, found.index), value.slice(found.index + found[0].length)].map(trimMarks);
  const place = parts.find((part) => address(part) !== null) ?? null;
  const name =
    parts.map((part) => part.split(/\s/)[0] ?? '').find((part) => part !== place && personName(part)) ?? null;
  return {
    receiver: name,
    phone: found[0].trim(),
    address: place && name && place.startsWith(`${name} `) ? place.slice(name.length + 1) : place,
  };
}

const trimMarks = (text: string): string => text.replace(/^[\s,，;；·|]+|[\s,，;；·|]+$/g, '');

/** True where the way of paying says so, false where it says another way, null where nothing says. */
export function cashOnDelivery(values: LabelledValue[], scope: Element): boolean | null {
  const payment = values.find(({ field, value }) => field === 'payment' && value);
  if (payment) return /货到付款|代金引換|COD/i.test(payment.value);
  const tags = [...scope.querySelectorAll('*')].filter(
    (element) => !element.children.length && textOf(element) === '货到付款',
  );
  // A note that says nothing else is a wish of the buyer, not a tag.
  const notes = values.filter(({ value }) => value === '货到付款');
  return tags.length > notes.length ? true : null;
}
