import { PHRASE_KINDS, type PhraseKind } from '../../../assist/phrase';
import { useText } from '../../i18n/language';
import styles from './Editor.module.css';
import { type EditProps, Field, problemAt } from './Field';
import { fieldTexts } from './field-texts';

/** What it is used for, whether it is in use, and a word to colleagues. */
export function MoreFields({ draft, problems, onChange }: EditProps) {
  const t = useText(fieldTexts);
  return (
    <>
      <Field label={t.names.kind} hint={t.kindRules[draft.kind]} problem={problemAt(problems, 'kind')}>
        {(props) => (
          <select
            {...props}
            value={draft.kind}
            onChange={({ target }) => onChange({ kind: target.value as PhraseKind })}
          >
            {PHRASE_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t.kinds[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t.names.note} hint={t.noteHint} problem={problemAt(problems, 'note')}>
        {(props) => (
          <textarea
            {...props}
            rows={2}
            value={draft.note}
            onChange={(event) => onChange({ note: event.target.value })}
          />
        )}
      </Field>
      {(['favourite', 'disabled'] as const).map((field) => (
        <label key={field} className={styles.check}>
          <input
            type="checkbox"
            checked={draft[field]}
            onChange={(event) => onChange({ [field]: event.target.checked })}
          />{' '}
          {t.names[field]}
        </label>
      ))}
    </>
  );
}
