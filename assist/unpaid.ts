import type { Cutoff } from './cutoff';
import { minutesOf } from './local-time';
import type { OrderItem } from './model';
import type { Routines } from './routines';
import type { SeenOrder } from './seen-orders';
import type { CutoffRow } from './shop-tables';

/** How often one order was mentioned, and when last (minutes since 1970 in the shop's zone, `minutesOf`). */
export interface Reminded {
  rounds: number;
  lastAt: number | null;
}

export interface UnpaidRow {
  seen: SeenOrder;
  /** The same buyer has another unpaid order with the same product. */
  duplicate: boolean;
  reminded: Reminded;
  /** `wait`: too soon after the last reminder; `enough`: the shop allows no more. */
  next: 'ask' | 'remind' | 'wait' | 'enough';
  /** With `wait`: until when. */
  waitUntil: number | null;
  /** Phrases for the next reminder, by id, the best first; none with `wait` and `enough`. */
  phraseIds: string[];
}

/** Without a table: two reminders, two hours apart. */
const DEFAULT_LIMITS: Pick<CutoffRow, 'mostReminders' | 'gapMinutes'> = { mostReminders: 2, gapMinutes: 120 };

/**
 * The unpaid orders, those that can be reminded first, then by age. A duplicate is first asked about: reminding would charge the
 * buyer twice.
 * @param remindedOf what is known of former reminders of an order
 * @param now minutes, as in `Reminded`
 */
export function unpaidRows(
  seen: readonly SeenOrder[],
  remindedOf: (order: SeenOrder) => Reminded,
  cutoff: Cutoff | null,
  routines: Routines,
  now: number,
): UnpaidRow[] {
  const unpaid = seen.filter(({ order }) => order.stage === 'unpaid');
  const rows = unpaid.map((one) => rowOf(one, isDuplicate(one, unpaid), remindedOf(one), cutoff, routines, now));
  const rank = (row: UnpaidRow): number => (row.phraseIds.length > 0 ? 0 : 1);
  const age = ({ seen: { order, seenAt } }: UnpaidRow): number => minutesOf(order.orderedAt ?? '') ?? seenAt;
  return rows.sort((a, b) => rank(a) - rank(b) || age(a) - age(b));
}

/** Whether the buyer has another unpaid order with one of its products. */
function isDuplicate(one: SeenOrder, unpaid: readonly SeenOrder[]): boolean {
  return unpaid.some(
    (other) =>
      other !== one &&
      other.place === one.place &&
      other.order.items.some((item) => one.order.items.some((own) => sameProduct(own, item))),
  );
}

function sameProduct(a: OrderItem, b: OrderItem): boolean {
  if (a.productId && b.productId) return a.productId === b.productId;
  return a.name.trim() !== '' && a.name.trim() === b.name.trim();
}

function rowOf(
  seen: SeenOrder,
  duplicate: boolean,
  reminded: Reminded,
  cutoff: Cutoff | null,
  routines: Routines,
  now: number,
): UnpaidRow {
  const { mostReminders, gapMinutes } = cutoff?.row ?? DEFAULT_LIMITS;
  const row = { seen, duplicate, reminded, waitUntil: null, phraseIds: [] };
  if (reminded.rounds >= mostReminders) return { ...row, next: 'enough' };
  const free = reminded.lastAt === null ? now : reminded.lastAt + gapMinutes;
  if (free > now) return { ...row, next: 'wait', waitUntil: free };
  if (duplicate && reminded.rounds === 0) return { ...row, next: 'ask', phraseIds: routines.unpaid.duplicate };
  const rounds = routines.unpaid.rounds[Math.min(reminded.rounds, routines.unpaid.rounds.length - 1)] ?? [];
  // "Pay now, leaves today" only while it is true.
  const urgent = cutoff?.today ? routines.unpaid.cutoff : [];
  return { ...row, next: 'remind', phraseIds: reminded.rounds === 0 ? [...urgent, ...rounds] : [...rounds] };
}
