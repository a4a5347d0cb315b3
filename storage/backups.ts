import { canonicalJson } from '../assist/canonical-json';
import { inTrash, type OwnChange, type OwnKind, type OwnPhrase, type OwnRecord, ownPhrases } from '../assist/own';
import type { Backup, LibraryDatabase } from './database';
import { ownRecords, saveOwn } from './own-records';
import { isSoundValue } from './sound-rows';

/** How many are kept; the oldest goes. */
export const MOST_BACKUPS = 10;
const DAY_MS = 24 * 3600 * 1000;

/**
 * Makes the backup of the day: where none was made for 24 hours and something has changed since the last one.
 * @param now milliseconds since 1970
 */
export function backUpDaily(database: LibraryDatabase, now: number): Promise<boolean> {
  return database.transaction('rw', database.own, database.backups, async () => {
    // By the index alone: a backup is as large as the library, and this is asked at every start.
    const [at] = await database.backups.orderBy('at').reverse().limit(1).keys();
    // A clock that was set back makes one at once rather than none for years.
    if (typeof at === 'number' && now >= at && now - at < DAY_MS) return false;
    const last = await database.backups.orderBy('at').last();
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

/** The same without their records, one read after the other: ten of 10,000 phrases are not held at a time. */
export async function backupHeads(database: LibraryDatabase): Promise<Omit<Backup, 'records'>[]> {
  const heads: Omit<Backup, 'records'>[] = [];
  await database.backups
    .orderBy('at')
    .reverse()
    .each(({ id, at, phrases }) => heads.push({ id, at, phrases }));
  return heads;
}

/** What a restore would do to the phrases. */
export interface RestorePreview {
  /** Not there now, or in the trash. */
  back: OwnPhrase[];
  /** As they were; `now` is what they are. */
  changed: { was: OwnPhrase; now: OwnPhrase }[];
  /** Written since: they go to the trash. */
  gone: OwnPhrase[];
}

/** Compares a backup with what is there; null where it is gone. */
export async function previewRestore(database: LibraryDatabase, id: number): Promise<RestorePreview | null> {
  const backup = await database.backups.get(id);
  return backup ? previewRecords(database, backup.records) : null;
}

/** Compares the records of a backup with what is there. */
export async function previewRecords(
  database: LibraryDatabase,
  records: readonly OwnRecord[],
): Promise<RestorePreview> {
  const now = new Map(ownPhrases(await ownRecords(database)).map((phrase) => [phrase.id, phrase]));
  const then = new Map(ownPhrases(records).map((phrase) => [phrase.id, phrase]));
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
  return backup ? restoreRecords(database, backup.records, now) : null;
}

/** The same with the records of a backup; null where they cannot be written. */
export async function restoreRecords(
  database: LibraryDatabase,
  records: readonly OwnRecord[],
  now: number,
  isTouched: (kind: OwnKind) => boolean = (kind) => kind !== 'feed',
): Promise<number | null> {
  // What was deleted by then and is there now was written since, like all that the backup does not know.
  const kept = records.filter(({ kind, value }) => isTouched(kind) && value !== null && isSoundValue(kind, value));
  const then = new Set(kept.map(({ key }) => key));
  const changes: OwnChange[] = kept.map(({ kind, id, value }) => ({ kind, id, value }) as OwnChange);
  for (const record of await ownRecords(database)) {
    if (record.value === null || !isTouched(record.kind) || then.has(record.key)) continue;
    const [phrase] = ownPhrases([record]);
    const value = phrase ? { ...(record.value as object), deletedAt: phrase.deletedAt ?? now } : null;
    changes.push({ kind: record.kind, id: record.id, value } as OwnChange);
  }
  const outcome = await saveOwn(database, changes, { now, what: 'backup' });
  if (outcome.saved) return outcome.saved.length;
  // Some phrase that was in order once is not by the rules of today: it stays as it is now, the others are restored.
  const refused = new Set(outcome.problems.map(({ index }) => index));
  const others = changes.filter((_, index) => !refused.has(index));
  return (await saveOwn(database, others, { now, what: 'backup' })).saved?.length ?? null;
}
