import { type HashKey, hashKey } from '../assist/learn-hash';
import { type Choice, type LearntRow, MOST_ROWS, surplus, withChoice } from '../assist/learn-rows';
import { salt } from './conversation-facts';
import type { LibraryDatabase } from './database';

/** The key of this computer: what was learnt here means nothing anywhere else. */
export const learningKey = async (): Promise<HashKey> => hashKey(await salt());

export const learntRows = async (database: LibraryDatabase): Promise<LearntRow[]> => database.learnt.toArray();

const keyOf = ({ feature, phraseId }: Pick<LearntRow, 'feature' | 'phraseId'>): [number, string] => [feature, phraseId];

/**
 * Writes one choice to what is there, whichever panel wrote that; past the limit the lightest rows go.
 * @param today days since 1970
 */
export async function saveChoices(database: LibraryDatabase, choices: readonly Choice[], today: number): Promise<void> {
  await database.transaction('rw', database.learnt, async () => {
    const known = await database.learnt.bulkGet(choices.map(keyOf));
    await database.learnt.bulkPut(choices.map((choice, at) => withChoice(known[at], choice, today)));
    if ((await database.learnt.count()) <= MOST_ROWS) return;
    await database.learnt.bulkDelete(surplus(await learntRows(database), today).map(keyOf));
  });
}

export const clearLearnt = (database: LibraryDatabase): Promise<void> => database.learnt.clear();

/** Forgets what was learnt of one phrase. */
export const forgetPhrase = (database: LibraryDatabase, phraseId: string): Promise<number> =>
  database.learnt.where('phraseId').equals(phraseId).delete();
