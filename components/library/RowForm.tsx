import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { columnLabel } from '../../assist/table-print';
import type { ColumnId, TableProblem } from '../../assist/table-problem';
import { tableProblemText } from '../../assist/table-problem-text';
import { COLUMN_WORDS } from '../../assist/table-words';
import { useLanguage, useText } from '../i18n/language';
import ui from '../ui.module.css';
import { columnHints } from './column-texts';
import styles from './RowForm.module.css';
import type { Cells } from './table-data';
import { libraryTexts } from './texts';

interface Props {
  name: string;
  columns: readonly ColumnId[];
  /** What the row says now; of a new row only what is filled in for the lead. */
  cells: Cells;
  /** Why it was not saved. */
  problems: readonly TableProblem[] | 'same';
  onSave(cells: Cells): void;
  onCancel(): void;
}

/** One row, a field per column. Focus starts in the first field, and goes to the first that is wrong. */
export function RowForm({ name, columns, cells: first, problems, onSave, onCancel }: Props) {
  const t = useText(libraryTexts);
  const language = useLanguage();
  const [cells, setCells] = useState(first);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const wrong = problems.length > 0 ? form.current?.querySelector<HTMLElement>('[aria-invalid=true]') : null;
    (wrong ?? form.current?.querySelector('input'))?.focus();
  }, [problems]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSave(cells);
  };
  const listed = problems === 'same' ? [] : problems;
  const whole = listed.filter(({ column }) => !columns.some((each) => isAbout(column, each)));
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={name}
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      noValidate
    >
      <p className={styles.name}>{name}</p>
      <div className={styles.fields}>
        {columns.map((column, at) => (
          <Field
            key={column}
            column={column}
            value={cells[at] ?? ''}
            problem={listed.find((each) => isAbout(each.column, column))}
            onChange={(value) => setCells(cells.with(at, value))}
          />
        ))}
      </div>
      <div className={styles.foot}>
        <button type="submit" className={`${ui.button} ${ui.primary}`}>
          {t.save}
        </button>
        <button type="button" className={ui.button} onClick={onCancel}>
          {t.cancel}
        </button>
        <div role="alert" className={styles.problem}>
          {problems === 'same' && <p>{t.sameRow}</p>}
          {whole.map((problem) => (
            <p key={problem.what}>{tableProblemText(problem, language)}</p>
          ))}
        </div>
      </div>
    </form>
  );
}

/** A problem names the heading; the headings of a form are our own. */
const isAbout = (heading: string | null, column: ColumnId): boolean =>
  heading !== null && Object.values(COLUMN_WORDS[column].label).includes(heading);

interface FieldProps {
  column: ColumnId;
  value: string;
  problem: TableProblem | undefined;
  onChange(value: string): void;
}

function Field({ column, value, problem, onChange }: FieldProps) {
  const language = useLanguage();
  const hint = useText(columnHints)[column];
  const id = useId();
  const described = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{columnLabel(column, language)}</label>
      <input
        id={id}
        value={value}
        autoComplete="off"
        aria-invalid={problem ? true : undefined}
        aria-describedby={described || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem && (
        <p id={`${id}-problem`} className={styles.problem}>
          {tableProblemText({ ...problem, column: null }, language)}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
