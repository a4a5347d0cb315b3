import { useId } from 'react';
import type { Checklist, ChecklistStep } from '../../assist/checklist-data';
import { useLanguage } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './ChecklistView.module.css';
import { Section } from './Section';

interface Props {
  checklist: Checklist;
  done: ReadonlySet<string>;
  onToggle(stepId: string, done: boolean): void;
  /** The agent wants the phrase of a step. */
  onPhrase(phraseId: string): void;
}

/** The steps of the order's stage; the first open one is the next. */
export function ChecklistView({ checklist, done, onToggle, onPhrase }: Props) {
  const next = checklist.steps.find(({ id }) => !done.has(id));
  const count = checklist.steps.filter(({ id }) => done.has(id)).length;
  return (
    <Section title={checklist.title} aside={`${count} / ${checklist.steps.length}`}>
      <ul>
        {checklist.steps.map((step) => (
          <Step
            key={step.id}
            step={step}
            done={done.has(step.id)}
            next={step === next}
            onToggle={onToggle}
            onPhrase={onPhrase}
          />
        ))}
      </ul>
    </Section>
  );
}

interface StepProps extends Pick<Props, 'onToggle' | 'onPhrase'> {
  step: ChecklistStep;
  done: boolean;
  next: boolean;
}

function Step({ step, done, next, onToggle, onPhrase }: StepProps) {
  const id = useId();
  const english = useLanguage() === 'en';
  return (
    <li className={`${styles.step} ${done ? styles.done : ''} ${next ? styles.next : ''}`}>
      <input
        id={id}
        type="checkbox"
        className={styles.box}
        checked={done}
        aria-describedby={`${id}-why`}
        onChange={(event) => onToggle(step.id, event.target.checked)}
      />
      <label htmlFor={id} className={styles.words}>
        {step.text}
        <small id={`${id}-why`}>{step.why}</small>
      </label>
      {step.phrase && !done && (
        <button
          type="button"
          className={`${ui.button} ${next ? '' : ui.quiet}`}
          onClick={() => step.phrase && onPhrase(step.phrase)}
        >
          {english ? 'Reply' : '话术'}
          <span className={ui.srOnly}>：{step.text}</span>
        </button>
      )}
    </li>
  );
}
