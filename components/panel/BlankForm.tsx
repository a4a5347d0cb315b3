import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { type Answers, answerTo, type FilledPart, faultsOf, fieldsOf } from '../../assist/fill';
import { useText } from '../i18n/language';
import { templateTexts } from '../template-texts';
import ui from '../ui.module.css';
import { BlankField } from './BlankField';
import styles from './Reply.module.css';
import { panelTexts } from './texts';

interface Props {
  parts: FilledPart[];
  onFilled(answers: Answers): void;
  onCopy(answers: Answers): void;
  onCancel(): void;
}

/** Asks in place for what could not be read, and for what the phrase leaves to the agent; nothing goes out before all is answered. */
export function BlankForm({ parts, onFilled, onCopy, onCancel }: Props) {
  const t = useText(panelTexts);
  const [answers, setAnswers] = useState<Answers>({});
  const fields = fieldsOf(parts);
  const faults = faultsOf(parts);
  const complete = faults.length === 0 && fields.every((field) => answerTo(field, answers[field.key]) !== null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (complete) onFilled(answers);
  };
  return (
    <form
      className={styles.form}
      aria-label={t.fillIn}
      onSubmit={submit}
      onKeyDown={(event) => pressed(event, onCancel)}
    >
      <Faults faults={faults} />
      {fields.map((field, index) => (
        <BlankField
          key={field.key}
          field={field}
          first={index === 0}
          answer={answers[field.key] ?? ''}
          onAnswer={(answer) => setAnswers({ ...answers, [field.key]: answer })}
        />
      ))}
      <button type="submit" className={`${ui.button} ${ui.primary}`} disabled={!complete}>
        {t.insert}
      </button>
      <button type="button" className={ui.button} disabled={!complete} onClick={() => onCopy(answers)}>
        {t.copy}
      </button>
      <button type="button" className={`${ui.button} ${ui.quiet}`} onClick={onCancel}>
        {t.cancel}
      </button>
    </form>
  );
}

/** Escape leaves; Enter fills from a list of options, too, where a browser would open it. */
function pressed(event: KeyboardEvent<HTMLFormElement>, leave: () => void): void {
  if (event.nativeEvent.isComposing) return;
  if (event.key === 'Escape') leave();
  if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

function Faults({ faults }: { faults: ReturnType<typeof faultsOf> }) {
  const t = useText(templateTexts);
  return faults.map((fault) => (
    <p key={JSON.stringify(fault)} role="alert" className={styles.faultLine}>
      {t.fault(fault)}
    </p>
  ));
}
