import { INTENTS, type IntentId } from '../../assist/intents';
import type { IntentProposal } from '../../formats/import-plan';
import { useText } from '../i18n/language';
import styles from './Import.module.css';
import { FAIRLY_SURE } from './import-data';
import type { ImportNames } from './import-state';
import { importTexts } from './import-texts';

interface Props {
  title: string;
  intents: IntentId[];
  proposal: IntentProposal;
  names: ImportNames;
  onIntents(intents: IntentId[]): void;
}

/** What the phrase answers: as proposed, or as the person says; the second is asked for once there is a first. */
export function IntentChoice({ title, intents, proposal, names, onIntents }: Props) {
  const t = useText(importTexts).intents;
  const [first, second] = intents;
  const isAsProposed = intents.join() === proposal.intents.join();
  return (
    <div className={styles.intents}>
      <IntentSelect
        label={t.first(title)}
        value={first}
        names={names}
        onChange={(chosen) => onIntents(chosen ? [chosen, ...(second && second !== chosen ? [second] : [])] : [])}
      />
      {first && (
        <IntentSelect
          label={t.second(title)}
          value={second}
          names={names}
          onChange={(chosen) => onIntents(chosen && chosen !== first ? [first, chosen] : [first])}
        />
      )}
      <span className={styles.sure}>{sureWords(isAsProposed, proposal, t)}</span>
    </div>
  );
}

function sureWords(
  isAsProposed: boolean,
  { intents, sure }: IntentProposal,
  t: Record<'proposed' | 'sure' | 'unsure' | 'nothing', string>,
): string {
  if (intents.length === 0) return isAsProposed ? t.nothing : '';
  return isAsProposed ? `${t.proposed} · ${sure >= FAIRLY_SURE ? t.sure : t.unsure}` : '';
}

interface SelectProps {
  label: string;
  value: IntentId | undefined;
  names: ImportNames;
  onChange(intent: IntentId | null): void;
}

function IntentSelect({ label, value, names, onChange }: SelectProps) {
  const t = useText(importTexts).intents;
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      onChange={({ target }) => onChange((target.value || null) as IntentId | null)}
    >
      <option value="">{t.none}</option>
      {INTENTS.map((id) => (
        <option key={id} value={id}>
          {names.intents.get(id) ?? id}
        </option>
      ))}
    </select>
  );
}
