import type { Language } from '../../assist/phrase';
import type { PracticeBuyer, PracticeOrder } from '../../assist/practice-data';
import english from '../../phrases/en/practice.json';
import chinese from '../../phrases/zh-CN/practice.json';

const BUYERS: Record<Language, PracticeBuyer[]> = {
  'zh-CN': chinese.buyers as PracticeBuyer[],
  en: english.buyers as PracticeBuyer[],
};

const DAY_MS = 86_400_000;

/**
 * The buyers of a language for a round that starts `now`: their orders are moved by whole days so that the newest of them was
 * placed yesterday, and their ids name the round, so that what the panel remembers of one round does not reach into the next.
 */
export function practiceBuyers(language: Language, now: Date): PracticeBuyer[] {
  const buyers = BUYERS[language];
  const newest = Math.max(
    ...buyers
      .flatMap(ordersOf)
      .map(({ orderedAt }) => dayOf(orderedAt))
      .filter(Number.isFinite),
  );
  const yesterday = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - DAY_MS;
  const round = now.getTime().toString(36);
  return buyers.map((buyer) => ({
    ...buyer,
    id: `${buyer.id}-${round}`,
    order: buyer.order && moved(buyer.order, yesterday - newest),
    otherOrders: buyer.otherOrders?.map((order) => moved(order, yesterday - newest)),
  }));
}

const ordersOf = ({ order, otherOrders = [] }: PracticeBuyer): PracticeOrder[] =>
  order ? [order, ...otherOrders] : otherOrders;

const dayOf = (stamp: string | null | undefined): number => Date.parse(`${stamp?.slice(0, 10)}T00:00:00Z`);

function moved(order: PracticeOrder, by: number): PracticeOrder {
  const move = (stamp: string | null | undefined): string | null =>
    stamp ? new Date(dayOf(stamp) + by).toISOString().slice(0, 10) + stamp.slice(10) : null;
  return { ...order, orderedAt: move(order.orderedAt), paidAt: move(order.paidAt) };
}
