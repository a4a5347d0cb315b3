import { INTENTS, type IntentId } from '../../../assist/intents';
import { useText } from '../../i18n/language';
import ui from '../../ui.module.css';
import styles from './Editor.module.css';
import { type EditProps, Field, problemAt } from './Field';
import { fieldTexts } from './field-texts';

interface Props extends EditProps {
  /** What an intent is called; null: not known yet. */
  nameOf(id: IntentId): string | null;
  /** What was guessed from the words; null: nothing was asked. */
  proposed: readonly IntentId[] | null;
  onPropose(): void;
}

/** The questions that it answers: none, one or two. Where nobody said, they can be guessed from the words. */
export function IntentsField({ draft, problems, onChange, nameOf, proposed, onPropose }: Props) {
  const t = useText(fieldTexts);
  const [first = '', second = ''] = draft.intents;
  const choose = (one: string, other: string): void =>
    onChange({ intents: [...new Set([one, other].filter((id) => id !== ''))] as IntentId[] });
  const choices = INTENTS.map((id) => (
    <option key={id} value={id}>
      {nameOf(id) ?? id}
    </option>
  ));
  return (
    <div className={styles.field}>
      <div className={styles.pair}>
        <Field label={t.names.intents} problem={problemAt(problems, 'intents')}>
          {(props) => (
            <select {...props} value={first} onChange={(event) => choose(event.target.value, second)}>
              <option value="">{t.noIntent}</option>
              {choices}
            </select>
          )}
        </Field>
        <Field label={t.secondIntent}>
          {(props) => (
            <select
              {...props}
              value={second}
              disabled={first === ''}
              onChange={(event) => choose(first, event.target.value)}
            >
              <option value="">{t.noIntent}</option>
              {choices.filter(({ key }) => key !== first)}
            </select>
          )}
        </Field>
      </div>
      {first === '' && (
        <div className={styles.buttons}>
          <button type="button" className={`${ui.button} ${styles.small}`} onClick={onPropose}>
            {t.propose}
          </button>
          <Proposed ids={proposed} nameOf={nameOf} onTake={(id) => choose(id, '')} />
        </div>
      )}
    </div>
  );
}

interface ProposedProps extends Pick<Props, 'nameOf'> {
  ids: readonly IntentId[] | null;
  onTake(id: IntentId): void;
}

function Proposed({ ids, nameOf, onTake }: ProposedProps) {
  const t = useText(fieldTexts);
  return (
    <span role="status" className={styles.buttons}>
      {ids && t.proposed}
      {ids?.map((id) => (
        <button key={id} type="button" className={`${ui.button} ${styles.small}`} onClick={() => onTake(id)}>
          {nameOf(id) ?? id}
        </button>
      ))}
    </span>
  );
}
