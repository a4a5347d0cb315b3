import type { ConversationView, OrderFacts } from '../../assist/model';
import { formatMoney } from '../../assist/money';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './OrderCard.module.css';
import { Section } from './Section';
import { panelTexts } from './texts';

interface Props {
  orders: OrderFacts[];
  index: number;
  health: ConversationView['health'];
  onIndex(index: number): void;
}

/** The order being talked about; what could not be read says so. */
export function OrderCard({ orders, index, health, onIndex }: Props) {
  const t = useText(panelTexts);
  const order = orders[index];
  if (!order) {
    const unclear = health.orders === 'unreadable';
    return (
      <Section title={t.order}>
        <p className={unclear ? styles.unclear : styles.none}>{unclear ? t.orders.unclear : t.orders.none}</p>
      </Section>
    );
  }
  return (
    <Section
      title={t.order}
      aside={orders.length > 1 && <Pager count={orders.length} index={index} onIndex={onIndex} />}
    >
      <OrderBody order={order} health={health} />
    </Section>
  );
}

function Pager({ count, index, onIndex }: { count: number; index: number; onIndex(index: number): void }) {
  const t = useText(panelTexts);
  return (
    <>
      <button
        type="button"
        className={`${ui.button} ${ui.quiet}`}
        aria-label={t.orders.previous}
        disabled={index === 0}
        onClick={() => onIndex(index - 1)}
      >
        ‹
      </button>
      {t.orders.of(index + 1, count)}
      <button
        type="button"
        className={`${ui.button} ${ui.quiet}`}
        aria-label={t.orders.next}
        disabled={index === count - 1}
        onClick={() => onIndex(index + 1)}
      >
        ›
      </button>
    </>
  );
}

function OrderBody({ order, health }: { order: OrderFacts; health: ConversationView['health'] }) {
  const t = useText(panelTexts);
  const item = order.items[0];
  const receiver = [order.receiver, order.phone, order.address].filter(Boolean).join(' · ');
  return (
    <div className={styles.order}>
      <span className={styles.stage}>{order.status ?? t.stages[order.stage]}</span>
      <span className={styles.sum}>
        {order.amountCents === null ? <Unread /> : formatMoney(order.amountCents, order.currency)}
      </span>
      <span className={styles.number} title={order.number ?? undefined}>
        {order.number ? shortNumber(order.number) : <Unread />}
      </span>
      <span className={styles.item}>
        {item && <ItemWords name={item.name} spec={item.spec} quantity={item.quantity} />}
      </span>
      <span className={styles.wide}>
        {receiver || (health['order.address'] === 'unreadable' ? <Unread /> : null)}
        {order.cashOnDelivery && <b className={styles.cod}>{t.cashOnDelivery}</b>}
      </span>
      {order.courier || order.trackingNumber ? (
        <span className={styles.wide}>{[order.courier, order.trackingNumber].filter(Boolean).join(' ')}</span>
      ) : null}
      {order.remark && (
        <span className={styles.wide}>
          {t.remark} <span style={{ color: order.flag ?? undefined }}>{order.flag ? '⚑ ' : ''}</span>
          {order.remark}
        </span>
      )}
      {order.buyerNote && (
        <span className={styles.wide}>
          {t.note} {order.buyerNote}
        </span>
      )}
    </div>
  );
}

function ItemWords({ name, spec, quantity }: { name: string; spec: string | null; quantity: number | null }) {
  return (
    <span title={name}>
      {spec ?? name}
      {quantity !== null && ` ×${quantity}`}
    </span>
  );
}

function Unread() {
  return <span className={styles.unread}>{useText(panelTexts).notRead}</span>;
}

/** `'260502-244821562980464'` → `'260502-2448…0464'`: enough to recognise, the whole in the tooltip. */
const shortNumber = (number: string): string =>
  number.length > 16 ? `${number.slice(0, 11)}…${number.slice(-4)}` : number;
