import type { CautionRule } from '../../assist/caution-rule';
import { useLanguage, useText } from '../i18n/language';
import ui from '../ui.module.css';
import type { NamedConsole } from './CautionForm';
import styles from './Cautions.module.css';
import { cautionsTexts } from './cautions-texts';

interface Props {
  name: string;
  rule: CautionRule;
  isOn: boolean;
  consoles: readonly NamedConsole[];
  onSwitch(isOn: boolean): void;
  /** A rule of the shop's own. */
  act?: { onEdit(): void; onDelete(): void };
}

/** One rule: what it looks for, why, where from and since when, and its switch. */
export function CautionItem({ name, rule, isOn, consoles, onSwitch, act }: Props) {
  const t = useText(cautionsTexts);
  const language = useLanguage();
  const better = rule.better?.[language] ?? (act && Object.values(rule.better ?? {})[0]);
  const nameOf = (id: string): string => consoles.find((one) => one.id === id)?.name ?? id;
  const separator = language === 'en' ? ', ' : '、';
  return (
    <li className={`${styles.item} ${isOn ? '' : styles.off}`}>
      <input
        type="checkbox"
        aria-label={t.on(name)}
        checked={isOn}
        onChange={(event) => onSwitch(event.target.checked)}
      />
      <div>
        <b>{name}</b>{' '}
        <span className={`${styles.level} ${rule.level === 'ask' ? styles.ask : ''}`}>{t.levels[rule.level]}</span>
        <p className={styles.why}>{rule.why[language]}</p>
        {better && <p className={styles.why}>{t.better(better)}</p>}
        {rule.consoles && <p className={styles.source}>{t.onConsoles(rule.consoles.map(nameOf).join(separator))}</p>}
        <p className={styles.source}>{t.source(rule.source, rule.checkedOn)}</p>
        {Object.entries(rule.per ?? {}).map(
          ([id, { source, checkedOn }]) =>
            source && (
              <p key={id} className={styles.source}>
                {nameOf(id)} · {t.source(source, checkedOn ?? rule.checkedOn)}
              </p>
            ),
        )}
      </div>
      {act && <Buttons name={name} act={act} />}
    </li>
  );
}

function Buttons({ name, act }: { name: string; act: NonNullable<Props['act']> }) {
  const t = useText(cautionsTexts);
  const quiet = `${ui.button} ${ui.quiet}`;
  return (
    <span className={styles.buttons}>
      <button type="button" className={quiet} aria-label={t.of(t.edit, name)} onClick={act.onEdit}>
        {t.edit}
      </button>
      <button type="button" className={quiet} aria-label={t.of(t.remove, name)} onClick={act.onDelete}>
        {t.remove}
      </button>
    </span>
  );
}
