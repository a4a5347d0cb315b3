import { type FormEvent, useState } from 'react';
import type { FilledPart, PlaceholderValues } from '../../assist/fill';
import { placeholderLabel } from '../../assist/placeholders';
import { useLanguage, useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './Reply.module.css';
import { panelTexts } from './texts';

interface Props {
  parts: FilledPart[];
  onFilled(answers: PlaceholderValues): void;
  onCopy(answers: PlaceholderValues): void;
  onCancel(): void;
}

/** Asks in place for what could not be read; nothing goes out before every blank is filled. */
export function BlankForm({ parts, onFilled, onCopy, onCancel }: Props) {
  const t = useText(panelTexts);
  const language = useLanguage();
  const [answers, setAnswers] = useState<PlaceholderValues>({});
  const names = [...new Set(parts.flatMap((part) => (part.kind === 'blank' ? [part.name] : [])))];
  const complete = names.every((name) => answers[name]?.trim());
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (complete) onFilled(answers);
  };
  return (
    <form
      className={styles.form}
      aria-label={t.fillIn}
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && onCancel()}
    >
      {names.map((name, index) => (
        <input
          key={name}
          // biome-ignore lint/a11y/noAutofocus: the form opens because the agent chose this reply; the blank is what comes next
          autoFocus={index === 0}
          className={styles.input}
          aria-label={t.blankFor(placeholderLabel(name, language))}
          placeholder={placeholderLabel(name, language)}
          value={answers[name] ?? ''}
          onChange={(event) => setAnswers({ ...answers, [name]: event.target.value })}
        />
      ))}
      <button type="submit" className={`${ui.button} ${ui.primary}`} disabled={!complete}>
        {t.insert}
      </button>
      <button type="button" className={ui.button} disabled={!complete} onClick={() => onCopy(answers)}>
        {t.copy}
      </button>
      <button type="button" className={`${ui.button} ${ui.quiet}`} onClick={onCancel}>
        {t.cancel}
      </button>
    </form>
  );
}
