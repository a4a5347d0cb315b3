import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import { SyncDetails } from './SyncDetails';
import styles from './SyncMeter.module.css';
import { syncTexts } from './sync-texts';

/** Why something stays on this computer. */
export type HeldWhy = 'too-long' | 'item-full' | 'area-full' | 'too-many-items' | 'unreadable' | 'newer';

/** One thing that is in sync or is not. */
export interface SyncLine {
  key: string;
  kind: 'phrase' | 'hide' | 'favourite' | 'setting' | 'feed';
  title: string;
  deleted: boolean;
}

/** How sync stands. Times in milliseconds since 1970; null: never. */
export interface SyncState {
  /** Whether own phrases are synced. */
  on: boolean;
  /** Bytes, of the whole sync area. */
  used: number;
  quota: number;
  held: (SyncLine & { why: HeldWhy })[];
  /** More than `held` lists, where there are many. */
  heldCount: number;
  /** Titles of phrases whose pictures stay here. */
  pictures: string[];
  /** Names of items that cannot be read. */
  leftAlone: string[];
  readAt: number | null;
  writtenAt: number | null;
  /** Newest first. */
  arrivals: (SyncLine & { at: number })[];
  /** What the browser said when it refused the last write. */
  refused: { at: number; message: string } | null;
}

interface Props {
  state: SyncState;
  onSwitch(on: boolean): void;
}

const KB = 1024;

/** In the head of the page: how full sync is and how much stays on this computer; opens to the details. */
export function SyncMeter({ state, onSwitch }: Props) {
  const t = useText(syncTexts);
  const [open, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && open) close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from wherever the focus is inside
    <div className={styles.meter} onKeyDown={keys}>
      <button
        ref={button}
        type="button"
        className={`${ui.button} ${ui.quiet} ${styles.button}`}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        title={t.details}
        onClick={() => setOpen(!open)}
      >
        <Sum state={state} />
      </button>
      {open && (
        <section id={id} className={styles.details} aria-label={t.details}>
          <SyncDetails state={state} onSwitch={onSwitch} />
          <button type="button" className={ui.button} onClick={close}>
            {t.close}
          </button>
        </section>
      )}
    </div>
  );
}

function Sum({ state: { on, used, quota, heldCount, refused } }: { state: SyncState }) {
  const t = useText(syncTexts);
  if (!on) return <span>{t.onlyHere}</span>;
  return (
    <>
      <span>{t.sum(Math.ceil(used / KB), Math.floor(quota / KB))}</span>
      <span className={styles.bar} aria-hidden="true">
        <span className={styles.fill} style={{ width: `${Math.min(100, (100 * used) / quota)}%` }} />
      </span>
      {heldCount > 0 && <span className={styles.held}>{t.held(heldCount)}</span>}
      {refused && <span className={styles.refused}>!</span>}
    </>
  );
}
