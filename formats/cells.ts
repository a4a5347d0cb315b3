import { INTENTS, type IntentId } from '../assist/intents';
import { dayOf } from '../assist/local-time';
import type { OrderStage } from '../assist/model';
import type { Layer } from '../assist/own';
import type { Language, PhraseKind, WeeklyWindow } from '../assist/phrase';

/** How the cells of a table say what is not a plain text. Each reader answers null for what it does not understand. */

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_]+/g, '')
    .trim();

const KIND_WORDS: Record<PhraseKind, readonly string[]> = {
  reply: ['回复', '聊天回复', 'chat'],
  sms: ['短信', 'textmessage'],
  review: ['评价', '评语'],
  'auto-reply': ['自动回复', 'autoreply'],
  signature: ['签名', '个性签名'],
  remark: ['备注', '订单备注'],
  handover: ['交接'],
};

const LAYER_WORDS: Record<Layer, readonly string[]> = {
  personal: ['个人', '我的', '否', 'no', 'user', 'agent', 'private', 'mine', 'me', 'false', '0'],
  team: ['团队', '是', 'yes', 'department', 'group', 'true', '1'],
  shop: ['店铺', '全店', '公司', 'global', 'all', 'public', 'everyone', 'company'],
};

const LANGUAGE_WORDS: Record<Language, readonly string[]> = {
  'zh-CN': ['zh', 'cn', 'zhcn', 'zh-hans', 'zh-tw', 'zh-hk', 'zh-sg', '中文', '简体中文', 'chinese'],
  en: ['en-us', 'en-gb', 'en-au', 'en-ca', 'english', '英文', '英语'],
};

const STAGE_WORDS: Record<OrderStage, readonly string[]> = {
  unpaid: ['待付款', '未付款'],
  paid: ['待发货', '已付款'],
  shipped: ['已发货', '待收货'],
  received: ['已收货', '交易成功'],
  refunding: ['退款中', '售后中'],
  closed: ['已关闭', '交易关闭'],
  unknown: ['未知'],
};

function oneOf<Id extends string>(words: Record<Id, readonly string[]>): (cell: string) => Id | null {
  const ids = Object.keys(words) as Id[];
  const byWord = new Map<string, Id>(ids.flatMap((id) => [id, ...words[id]].map((word) => [fold(word), id] as const)));
  return (cell) => byWord.get(fold(cell)) ?? null;
}

export const kindOf = oneOf(KIND_WORDS);
export const layerOf = oneOf(LAYER_WORDS);
export const languageOf = oneOf(LANGUAGE_WORDS);
export const stageOf = oneOf(STAGE_WORDS);

const YES = new Set([
  '是',
  '有',
  '对',
  'yes',
  'y',
  'true',
  '1',
  'on',
  '√',
  '✓',
  '✔',
  '停用',
  '已停用',
  '启用',
  '已启用',
  'x',
]);
const NO = new Set(['否', '无', '不', 'no', 'n', 'false', '0', 'off', '-', '', '×', '未停用', '未启用']);

/** `'是'`, `'TRUE'`, `'0'`. */
export function flagOf(cell: string): boolean | null {
  const word = fold(cell);
  return YES.has(word) ? true : NO.has(word) ? false : null;
}

const isIntent = (id: string): id is IntentId => (INTENTS as readonly string[]).includes(id);

/** `'Discount/Request'` is none of ours; `'shipping_time'` is. */
export function intentOf(cell: string): IntentId | null {
  const id = cell.trim().toLowerCase();
  return isIntent(id) ? id : null;
}

const two = (digits: string): string => digits.padStart(2, '0');

/** `'2026/11/2'`, `'2026年11月2日'`, `'2026-11-02 16:00'` → `'2026-11-02'`. */
export function dateOf(cell: string): string | null {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/.exec(cell.normalize('NFKC').trim()) ?? [];
  const date = `${year}-${two(month)}-${two(day)}`;
  return dayOf(date) === null ? null : date;
}

const WINDOW = /^([1-7](?:-[1-7])?(?:,[1-7](?:-[1-7])?)*) ((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d)$/;

function daysOf(written: string): number[] {
  const days = written.split(',').flatMap((one) => {
    const [from = 0, to = from] = one.split('-').map(Number);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
  });
  return [...new Set(days)];
}

/** `'1-5 09:00-18:00; 6,7 10:00-02:00'`: Monday is 1. */
export function weeklyOf(cell: string): WeeklyWindow[] | null {
  const windows: WeeklyWindow[] = [];
  for (const one of cell.normalize('NFKC').split(/[;\n]/)) {
    if (one.trim() === '') continue;
    const [, days = '', from = '', to = ''] = WINDOW.exec(one.trim().replace(/\s+/g, ' ')) ?? [];
    if (days === '' || daysOf(days).length === 0) return null;
    windows.push({ days: daysOf(days), from, to });
  }
  return windows;
}

export const printWeekly = (windows: readonly WeeklyWindow[]): string =>
  windows.map(({ days, from, to }) => `${days.join(',')} ${from}-${to}`).join('; ');

const ARROW = /\s*[=＝][>＞]\s*/;
const SLASH = /\s*[/／]\s*/;

/** In UTF-16 units: five names of thirty, and what parts them. Nobody waits for a longer one to be taken apart. */
const MOST_PATH = 1000;

/** `'售后=>退货'`, `'售后／退货'`, outermost first. A name may hold a slash where arrows part the names: `'退/换货=>'`. */
export function groupOf(cell: string): string[] {
  const path = cell.slice(0, MOST_PATH);
  return path
    .split(ARROW.test(path) ? ARROW : SLASH)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** What `groupOf` reads back. */
export const printGroup = (names: readonly string[]): string =>
  names.some((name) => SLASH.test(name)) ? `${names.join('=>')}=>` : names.join('/');

const COMMAS = /[,，;；、|｜\n]/;

/** `'尺码，鞋'`; one per line where there are lines, so that a tag may hold a comma. */
export const listOf = (cell: string): string[] =>
  cell
    .split(cell.includes('\n') ? '\n' : COMMAS)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** What `listOf` reads back. */
export const printList = (list: readonly string[]): string =>
  list.some((one) => COMMAS.test(one)) ? `${list.join('\n')}\n` : list.join('，');

/** Questions, one per line. */
export const linesOf = (cell: string): string[] => cell.split('\n').filter((one) => one.trim() !== '');

const GUARDED = /^'+[=+\-@\t\r＝＋－＠]/;
const NEEDS_GUARD = /^'*[=+\-@\t\r＝＋－＠]/;

/** A cell that no spreadsheet program takes for a formula: `'=1+1'` → `"'=1+1"`. */
export const guardCell = (cell: string): string => (NEEDS_GUARD.test(cell) ? `'${cell}` : cell);

/** What `guardCell` was given. */
export const unguardCell = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);
