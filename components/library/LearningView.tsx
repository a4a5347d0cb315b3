import { useState } from 'react';
import { useText } from '../i18n/language';
import { AdminMark, useLocked } from '../policy/locked';
import ui from '../ui.module.css';
import styles from './Learning.module.css';
import { learningTexts } from './learning-texts';
import list from './RowList.module.css';

/** What was learnt of one phrase, in words. */
export interface LearntItem {
  phraseId: string;
  /** Null where the library does not have the phrase any more. */
  title: string | null;
  choices: number;
  /** Day of the last choice, `YYYY-MM-DD`. */
  last: string;
  intents: { label: string; choices: number }[];
}

export interface LearningActions {
  onSwitch(on: boolean): void;
  onForget(item: LearntItem): void;
  onClear(): void;
}

interface Props {
  on: boolean;
  /** All choices. */
  choices: number;
  /** Most frequent first. */
  items: LearntItem[];
  /** What was just done; '' for nothing. */
  said: string;
  act: LearningActions;
}

/** So many phrases are listed. */
const SHOWN = 200;

/** What was learnt from the agent's choices, in numbers; to forget, clear and switch off. */
export function LearningView({ on, choices, items, said, act }: Props) {
  const t = useText(learningTexts);
  const locked = useLocked('learning');
  return (
    <section className={styles.learning} aria-label={t.tab}>
      <h2>{t.tab}</h2>
      <p className={styles.note}>{t.what}</p>
      <p className={styles.note}>{t.kept}</p>
      <label className={styles.switch}>
        <input type="checkbox" checked={on} disabled={locked} onChange={({ target }) => act.onSwitch(target.checked)} />
        {t.on} <AdminMark name="learning" />
      </label>
      {!on && <p className={styles.off}>{t.off}</p>}
      <p role="status">{said}</p>
      {choices === 0 && items.length === 0 ? (
        <p className={styles.note}>{t.none}</p>
      ) : (
        <>
          <p className={styles.sum}>{t.choices(choices, items.length)}</p>
          <Learnt items={items.slice(0, SHOWN)} onForget={act.onForget} />
          {items.length > SHOWN && <p className={styles.note}>{t.more(items.length - SHOWN)}</p>}
          <Clear choices={choices} onClear={act.onClear} />
        </>
      )}
    </section>
  );
}

function Learnt({ items, onForget }: { items: LearntItem[]; onForget: LearningActions['onForget'] }) {
  const t = useText(learningTexts);
  return (
    <table className={list.table} aria-label={t.tab}>
      <thead>
        <tr>
          {[t.phrase, t.for, t.times, t.last].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
          <th scope="col">
            <span className={ui.srOnly}>{t.forget}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.phraseId} item={item} onForget={() => onForget(item)} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ item, onForget }: { item: LearntItem; onForget(): void }) {
  const t = useText(learningTexts);
  const name = item.title ?? t.gone(item.phraseId);
  const intents = item.intents.map(({ label, choices }) => t.intent(label, choices)).join(' · ');
  return (
    <tr>
      <td className={list.product}>{name}</td>
      <td data-label={t.for} data-empty={intents === '' || undefined}>
        {intents}
      </td>
      <td data-label={t.times}>{item.choices}</td>
      <td data-label={t.last}>{item.last}</td>
      <td className={list.actions}>
        <button type="button" className={`${ui.button} ${ui.quiet}`} aria-label={t.forgetOf(name)} onClick={onForget}>
          {t.forget}
        </button>
      </td>
    </tr>
  );
}

/** Asks once: what is cleared does not come back. */
function Clear({ choices, onClear }: { choices: number; onClear(): void }) {
  const t = useText(learningTexts);
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button type="button" className={ui.button} onClick={() => setAsking(true)}>
        {t.clear}
      </button>
    );
  }
  return (
    <div className={styles.sure} role="alertdialog" aria-label={t.clear}>
      <p>{t.sure(choices)}</p>
      <button type="button" className={ui.button} onClick={onClear}>
        {t.clearNow}
      </button>
      <button
        type="button"
        className={`${ui.button} ${ui.quiet}`}
        // biome-ignore lint/a11y/noAutofocus: the harmless answer to a question that was just asked
        autoFocus
        onClick={() => setAsking(false)}
      >
        {t.keep}
      </button>
    </div>
  );
}
