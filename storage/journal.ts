import type { ChangeName } from '../assist/change-name';
import type { JournalRow, LibraryDatabase, StoredRecord } from './database';

export type { ChangeName };

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
  const { undo: last } = await journalEnds(database);
  // Steps may hold thousands of phrases: what was undone is found by its place, not by reading all steps.
  await database.journal
    .where('id')
    .above(last?.id ?? 0)
    .delete();
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
  const { journal } = database;
  const undo = await journal
    .orderBy('id')
    .reverse()
    .filter((row) => !row.undone)
    .first();
  // What was undone stands behind all that was not: the next step would take it away.
  const redo = await journal
    .where('id')
    .above(undo?.id ?? 0)
    .first();
  return { undo: undo ?? null, redo: redo ?? null };
}
