import type { JournalRow, LibraryDatabase, StoredRecord } from './database';

/** What the user did, as the undo button names it. */
export type ChangeName =
  | 'add'
  | 'edit'
  | 'move'
  | 'tag'
  | 'enable'
  | 'disable'
  | 'trash'
  | 'restore'
  | 'purge'
  | 'hide'
  | 'unhide'
  | 'favourite'
  | 'import'
  | 'pack-update'
  | 'backup'
  | 'merge'
  | 'feed'
  | 'other';

/** Steps that can be undone; older ones are forgotten. */
const MOST_STEPS = 50;

/** Within the transaction of the save; what had been undone cannot be done again after it. */
export async function addToJournal(
  database: LibraryDatabase,
  what: ChangeName,
  at: number,
  former: StoredRecord[],
  written: StoredRecord[],
): Promise<void> {
  const undone = await database.journal.filter((row) => row.undone).primaryKeys();
  await database.journal.bulkDelete(undone);
  const values = new Map(former.map(({ key, value }) => [key, value]));
  const steps = written.map(({ kind, id, key, value }) => ({
    kind,
    id,
    before: values.get(key) ?? null,
    after: value,
  }));
  await database.journal.add({ what, at, undone: false, steps } as Omit<JournalRow, 'id'> as JournalRow);
  const keys = await database.journal.toCollection().primaryKeys();
  await database.journal.bulkDelete(keys.slice(0, Math.max(0, keys.length - MOST_STEPS)));
}

/** What would be undone and done again next; null where there is nothing. */
export async function journalEnds(
  database: LibraryDatabase,
): Promise<{ undo: JournalRow | null; redo: JournalRow | null }> {
  const rows = await database.journal.toArray();
  return { undo: rows.findLast((row) => !row.undone) ?? null, redo: rows.find((row) => row.undone) ?? null };
}
