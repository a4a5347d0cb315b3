import { canonicalJson } from '../assist/canonical-json';
import { type OwnChange, type OwnPhrase, ownKey } from '../assist/own';
import type { LibraryDatabase } from './database';
import { type SaveOutcome, type Saving, saveOwn } from './own-records';

/** As `SaveOutcome`; or it was not written because the phrase is another one than the editor knows. */
export type EditOutcome = SaveOutcome | { saved: null; problems: []; overtaken: true };

/**
 * Writes what an editor changed of a phrase, only where nobody else has written it since it was read.
 * @param known the own phrase as the editor read it; null: there was none
 */
export function savePhraseEdit(
  database: LibraryDatabase,
  { id, known, changes }: { id: string; known: OwnPhrase | null; changes: OwnChange[] },
  saving: Saving,
): Promise<EditOutcome> {
  const { own, clock, journal } = database;
  return database.transaction('rw', own, clock, journal, async (): Promise<EditOutcome> => {
    const record = await own.get(ownKey('phrase', id));
    const { id: _id, ...value } = known ?? { id };
    const expected = known ? value : null;
    if (canonicalJson(record?.value ?? null) !== canonicalJson(expected))
      return { saved: null, problems: [], overtaken: true };
    return saveOwn(database, changes, saving);
  });
}
