import { liveQuery } from 'dexie';
import { browser } from 'wxt/browser';
import { backUpDaily } from '../../storage/backups';
import type { LibraryDatabase } from '../../storage/database';
import { deleteUnusedImages } from '../../storage/images';

/** How long a page works before it tidies up, in milliseconds. */
export const UPKEEP_WAIT = 10_000;

/**
 * What a page does once, some time after it was opened and when it has nothing else to do: the backup of the day, and, on the library
 * page, pictures that nobody names any more. What fails today is done tomorrow.
 */
export function startUpkeep(database: LibraryDatabase, isLibrary: boolean): () => void {
  const work = async (): Promise<void> => {
    await backUpDaily(database, Date.now());
    if (isLibrary) await deleteUnusedImages(database, Date.now());
  };
  const timer = setTimeout(() => whenIdle(() => void work().catch(() => undefined)), UPKEEP_WAIT);
  const stop = keepFromEviction(database);
  return () => {
    clearTimeout(timer);
    stop();
  };
}

const whenIdle = (work: () => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: UPKEEP_WAIT });
  else work();
};

/**
 * A browser that runs out of space may throw the database away, unless it was asked not to. Asked for with the first thing of one's own
 * and never before: starter packs come again by themselves, and a browser that shows the question to the user asks for a reason.
 */
function keepFromEviction(database: LibraryDatabase): () => void {
  const subscription = liveQuery(() => database.own.limit(1).count()).subscribe(
    (own) => {
      if (own === 0) return;
      subscription.unsubscribe();
      void askOnce().catch(() => undefined);
    },
    () => undefined,
  );
  return () => subscription.unsubscribe();
}

const ASKED_KEY = 'askedToKeep';

/** Whatever the answer was, it is not asked for again. */
async function askOnce(): Promise<void> {
  const { storage } = navigator;
  if (!storage?.persist || (await browser.storage.local.get(ASKED_KEY))[ASKED_KEY]) return;
  await browser.storage.local.set({ [ASKED_KEY]: true });
  if (!(await storage.persisted())) await storage.persist();
}
