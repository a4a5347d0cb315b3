import type { Cutoff } from '../../assist/cutoff';
import { formatMoney } from '../../assist/money';
import type { UnpaidRow } from '../../assist/unpaid';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import { Section } from './Section';
import styles from './UnpaidList.module.css';
import { unpaidTexts } from './unpaid-texts';

interface Props {
  rows: UnpaidRow[];
  cutoff: Cutoff | null;
  /** Minutes since 1970, as in the rows. */
  now: number;
  /** Whether a row is of the conversation that is open: only there a reminder can be written. */
  isOpen(row: UnpaidRow): boolean;
  onRemind(row: UnpaidRow): void;
}

/** Unpaid orders seen today, with the cut-off clock: whom to remind, whom to ask, whom to leave in peace. */
export function UnpaidList({ rows, cutoff, now, isOpen, onRemind }: Props) {
  const t = useText(unpaidTexts);
  return (
    <Section title={t.title(rows.length)} aside={cutoff ? <Clock cutoff={cutoff} /> : t.noCutoff}>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={`${row.seen.place} ${row.seen.order.number}`} className={styles.row}>
            <span className={styles.what}>
              <b>{row.seen.buyer ?? t.unknownBuyer}</b> {itemOf(row)}
              {row.duplicate && <span className={styles.twice}>{t.duplicate}</span>}
              <small>{[stateOf(row, now, t), isOpen(row) ? '' : t.elsewhere].filter(Boolean).join(t.comma)}</small>
            </span>
            {isOpen(row) && row.phraseIds.length > 0 && (
              <button type="button" className={ui.button} onClick={() => onRemind(row)}>
                {row.next === 'ask' ? t.ask : t.remind}
              </button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Clock({ cutoff }: { cutoff: Cutoff }) {
  const t = useText(unpaidTexts);
  const { row, today, minutesLeft } = cutoff;
  return (
    <span className={today ? styles.soon : undefined}>
      {today ? t.cutoff(row.time, minutesLeft) : t.over(row.time)}
    </span>
  );
}

function itemOf({ seen: { order } }: UnpaidRow): string {
  const item = order.items[0];
  const amount = order.amountCents === null ? '' : formatMoney(order.amountCents, order.currency);
  return [item?.spec ?? item?.name, amount].filter(Boolean).join(' ');
}

function stateOf({ next, reminded, waitUntil }: UnpaidRow, now: number, t: (typeof unpaidTexts)['zh-CN']): string {
  const times = reminded.rounds > 0 ? [t.reminded(reminded.rounds)] : [];
  if (next === 'wait') return [...times, t.wait(Math.max(1, (waitUntil ?? now) - now))].join(t.comma);
  if (next === 'enough') return [...times, t.enough].join(t.comma);
  return times.join('');
}
