import type { ChangeName } from '../../assist/change-name';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './Bars.module.css';
import { changeTexts } from './change-texts';
import { commandTexts } from './command-texts';
import { printPath } from './group-path';

/** What can be done to many phrases at once. */
export interface Commands {
  onMove(): void;
  onTags(): void;
  onEnable(): void;
  onDisable(): void;
  onFavourite(isOn: boolean): void;
  onCopy(): void;
  onTrash(): void;
  onRestore(): void;
  onPurge(): void;
  onNone(): void;
}

/** A command of the bar. */
export type CommandName =
  | 'move'
  | 'tags'
  | 'enable'
  | 'disable'
  | 'favourite'
  | 'unfavourite'
  | 'copy'
  | 'trash'
  | 'restore'
  | 'show'
  | 'purge';

interface BulkProps {
  chosen: number;
  /** What can be done to them, in this order. */
  names: readonly CommandName[];
  commands: Commands;
}

/** Stands below the table while phrases are chosen, so that no row moves under the hand that chooses. */
export function BulkBar({ chosen, names, commands }: BulkProps) {
  const t = useText(commandTexts);
  return (
    <div role="toolbar" aria-label={t.bar} className={styles.bulk}>
      <strong className={styles.chosen}>{t.chosen(chosen)}</strong>
      {names.map((name) => (
        <button key={name} type="button" className={ui.button} onClick={commandOf(name, commands)}>
          {t[name]}
        </button>
      ))}
      <button type="button" className={`${ui.button} ${ui.quiet}`} onClick={commands.onNone}>
        {t.none}
      </button>
    </div>
  );
}

function commandOf(name: CommandName, commands: Commands): () => void {
  return {
    move: commands.onMove,
    tags: commands.onTags,
    enable: commands.onEnable,
    disable: commands.onDisable,
    favourite: () => commands.onFavourite(true),
    unfavourite: () => commands.onFavourite(false),
    copy: commands.onCopy,
    trash: commands.onTrash,
    restore: commands.onRestore,
    show: commands.onRestore,
    purge: commands.onPurge,
  }[name];
}

/** What was done last, with the way back. */
export interface Said {
  words: string;
  failed?: boolean;
}

interface StatusProps {
  /** How many are listed. */
  count: string;
  said: Said | null;
  /** Whether what was said last is also what would be taken back. */
  canTakeBack: boolean;
  /** What would be undone and done again; null: nothing. */
  undo: ChangeName | null;
  redo: ChangeName | null;
  onUndo(): void;
  onRedo(): void;
}

/** How many there are, what was done last, and the way back and forth. */
export function StatusLine({ count, said, canTakeBack, undo, redo, onUndo, onRedo }: StatusProps) {
  const t = useText(changeTexts);
  return (
    <div className={styles.status}>
      <p className={styles.count}>{count}</p>
      <p role={said?.failed ? 'alert' : 'status'} className={said?.failed ? styles.failed : styles.said}>
        {said?.words}
      </p>
      {said && !said.failed && canTakeBack && (
        <button type="button" className={`${ui.button} ${styles.back}`} onClick={onUndo}>
          {t.undo}
        </button>
      )}
      <span className={styles.steps}>
        <Step name={t.undo} full={undo && t.undoStep(t.steps[undo])} sign="↶" keys="Control+Z" onStep={onUndo} />
        <Step name={t.redo} full={redo && t.redoStep(t.steps[redo])} sign="↷" keys="Control+Shift+Z" onStep={onRedo} />
      </span>
    </div>
  );
}

interface StepProps {
  name: string;
  full: string | null;
  sign: string;
  keys: string;
  onStep(): void;
}

function Step({ name, full, sign, keys, onStep }: StepProps) {
  return (
    <button
      type="button"
      className={`${ui.button} ${ui.quiet}`}
      aria-label={full ?? name}
      aria-keyshortcuts={keys}
      title={full ?? name}
      disabled={full === null}
      onClick={onStep}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}

interface GroupProps {
  path: readonly string[];
  onRename(): void;
  onMove(): void;
  onDelete(): void;
}

/** What can be done to the group that is listed. */
export function GroupBar({ path, onRename, onMove, onDelete }: GroupProps) {
  const t = useText(commandTexts);
  return (
    <div role="toolbar" aria-label={t.groupBar(printPath(path))} className={styles.group}>
      <h2 className={styles.path}>{printPath(path)}</h2>
      <button type="button" className={ui.button} aria-keyshortcuts="F2" onClick={onRename}>
        {t.rename}
      </button>
      <button type="button" className={ui.button} onClick={onMove}>
        {t.moveGroup}
      </button>
      <button type="button" className={ui.button} onClick={onDelete}>
        {t.deleteGroup}
      </button>
    </div>
  );
}
