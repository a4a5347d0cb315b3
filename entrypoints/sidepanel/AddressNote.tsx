import { useEffect, useMemo } from 'react';
import type { AddressReader } from '../../assist/address';
import { type AddressCheck, buyerTurns, checkAddress } from '../../assist/address-in-chat';
import { courierOfOrder } from '../../assist/couriers';
import { filledText, type PlaceholderValues } from '../../assist/fill';
import type { OrderFacts } from '../../assist/model';
import type { Language } from '../../assist/phrase';
import type { CourierRow } from '../../assist/shop-tables';
import { spokenLanguage } from '../../assist/spoken-language';
import { useLanguage } from '../../components/i18n/language';
import { AddressNote as Note, type ShownCourier } from '../../components/panel/AddressNote';
import { useAddress } from './address-store';
import { usePanel } from './panel-store';
import type { Scene } from './scene';
import { useAddressReader } from './use-address-reader';
import { wordsOf } from './words-of';

/** The words that read the order's address back. */
const CONFIRM: Record<Language, string[]> = {
  'zh-CN': ['zh.address-change.confirm', 'zh.order-placed.confirm'],
  en: ['en.address-change.confirm', 'en.order-placed.thanks'],
};

interface Props {
  scene: Scene;
  /** Opens the remark for a changed address; without it there is no such button. */
  onRemark?(): void;
}

/** The buyer's address beside the order's, and the courier of its region. */
export function AddressNote({ scene, onRemark }: Props) {
  const { library, view, situation, picking, order } = scene;
  const language = useLanguage();
  const reader = useAddressReader(Boolean(order?.address));
  const check = useCheck(scene, reader);
  const courier = useMemo(
    () => (order && reader ? courierOf(order, library.tables.couriers.rows, reader) : null),
    [order, library.tables, reader],
  );
  useDiffers(check);
  const values = { ...situation.values, ...(check?.verdict === 'different' ? writtenBy(check) : {}) };
  const reply = check && wordsOf(CONFIRM[spokenLanguage(view.messages, language)], library, values, situation.said);
  const confirm = (): void => {
    if (!reply) return;
    // With a blank it needs a place where it can ask: the top of the list.
    if (filledText(reply.parts) === null) usePanel.setState({ wanted: reply.id, query: '' });
    void picking.pick(reply);
  };
  return <Note check={check} courier={courier} onConfirm={reply ? confirm : null} onRemark={onRemark ?? null} />;
}

/** What the buyer wrote is what is to be confirmed, not what the order still says. */
const writtenBy = ({ found }: AddressCheck): PlaceholderValues => ({
  address: found.address,
  ...(found.receiver ? { receiver: found.receiver } : {}),
  ...(found.phone ? { phone: found.phone } : {}),
});

/** Tells the list of replies that the order's address is not the buyer's. */
function useDiffers(check: AddressCheck | null): void {
  const differs = check?.verdict === 'different';
  useEffect(() => {
    useAddress.setState({ differs });
    return () => useAddress.setState({ differs: false });
  }, [differs]);
}

function useCheck({ view, order }: Scene, reader: AddressReader | null): AddressCheck | null {
  const turns = useMemo(() => buyerTurns(view.messages, order?.orderedAt ?? null), [view.messages, order]);
  const written = turns.join('\n\n');
  const { address = null, receiver = null, phone = null } = order ?? {};
  // Equal texts give an equal answer: a view that only counts the waiting time on computes nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `written` stands for the turns
  return useMemo(
    () => (reader ? checkAddress(turns, { address, receiver, phone }, reader) : null),
    [reader, written, address, receiver, phone],
  );
}

function courierOf(order: OrderFacts, rows: readonly CourierRow[], reader: AddressReader): ShownCourier | null {
  const chosen = courierOfOrder(order, rows, reader.readRegion);
  return chosen && { region: chosen.row.region, courier: chosen.row.courier, days: chosen.row.days };
}
