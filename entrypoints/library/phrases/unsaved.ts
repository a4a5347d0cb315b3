import type { LibraryDatabase } from '../../../storage/database';
import type { Session } from './session';

/** Words that were not saved when the tab was left: they are there again when it is shown again. */
const left = new WeakMap<LibraryDatabase, Session>();

const ask = (event: BeforeUnloadEvent): void => event.preventDefault();

/** Keeps them while another part of the library is shown; the window asks before it closes. */
export function leaveUnsaved(database: LibraryDatabase, session: Session): void {
  left.set(database, session);
  window.addEventListener('beforeunload', ask);
}

export const hasUnsaved = (database: LibraryDatabase): boolean => left.has(database);

export function takeUnsaved(database: LibraryDatabase): Session | null {
  const session = left.get(database) ?? null;
  left.delete(database);
  window.removeEventListener('beforeunload', ask);
  return session;
}
