import { canonicalJson } from '../assist/canonical-json';
import { type OwnChange, type OwnRecord, ownKey } from '../assist/own';
import type { LibraryDatabase } from './database';
import { type ChangeName, journalEnds } from './journal';
import { saveOwn } from './own-records';
import { recordsAt } from './sound-rows';

export interface Undone {
  what: ChangeName;
  changed: OwnRecord[];
  /** How many things stayed as they are, because they were changed once more since (by another page or computer). */
  kept: number;
}

/** Takes the last step back; null where there is none. */
export const undoLast = (database: LibraryDatabase, now: number): Promise<Undone | null> => step(database, now, true);

/** Does the step again that was taken back last; null where there is none. */
export const redoLast = (database: LibraryDatabase, now: number): Promise<Undone | null> => step(database, now, false);

function step(database: LibraryDatabase, now: number, back: boolean): Promise<Undone | null> {
  return database.transaction('rw', database.own, database.clock, database.journal, async () => {
    const ends = await journalEnds(database);
    const row = back ? ends.undo : ends.redo;
    if (!row) return null;
    const current = await recordsAt(
      database,
      row.steps.map(({ kind, id }) => ownKey(kind, id)),
    );
    const changes = row.steps.flatMap(({ kind, id, before, after }, index) => {
      const [from, to] = back ? [after, before] : [before, after];
      const isAsLeft = canonicalJson(current[index]?.value ?? null) === canonicalJson(from);
      return isAsLeft ? [{ kind, id, value: to } as OwnChange] : [];
    });
    const outcome = await saveOwn(database, changes, { now, what: null });
    await database.journal.update(row.id, { undone: back });
    return { what: row.what, changed: outcome.saved ?? [], kept: row.steps.length - changes.length };
  });
}
