import type { FilledPart } from '../../assist/fill';
import { placeholderLabel } from '../../assist/placeholders';
import { useLanguage } from '../i18n/language';
import styles from './Reply.module.css';

/** The words of a reply: what was read and filled in, and what is still blank, both stand out. */
export function ReplyText({ parts }: { parts: FilledPart[] }) {
  const language = useLanguage();
  return parts.map((part, index) => {
    // Parts of one template never change places: their index is their name.
    const key = `${index}:${part.kind}`;
    if (part.kind === 'text' || (part.kind === 'filled' && !part.read)) return <span key={key}>{part.text}</span>;
    if (part.kind === 'filled')
      return (
        <mark key={key} className={styles.fill}>
          {part.text}
        </mark>
      );
    const name = placeholderLabel(part.name, language);
    return (
      <mark key={key} className={styles.blank}>
        {language === 'en' ? `${name}?` : `${name}？`}
      </mark>
    );
  });
}
