import { useId } from 'react';
import { formatMoney } from '../../assist/money';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import type { BargainActions, ShownBargain } from './BargainStrip';
import styles from './BargainStrip.module.css';
import { BargainStripAmount } from './BargainStripAmount';
import { bargainTexts, type LeadRequestText } from './bargain-texts';

interface RequestProps {
  request: LeadRequestText;
  actions: BargainActions;
}

/** The request for the lead, in full: what is said to be asked is really asked. */
export function BargainStripRequest({ request, actions }: RequestProps) {
  const t = useText(bargainTexts);
  const id = useId();
  const text = t.request(request);
  return (
    <fieldset className={styles.lead} aria-labelledby={id}>
      <h3 id={id} className={styles.leadTitle}>
        {t.leadTitle}
      </h3>
      <textarea
        className={styles.request}
        aria-label={t.leadText}
        readOnly
        rows={5}
        value={text}
        onCopy={actions.onRequested}
      />
      <button type="button" className={`${ui.button} ${ui.primary}`} onClick={() => actions.onRequest(text)}>
        {t.copyRequest}
      </button>
    </fieldset>
  );
}

interface AnswerProps {
  bargain: ShownBargain;
  asked: NonNullable<ShownBargain['asked']>;
  actions: BargainActions;
}

/** The lead's answer, entered by the agent; only then anything is granted. */
export function BargainStripAnswer({ bargain, asked, actions }: AnswerProps) {
  const t = useText(bargainTexts);
  const id = useId();
  const { currency, floorCents } = bargain;
  const what = asked.cents === null ? asked.gives && t.extras[asked.gives] : formatMoney(asked.cents, currency);
  return (
    <fieldset className={styles.lead} aria-labelledby={id}>
      <h3 id={id} className={styles.leadTitle}>
        {what ? t.answerFor(what) : t.answerTitle}
      </h3>
      <span className={styles.buttons}>
        <button type="button" className={ui.button} onClick={() => actions.onAnswer({ kind: 'yes' })}>
          {t.yes}
        </button>
        <button type="button" className={ui.button} onClick={() => actions.onAnswer({ kind: 'no' })}>
          {t.no}
        </button>
      </span>
      {asked.cents !== null && (
        <BargainStripAmount
          label={t.leadAmount}
          floor={floorCents === null ? null : formatMoney(floorCents, currency)}
          faultOf={actions.faultOf}
          onAmount={(cents) => actions.onAnswer({ kind: 'amount', cents })}
        />
      )}
    </fieldset>
  );
}
