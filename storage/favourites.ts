import type { LibraryDatabase } from './database';

/** Ids of the phrases that are marked as favourites. */
export async function favouriteIds(database: LibraryDatabase): Promise<string[]> {
  const records = await database.own.where('kind').equals('favourite').toArray();
  return records.flatMap(({ id, value }) => (value ? [id] : []));
}
