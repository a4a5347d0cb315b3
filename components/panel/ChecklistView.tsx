import { useId } from 'react';
import type { StepState } from '../../assist/checklist-marks';
import type { StepSight } from '../../assist/checklist-sight';
import type { Mood } from '../../assist/mood';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import { ChecklistStep } from './ChecklistStep';
import styles from './ChecklistView.module.css';
import { checklistTexts } from './checklist-texts';

export interface ShownStep {
  id: string;
  text: string;
  why: string;
  /** How it was done; null: it is open. */
  how: StepState['how'];
  sight: StepSight | null;
  /** Whether there is something to say, and something to write into the remark. */
  phrase: boolean;
  remark: boolean;
}

export interface ShownChecklist {
  id: string;
  title: string;
  /** How the buyer feels, where the list is offered for that. */
  mood?: Mood | null;
  steps: ShownStep[];
  /** Id of the step to do next; null when all are done. */
  next: string | null;
}

export interface ChecklistActions {
  onToggle(listId: string, stepId: string, done: boolean): void;
  /** The agent wants the words of a step. */
  onPhrase(listId: string, stepId: string): void;
  onRemark(listId: string, stepId: string): void;
}

interface Props extends ChecklistActions {
  checklist: ShownChecklist;
  open: boolean;
  onOpen(open: boolean): void;
  /** Not given: the list cannot be put away. */
  onPutAway?: () => void;
}

/** One checklist under a heading that opens it; the first open step is the next. */
export function ChecklistView({ checklist, open, onOpen, onPutAway, ...actions }: Props) {
  const id = useId();
  const t = useText(checklistTexts);
  const { title, mood, steps } = checklist;
  const done = steps.filter(({ how }) => how !== null).length;
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={open ? `${id}-list` : undefined}
          onClick={() => onOpen(!open)}
        >
          <span id={`${id}-title`} className={styles.title}>
            {title}
          </span>
          <span className={styles.count}>
            <span aria-hidden="true">{`${done} / ${steps.length}`}</span>
            <span className={ui.srOnly}>{t.progress(done, steps.length)}</span>
          </span>
        </button>
      </h2>
      {mood && <p className={styles.mood}>{t.mood[mood]}</p>}
      {open && (
        <ul id={`${id}-list`}>
          {steps.map((step) => (
            <ChecklistStep
              key={step.id}
              listId={checklist.id}
              step={step}
              next={step.id === checklist.next}
              {...actions}
            />
          ))}
        </ul>
      )}
      {open && onPutAway && (
        <p className={styles.foot}>
          <button type="button" className={`${ui.button} ${ui.quiet}`} onClick={onPutAway}>
            {t.putAway}
          </button>
        </p>
      )}
    </section>
  );
}
