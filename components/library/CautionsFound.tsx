import type { Caution } from '../../assist/caution';
import { useLanguage, useText } from '../i18n/language';
import { cautionsTexts } from './cautions-texts';

interface Props {
  text: string;
  found: readonly Caution[];
}

/** What a text was cautioned about, as rows of a list: the words, why, what to say instead and where the rule is from. */
export function CautionRows({ text, found }: Props) {
  const t = useText(cautionsTexts);
  const language = useLanguage();
  return found.map(({ rule, start, end, why, better, source, checkedOn }) => (
    <li key={`${rule} ${start}`}>
      <q>{text.slice(start, end)}</q> {why[language]} {better && t.better(better)}{' '}
      <small>{t.source(source, checkedOn)}</small>
    </li>
  ));
}
