import { ownPhrases } from '../../assist/own';
import { contentHash, openConflicts, type UpdateConflict } from '../../assist/pack-update';
import type { Phrase } from '../../assist/phrase';
import type { LibraryDatabase, StoredPack } from '../database';
import { saveOwn } from '../own-records';
import { readRecordsOf, soundPack } from '../sound-rows';

/** Own copies of a pack's phrases that an update changed as well. */
export interface PackConflicts {
  pack: Pick<StoredPack, 'id' | 'title' | 'language'>;
  conflicts: UpdateConflict[];
}

/** What is still to be looked at, by pack. The copies are in force meanwhile. */
export async function conflictsToLookAt(database: LibraryDatabase): Promise<PackConflicts[]> {
  const { packs, own } = database;
  return database.transaction('r', packs, own, async () => {
    const phrases = ownPhrases(await readRecordsOf(database, 'phrase'));
    const sources = new Set(phrases.flatMap(({ base }) => base?.pack ?? []));
    const installed = (await packs.bulkGet([...sources])).map(soundPack);
    return installed
      .flatMap((pack) => (pack ? [{ pack, conflicts: openConflicts(pack, phrases) }] : []))
      .filter(({ conflicts }) => conflicts.length > 0);
  });
}

/**
 * The copy stays, as one that knows the new original; where the pack has it no more, only the question goes away.
 * @param words of the copy from now on, where they were changed on this occasion
 * @returns whether it was saved
 */
export async function keepMine(
  database: LibraryDatabase,
  { own, next }: Pick<UpdateConflict, 'own' | 'next'>,
  now: number,
  words: Partial<Pick<Phrase, 'title' | 'text'>> = {},
): Promise<boolean> {
  const { id, ...value } = own;
  const pack = own.base?.pack ?? '';
  const { packs, own: records, clock, journal } = database;
  return database.transaction('rw', packs, records, clock, journal, async () => {
    if (next) {
      const base = { pack, of: contentHash(next) };
      const change = { kind: 'phrase' as const, id, value: { ...value, ...words, base } };
      return (await saveOwn(database, [change], { now, what: 'pack-update' })).saved !== null;
    }
    await forget(database, pack, id);
    if (Object.keys(words).length === 0) return true;
    const change = { kind: 'phrase' as const, id, value: { ...value, ...words } };
    return (await saveOwn(database, [change], { now, what: 'pack-update' })).saved !== null;
  });
}

/** The question is answered; the former words are needed no more. */
const forget = (database: LibraryDatabase, packId: string, phraseId: string): Promise<number> =>
  database.packs
    .where('id')
    .equals(packId)
    .modify((pack: StoredPack) => {
      pack.former = pack.former?.filter(({ id }) => id !== phraseId);
    });

/** The copy goes to the trash, so that the pack's phrase is seen again (or none, where the pack has it no more). */
export async function takeTheirs(
  database: LibraryDatabase,
  { own }: Pick<UpdateConflict, 'own'>,
  now: number,
): Promise<boolean> {
  const { id, ...value } = own;
  const change = { kind: 'phrase' as const, id, value: { ...value, deletedAt: now } };
  return (await saveOwn(database, [change], { now, what: 'pack-update' })).saved !== null;
}
