import { useId, useRef } from 'react';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import type { ChecklistActions, ShownStep } from './ChecklistView';
import styles from './ChecklistView.module.css';
import { checklistTexts, openText, proofText } from './checklist-texts';
import { panelTexts } from './texts';

interface Props extends ChecklistActions {
  listId: string;
  step: ShownStep;
  /** The one to do now: its first button is the panel's proposal. */
  next: boolean;
}

/** One step: a box to tick by hand, how it was done or why it is there, and what to do about it. */
export function ChecklistStep({ listId, step, next, ...actions }: Props) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const done = step.how !== null;
  const tick = (): void => {
    // The button goes away with the tick; the keyboard must not lose its place.
    box.current?.focus();
    actions.onToggle(listId, step.id, true);
  };
  return (
    <li className={`${styles.step} ${done ? styles.done : ''} ${next ? styles.next : ''}`}>
      <input
        ref={box}
        id={id}
        type="checkbox"
        className={styles.box}
        checked={done}
        aria-describedby={`${id}-more`}
        onChange={(event) => actions.onToggle(listId, step.id, event.target.checked)}
      />
      <div className={styles.words}>
        <label htmlFor={id} title={step.why}>
          {step.text}
        </label>
        <More id={`${id}-more`} step={step} />
      </div>
      {!done && <Buttons listId={listId} step={step} next={next} onTick={tick} {...actions} />}
    </li>
  );
}

function More({ id, step }: { id: string; step: ShownStep }) {
  const t = useText(checklistTexts);
  const { fields } = useText(panelTexts);
  const proof = proofText(step.how, step.sight, t, fields);
  const open = proof === null ? openText(step.sight, t) : null;
  return (
    <div id={id}>
      {proof && <small>{proof}</small>}
      {open && <small className={step.sight?.refused ? styles.refused : undefined}>{open}</small>}
      {!proof && <small className={styles.why}>{t.why(step.why)}</small>}
    </div>
  );
}

function Buttons({ listId, step, next, onTick, onPhrase, onRemark }: Props & { onTick(): void }) {
  const t = useText(checklistTexts);
  // While the buyer has not answered, nothing is proposed: neither to ask again nor to tick what nobody said.
  const proposed = next && !step.sight?.asked;
  const all = [
    ...(step.phrase ? [{ word: t.reply, act: () => onPhrase(listId, step.id) }] : []),
    ...(step.remark ? [{ word: t.remark, act: () => onRemark(listId, step.id) }] : []),
    ...(next && !step.phrase && !step.remark ? [{ word: t.tick, act: onTick }] : []),
  ];
  return (
    <span className={styles.buttons}>
      {all.map(({ word, act }, index) => (
        <button
          key={word}
          type="button"
          className={`${ui.button} ${proposed && index === 0 ? ui.primary : ui.quiet}`}
          aria-label={`${word}${t.colon}${step.text}`}
          onClick={act}
        >
          {word}
        </button>
      ))}
    </span>
  );
}
