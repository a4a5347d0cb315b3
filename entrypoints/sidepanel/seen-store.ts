import { useEffect } from 'react';
import { create } from 'zustand';
import type { ConversationView } from '../../assist/model';
import { type SeenOrder, seeOrders } from '../../assist/seen-orders';
import { minuteNow } from './use-minute';

/** Orders that were on screen since this panel was opened: in its memory only. */
export const useSeen = create<{ orders: readonly SeenOrder[] }>(() => ({ orders: [] }));

/** Keeps what the view shows of orders. */
export function useSeeing(view: ConversationView): void {
  useEffect(() => {
    const { orders } = useSeen.getState();
    const after = seeOrders(orders, view, minuteNow());
    if (after !== orders) useSeen.setState({ orders: after });
  }, [view]);
}
