import { type ReactNode, useId } from 'react';
import { useText } from '../../i18n/language';
import type { DraftField, PhraseDraft } from './draft';
import styles from './Editor.module.css';
import { fieldTexts } from './field-texts';
import type { EditProblem } from './problems';

/** What every part of the form is given. */
export interface EditProps {
  draft: PhraseDraft;
  problems: readonly EditProblem[];
  onChange(part: Partial<PhraseDraft>): void;
}

export const problemAt = (problems: readonly EditProblem[], field: DraftField): EditProblem | undefined =>
  problems.find((problem) => problem.field === field);

interface ControlProps {
  id: string;
  'aria-invalid'?: true;
  'aria-describedby'?: string;
}

interface Props {
  label: string;
  hint?: string;
  problem?: EditProblem;
  children(props: ControlProps): ReactNode;
}

/** A control with its name, its hint and what is wrong with it. */
export function Field({ label, hint, problem, children }: Props) {
  const id = useId();
  const described = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children({ id, 'aria-invalid': problem && true, 'aria-describedby': described || undefined })}
      <Problem id={`${id}-problem`} problem={problem} />
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** What is wrong; nothing where nothing is. */
export function Problem({ id, problem }: { id?: string; problem: EditProblem | undefined }) {
  const t = useText(fieldTexts);
  if (!problem) return null;
  return (
    <p id={id} role="alert" className={styles.problem}>
      {t.problem(problem)}
    </p>
  );
}
