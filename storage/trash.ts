import { ownPhrases } from '../assist/own';
import type { LibraryDatabase } from './database';
import { saveOwn } from './own-records';
import { readRecordsOf } from './sound-rows';

/** How long a deleted phrase can be had back. */
export const TRASH_DAYS = 30;
const MS_PER_DAY = 86_400_000;

/**
 * Deletes for good what has been in the trash for 30 days; no undo step, because nobody did it. Reads the own phrases once.
 * @param now milliseconds since 1970
 * @returns how many
 */
export function purgeTrash(database: LibraryDatabase, now: number): Promise<number> {
  const { own, clock, journal } = database;
  return database.transaction('rw', own, clock, journal, async () => {
    const phrases = ownPhrases(await readRecordsOf(database, 'phrase'));
    const old = phrases.filter(
      ({ deletedAt }) => deletedAt !== undefined && deletedAt + TRASH_DAYS * MS_PER_DAY <= now,
    );
    const changes = old.map(({ id }) => ({ kind: 'phrase' as const, id, value: null }));
    const outcome = await saveOwn(database, changes, { now, what: null });
    return outcome.saved?.length ?? 0;
  });
}
