import { useLiveQuery } from 'dexie-react-hooks';
import { type ReactNode, useMemo, useRef } from 'react';
import type { PhraseRow } from '../../../assist/phrase-row';
import { countRows } from '../../../assist/phrase-tree';
import { useText } from '../../../components/i18n/language';
import { PhrasesFrame } from '../../../components/phrases/PhrasesFrame';
import styles from '../../../components/phrases/PhrasesFrame.module.css';
import { Table } from '../../../components/phrases/Table';
import { Toolbar } from '../../../components/phrases/Toolbar';
import { Tree } from '../../../components/phrases/Tree';
import { phrasesTexts } from '../../../components/phrases/texts';
import { viewTitle } from '../../../components/phrases/view-title';
import { type LibraryDatabase, openDatabase } from '../../../storage/database';
import { OpenPhrase } from './OpenPhrase';
import type { Rows } from './row-store';
import { useDesk } from './use-desk';
import { useLabels } from './use-labels';
import { useNarrow } from './use-narrow';
import { usePhraseRows } from './use-phrase-rows';
import { useRowList } from './use-row-list';
import { useRowSearch } from './use-row-search';

const onThisComputer = openDatabase();

/** What other parts put into this page. */
export interface PhraseSlots {
  /** The button that imports, or whatever opens it. */
  importing?: ReactNode;
  /** The button that exports; it is given what is chosen or, where nothing is, what is listed. */
  exporting?: (rows: readonly PhraseRow[]) => ReactNode;
  /** Below the table: what all phrases together say. */
  coverage?: (rows: Rows) => ReactNode;
  /** Keys of rows that are like another one. */
  similar?: (rows: Rows) => ReadonlySet<string>;
}

interface Props {
  database?: LibraryDatabase;
  slots?: PhraseSlots;
}

/** The phrases of this person, team and shop, and of the packs: to look for, to sort, to change. */
export function Phrases({ database = onThisComputer, slots = {} }: Props) {
  const t = useText(phrasesTexts);
  const rows = usePhraseRows(database);
  if (rows instanceof Error) return <p role="alert">{t.failed}</p>;
  if (!rows) return <p role="status">{t.loading}</p>;
  return <PhrasesDesk database={database} rows={rows} slots={slots} />;
}

const NONE_SIMILAR: ReadonlySet<string> = new Set();

function PhrasesDesk({ database, rows, slots }: Required<Props> & { rows: Rows }) {
  const t = useText(phrasesTexts);
  const desk = useDesk();
  const search = useRowSearch(database, rows);
  const labels = useLabels(rows);
  const facts = useMemo(() => ({ now: rows.at, similar: slots.similar?.(rows) ?? NONE_SIMILAR }), [rows, slots]);
  const counts = useMemo(() => countRows(rows.byKey.values(), facts), [rows, facts]);
  const listed = useRowList({ ...desk, rows: rows.byKey, search, facts });
  const unanswered = useLiveQuery(
    () => database.questions.filter(({ answered }) => answered === null).count(),
    [database],
  );
  const box = useRef<HTMLInputElement>(null);
  const isNarrow = useNarrow();
  const { view, query, selection, sort, open, pane } = desk;
  return (
    <PhrasesFrame
      pane={pane}
      onPane={desk.setPane}
      viewTitle={viewTitle(view, t)}
      views={<Tree counts={counts} view={view} unanswered={unanswered ?? null} onView={desk.onView} />}
      tools={
        <Toolbar query={query} box={box} onQuery={desk.onQuery} onDown={() => undefined} onNew={null}>
          {slots.importing}
          {slots.exporting?.(listed.rows)}
        </Toolbar>
      }
      list={
        <>
          <p role="status" className={styles.count}>
            {listed.isWaiting ? t.searching : t.found(listed.rows.length)}
          </p>
          <Table
            listed={listed}
            selection={selection}
            sort={sort}
            open={open}
            labels={labels}
            isNarrow={isNarrow}
            act={{
              onSelect: desk.setSelection,
              onOpen: desk.onOpen,
              onSort: desk.onSort,
              onDelete: () => undefined,
              onMove: () => undefined,
            }}
          />
          {slots.coverage?.(rows)}
        </>
      }
      detail={<OpenPhrase row={(open !== null && rows.byKey.get(open)) || null} labels={labels} />}
    />
  );
}
