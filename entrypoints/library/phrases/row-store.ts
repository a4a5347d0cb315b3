import { liveQuery } from 'dexie';
import type { OwnKey, OwnRecord } from '../../../assist/own';
import { allRows, type PhraseRow, phrasesById, type RowSources, rowsAfter } from '../../../assist/phrase-row';
import type { LibraryDatabase, StoredPack, StoredRecord, Usage } from '../../../storage/database';
import { installedPacks, usages } from '../../../storage/library';
import { recordsSince } from '../../../storage/own-records';
import { packLayer } from '../../../storage/pack-layer';
import { readRecords } from '../../../storage/sound-rows';
import { timeOfStamp } from '../../../storage/sync/stamp';

/** The phrases of the library, own and of packs, as they are now. */
export interface Rows {
  byKey: ReadonlyMap<string, PhraseRow>;
  /** The installed packs, for their titles. */
  packs: readonly StoredPack[];
  /** When they were read, milliseconds since 1970. */
  at: number;
}

export interface RowStore {
  subscribe(changed: () => void): () => void;
  /** Null while it is being read; an Error when it cannot be. */
  now(): Rows | Error | null;
  close(): void;
}

/** The computer's clock. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** `YYYY-MM-DD` here. */
  today(): string;
}

/** What was read of each table; null: not yet. */
interface Read {
  packs: { installed: StoredPack[]; byId: RowSources['packs'] } | null;
  usage: Map<string, Usage> | null;
  records: Map<OwnKey, OwnRecord> | null;
}

/**
 * Reads the library once and then follows it: own records by what was written since, uses by what differs, packs as a whole, because
 * they seldom change. One edit reads one record, however many phrases there are.
 */
export function openRowStore(database: LibraryDatabase, clock: Clock): RowStore {
  const read: Read = { packs: null, usage: null, records: null };
  const listeners = new Set<() => void>();
  let rows: Rows | Error | null = null;
  const tell = (next: Rows | Error): void => {
    rows = next;
    for (const listener of listeners) listener();
  };
  const build = async (ids: ReadonlySet<string> | null): Promise<void> => {
    const { packs } = read;
    const sources = sourcesOf(read, clock);
    if (!packs || !sources || (ids?.size === 0 && rows)) return;
    const known = rows && !(rows instanceof Error) ? rows.byKey : null;
    tell({
      byKey: ids && known ? await rowsInParts(known, ids, sources) : allRows(sources),
      packs: packs.installed,
      at: sources.now,
    });
  };
  let building: Promise<void> = Promise.resolve();
  /** One after the other. @param ids of what was changed; null: anything may have been */
  const changed = (ids: ReadonlySet<string> | null): Promise<void> => {
    building = building.catch(() => undefined).then(() => build(ids));
    return building;
  };
  const fail = (fault: unknown): void => {
    // What was read stays on screen, and an edit that is open with it: the page says elsewhere what is wrong with the database.
    if (rows === null) tell(fault instanceof Error ? fault : new Error(String(fault)));
  };
  const stop = follow(database, read, changed, fail);
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    now: () => rows,
    close: stop,
  };
}

function follow(
  database: LibraryDatabase,
  read: Read,
  changed: (ids: ReadonlySet<string> | null) => Promise<void>,
  fail: (fault: unknown) => void,
): () => void {
  let seq = 0;
  const take = (written: StoredRecord[]): void => {
    seq = Math.max(seq, written.at(-1)?.seq ?? 0);
    read.records = withRecords(read.records, written);
  };
  const own = async (): Promise<void> => {
    if (read.records === null) {
      // In the order of writing: what was imported stays as it stood in its file.
      take((await readRecords(database)).sort((one, other) => one.seq - other.seq));
      return changed(null);
    }
    const ids = new Set<string>();
    for await (const written of recordsSince(database, seq)) {
      take(written);
      for (const { id } of written) ids.add(id);
    }
    return changed(ids);
  };
  const used = async (): Promise<void> => {
    const usage = await usages(database);
    const ids = read.usage && usedSince(read.usage, usage);
    read.usage = usage;
    await changed(ids);
  };
  const packs = async (): Promise<void> => {
    const installed = await installedPacks(database);
    read.packs = { installed, byId: phrasesById(installed) };
    await changed(null);
  };
  // What is watched is small, and what it stands for is read outside: a live query would copy every row that it gives.
  const stops = [
    whenever(() => database.clock.get('clock'), own, fail),
    whenever(() => database.usage.count(), used, fail),
    whenever(() => database.packs.count(), packs, fail),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Does something at once and with every change of what a query looks at, one after the other. */
function whenever(query: () => Promise<unknown>, act: () => Promise<void>, fail: (fault: unknown) => void): () => void {
  let open = true;
  let queue = Promise.resolve();
  const next = (): void => {
    queue = queue.then(() => (open ? act() : undefined)).catch(fail);
  };
  const subscription = liveQuery(query).subscribe(next, fail);
  return () => {
    open = false;
    subscription.unsubscribe();
  };
}

/** Rows that are made before the page gets its turn. */
const PART = 500;

/** After an import thousands of rows are new: the page answers between the parts. */
async function rowsInParts(
  known: ReadonlyMap<string, PhraseRow>,
  ids: ReadonlySet<string>,
  sources: RowSources,
): Promise<ReadonlyMap<string, PhraseRow>> {
  if (ids.size <= PART) return rowsAfter(known, ids, sources);
  const all = [...ids];
  let after = known;
  for (let at = 0; at < all.length; at += PART) {
    after = rowsAfter(after, all.slice(at, at + PART), sources);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return after;
}

/** The same map: nobody else has it, and copying it would take longer than the edit. */
function withRecords(known: Map<OwnKey, OwnRecord> | null, written: StoredRecord[]): Map<OwnKey, OwnRecord> {
  const records = known ?? new Map<OwnKey, OwnRecord>();
  for (const record of written) records.set(record.key, record);
  return records;
}

const usedSince = (before: Map<string, Usage>, after: Map<string, Usage>): Set<string> =>
  new Set([...after].flatMap(([id, { count }]) => (before.get(id)?.count === count ? [] : [id])));

function sourcesOf({ packs, usage, records }: Read, clock: Clock): RowSources | null {
  if (!packs || !usage || !records) return null;
  const layers = new Map(packs.installed.map(({ id, layer }) => [id, layer]));
  return {
    records,
    packs: packs.byId,
    usage,
    today: clock.today(),
    now: clock.now(),
    timeOf: timeOfStamp,
    layerOf: (id) => layers.get(id) ?? packLayer(id),
  };
}
