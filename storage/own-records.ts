import { canonicalJson } from '../assist/canonical-json';
import { type OwnChange, type OwnKey, type OwnRecord, ownKey } from '../assist/own';
import { parseOwnPhrase } from '../assist/own-schema';
import type { PackProblem } from '../assist/pack-problem';
import type { ClockRow, LibraryDatabase, StoredRecord } from './database';
import { addToJournal, type ChangeName } from './journal';
import { readRecords, recordsAt, soundRecord } from './sound-rows';
import { announceSaved } from './sync/saved';
import { deviceName, laterStamp, NO_STAMP, nextStamp } from './sync/stamp';

/**
 * The one write path of what a person wrote, chose and set: stamped, put and remembered for undo in one transaction. What comes from
 * another computer takes `mergeOwn` instead.
 */

export type SaveOutcome =
  /** What was really changed; empty where everything was so already. */
  { saved: OwnRecord[] } | { saved: null; problems: PackProblem[] };

export interface Saving {
  /** Milliseconds since 1970. */
  now: number;
  /** What the user did, for the undo button; null: not undone by the user (upkeep, an undo itself). */
  what: ChangeName | null;
  /** Called as the writing goes on; what it throws takes everything back. */
  onWritten?: (written: number, all: number) => void;
}

/** Records between two notes of progress. */
const BATCH = 500;

export const ownRecords: (database: LibraryDatabase) => Promise<OwnRecord[]> = readRecords;

/** Records that are read at a time: so many are copied into a page within some milliseconds. */
const PART = 500;

/** What was written since `seq`, in the order of writing and in parts; a page that shows thousands of phrases follows by these. */
export async function* recordsSince(database: LibraryDatabase, seq: number): AsyncGenerator<StoredRecord[]> {
  for (let from = seq; ; ) {
    const rows = await database.own.where('seq').above(from).limit(PART).toArray();
    if (rows.length > 0) yield rows.filter((row) => soundRecord(row) !== undefined);
    const last = rows.at(-1);
    if (!last || rows.length < PART) return;
    from = last.seq;
  }
}

/**
 * Writes all the changes or, where one of them is no proper phrase, none (`index` of a problem: which change). Throws only where the
 * database cannot write (full, blocked): then nothing was written either.
 */
export async function saveOwn(database: LibraryDatabase, changes: OwnChange[], saving: Saving): Promise<SaveOutcome> {
  const checked = checkedChanges(changes);
  if (checked.problems.length > 0) return { saved: null, problems: checked.problems };
  const outcome = await database.transaction('rw', database.own, database.clock, database.journal, async () => {
    const keys = checked.changes.map(({ kind, id }) => ownKey(kind, id));
    const before = await recordsAt(database, keys);
    const clock = await readClock(database);
    const written: StoredRecord[] = [];
    for (const [index, change] of checked.changes.entries()) {
      if (sameValue(before[index]?.value ?? null, change.value)) continue;
      clock.seen = nextStamp(clock.seen, saving.now, clock.device);
      clock.seq += 1;
      written.push(recordOf(change, clock, before[index]));
    }
    if (written.length === 0) return { saved: [] };
    for (let at = 0; at < written.length; at += BATCH) {
      await database.own.bulkPut(written.slice(at, at + BATCH));
      saving.onWritten?.(Math.min(at + BATCH, written.length), written.length);
    }
    await database.clock.put(clock);
    const changed = new Set(written.map(({ key }) => key));
    const former = before.filter((record) => record && changed.has(record.key)) as StoredRecord[];
    if (saving.what) await addToJournal(database, saving.what, saving.now, former, written);
    return { saved: written };
  });
  if (outcome.saved.length > 0) announceSaved();
  return outcome;
}

function recordOf(change: OwnChange, { seen, seq }: ClockRow, before: StoredRecord | undefined): StoredRecord {
  const { kind, id, value } = change;
  const tail = before?.tail;
  return { key: ownKey(kind, id), kind, id, stamp: seen, value, seq, ...(tail && value !== null && { tail }) };
}

const sameValue = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);

/** Phrases in canonical form; of two changes of one thing the last counts. */
function checkedChanges(changes: OwnChange[]): { changes: OwnChange[]; problems: PackProblem[] } {
  const problems: PackProblem[] = [];
  const byKey = new Map<OwnKey, OwnChange>();
  for (const [index, change] of changes.entries()) {
    const key = ownKey(change.kind, change.id);
    byKey.delete(key);
    if (change.kind !== 'phrase' || change.value === null) {
      byKey.set(key, change);
      continue;
    }
    const read = parseOwnPhrase({ ...change.value, id: change.id }, index);
    if (!read.phrase) problems.push(...read.problems);
    else {
      const { id, ...value } = read.phrase;
      byKey.set(key, { kind: 'phrase', id, value });
    }
  }
  return { changes: [...byKey.values()], problems };
}

/** This computer's clock; made when there is none yet, or nonsense in its place. */
export async function readClock(database: LibraryDatabase): Promise<ClockRow> {
  const { device, seen, seq } = ((await database.clock.get('clock')) ?? {}) as Partial<ClockRow>;
  if (typeof device === 'string' && typeof seen === 'string' && Number.isSafeInteger(seq)) {
    return { name: 'clock', device, seen, seq: seq as number };
  }
  const last = soundRecord(await database.own.orderBy('seq').last());
  return { name: 'clock', device: deviceName(), seen: last?.stamp ?? NO_STAMP, seq: last?.seq ?? 0 };
}

/**
 * Takes records from another computer (or a backup with stamps): each only where it counts against ours. Nothing is stamped anew.
 * @param counts whether the first record counts against the second; the join of `sync/merge`
 * @returns what was taken
 */
export function mergeOwn(
  database: LibraryDatabase,
  incoming: OwnRecord[],
  counts: (incoming: OwnRecord, ours: OwnRecord) => boolean,
): Promise<OwnRecord[]> {
  return database.transaction('rw', database.own, database.clock, async () => {
    const ours = await recordsAt(
      database,
      incoming.map(({ key }) => key),
    );
    const clock = await readClock(database);
    const taken: StoredRecord[] = [];
    for (const [index, record] of incoming.entries()) {
      clock.seen = laterStamp(clock.seen, record.stamp);
      const known = ours[index];
      if (known && !counts(record, known)) continue;
      clock.seq += 1;
      taken.push({ ...record, seq: clock.seq });
    }
    await database.own.bulkPut(taken);
    await database.clock.put(clock);
    return taken;
  });
}
