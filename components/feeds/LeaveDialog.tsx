import { useEffect, useId, useRef } from 'react';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './Feeds.module.css';
import { feedsTexts } from './feeds-texts';

interface Props {
  title: string;
  onLeave(keepPacks: boolean): void;
  onClose(): void;
}

/** Asks what shall become of the packs. Escape closes it. */
export function LeaveDialog({ title, onLeave, onClose }: Props) {
  const t = useText(feedsTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={name} onClose={onClose} onCancel={onClose}>
      <h2 id={name}>{t.leave(title)}</h2>
      <p>{t.leaveHow}</p>
      <p className={styles.buttons}>
        <button type="button" className={ui.button} onClick={() => onLeave(false)}>
          {t.leaveRemove}
        </button>
        <button type="button" className={ui.button} onClick={() => onLeave(true)}>
          {t.leaveKeep}
        </button>
        <button type="button" className={ui.button} onClick={onClose}>
          {t.cancel}
        </button>
      </p>
    </dialog>
  );
}
