import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import { cautionMarkTexts } from './caution-mark-texts';
import styles from './Reply.module.css';
import type { ShownCaution } from './shown';

/** Longer words would push everything else out of the line. */
const LONGEST = 10;

const short = (words: string): string => {
  const signs = [...words];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join('')}…` : words;
};

/** Beside a reply: the words that should be looked at; why and what to say instead on hover, and for screen readers. */
export function CautionMark({ caution: { level, words, why, better } }: { caution: ShownCaution }) {
  const t = useText(cautionMarkTexts);
  const said = t.why(words, why, better);
  return (
    <span className={level === 'ask' ? styles.grave : styles.warning} title={said}>
      <span aria-hidden="true">{t.mark(short(words))}</span>
      <span className={ui.srOnly}>{said}</span>
    </span>
  );
}
