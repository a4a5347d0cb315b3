import { type ReactNode, useId, useState } from 'react';
import { formatMoney } from '../../assist/money';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './BargainStrip.module.css';
import { bargainTexts } from './bargain-texts';

/** A step that the agent may take instead. */
export interface OtherStep {
  id: string;
  title: string;
  /** The price that it would name. */
  cents: number | null;
  /** The lead has to be asked for it. */
  beyond: boolean;
}

interface Props {
  steps: OtherStep[];
  currency: string | null;
  onChoose(rungId: string): void;
  /** What stands before it in its line. */
  children?: ReactNode;
}

/** What can be done with the proposed step, and everything else that could be said now. */
export function BargainStripMenu({ steps, currency, onChoose, children }: Props) {
  const t = useText(bargainTexts);
  const id = useId();
  const [open, setOpen] = useState(false);
  const any = steps.length > 0;
  const choose = (rungId: string): void => {
    setOpen(false);
    onChoose(rungId);
  };
  return (
    <>
      <span className={styles.buttons}>
        {children}
        {any && (
          <button
            type="button"
            className={ui.button}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {t.other}
          </button>
        )}
      </span>
      <ul id={id} aria-label={t.otherSteps} hidden={!open || !any} className={styles.steps}>
        {steps.map(({ id: rungId, title, cents, beyond }) => (
          <li key={rungId}>
            <button type="button" className={styles.step} onClick={() => choose(rungId)}>
              <span>{title}</span>
              <span className={styles.note}>
                {[cents === null ? null : formatMoney(cents, currency), beyond ? t.toLead : null]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
