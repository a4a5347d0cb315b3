import { canonicalJson } from '../assist/canonical-json';
import { inTrash, type OwnChange, type OwnPhrase, type OwnRecord, ownPhrases } from '../assist/own';
import type { Backup, LibraryDatabase } from './database';
import { ownRecords, saveOwn } from './own-records';

/** How many are kept; the oldest goes. */
export const MOST_BACKUPS = 10;
const DAY_MS = 24 * 3600 * 1000;

/**
 * Makes the backup of the day: where none was made for 24 hours and something has changed since the last one.
 * @param now milliseconds since 1970
 */
export function backUpDaily(database: LibraryDatabase, now: number): Promise<boolean> {
  return database.transaction('rw', database.own, database.backups, async () => {
    const last = await database.backups.orderBy('at').last();
    // A clock that was set back makes one at once rather than none for years.
    if (last && now >= last.at && now - last.at < DAY_MS) return false;
    const records = plain(await ownRecords(database));
    if (records.length === 0 || (last && canonicalJson(last.records) === canonicalJson(records))) return false;
    await addBackup(database, records, now);
    return true;
  });
}

/** Makes one now, whatever the last one says; before something large. */
export function backUpNow(database: LibraryDatabase, now: number): Promise<void> {
  return database.transaction('rw', database.own, database.backups, async () =>
    addBackup(database, plain(await ownRecords(database)), now),
  );
}

async function addBackup(database: LibraryDatabase, records: OwnRecord[], at: number): Promise<void> {
  const phrases = ownPhrases(records).filter((phrase) => !inTrash(phrase)).length;
  // The key is given by the database.
  await database.backups.add({ at, phrases, records } as Backup);
  const keys = await database.backups.orderBy('at').primaryKeys();
  await database.backups.bulkDelete(keys.slice(0, Math.max(0, keys.length - MOST_BACKUPS)));
}

/** Without what counts only on this computer (`seq`), in one order. */
const plain = (records: readonly OwnRecord[]): OwnRecord[] =>
  records
    .map(({ key, kind, id, stamp, value, tail }): OwnRecord => ({ key, kind, id, stamp, value, ...(tail && { tail }) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));

/** Newest first. */
export const backups = (database: LibraryDatabase): Promise<Backup[]> =>
  database.backups.orderBy('at').reverse().toArray();

/** What a restore would do to the phrases. */
export interface RestorePreview {
  /** Not there now, or in the trash. */
  back: OwnPhrase[];
  /** As they were; `now` is what they are. */
  changed: { was: OwnPhrase; now: OwnPhrase }[];
  /** Written since: they go to the trash. */
  gone: OwnPhrase[];
}

/** Compares a backup with what is there. */
export async function previewRestore(database: LibraryDatabase, id: number): Promise<RestorePreview | null> {
  const backup = await database.backups.get(id);
  if (!backup) return null;
  const now = new Map(ownPhrases(await ownRecords(database)).map((phrase) => [phrase.id, phrase]));
  const then = new Map(ownPhrases(backup.records).map((phrase) => [phrase.id, phrase]));
  const preview: RestorePreview = { back: [], changed: [], gone: [] };
  for (const was of then.values()) {
    const current = now.get(was.id);
    if (inTrash(was)) continue;
    if (!current || inTrash(current)) preview.back.push(was);
    else if (canonicalJson(current) !== canonicalJson(was)) preview.changed.push({ was, now: current });
  }
  for (const current of now.values()) {
    const was = then.get(current.id);
    if (!inTrash(current) && (!was || inTrash(was))) preview.gone.push(current);
  }
  return preview;
}

/**
 * Makes everything as it was in a backup, as one step that can be undone; what was written since goes to the trash. Subscriptions to
 * feeds stay as they are: a key that was given up must not come back. Null where the backup is gone.
 */
export async function restoreBackup(database: LibraryDatabase, id: number, now: number): Promise<number | null> {
  const backup = await database.backups.get(id);
  if (!backup) return null;
  const then = new Map(backup.records.map((record) => [record.key, record]));
  const changes: OwnChange[] = backup.records
    .filter(({ kind }) => kind !== 'feed')
    .map(({ kind, id: recordId, value }) => ({ kind, id: recordId, value }) as OwnChange);
  for (const record of await ownRecords(database)) {
    if (record.value === null || record.kind === 'feed' || then.has(record.key)) continue;
    const [phrase] = ownPhrases([record]);
    const value = phrase ? { ...(record.value as object), deletedAt: phrase.deletedAt ?? now } : null;
    changes.push({ kind: record.kind, id: record.id, value } as OwnChange);
  }
  const outcome = await saveOwn(database, changes, { now, what: 'backup' });
  return outcome.saved?.length ?? null;
}
