import { useText } from '../i18n/language';
import { clock } from '../library/clock';
import { FileInput } from '../library/FileBar';
import ui from '../ui.module.css';
import styles from './Backups.module.css';
import { backupsTexts } from './backups-texts';
import { RestorePreview, type ShownPreview } from './RestorePreview';

/** A backup without its records. */
export interface BackupHead {
  id: number;
  /** Milliseconds since 1970. */
  at: number;
  phrases: number;
}

export interface BackupActions {
  onBackUp(): void;
  onFile(file: File): void;
  onLook(head: BackupHead): void;
  onDownload(head: BackupHead): void;
  onRestore(): void;
  onCancel(): void;
  /** Null: there is no restore that is the last step. */
  onUndo: (() => void) | null;
}

interface Props {
  /** Newest first; null while they are being read. */
  heads: readonly BackupHead[] | null;
  preview: ShownPreview | null;
  said: { words: string; failed: boolean };
  act: BackupActions;
}

/** The backups of this computer: to make, to look at, to restore, to take along. */
export function BackupsView({ heads, preview, said, act }: Props) {
  const t = useText(backupsTexts);
  return (
    <section className={styles.page} aria-label={t.tab}>
      <h2>{t.tab}</h2>
      <p className={styles.note}>{t.what}</p>
      <p className={styles.note}>{t.rule}</p>
      <div className={styles.tools}>
        <button type="button" className={ui.button} onClick={act.onBackUp}>
          {t.now}
        </button>
        <FileInput label={t.fromFile} onFile={act.onFile} />
      </div>
      <div className={styles.row}>
        <p role={said.failed ? 'alert' : 'status'} className={said.failed ? styles.failed : styles.said}>
          {said.words}
        </p>
        {act.onUndo && (
          <button type="button" className={ui.button} onClick={act.onUndo}>
            {t.undo}
          </button>
        )}
      </div>
      {preview && <RestorePreview preview={preview} onRestore={act.onRestore} onCancel={act.onCancel} />}
      <List heads={heads} act={act} />
    </section>
  );
}

function List({ heads, act }: Pick<Props, 'heads' | 'act'>) {
  const t = useText(backupsTexts);
  if (!heads) return <p className={styles.note}>{t.loading}</p>;
  if (heads.length === 0) return <p className={styles.note}>{t.none}</p>;
  return (
    <ul className={styles.list} aria-label={t.list}>
      {heads.map((head) => (
        <li key={head.id} className={styles.item}>
          <span className={styles.at}>{clock(head.at)}</span>
          <span>{t.phrases(head.phrases)}</span>
          <span className={styles.row}>
            <Action name={t.look} at={head.at} onClick={() => act.onLook(head)} />
            <Action name={t.download} at={head.at} onClick={() => act.onDownload(head)} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Action({ name, at, onClick }: { name: string; at: number; onClick(): void }) {
  const t = useText(backupsTexts);
  return (
    <button type="button" className={ui.button} aria-label={t.of(name, clock(at))} onClick={onClick}>
      {name}
    </button>
  );
}
