import type { WeeklyWindow } from '../../../assist/phrase';
import { STAGES } from '../../../assist/phrase-groups';
import { useText } from '../../i18n/language';
import { panelTexts } from '../../panel/texts';
import ui from '../../ui.module.css';
import styles from './Editor.module.css';
import { type EditProps, Field, Problem, problemAt } from './Field';
import { fieldTexts } from './field-texts';

/** For which orders, between which days and in which hours it may be used. */
export function WhenFields(edit: EditProps) {
  const t = useText(fieldTexts);
  const { stages } = useText(panelTexts);
  const { draft, problems, onChange } = edit;
  return (
    <>
      <fieldset className={styles.set}>
        <legend className={styles.label}>{t.names.stages}</legend>
        <div className={styles.checks}>
          {STAGES.map((stage) => (
            <Check
              key={stage}
              name={stages[stage]}
              on={draft.stages.includes(stage)}
              onChange={(on) => onChange({ stages: toggled(draft.stages, stage, on) })}
            />
          ))}
        </div>
        <Problem problem={problemAt(problems, 'stages')} />
        <p className={styles.hint}>{t.anyStage}</p>
      </fieldset>
      <div className={styles.pair}>
        {(['validFrom', 'validUntil'] as const).map((field) => (
          <Field key={field} label={t.names[field]} problem={problemAt(problems, field)}>
            {(props) => (
              <input
                {...props}
                type="date"
                value={draft[field]}
                onChange={(event) => onChange({ [field]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <Windows {...edit} />
    </>
  );
}

/** The list with or without one of its things. */
const toggled = <T,>(list: readonly T[], one: T, on: boolean): T[] =>
  on ? [...list, one] : list.filter((other) => other !== one);

function Check({ name, on, onChange }: { name: string; on: boolean; onChange(on: boolean): void }) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} /> {name}
    </label>
  );
}

const WORKDAYS: WeeklyWindow = { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' };
/** As the schema allows. */
const MOST_WINDOWS = 14;

function Windows({ draft, problems, onChange }: EditProps) {
  const t = useText(fieldTexts);
  const { weekly } = draft;
  return (
    <fieldset className={styles.set}>
      <legend className={styles.label}>{t.names.weekly}</legend>
      {weekly.length === 0 && <p className={styles.hint}>{t.always}</p>}
      {weekly.map((window, at) => (
        <WindowFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a window has no name but its place
          key={at}
          name={t.window(at + 1)}
          window={window}
          onChange={(next) => onChange({ weekly: weekly.with(at, next) })}
          onRemove={() => onChange({ weekly: weekly.toSpliced(at, 1) })}
        />
      ))}
      <Problem problem={problemAt(problems, 'weekly')} />
      <button
        type="button"
        className={`${ui.button} ${styles.small}`}
        disabled={weekly.length >= MOST_WINDOWS}
        onClick={() => onChange({ weekly: [...weekly, WORKDAYS] })}
      >
        {t.addWindow}
      </button>
    </fieldset>
  );
}

interface WindowProps {
  name: string;
  window: WeeklyWindow;
  onChange(window: WeeklyWindow): void;
  onRemove(): void;
}

function WindowFields({ name, window, onChange, onRemove }: WindowProps) {
  const t = useText(fieldTexts);
  const { days, from, to } = window;
  const time = (label: string, part: 'from' | 'to') => (
    <label className={styles.time}>
      {label}{' '}
      <input
        type="time"
        value={window[part]}
        onChange={(event) => onChange({ ...window, [part]: event.target.value })}
      />
    </label>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset within a fieldset needs a legend that is seen
    <div role="group" aria-label={name} className={styles.window}>
      <div className={styles.checks}>
        {t.days.map((day, at) => (
          <Check
            key={day}
            name={day}
            on={days.includes(at + 1)}
            onChange={(on) => onChange({ ...window, days: toggled(days, at + 1, on).sort() })}
          />
        ))}
      </div>
      <div className={styles.buttons}>
        {time(t.from, 'from')}
        {time(t.to, 'to')}
        {from !== '' && to !== '' && to <= from && <span className={styles.hint}>{t.overnight}</span>}
        <button type="button" className={`${ui.button} ${styles.small}`} onClick={onRemove}>
          {t.removeWindow}
        </button>
      </div>
    </div>
  );
}
