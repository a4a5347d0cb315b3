import { type FormEvent, useId, useState } from 'react';
import { type AmountFault, typedCents } from '../../assist/bargain-amount';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './BargainStrip.module.css';
import { bargainTexts } from './bargain-texts';

interface Props {
  label: string;
  /** The floor as it is shown; null: not to be named. */
  floor: string | null;
  faultOf(cents: number | null): AmountFault | null;
  onAmount(cents: number): void;
}

/** An amount typed by the agent, refused with a reason where it cannot be taken. */
export function BargainStripAmount({ label, floor, faultOf, onAmount }: Props) {
  const t = useText(bargainTexts);
  const id = useId();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<AmountFault | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const cents = typedCents(text);
    const found = faultOf(cents);
    setFault(found);
    if (cents !== null && found === null) onAmount(cents);
  };
  return (
    <form className={styles.amount} onSubmit={submit}>
      <input
        className={styles.input}
        inputMode="decimal"
        aria-label={label}
        placeholder={label}
        aria-invalid={fault !== null}
        aria-describedby={fault ? id : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setFault(null);
        }}
      />
      <button type="submit" className={ui.button}>
        {t.use}
      </button>
      {fault && (
        <p id={id} role="alert" className={styles.fault}>
          {t.fault(fault, floor)}
        </p>
      )}
    </form>
  );
}
