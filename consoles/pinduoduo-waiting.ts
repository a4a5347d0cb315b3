import type { WaitingRow } from '../assist/model';
import type { ConsolePage } from './console';
import { REPLY_LIMIT_SECONDS, SELECTORS, WAITING_GROUPS } from './pinduoduo-page';
import { allVisible, textOf } from './text';
import { parseDuration } from './values';

/** `data-random="9100000000001-0-reply"` → the uid before the first dash. */
const uidOf = (row: Element): string | null => row.getAttribute('data-random')?.split('-')[0] || null;

/** The buyers whose row is marked as open. One, unless the page is between two; none where the list shows another tab. */
export const activeUids = (root: Document): string[] => [
  ...new Set(allVisible(root, SELECTORS.activeRow).flatMap((row) => uidOf(row) ?? [])),
];

/**
 * Every row of the list in the order of the page. A buyer who stands in several groups is told once, in the most urgent one;
 * rows without a uid cannot be told apart and all stay.
 */
export function readWaiting(page: ConsolePage): WaitingRow[] {
  const rows = [...page.root.querySelectorAll(SELECTORS.row)].map((row) => {
    const { group, urgency } = groupOf(row);
    return { row: { ...page.cached(row, () => readRow(row)), group }, urgency };
  });
  const best = new Map<string, (typeof rows)[number]>();
  for (const entry of rows) {
    const { key } = entry.row;
    const known = key ? best.get(key) : undefined;
    if (key && (!known || entry.urgency < known.urgency)) best.set(key, entry);
  }
  return rows.filter((entry) => !entry.row.key || best.get(entry.row.key) === entry).map(({ row }) => row);
}

/** Not part of the cached row: the page may move a row to another group without touching it. */
function groupOf(row: Element): { group: WaitingRow['group']; urgency: number } {
  const list = row.closest('ul');
  const urgency = WAITING_GROUPS.findIndex(([className]) => list?.classList.contains(className));
  const group = WAITING_GROUPS[urgency]?.[1];
  return group ? { group, urgency } : { group: 'other', urgency: WAITING_GROUPS.length };
}

function readRow(row: Element): Omit<WaitingRow, 'group'> {
  return {
    key: uidOf(row),
    name: textOf(row.querySelector(SELECTORS.rowName)),
    unread: unreadOf(row),
    waitingSeconds: waitedOf(row),
  };
}

/** 0 where the dot is not shown, its number where it has one, else 1: a dot says "at least one". */
function unreadOf(row: Element): number | null {
  const dot = row.querySelector(SELECTORS.rowDot);
  if (!dot) return null;
  // Its own display, not whether it can be seen: the list may be scrolled or behind another tab.
  if (row.ownerDocument.defaultView?.getComputedStyle(dot).display === 'none') return 0;
  return Number(/\d+/.exec(textOf(dot))?.[0] ?? 1);
}

/** `已等待1小时` → 3600, `50秒后超时` → 130, `请5分钟内回复` (more than the limit) and a clock time → null. */
function waitedOf(row: Element): number | null {
  const overdue = parseDuration(textOf(row.querySelector(SELECTORS.rowOverdue)));
  if (overdue !== null) return overdue;
  const left = parseDuration(textOf(row.querySelector(SELECTORS.rowCountdown)));
  return left === null || left > REPLY_LIMIT_SECONDS ? null : REPLY_LIMIT_SECONDS - left;
}
