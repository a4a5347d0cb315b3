import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { CautionLevel } from '../../assist/caution-rule';
import type { OwnCaution, OwnCautionProblem } from '../../assist/own-caution';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './Cautions.module.css';
import { cautionsTexts } from './cautions-texts';

/** A console that a rule can be kept to. */
export interface NamedConsole {
  id: string;
  name: string;
}

interface Props {
  name: string;
  entry: OwnCaution;
  consoles: readonly NamedConsole[];
  /** Why it was not saved. */
  problem: OwnCautionProblem | null;
  onSave(entry: OwnCaution): void;
  onCancel(): void;
}

type Field = 'words' | 'why' | 'better';

const LEVELS: CautionLevel[] = ['warn', 'ask'];

/** The field that a problem is about; null: the whole rule. */
function fieldOf(problem: OwnCautionProblem | null): Field | null {
  switch (problem?.what) {
    case undefined:
    case 'broken':
      return null;
    case 'no-why':
    case 'why-too-long':
      return 'why';
    case 'better-too-long':
    case 'better-has-word':
      return 'better';
    default:
      return 'words';
  }
}

/** One rule of the shop's own. The focus starts at its words, and goes to the field that is wrong. */
export function CautionForm({ name, entry: first, consoles, problem, onSave, onCancel }: Props) {
  const t = useText(cautionsTexts);
  const [entry, setEntry] = useState(first);
  const form = useRef<HTMLFormElement>(null);
  const wrong = fieldOf(problem);
  useEffect(() => {
    const field = problem && form.current?.querySelector<HTMLElement>('[aria-invalid=true]');
    (field ?? form.current?.querySelector('textarea'))?.focus();
  }, [problem]);
  const change = (part: Partial<OwnCaution>): void => setEntry({ ...entry, ...part });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSave(entry);
  };
  const line = (field: Field, label: string, hint: string) => (
    <Line
      {...{ label, hint }}
      value={entry[field]}
      long={field === 'words'}
      problem={wrong === field && problem ? t.problem(problem) : null}
      onChange={(value) => change({ [field]: value })}
    />
  );
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={name}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && onCancel()}
    >
      <b>{name}</b>
      {line('words', t.form.words, t.form.wordsHint)}
      {line('why', t.form.why, t.form.whyHint)}
      {line('better', t.form.better, t.form.betterHint)}
      <Level level={entry.level} onLevel={(level) => change({ level })} />
      <Where consoles={consoles} chosen={entry.consoles} onChosen={(chosen) => change({ consoles: chosen })} />
      {problem && wrong === null && (
        <p role="alert" className={styles.problem}>
          {t.problem(problem)}
        </p>
      )}
      <div className={styles.foot}>
        <button type="submit" className={`${ui.button} ${ui.primary}`}>
          {t.save}
        </button>
        <button type="button" className={ui.button} onClick={onCancel}>
          {t.cancel}
        </button>
      </div>
    </form>
  );
}

interface LineProps {
  label: string;
  hint: string;
  value: string;
  /** Several lines. */
  long: boolean;
  problem: string | null;
  onChange(value: string): void;
}

function Line({ label, hint, value, long, problem, onChange }: LineProps) {
  const id = useId();
  const Box = long ? 'textarea' : 'input';
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <Box
        id={id}
        rows={long ? 4 : undefined}
        value={value}
        autoComplete="off"
        aria-invalid={problem === null ? undefined : true}
        aria-describedby={problem === null ? `${id}-hint` : `${id}-problem ${id}-hint`}
        onChange={(event: { target: { value: string } }) => onChange(event.target.value)}
      />
      {problem !== null && (
        <p id={`${id}-problem`} role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
    </div>
  );
}

function Level({ level, onLevel }: { level: CautionLevel; onLevel(level: CautionLevel): void }) {
  const t = useText(cautionsTexts);
  const name = useId();
  return (
    <fieldset className={styles.field}>
      <legend>{t.form.level}</legend>
      <div className={styles.choices}>
        {LEVELS.map((one) => (
          <label key={one}>
            <input type="radio" name={name} checked={level === one} onChange={() => onLevel(one)} /> {t.levels[one]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface WhereProps {
  consoles: readonly NamedConsole[];
  chosen: readonly string[];
  onChosen(chosen: string[]): void;
}

function Where({ consoles, chosen, onChosen }: WhereProps) {
  const t = useText(cautionsTexts);
  const toggled = (id: string): string[] =>
    chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
  return (
    <fieldset className={styles.field}>
      <legend>{t.form.consoles}</legend>
      <div className={styles.choices}>
        {consoles.map(({ id, name }) => (
          <label key={id}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => onChosen(toggled(id))} /> {name}
          </label>
        ))}
      </div>
      <p className={styles.hint}>{t.form.consolesHint}</p>
    </fieldset>
  );
}
