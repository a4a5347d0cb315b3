import { type KeyboardEvent, useId } from 'react';
import type { LocalTime } from '../../../assist/local-time';
import { useText } from '../../i18n/language';
import { TemplateField } from '../../library/TemplateField';
import ui from '../../ui.module.css';
import styles from './Editor.module.css';
import { type EditProps, Problem, problemAt } from './Field';
import { fieldTexts } from './field-texts';

/** As the schema allows: the text and ten variants. */
const MOST_WORDINGS = 11;

interface Props extends EditProps {
  /** Which wording is shown, from 0. */
  at: number;
  onAt(at: number): void;
  now: LocalTime;
}

/** The text and its other wordings, one at a time. */
export function WordingsField({ draft, problems, onChange, at, onAt, now }: Props) {
  const t = useText(fieldTexts);
  const id = useId();
  const { wordings } = draft;
  const problem = problemAt(problems, 'wordings');
  const several = wordings.length > 1;
  const set = (next: readonly string[], to: number): void => {
    onChange({ wordings: next });
    onAt(to);
  };
  return (
    <div className={styles.field}>
      <div className={styles.labelRow}>
        <span className={styles.label} aria-hidden="true">
          {t.names.wordings}
        </span>
        {several && <WordingTabs all={wordings.length} at={at} panel={`${id}-panel`} onAt={onAt} />}
      </div>
      <div {...(several && { role: 'tabpanel', id: `${id}-panel`, 'aria-label': t.wording(at + 1, wordings.length) })}>
        <TemplateField
          key={at}
          label={several ? `${t.names.wordings} ${t.wording(at + 1, wordings.length)}` : t.names.wordings}
          value={wordings[at] ?? ''}
          onChange={(text) => onChange({ wordings: wordings.with(at, text) })}
          language={draft.language}
          now={now}
          rows={4}
          problemId={problem ? `${id}-problem` : undefined}
        />
      </div>
      <Problem id={`${id}-problem`} problem={problem} />
      <WordingButtons wordings={wordings} at={at} onSet={set} />
    </div>
  );
}

interface ButtonProps {
  wordings: readonly string[];
  at: number;
  onSet(wordings: readonly string[], at: number): void;
}

function WordingButtons({ wordings, at, onSet }: ButtonProps) {
  const t = useText(fieldTexts);
  const moved = (to: number): readonly string[] => {
    const [one = '', other = ''] = [wordings[at], wordings[to]];
    return wordings.with(at, other).with(to, one);
  };
  const button = (name: string, disabled: boolean, act: () => void) => (
    <button type="button" className={`${ui.button} ${styles.small}`} disabled={disabled} onClick={act}>
      {name}
    </button>
  );
  return (
    <div className={`${styles.buttons} ${wordings.length > 1 ? '' : styles.beside}`}>
      {button(t.addWording, wordings.length >= MOST_WORDINGS, () => onSet([...wordings, ''], wordings.length))}
      {wordings.length > 1 && (
        <>
          {button(t.wordingBefore, at === 0, () => onSet(moved(at - 1), at - 1))}
          {button(t.wordingAfter, at === wordings.length - 1, () => onSet(moved(at + 1), at + 1))}
          {button(t.removeWording, false, () => onSet(wordings.toSpliced(at, 1), Math.max(0, at - 1)))}
        </>
      )}
    </div>
  );
}

interface TabsProps {
  all: number;
  at: number;
  /** Id of what the chosen tab shows. */
  panel: string;
  onAt(at: number): void;
}

/** One tab per wording; the arrows go from one to the next. */
function WordingTabs({ all, at, panel, onAt }: TabsProps) {
  const t = useText(fieldTexts);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const to = (at + step + all) % all;
    onAt(to);
    event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus();
  };
  return (
    <div role="tablist" aria-label={t.wordings} className={styles.tabs} onKeyDown={onKeyDown}>
      {Array.from({ length: all }, (_, index) => {
        const name = t.wording(index + 1, all);
        return (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={index === at}
            aria-controls={index === at ? panel : undefined}
            tabIndex={index === at ? 0 : -1}
            className={styles.tab}
            onClick={() => onAt(index)}
          >
            {name}
          </button>
        );
      })}
    </div>
  );
}
