import type { WaitingRow } from '../assist/model';
import type { ConsolePage } from './console';
import { PLATFORM_NAMES, SELECTORS } from './feige-page';
import { pictureKey, wordsOf } from './feige-words';
import { allVisible, textOf } from './text';
import { parseDuration } from './values';

/** The row that is marked as open. */
export interface ActiveRow {
  name: string;
  picture: string | null;
}

export interface ConversationList {
  rows: WaitingRow[];
  /** null where the open row is out of view: rows outside it are not in the document. */
  active: ActiveRow | null;
}

interface Row {
  name: string;
  unread: number | null;
  /** Seconds, only where the timer shows a duration. */
  waited: number | null;
  waits: boolean;
  active: boolean;
  platform: boolean;
  picture: string | null;
}

const DURATION = /^(?:\d+\s*(?:天|小时|分钟?|秒)\s*)+$/;
const CLOCK =
  /^(?:\d{1,2}:\d{2}(?::\d{2})?|昨天|前天|刚刚|星期.|周.|(?:\d{4}[-/年.])?\d{1,2}[-/月.]\d{1,2}日?)(?:\s+\d{1,2}:\d{2})?$/;

const looksLikeTime = (text: string): boolean => DURATION.test(text) || CLOCK.test(text);

/** The rendered rows of the list that can be seen, in the order of the page; conversations of the platform are left out. */
export function readList(page: ConsolePage): ConversationList {
  const list: ConversationList = { rows: [], active: null };
  const headers = allVisible(page.root, SELECTORS.groupHeader);
  for (const element of rowElements(page.root)) {
    const row = page.cached(element, () => readRow(element));
    if (row.active) list.active = { name: row.name, picture: row.picture };
    const header = headers.findLast((above) => above.compareDocumentPosition(element) & FOLLOWING);
    if (!row.platform) list.rows.push(inGroup(row, header, element.closest(SELECTORS.recentRows) !== null));
  }
  return list;
}

/** `Node.DOCUMENT_POSITION_FOLLOWING`. */
const FOLLOWING = 4;

function rowElements(root: Document): Element[] {
  const selector = SELECTORS.row.find((known) => root.querySelector(known));
  return selector ? allVisible(root, selector) : [];
}

/** Not part of the cached row: a row changes its group without being touched. Recent contacts show a time that is no waiting. */
function inGroup(row: Row, header: Element | undefined, recent: boolean): WaitingRow {
  const { name, unread } = row;
  const waits = row.waits || (!recent && row.waited !== null);
  if (!waits) return { key: null, name, unread, waitingSeconds: null, group: recent ? 'other' : 'replied' };
  const group = header?.matches(SELECTORS.overdueHeader) ? 'overdue' : 'waiting';
  return { key: null, name, unread, waitingSeconds: row.waited, group };
}

function readRow(row: Element): Row {
  const name = nameOf(row);
  const timer = timerOf(row, name);
  return {
    name,
    unread: unreadOf(row.querySelector(SELECTORS.rowBadge)),
    waited: DURATION.test(timer) ? parseDuration(timer) : null,
    waits: row.matches(SELECTORS.needsReply),
    active: row.matches(SELECTORS.activeRow),
    platform: row.matches(SELECTORS.platformRow) || PLATFORM_NAMES.includes(name),
    picture: pictureKey(row.querySelector(SELECTORS.picture)),
  };
}

function nameOf(row: Element): string {
  const named = SELECTORS.rowName.map((selector) => titleOrText(row.querySelector(selector))).find(Boolean);
  if (named) return named;
  const titles = [...row.querySelectorAll('[title]')].map(titleOrText);
  return [...titles, ...wordsBeside(row)].find(looksLikeName) ?? '';
}

/** A title holds the whole name also where its text is cut. */
const titleOrText = (element: Element | null): string =>
  element?.getAttribute('title')?.replace(/\s+/g, ' ').trim() || textOf(element);

/** Short, no number (that is the badge) and no time. */
const looksLikeName = (text: string): boolean =>
  text.length > 0 && text.length <= 40 && !/^\d+\+?$/.test(text) && !looksLikeTime(text);

/**
 * Where the timer has no class, it is the first time between the name and the preview: the preview is the last, and a buyer may
 * have written "2分钟".
 */
function timerOf(row: Element, name: string): string {
  const timer = row.querySelector(SELECTORS.rowTimer);
  if (timer) return textOf(timer);
  const words = wordsBeside(row).filter((word) => word !== name);
  return (words.length > 1 ? words.slice(0, -1) : words).find(looksLikeTime) ?? '';
}

const wordsBeside = (row: Element): string[] => wordsOf(row, (element) => element.matches(SELECTORS.rowBadge));

/** A rolling number has all digits in the document, so its title comes first; a tag in its place is no number, no badge is 0. */
function unreadOf(badge: Element | null): number | null {
  if (!badge) return 0;
  const found = /^(\d{1,3})\+?$/.exec(badge.getAttribute('title')?.trim() || textOf(badge));
  return found ? Number(found[1]) : null;
}
