import { type FormEvent, useId, useState } from 'react';
import { LAYERS, type Layer } from '../../assist/own';
import type { ImportMode } from '../../formats/import-plan';
import { useText } from '../i18n/language';
import shared from '../library/Import.module.css';
import styles from './Import.module.css';
import type { ImportChoice } from './import-data';
import { importTexts } from './import-texts';

interface Props {
  target: ImportChoice;
  onTarget(target: Omit<ImportChoice, 'group'>): void;
  /** As it was typed. */
  onGroup(typed: string): void;
}

const MODES: readonly ImportMode[] = ['merge', 'replace-group', 'add'];

/** Whose phrases they become, in which group, and what happens to those that are there. */
export function TargetChoice({ target, onTarget, onGroup }: Props) {
  const t = useText(importTexts).target;
  return (
    <section className={styles.target} aria-label={t.title}>
      <label>
        {t.layer}{' '}
        <select
          value={target.layer}
          onChange={({ target: { value } }) => onTarget({ ...target, layer: value as Layer })}
        >
          {LAYERS.map((layer) => (
            <option key={layer} value={layer}>
              {t.layers[layer]}
            </option>
          ))}
        </select>
      </label>
      <GroupBox group={target.group.join(' / ')} onGroup={onGroup} />
      <fieldset className={shared.modes}>
        <legend>{t.mode}</legend>
        {MODES.map((mode) => (
          <label key={mode}>
            <input
              type="radio"
              name="import-mode"
              checked={mode === target.mode}
              onChange={() => onTarget({ ...target, mode })}
            />
            <span>
              {t.modes[mode].name} <small>{t.modes[mode].what}</small>
            </span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}

/** Taken with Enter, or when the box is left: every change compares all phrases anew. */
function GroupBox({ group, onGroup }: { group: string; onGroup(typed: string): void }) {
  const t = useText(importTexts).target;
  const hint = useId();
  const [typed, setTyped] = useState(group);
  const take = (): void => {
    if (typed !== group) onGroup(typed);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    take();
  };
  return (
    <form className={styles.group} onSubmit={submit}>
      <label>
        {t.group}{' '}
        <input
          className={styles.box}
          aria-describedby={hint}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={take}
        />
      </label>
      <small id={hint} className={styles.hint}>
        {t.groupHint}
      </small>
    </form>
  );
}
