import { useState } from 'react';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import { commandTexts } from './command-texts';
import { Dialog } from './Dialog';
import styles from './Dialog.module.css';

interface NameProps {
  title: string;
  note: string;
  name: string;
  action: string;
  onName(name: string): void;
  onClose(): void;
}

/** Asks for the name of a group. */
export function NameDialog({ title, note, name: before, action, onName, onClose }: NameProps) {
  const t = useText(commandTexts);
  const [name, setName] = useState(before);
  const submit = (): void => {
    if (name.trim() !== '') onName(name.trim());
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      onSubmit={submit}
      buttons={
        <button type="submit" className={`${ui.button} ${ui.primary}`} disabled={name.trim() === ''}>
          {action}
        </button>
      }
    >
      <input
        className={styles.box}
        aria-label={t.groupName}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onFocus={(event) => event.target.select()}
      />
      <p className={styles.note}>{note}</p>
    </Dialog>
  );
}

interface TagProps {
  rows: number;
  /** Tags that are there, to choose from. */
  known: readonly string[];
  onTag(tag: string, isOn: boolean): void;
  onClose(): void;
}

/** Asks which tag to put on or to take off. */
export function TagDialog({ rows, known, onTag, onClose }: TagProps) {
  const t = useText(commandTexts);
  const [typed, setTyped] = useState('');
  const tag = typed.trim().replace(/^[#＃]/, '');
  const submit = (): void => {
    if (tag !== '') onTag(tag, true);
  };
  return (
    <Dialog
      title={t.tagTitle(rows)}
      onClose={onClose}
      onSubmit={submit}
      buttons={
        <>
          <button type="submit" className={`${ui.button} ${ui.primary}`} disabled={tag === ''}>
            {t.addTag}
          </button>
          <button type="button" className={ui.button} disabled={tag === ''} onClick={() => onTag(tag, false)}>
            {t.removeTag}
          </button>
        </>
      }
    >
      <input
        className={styles.box}
        aria-label={t.tag}
        list="phrase-tags"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <datalist id="phrase-tags">
        {known.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </Dialog>
  );
}

interface SureProps {
  title: string;
  what: string;
  action: string;
  onSure(): void;
  onClose(): void;
}

/** Asks once before something is gone. */
export function SureDialog({ title, what, action, onSure, onClose }: SureProps) {
  return (
    <Dialog
      title={title}
      onClose={onClose}
      onSubmit={onSure}
      buttons={
        <button type="submit" className={`${ui.button} ${styles.danger}`}>
          {action}
        </button>
      }
    >
      <p>{what}</p>
    </Dialog>
  );
}
