import type { OwnKey, OwnRecord } from '../../assist/own';
import { encodeRecord, wireKeyOf } from './codec';
import type { HeldReason } from './ledger';
import type { ShardFault } from './shard';
import { isDeletion, type WireKey, type WireRecord } from './wire';

/** A record that came from another computer, for the sync meter. */
export interface Arrival {
  key: OwnKey;
  /** As it was called then; '' where it has no title. */
  title: string;
  deleted: boolean;
  /** Milliseconds since 1970 by this computer's clock. */
  at: number;
}

/** A record that is kept only on this computer, and why. */
export interface HeldLine {
  key: OwnKey;
  /** '' where it has none. */
  title: string;
  deleted: boolean;
  reason: HeldReason;
}

/** How full the area is, and what is not in it; of lists no more than `MOST_LISTED` lines. */
export interface Standing {
  /** Bytes. */
  used: number;
  quota: number;
  held: HeldLine[];
  heldCount: number;
  /** Phrases in sync whose pictures are not: those stay on the computer where they were added. */
  pictures: { key: OwnKey; title: string }[];
  /** Items that are left alone, by name. */
  leftAlone: { item: string; fault: ShardFault }[];
}

export const MOST_LISTED = 200;

export type FaultKind = 'rate' | 'quota' | 'other';

/** What sync remembers on this computer between two runs of the background. */
export interface SyncMemory {
  /** What has been seen in the area: 0, or of a deletion since when, in milliseconds since 1970 by this computer's clock. */
  known: Record<WireKey, number>;
  sweptAt: number;
  /** When the area was last read and last written; null: never. */
  pulledAt: number | null;
  pushedAt: number | null;
  /** Newest first. */
  arrivals: Arrival[];
  /** What the browser said when it last refused to write; null: it did not. */
  fault: { kind: FaultKind; message: string; at: number } | null;
  /** As it was at the last push; null: there was none. */
  standing: Standing | null;
}

export interface MemoryStore {
  read(): Promise<SyncMemory>;
  write(memory: SyncMemory): Promise<void>;
}

export const NO_MEMORY: SyncMemory = {
  ...{ known: {}, sweptAt: 0, pulledAt: null, pushedAt: null, arrivals: [], fault: null, standing: null },
};

const DAY = 86_400_000;
/** So long every other computer may be away and still hear of a deletion. */
export const DELETION_DAYS = 180;
const MOST_ARRIVALS = 50;

/** What there is to say after a look at the area. */
export interface Review {
  /** Records that the area shall hear of. */
  offered: WireRecord[];
  /** Deletions in the area that have been there long enough. */
  swept: Set<WireKey>;
  memory: SyncMemory;
}

/**
 * Deletions are told for 180 days from when this computer first saw them in sync, by its own clock: stamps may be years off, and a
 * deletion that is forgotten too soon brings the phrase back. A thing that never was in sync needs none. Old ones are swept once a day
 * at most, so that two computers whose 180 days end on different days do not write against each other.
 */
export function review(
  mine: readonly OwnRecord[],
  area: ReadonlyMap<WireKey, WireRecord>,
  memory: SyncMemory,
  now: number,
): Review {
  const known: Record<WireKey, number> = { ...memory.known };
  for (const key of area.keys()) known[key] ??= 0;
  const due = now - memory.sweptAt >= DAY;
  const offered: WireRecord[] = [];
  const swept = new Set<WireKey>();
  for (const record of mine) {
    const key = wireKeyOf(record);
    const there = area.get(key);
    if (record.value !== null && known[key]) known[key] = 0;
    if (record.value === null) {
      const say = wordOfDeletion(there, known[key], now);
      if (say.since === undefined) delete known[key];
      else known[key] = say.since;
      if (say.old && there && due) swept.add(key);
      if (!say.tell) continue;
    }
    if (!there || record.stamp >= there[1]) offered.push(encodeRecord(record));
  }
  for (const key of swept) delete known[key];
  return { offered, swept, memory: { ...memory, known, sweptAt: swept.size > 0 ? now : memory.sweptAt } };
}

/** @param since when it was first seen; 0: it was alive when last looked at; missing: never seen in the area */
function wordOfDeletion(
  there: WireRecord | undefined,
  since: number | undefined,
  now: number,
): { tell: boolean; old: boolean; since?: number } {
  if (since === undefined) return { tell: false, old: false };
  const old = since > 0 && now - since > DELETION_DAYS * DAY;
  // A computer that was away for long brings the phrase back: it is told once more, for as long as before.
  if (since === 0 || (old && there && !isDeletion(there))) return { tell: true, old: false, since: now };
  return old ? { tell: false, old, ...(there && { since }) } : { tell: true, old, since };
}

/** The memory after records came from elsewhere. */
export function withArrivals(memory: SyncMemory, taken: readonly OwnRecord[], at: number): SyncMemory {
  const arrived = taken.map(({ key, value }) => ({ key, title: titleOf(value), deleted: value === null, at }));
  return { ...memory, arrivals: [...arrived.reverse(), ...memory.arrivals].slice(0, MOST_ARRIVALS) };
}

/** Of a phrase or a feed; '' of anything else. */
export const titleOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'title' in value && typeof value.title === 'string' ? value.title : '';
