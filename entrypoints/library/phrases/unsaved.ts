import type { LibraryDatabase } from '../../../storage/database';
import type { Session } from './session';

/** Words that were not saved when the tab was left: they are there again when it is shown again. */
const left = new WeakMap<LibraryDatabase, Session>();

export const leaveUnsaved = (database: LibraryDatabase, session: Session): void => {
  left.set(database, session);
};

export const hasUnsaved = (database: LibraryDatabase): boolean => left.has(database);

export function takeUnsaved(database: LibraryDatabase): Session | null {
  const session = left.get(database) ?? null;
  left.delete(database);
  return session;
}
