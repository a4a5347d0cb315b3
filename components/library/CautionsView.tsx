import { useId, useState } from 'react';
import type { Caution } from '../../assist/caution';
import type { CautionRule } from '../../assist/caution-rule';
import { NO_OWN_CAUTION, type OwnCaution, type OwnCautionProblem } from '../../assist/own-caution';
import { useLanguage, useText } from '../i18n/language';
import ui from '../ui.module.css';
import { CautionForm, type NamedConsole } from './CautionForm';
import { CautionItem } from './CautionItem';
import styles from './Cautions.module.css';
import { CautionRows } from './CautionsFound';
import { FAMILY_NAMES, RULE_NAMES } from './caution-names';
import { cautionsTexts } from './cautions-texts';

/** The rule that is being written; `id` null: a new one. */
export interface EditedCaution {
  id: string | null;
  entry: OwnCaution;
  problem: OwnCautionProblem | null;
}

export interface CautionActions {
  onSwitch(rule: CautionRule, isOn: boolean): void;
  onAdd(): void;
  onEdit(rule: CautionRule): void;
  onDelete(rule: CautionRule): void;
  onSave(entry: OwnCaution): void;
  onCancel(): void;
}

interface Props {
  builtIn: readonly CautionRule[];
  own: readonly CautionRule[];
  off: ReadonlySet<string>;
  consoles: readonly NamedConsole[];
  editing: EditedCaution | null;
  act: CautionActions;
  /** What the rules in force say about a text, on a console; null: wherever it may be. */
  look(text: string, consoleId: string | null): Caution[];
}

/** How a rule is called: ours by its id, the lead's by its first word. */
export function useRuleName(): (rule: CautionRule) => string {
  const names = RULE_NAMES[useLanguage()];
  const t = useText(cautionsTexts);
  return ({ id, words: [first = id, ...others] = [] }) => {
    const known = names[id];
    if (known !== undefined) return known;
    return others.length === 0 ? first : t.more(first, others.length + 1);
  };
}

/** What agents are cautioned about: the shop's own words, and the rules that come with the product, each with a switch. */
export function CautionsView({ builtIn, own, off, consoles, editing, act, look }: Props) {
  const t = useText(cautionsTexts);
  return (
    <>
      <section className={styles.group} aria-label={t.tab}>
        <p className={styles.rule}>{t.rule}</p>
        <Check look={look} consoles={consoles} />
      </section>
      <section className={styles.group} aria-label={t.own.title}>
        <h2>{t.own.title}</h2>
        <p className={styles.rule}>{t.own.rule}</p>
        <Own {...{ own, off, consoles, editing, act }} />
      </section>
      <section className={styles.group} aria-label={t.builtIn.title}>
        <h2>{t.builtIn.title}</h2>
        <p className={styles.rule}>{t.builtIn.rule}</p>
        <Families {...{ builtIn, off, consoles, act }} />
      </section>
    </>
  );
}

/** A line to try the rules on; kept nowhere. */
function Check({ look, consoles }: Pick<Props, 'look' | 'consoles'>) {
  const t = useText(cautionsTexts);
  const id = useId();
  const [text, setText] = useState('');
  const [on, setOn] = useState('');
  const found = look(text, on || null);
  return (
    <div className={styles.check}>
      <label htmlFor={id}>{t.check.label}</label>
      <textarea id={id} rows={2} value={text} onChange={(event) => setText(event.target.value)} />
      <label className={styles.where}>
        {t.check.where}{' '}
        <select value={on} onChange={(event) => setOn(event.target.value)}>
          <option value="">{t.check.anywhere}</option>
          {consoles.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <div role="status">
        {found.length > 0 && (
          <ul className={styles.found}>
            <CautionRows text={text} found={found} />
          </ul>
        )}
        {found.length === 0 && text.trim() !== '' && <p className={styles.good}>{t.check.good}</p>}
      </div>
    </div>
  );
}

function Own({ own, off, consoles, editing, act }: Omit<Props, 'builtIn' | 'look'>) {
  const t = useText(cautionsTexts);
  const nameOf = useRuleName();
  const form = (name: string) =>
    editing && (
      <CautionForm
        key={editing.id ?? ''}
        {...{ name, consoles }}
        entry={editing.entry}
        problem={editing.problem}
        onSave={act.onSave}
        onCancel={act.onCancel}
      />
    );
  return (
    <>
      {own.length === 0 && !editing && <p className={styles.rule}>{t.own.none}</p>}
      <ul>
        {own.map((rule) =>
          editing?.id === rule.id ? (
            <li key={rule.id}>{form(t.form.edit(nameOf(rule)))}</li>
          ) : (
            <CautionItem
              key={rule.id}
              name={nameOf(rule)}
              isOn={!off.has(rule.id)}
              onSwitch={(isOn) => act.onSwitch(rule, isOn)}
              act={{ onEdit: () => act.onEdit(rule), onDelete: () => act.onDelete(rule) }}
              {...{ rule, consoles }}
            />
          ),
        )}
      </ul>
      {editing?.id === null && form(t.form.new)}
      {!editing && (
        <button type="button" className={ui.button} onClick={act.onAdd}>
          {t.add}
        </button>
      )}
    </>
  );
}

function Families({ builtIn, off, consoles, act }: Pick<Props, 'builtIn' | 'off' | 'consoles' | 'act'>) {
  const t = useText(cautionsTexts);
  const names = FAMILY_NAMES[useLanguage()];
  const nameOf = useRuleName();
  const families = [...new Set(builtIn.map(({ family }) => family))].map((family) => ({
    family,
    rules: builtIn.filter((rule) => rule.family === family),
  }));
  return families.map(({ family, rules }) => (
    <details key={family} className={styles.family}>
      <summary>
        {names[family] ?? family}{' '}
        <span className={styles.count}>{t.offCount(rules.filter(({ id }) => off.has(id)).length, rules.length)}</span>
      </summary>
      <ul aria-label={names[family] ?? family}>
        {rules.map((rule) => (
          <CautionItem
            key={rule.id}
            name={nameOf(rule)}
            isOn={!off.has(rule.id)}
            onSwitch={(isOn) => act.onSwitch(rule, isOn)}
            {...{ rule, consoles }}
          />
        ))}
      </ul>
    </details>
  ));
}

/** What a new rule starts with. */
export const newCaution = (): EditedCaution => ({ id: null, entry: NO_OWN_CAUTION, problem: null });
