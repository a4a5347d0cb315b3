import type { StockReading } from '../../assist/stock';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './StockNote.module.css';
import { stockTexts } from './stock-texts';

export interface ShownStock {
  name: string | null;
  spec: string | null;
  state: StockReading['state'];
  /** Pieces left; null: not known. */
  left: number | null;
  /** Pieces asked for; null: not said. */
  asked: number | null;
  /** When it was counted, as it is shown; null: not known. */
  time: string | null;
  /** Whole days since then. */
  days: number;
  /** Whether the table has rows about it at all. */
  listed: boolean;
  similar: { name: string; note: string | null }[];
  /** The agent has looked. */
  checked: boolean;
}

interface Props {
  stock: ShownStock;
  onChecked(checked: boolean): void;
  /** Proposes the similar product to the buyer; null: there is none, or no words for it. */
  onSuggest: (() => void) | null;
}

/** What the table says is there, how old that is, and whether it is enough for what was asked. */
export function StockNote({ stock, onChecked, onSuggest }: Props) {
  const t = useText(stockTexts);
  const { name, spec, state, checked } = stock;
  return (
    <section className={styles.note} aria-label={t.title}>
      <div className={styles.line}>
        <span className={styles.label}>{t.title}</span>
        <span>{[name ?? t.noName, spec].filter(Boolean).join(' ')}</span>
        <Figures stock={stock} />
        {state !== 'enough' && (
          <label className={styles.checked}>
            <input type="checkbox" checked={checked} onChange={(event) => onChecked(event.currentTarget.checked)} />
            {t.checked}
          </label>
        )}
      </div>
      {(state === 'short' || state === 'out') && <Warning stock={stock} onSuggest={onSuggest} />}
    </section>
  );
}

function Figures({ stock: { left, time, days, listed } }: { stock: ShownStock }) {
  const t = useText(stockTexts);
  if (!listed) return <span>{t.noRow}</span>;
  if (left === null) return <span>{t.variants}</span>;
  return (
    <>
      <span className={styles.left}>{t.left(left)}</span>
      <span>{time === null ? t.undated : t.counted(time)}</span>
      {days > 0 && <span className={styles.old}>{t.days(days)}</span>}
    </>
  );
}

function Warning({ stock: { state, left, asked, similar }, onSuggest }: Pick<Props, 'stock' | 'onSuggest'>) {
  const t = useText(stockTexts);
  return (
    <div className={styles.warning}>
      <p role="status">
        <b>{state === 'short' && asked !== null && left !== null ? t.short(asked, left) : t.out}</b>
      </p>
      {similar.length > 0 && (
        <p>
          {t.similar} {similar.map(({ name, note }) => (note ? t.noted(name, note) : name)).join(' · ')}
        </p>
      )}
      {onSuggest && (
        <p className={styles.buttons}>
          <button type="button" className={ui.button} onClick={onSuggest}>
            {t.suggest}
          </button>
        </p>
      )}
    </div>
  );
}
