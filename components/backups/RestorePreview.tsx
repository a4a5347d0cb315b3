import { type ReactNode, useEffect, useRef } from 'react';
import type { OwnPhrase } from '../../assist/own';
import { useText } from '../i18n/language';
import { clock } from '../library/clock';
import ui from '../ui.module.css';
import styles from './Backups.module.css';
import { backupsTexts } from './backups-texts';

/** What restoring would do. */
export interface ShownPreview {
  /** Of the backup, milliseconds since 1970; null: it does not say. */
  at: number | null;
  back: readonly OwnPhrase[];
  changed: readonly { was: OwnPhrase; now: OwnPhrase }[];
  gone: readonly OwnPhrase[];
  /** Of a file: what was left out of it. */
  skipped: number;
}

/** So many of each are listed; all are counted. */
const SHOWN = 100;

/** Asks before anything is restored; the focus goes there, because that is what is to be read. */
export function RestorePreview({
  preview,
  onRestore,
  onCancel,
}: {
  preview: ShownPreview;
  onRestore(): void;
  onCancel(): void;
}) {
  const t = useText(backupsTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another preview is to be read from its beginning
  useEffect(() => heading.current?.focus(), [preview]);
  const { at, back, changed, gone, skipped } = preview;
  const name = t.preview(at === null ? t.noTime : clock(at));
  const isSame = back.length + changed.length + gone.length === 0;
  return (
    <section className={styles.preview} aria-label={name}>
      <h2 ref={heading} tabIndex={-1}>
        {name}
      </h2>
      {isSame && <p>{t.same}</p>}
      <Part name={t.back(back.length)} all={back} show={({ id, title }) => <li key={id}>{title}</li>} />
      <Part name={t.changed(changed.length)} all={changed} show={(one) => <Changed key={one.was.id} {...one} />} />
      <Part name={t.gone(gone.length)} all={gone} show={({ id, title }) => <li key={id}>{title}</li>} />
      {skipped > 0 && <p>{t.skipped(skipped)}</p>}
      <p className={styles.note}>{t.others}</p>
      <div className={styles.row}>
        <button type="button" className={`${ui.button} ${ui.primary}`} onClick={onRestore}>
          {t.restore}
        </button>
        <button type="button" className={ui.button} onClick={onCancel}>
          {t.cancel}
        </button>
      </div>
    </section>
  );
}

function Part<T>({ name, all, show }: { name: string; all: readonly T[]; show(one: T): ReactNode }) {
  const t = useText(backupsTexts);
  if (all.length === 0) return null;
  return (
    <>
      <h3>{name}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ul className={styles.phrases} aria-label={name} tabIndex={0}>
        {all.slice(0, SHOWN).map(show)}
        {all.length > SHOWN && <li>{t.more(all.length - SHOWN)}</li>}
      </ul>
    </>
  );
}

function Changed({ was, now }: { was: OwnPhrase; now: OwnPhrase }) {
  const t = useText(backupsTexts);
  const words = ({ title, text }: OwnPhrase): string => (was.title === now.title ? text : `${title}\n${text}`);
  return (
    <li>
      {now.title}
      {words(was) === words(now) ? (
        <p className={styles.note}>{t.moreChanged}</p>
      ) : (
        <dl>
          <dt>{t.is}</dt>
          <dd>{words(now)}</dd>
          <dt>{t.was}</dt>
          <dd>{words(was)}</dd>
        </dl>
      )}
    </li>
  );
}
