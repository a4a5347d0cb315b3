import { useText } from '../i18n/language';
import { AdminMark, useLocked } from '../policy/locked';
import { clock } from './clock';
import type { SyncLine, SyncState } from './SyncMeter';
import styles from './SyncMeter.module.css';
import { syncTexts } from './sync-texts';

/** So many are listed of each. */
const SHOWN = 50;

const number = new Intl.NumberFormat('en-US');

/** Bytes, times, what stays here and why, what came from elsewhere; and the switch. */
export function SyncDetails({ state, onSwitch }: { state: SyncState; onSwitch(on: boolean): void }) {
  const t = useText(syncTexts);
  const locked = useLocked('syncOwn');
  const { on, used, quota, leftAlone, readAt, writtenAt, arrivals, refused } = state;
  const when = (at: number | null): string => (at === null ? t.notYet : clock(at));
  return (
    <>
      <h2>{t.title}</h2>
      <label className={styles.switch}>
        <input type="checkbox" checked={on} disabled={locked} onChange={({ target }) => onSwitch(target.checked)} />
        {t.switch} <AdminMark name="syncOwn" />
      </label>
      {!on && <p className={styles.warn}>{t.off}</p>}
      <p>{t.bytes(number.format(used), number.format(Math.max(0, quota - used)))}</p>
      <p className={styles.note}>{arrivals.length > 0 ? t.arrivedOnce : t.account}</p>
      <p className={styles.note}>
        {t.lastRead(when(readAt))} · {t.lastWritten(when(writtenAt))}
      </p>
      {refused && <p className={styles.warn}>{t.refused(clock(refused.at), refused.message)}</p>}
      {leftAlone.length > 0 && <p className={styles.warn}>{t.leftAlone(leftAlone.join(', '))}</p>}
      <Lists state={state} />
    </>
  );
}

function Lists({ state: { held, heldCount, pictures, arrivals } }: { state: SyncState }) {
  const t = useText(syncTexts);
  const name = ({ kind, title, deleted }: SyncLine): string =>
    deleted ? t.deleted(t.named[kind](title)) : t.named[kind](title);
  return (
    <>
      <List
        title={t.heldTitle}
        count={heldCount}
        rows={held.map((line) => ({ key: line.key, name: name(line), more: t.why[line.why] }))}
      />
      <List title={t.pictures} rows={pictures.map((title, index) => ({ key: `${index} ${title}`, name: title }))} />
      <List
        title={t.arrivals}
        rows={arrivals.map((line) => ({ key: `${line.key} ${line.at}`, name: name(line), more: clock(line.at) }))}
      />
    </>
  );
}

interface Row {
  key: string;
  name: string;
  more?: string;
}

function List({ title, rows, count = rows.length }: { title: string; rows: Row[]; count?: number }) {
  const t = useText(syncTexts);
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className={styles.list} aria-label={title}>
        {rows.slice(0, SHOWN).map(({ key, name, more }) => (
          <li key={key}>
            <span className={styles.name}>{name}</span>
            {more && <span className={styles.why}>{more}</span>}
          </li>
        ))}
        {count > SHOWN && <li className={styles.note}>{t.more(count - SHOWN)}</li>}
      </ul>
    </>
  );
}
