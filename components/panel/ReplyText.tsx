import type { FilledPart } from '../../assist/fill';
import { placeholderLabel } from '../../assist/placeholders';
import type { Range } from '../../assist/search';
import { useLanguage, useText } from '../i18n/language';
import { templateTexts } from '../template-texts';
import { Found } from './Found';
import styles from './Reply.module.css';

interface Props {
  parts: FilledPart[];
  /** Where the search found each part. */
  found?: Range[][];
}

/** The words of a reply: what was read and filled in, what is still to be asked, and what was searched for, stand out. */
export function ReplyText({ parts, found }: Props) {
  return parts.map((part, index) => {
    // Parts of one template never change places: their index is their name.
    const key = `${index}:${part.kind}`;
    if (part.kind === 'text' || part.kind === 'filled') return <Said key={key} part={part} ranges={found?.[index]} />;
    return <Open key={key} part={part} ranges={found?.[index]} />;
  });
}

type SaidPart = Extract<FilledPart, { kind: 'text' | 'filled' }>;

function Said({ part, ranges }: { part: SaidPart; ranges: Range[] | undefined }) {
  const words = <Found text={part.text} ranges={ranges} />;
  if (part.kind === 'text' || !part.read) return <span>{words}</span>;
  return <mark className={styles.fill}>{words}</mark>;
}

type OpenPart = Exclude<FilledPart, SaidPart>;

/** A chip with what will be asked; the caret is nothing to see. */
function Open({ part, ranges }: { part: OpenPart; ranges: Range[] | undefined }) {
  const language = useLanguage();
  const t = useText(templateTexts);
  const asks = language === 'en' ? '?' : '？';
  if (part.kind === 'caret') return null;
  if (part.kind === 'fault') return <mark className={styles.fault}>{t.fault(part.fault)}</mark>;
  if (part.kind === 'blank')
    return (
      <mark className={styles.blank}>
        {placeholderLabel(part.name, language)}
        {asks}
      </mark>
    );
  return (
    <mark className={styles.blank}>
      <Found text={shownQuestion(part)} ranges={ranges} />
      {asks}
    </mark>
  );
}

/** The label of a question, all options of a choice: these are the words that a search finds. */
const shownQuestion = (part: Extract<OpenPart, { kind: 'ask' | 'choice' }>): string =>
  part.kind === 'ask' ? part.label : part.options.join('/');
