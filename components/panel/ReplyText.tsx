import type { FilledPart } from '../../assist/fill';
import { placeholderLabel } from '../../assist/placeholders';
import type { Range } from '../../assist/search';
import { useLanguage } from '../i18n/language';
import { Found } from './Found';
import styles from './Reply.module.css';

interface Props {
  parts: FilledPart[];
  /** Where the search found each part. */
  found?: Range[][];
}

/** The words of a reply: what was read and filled in, what is still blank, and what was searched for, stand out. */
export function ReplyText({ parts, found }: Props) {
  const language = useLanguage();
  return parts.map((part, index) => {
    // Parts of one template never change places: their index is their name.
    const key = `${index}:${part.kind}`;
    const words = <Found text={part.text} ranges={found?.[index]} />;
    if (part.kind === 'text' || (part.kind === 'filled' && !part.read)) return <span key={key}>{words}</span>;
    if (part.kind === 'filled')
      return (
        <mark key={key} className={styles.fill}>
          {words}
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
