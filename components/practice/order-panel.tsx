import type { ReactNode } from 'react';
import type { OrderStage } from '../../assist/model';
import { formatMoney } from '../../assist/money';
import type { PracticeItem, PracticeOrder } from '../../assist/practice-data';
import { flagTone } from '../flag-tone';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import { dateAndClock, initialOf } from './format';
import styles from './order.module.css';
import { RemarkEditor, type SaveRemark } from './remark-editor';
import { type OrderLabel, practiceTexts } from './texts';

interface Props {
  order: PracticeOrder | null;
  others?: PracticeOrder[];
  onRemark: SaveRemark;
}

/** The buyer's orders as consoles show them: one labelled row per fact, a dash where there is none. */
export function OrderPanel({ order, others = [], onRemark }: Props) {
  const text = useText(practiceTexts);
  return (
    <aside className={styles.panel} aria-label={text.order} data-order-panel>
      <h2 className={styles.title}>{text.order}</h2>
      {order ? (
        <>
          <OrderCard order={order} />
          <RemarkEditor key={order.number} order={order} onSave={onRemark} />
          {others.map((other) => (
            <OrderCard key={other.number} order={other} />
          ))}
        </>
      ) : (
        <p className={styles.empty} data-no-order>
          {text.noOrder}
        </p>
      )}
    </aside>
  );
}

function OrderCard({ order }: { order: PracticeOrder }) {
  const text = useText(practiceTexts);
  const { amountCents, currency = null } = order;
  const amount = typeof amountCents === 'number' ? formatMoney(amountCents, currency) : null;
  return (
    <div
      className={styles.card}
      data-order
      data-stage={order.stage}
      data-cash-on-delivery={order.cashOnDelivery ?? undefined}
    >
      <Progress stage={order.stage ?? 'unknown'} />
      <dl>
        <Row label="status" value={order.status} className={styles.status} />
        <Row label="number" value={order.number} />
        <Row
          label="items"
          value={order.items?.map((item) => <Item key={item.name} item={item} currency={currency} />)}
        />
        <Row label="amount" value={amount} className={styles.amount} />
      </dl>
      {order.cashOnDelivery && <p className={ui.pill}>{text.cashOnDelivery}</p>}
      <dl>
        <Row label="orderedAt" value={order.orderedAt && dateAndClock(order.orderedAt)} />
        <Row label="paidAt" value={order.paidAt && dateAndClock(order.paidAt)} />
      </dl>
      <dl>
        <Row label="receiver" value={order.receiver} />
        <Row label="phone" value={order.phone} />
        <Row label="address" value={order.address} />
      </dl>
      <dl>
        <Row label="courier" value={order.courier} />
        <Row label="tracking" value={order.trackingNumber} />
      </dl>
      <dl>
        <Row label="remark" value={order.remark} flag={order.flag} />
        <Row label="buyerNote" value={order.buyerNote} />
      </dl>
    </div>
  );
}

interface RowProps {
  label: OrderLabel;
  value: ReactNode;
  className?: string;
  /** A colour word. */
  flag?: string | null;
}

function Row({ label, value, className = '', flag }: RowProps) {
  const text = useText(practiceTexts);
  return (
    <div className={styles.row}>
      <dt>{text.labels[label]}</dt>
      <dd className={value ? className : styles.none} data-field={label}>
        {flag && <i className={styles.flag} style={{ background: flagTone(flag) }} data-flag={flag} />}
        {value || '—'}
      </dd>
    </div>
  );
}

function Item({ item, currency }: { item: PracticeItem; currency: string | null }) {
  return (
    <div className={styles.item} data-item={item.productId ?? ''} data-sku={item.skuId ?? ''}>
      <span className={styles.tile} aria-hidden="true">
        {initialOf(item.name)}
      </span>
      <span data-part="item-name">{item.name}</span>
      <span className={styles.spec}>
        <span data-part="item-spec">{item.spec}</span>
        {item.quantity !== null && <span data-part="item-quantity">×{item.quantity}</span>}
        {item.priceCents !== null && <span data-part="item-price">{formatMoney(item.priceCents, currency)}</span>}
      </span>
    </div>
  );
}

const STAGES: OrderStage[] = ['unpaid', 'paid', 'shipped', 'received'];

/** How far the order has come, as four strokes; the status row says the same in words. */
function Progress({ stage }: { stage: OrderStage }) {
  const reached = STAGES.indexOf(stage);
  if (reached < 0) return null;
  return (
    <div className={styles.progress} aria-hidden="true">
      {STAGES.map((each, index) => (
        <i key={each} className={index <= reached ? styles.done : ''} />
      ))}
    </div>
  );
}
