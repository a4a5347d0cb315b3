import { Suspense } from 'react';
import { useText } from '../../../components/i18n/language';
import styles from '../../../components/phrases/PhrasesFrame.module.css';
import { ReadOnly } from '../../../components/phrases/ReadOnly';
import { phrasesTexts } from '../../../components/phrases/texts';
import type { LibraryDatabase } from '../../../storage/database';
import type { Workbench } from './PhrasesDesk';
import { unsavedIn } from './unsaved';

/** The phrase that is open beside the table. What is in the trash or hidden is only shown. */
export function OpenPhrase({ bench, database }: { bench: Workbench; database: LibraryDatabase }) {
  const { desk, open, rows, labels, slots } = bench;
  const row = open === null ? undefined : rows.byKey.get(open);
  const shown = row ? <ReadOnly row={row} labels={labels} /> : <Nothing />;
  const Editing = slots.editing;
  if (!Editing || (open === null && !unsavedIn(database))) return shown;
  return (
    <Suspense fallback={shown}>
      <Editing {...{ database, open, rows, labels }} view={desk.view} begun={slots.begun} onOpen={desk.onOpen}>
        {shown}
      </Editing>
    </Suspense>
  );
}

function Nothing() {
  const t = useText(phrasesTexts);
  return (
    <div className={styles.nothing}>
      <p>{t.nothingOpen}</p>
      <p>{t.keysHint}</p>
    </div>
  );
}
