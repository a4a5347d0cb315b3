import type { ConversationView, OrderFacts } from './model';

/** An order that was on screen since the panel was opened. Kept in the panel's memory only, never stored. */
export interface SeenOrder {
  /** Console and conversation, to tell buyers apart. */
  place: string;
  buyer: string | null;
  order: OrderFacts;
  /** Minutes since 1970 in the shop's zone (`minutesOf`). */
  seenAt: number;
}

/** A day of a busy agent; the oldest go first. */
const MOST = 500;

/** Which conversation a view shows; null for a page without one. */
export function placeOf(view: ConversationView): string | null {
  const known = view.key ?? view.buyer.name;
  return view.page === 'chat' && known ? JSON.stringify([view.consoleId, known]) : null;
}

/**
 * What was seen before, with what the view shows now. An order is known by its number; a card that is not on screen any more says
 * nothing about its order, so what was seen of it stays.
 */
export function seeOrders(seen: readonly SeenOrder[], view: ConversationView, now: number): readonly SeenOrder[] {
  const place = placeOf(view);
  if (place === null) return seen;
  const shown = view.orders.filter(({ number }) => number !== null);
  if (shown.length === 0) return seen;
  const same = (one: SeenOrder, order: OrderFacts): boolean => one.place === place && one.order.number === order.number;
  const others = seen.filter((one) => !shown.some((order) => same(one, order)));
  const fresh = shown.map((order) => ({ place, buyer: view.buyer.name, order, seenAt: now }));
  return [...others, ...fresh].slice(-MOST);
}
