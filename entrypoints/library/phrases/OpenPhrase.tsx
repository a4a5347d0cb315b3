import { useText } from '../../../components/i18n/language';
import styles from '../../../components/phrases/PhrasesFrame.module.css';
import { ReadOnly } from '../../../components/phrases/ReadOnly';
import { phrasesTexts } from '../../../components/phrases/texts';
import type { LibraryDatabase } from '../../../storage/database';
import type { Workbench } from './PhrasesDesk';
import { NEW_PHRASE } from './use-desk';

/** The phrase that is open beside the table. What is in the trash or hidden is only shown. */
export function OpenPhrase({ bench, database }: { bench: Workbench; database: LibraryDatabase }) {
  const t = useText(phrasesTexts);
  const { desk, open, rows, labels, slots } = bench;
  const row = open === null ? undefined : open === NEW_PHRASE ? 'new' : rows.byKey.get(open);
  const Editing = slots.editing;
  if (Editing && row && (row === 'new' || (row.state !== 'trash' && row.state !== 'hidden'))) {
    const close = (): void => desk.onOpen(null);
    return (
      <Editing
        key={open}
        database={database}
        row={row}
        rows={rows}
        view={desk.view}
        onOpen={desk.onOpen}
        onClose={close}
      />
    );
  }
  if (row && row !== 'new') return <ReadOnly row={row} labels={labels} />;
  return (
    <div className={styles.nothing}>
      <p>{t.nothingOpen}</p>
      <p>{t.keysHint}</p>
    </div>
  );
}
