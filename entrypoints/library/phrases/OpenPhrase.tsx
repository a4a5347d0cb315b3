import type { PhraseRow } from '../../../assist/phrase-row';
import { useText } from '../../../components/i18n/language';
import styles from '../../../components/phrases/PhrasesFrame.module.css';
import { ReadOnly } from '../../../components/phrases/ReadOnly';
import type { RowLabels } from '../../../components/phrases/Table';
import { phrasesTexts } from '../../../components/phrases/texts';

interface Props {
  row: PhraseRow | null;
  labels: RowLabels;
}

/** The phrase that is open beside the table. */
export function OpenPhrase({ row, labels }: Props) {
  const t = useText(phrasesTexts);
  if (row) return <ReadOnly row={row} labels={labels} />;
  return (
    <div className={styles.nothing}>
      <p>{t.nothingOpen}</p>
      <p>{t.keysHint}</p>
    </div>
  );
}
