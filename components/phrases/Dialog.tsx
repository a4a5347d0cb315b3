import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import { commandTexts } from './command-texts';
import styles from './Dialog.module.css';

interface Props {
  title: string;
  children?: ReactNode;
  /** Beside Cancel; the first one is what Enter does. */
  buttons?: ReactNode;
  onSubmit?: () => void;
  /** What closing it is called; missing: Cancel. */
  closeName?: string;
  onClose(): void;
}

/** Asks for something before anything is done. Escape closes it; the focus goes back to where it was. */
export function Dialog({ title, children, buttons, onSubmit, closeName, onClose }: Props) {
  const t = useText(commandTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit?.();
  };
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={name} onClose={onClose} onCancel={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <h2 id={name} className={styles.title}>
          {title}
        </h2>
        {children}
        <div className={styles.buttons}>
          {buttons}
          <button type="button" className={ui.button} onClick={onClose}>
            {closeName ?? t.cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
}
