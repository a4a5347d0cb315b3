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

export const unsavedIn = (database: LibraryDatabase): Session | null => left.get(database) ?? null;

/** They are shown again, and whoever shows them keeps them. */
export function forgetUnsaved(database: LibraryDatabase): void {
  left.delete(database);
  window.removeEventListener('beforeunload', ask);
}
