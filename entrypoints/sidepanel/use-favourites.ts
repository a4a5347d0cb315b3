import { useLiveQuery } from 'dexie-react-hooks';
import type { LibraryDatabase } from '../../storage/database';
import { favouriteIds } from '../../storage/favourites';

const NONE: readonly string[] = [];

/** Ids of the favourites, live; none while they are read, and where they cannot be. */
export const useFavourites = (database: LibraryDatabase | undefined): readonly string[] =>
  useLiveQuery(async () => (database ? favouriteIds(database).catch(() => NONE) : NONE), [database]) ?? NONE;
