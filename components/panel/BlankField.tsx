import type { KeyboardEvent } from 'react';
import type { Field } from '../../assist/fill';
import { placeholderLabel } from '../../assist/placeholders';
import { useLanguage, useText } from '../i18n/language';
import styles from './Reply.module.css';
import { panelTexts } from './texts';

interface Props {
  field: Field;
  /** It has the focus when the form opens. */
  first: boolean;
  answer: string;
  onAnswer(answer: string): void;
}

/** One thing to ask: a line of text, or one of several options. */
export function BlankField({ field, first, answer, onAnswer }: Props) {
  const t = useText(panelTexts);
  const label = useLabel(field);
  const common = {
    // The form opens because the agent chose this reply: the blank is what comes next.
    autoFocus: first,
    className: styles.input,
    'aria-label': field.kind === 'choice' ? t.chooseFor(label) : t.blankFor(label),
    value: answer,
  };
  if (field.kind !== 'choice')
    return <input {...common} placeholder={label} onChange={(event) => onAnswer(event.target.value)} />;
  return (
    <select
      {...common}
      onChange={(event) => onAnswer(event.target.value)}
      onKeyDown={(event) => chooseByDigit(event, field.options, onAnswer)}
    >
      {/* Nothing is chosen for the agent: an option that nobody looked at would go out. */}
      <option value="" disabled hidden>
        {field.label ? `${field.label}…` : t.choose}
      </option>
      {field.options.map((option, at) => (
        <option key={option} value={option}>
          {at < 9 ? `${at + 1}  ${option}` : option}
        </option>
      ))}
    </select>
  );
}

function useLabel(field: Field): string {
  const language = useLanguage();
  if (field.kind === 'blank') return placeholderLabel(field.key, language);
  return field.kind === 'choice' ? (field.label ?? field.options.join('/')) : field.label;
}

/** 1…9 choose; the next field is next. */
function chooseByDigit(
  event: KeyboardEvent<HTMLSelectElement>,
  options: readonly string[],
  choose: (option: string) => void,
): void {
  const option = /^[1-9]$/.test(event.key) ? options[Number(event.key) - 1] : undefined;
  if (option === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  choose(option);
  const { form } = event.currentTarget;
  const fields = [...(form?.querySelectorAll<HTMLElement>('input, select') ?? [])];
  fields[fields.indexOf(event.currentTarget) + 1]?.focus();
}
