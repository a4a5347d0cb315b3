import { useText } from '../../../components/i18n/language';
import { BulkBar } from '../../../components/phrases/Bars';
import styles from '../../../components/phrases/PhrasesFrame.module.css';
import { Table } from '../../../components/phrases/Table';
import { phrasesTexts } from '../../../components/phrases/texts';
import type { Workbench } from './PhrasesDesk';
import { useNarrow } from './use-narrow';
import { commandsFor } from './use-targets';

/** The table, or why it is empty. */
export function Listing({ bench }: { bench: Workbench }) {
  const t = useText(phrasesTexts);
  const isNarrow = useNarrow();
  const { desk, listed, selection, chosen, commands, dragged, labels, open, rows, slots } = bench;
  const isEmpty = listed.rows.length === 0 && !listed.isWaiting;
  return (
    <>
      {isEmpty && <p className={styles.empty}>{desk.query.trim() ? t.nothingFound : t.nothingHere}</p>}
      <Table
        listed={listed}
        selection={selection}
        sort={desk.sort}
        open={open}
        labels={labels}
        isNarrow={isNarrow}
        act={{
          onSelect: desk.setSelection,
          onOpen: desk.onOpen,
          onSort: desk.onSort,
          onDelete: desk.view.kind === 'trash' ? commands.commands.onPurge : commands.commands.onTrash,
          onMove: commands.commands.onMove,
          onDrag: dragged.onDrag,
        }}
      />
      {chosen.length > 0 && (
        <BulkBar chosen={chosen.length} names={commandsFor(chosen, desk.view)} commands={commands.commands} />
      )}
      {!isNarrow && slots.coverage?.(rows)}
    </>
  );
}
