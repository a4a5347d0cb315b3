import { type Part, parseTemplate, printPart } from '../../assist/placeholders';
import type { Range } from '../../assist/search';
import { splitRanges } from '../../assist/search-marks';
import { useLanguage } from '../i18n/language';
import { Found } from '../panel/Found';
import styles from './TemplateText.module.css';

const sourceOf = (part: Part): string => (part.kind === 'literal' ? part.text : part.source);

/** A phrase as it was written: what will be filled in stands out, under its name in the language of the page. */
export function TemplateText({ text, ranges = [] }: { text: string; ranges?: readonly Range[] }) {
  const language = useLanguage();
  if (!text.includes('{') && !text.includes('｛')) return <Found text={text} ranges={ranges} />;
  const parts = parseTemplate(text);
  const found = splitRanges(
    ranges,
    parts.map((part) => sourceOf(part).length),
  );
  return parts.map((part, at) => {
    // Parts of one template never change places: their place is their name.
    const key = `${at}:${part.kind}`;
    if (part.kind === 'literal') return <Found key={key} text={part.text} ranges={found[at] ?? []} />;
    return (
      <mark key={key} className={styles.fill} data-found={found[at]?.length ? '' : undefined}>
        {printPart(part, language)}
      </mark>
    );
  });
}
