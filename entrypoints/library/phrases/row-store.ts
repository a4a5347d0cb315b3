import { liveQuery } from 'dexie';
import type { OwnKey, OwnRecord } from '../../../assist/own';
import { allRows, type PhraseRow, phrasesById, type RowSources, rowsAfter } from '../../../assist/phrase-row';
import type { LibraryDatabase, StoredPack, StoredRecord, Usage } from '../../../storage/database';
import { installedPacks, usages } from '../../../storage/library';
import { recordsSince } from '../../../storage/own-records';
import { packLayer } from '../../../storage/pack-layer';
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
  /** @param ids of what was changed; null: anything may have been */
  const changed = (ids: ReadonlySet<string> | null): void => {
    const { packs } = read;
    const sources = sourcesOf(read, clock);
    if (!packs || !sources || (ids?.size === 0 && rows)) return;
    const known = rows && !(rows instanceof Error) ? rows.byKey : null;
    tell({
      byKey: ids && known ? rowsAfter(known, ids, sources) : allRows(sources),
      packs: packs.installed,
      at: sources.now,
    });
  };
  const fail = (fault: unknown): void => tell(fault instanceof Error ? fault : new Error(String(fault)));
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
  changed: (ids: ReadonlySet<string> | null) => void,
  fail: (fault: unknown) => void,
): () => void {
  let seq = 0;
  const subscriptions = [
    // Everything at first; then, because it asks anew with every write, only what was written since.
    liveQuery(() => recordsSince(database, seq)).subscribe((written) => {
      seq = Math.max(seq, written.at(-1)?.seq ?? 0);
      const isFirst = read.records === null;
      read.records = withRecords(read.records, written);
      changed(isFirst ? null : new Set(written.map(({ id }) => id)));
    }, fail),
    liveQuery(() => usages(database)).subscribe((usage) => {
      const ids = read.usage && usedSince(read.usage, usage);
      read.usage = usage;
      changed(ids);
    }, fail),
    liveQuery(() => installedPacks(database)).subscribe((packs) => {
      read.packs = { installed: packs, byId: phrasesById(packs) };
      changed(null);
    }, fail),
  ];
  return () => {
    for (const subscription of subscriptions) subscription.unsubscribe();
  };
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
  return {
    records,
    packs: packs.byId,
    usage,
    today: clock.today(),
    now: clock.now(),
    timeOf: timeOfStamp,
    layerOf: packLayer,
  };
}
