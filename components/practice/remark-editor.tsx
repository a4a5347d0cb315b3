import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { PracticeOrder } from '../../assist/practice-data';
import { flagTone } from '../flag-tone';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './remark.module.css';
import { practiceTexts } from './texts';

/** The colours of this console's flags, as colour words. */
export const FLAGS = ['red', 'yellow', 'green', 'blue', 'purple'] as const;

export type SaveRemark = (orderNumber: string, remark: string, flag: string | null) => void;

/** The button under an order, and the dialog that it opens: text, flag, Save. */
export function RemarkEditor({ order, onSave }: { order: PracticeOrder; onSave: SaveRemark }) {
  const text = useText(practiceTexts);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { number } = order;
  if (!number) return null;
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const save = (remark: string, flag: string | null): void => {
    onSave(number, remark, flag);
    close();
  };
  return (
    <div className={styles.remark}>
      <button ref={button} type="button" className={ui.button} aria-expanded={open} onClick={() => setOpen(!open)}>
        {order.remark ? text.changeRemark : text.addRemark}
      </button>
      {open && <RemarkDialog number={number} order={order} onSave={save} onClose={close} />}
    </div>
  );
}

interface DialogProps {
  number: string;
  order: PracticeOrder;
  onSave(remark: string, flag: string | null): void;
  onClose(): void;
}

function RemarkDialog({ number, order, onSave, onClose }: DialogProps) {
  const text = useText(practiceTexts);
  const title = useId();
  const dialog = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const [remark, setRemark] = useState(order.remark ?? '');
  const [flag, setFlag] = useState<string | null>(order.flag ?? null);
  useEffect(() => {
    box.current?.focus();
    // Save must be in sight as well.
    dialog.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose();
  };
  return (
    <div
      ref={dialog}
      role="dialog"
      aria-labelledby={title}
      className={styles.dialog}
      data-remark-dialog
      onKeyDown={keyDown}
    >
      <h3 id={title}>{text.remarkOf}</h3>
      <p className={styles.number} data-part="remark-order">
        {number}
      </p>
      <textarea
        ref={box}
        rows={4}
        value={remark}
        aria-label={text.labels.remark}
        data-remark-box
        onChange={(event) => setRemark(event.target.value)}
      />
      <FlagChoice flag={flag} onFlag={setFlag} />
      <div className={styles.foot}>
        <button type="button" className={ui.button} onClick={onClose}>
          {text.cancel}
        </button>
        <button type="button" className={`${ui.button} ${ui.primary}`} onClick={() => onSave(remark.trim(), flag)}>
          {text.save}
        </button>
      </div>
    </div>
  );
}

function FlagChoice({ flag, onFlag }: { flag: string | null; onFlag(flag: string): void }) {
  const text = useText(practiceTexts);
  return (
    <fieldset className={styles.flags}>
      <legend>{text.flag}</legend>
      {FLAGS.map((each) => (
        <label key={each}>
          <input type="radio" name="flag" checked={flag === each} onChange={() => onFlag(each)} />
          <i style={{ background: flagTone(each) }} />
          {text.flags[each]}
        </label>
      ))}
    </fieldset>
  );
}
