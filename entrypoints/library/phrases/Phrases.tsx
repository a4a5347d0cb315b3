import { type ReactNode, useEffect } from 'react';
import type { PhraseRow } from '../../../assist/phrase-row';
import { useText } from '../../../components/i18n/language';
import { phrasesTexts } from '../../../components/phrases/texts';
import { type LibraryDatabase, openDatabase } from '../../../storage/database';
import { purgeTrash } from '../../../storage/trash';
import type { EditingView } from './editing-props';
import { PhrasesDesk } from './PhrasesDesk';
import type { Rows } from './row-store';
import { usePhraseRows } from './use-phrase-rows';

const onThisComputer = openDatabase();

/** What other parts put into this page. */
export interface PhraseSlots {
  /** Edits the open phrase, and writes new ones; without it phrases are only shown. */
  editing?: EditingView;
  /** Words that a new phrase begins with; it is opened when they come. */
  begun?: string;
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

const NO_SLOTS: PhraseSlots = {};

/** The phrases of this person, team and shop, and of the packs: to look for, to sort, to change. */
export function Phrases({ database = onThisComputer, slots = NO_SLOTS }: Props) {
  const t = useText(phrasesTexts);
  const rows = usePhraseRows(database);
  const isRead = rows !== null && !(rows instanceof Error);
  // Behind the first paint; what cannot be deleted today is deleted tomorrow.
  useEffect(() => {
    if (isRead) purgeTrash(database, Date.now()).catch(() => undefined);
  }, [database, isRead]);
  if (rows instanceof Error) return <p role="alert">{t.failed}</p>;
  if (!rows) return <p role="status">{t.loading}</p>;
  return <PhrasesDesk database={database} rows={rows} slots={slots} />;
}
