import type { OwnKind, OwnRecord } from '../../assist/own';
import { type Admission, admit, type Held } from './admission';
import { SPACE, type SpaceLimits, type SyncArea } from './area';
import { decodeRecord, encodeRecord, kindOfCode, wireKeyOf } from './codec';
import {
  type FaultKind,
  type HeldLine,
  type MemoryStore,
  MOST_LISTED,
  review,
  type Standing,
  type SyncMemory,
  titleOf,
  withArrivals,
} from './memory';
import { join } from './merge';
import { createPace, type Pace } from './pace';
import { type AreaState, bytesInUse, readArea, recordsIn } from './read-area';
import { shardName } from './shard';
import { type WireKey, type WireRecord, wins, wireKey } from './wire';

/** The records of this computer. */
export interface SyncStore {
  records(): Promise<OwnRecord[]>;
  /** Takes those that win over what is there (`isNewer`) and returns them. */
  merge(records: OwnRecord[]): Promise<OwnRecord[]>;
}

export interface SyncParts {
  area: SyncArea;
  store: SyncStore;
  memory: MemoryStore;
  /** Milliseconds since 1970. */
  now(): number;
  /** Whether records of this kind go to and come from other computers; those of other kinds stay in the area as they are. */
  syncs?(kind: OwnKind): boolean | Promise<boolean>;
  pace?: Pace;
  /** What the area holds; the browser's limits unless told otherwise. */
  space?: SpaceLimits;
}

export interface PullReport {
  /** Records that came from another computer. */
  taken: OwnRecord[];
}

export interface PushReport {
  /** Names of the items that were written, all in one write; empty: there was nothing to write, or it was refused. */
  items: string[];
  standing: Standing;
  /** Milliseconds until the next try; null: none is needed. */
  retryIn: number | null;
  fault: { kind: FaultKind; message: string } | null;
}

export type SyncMeter = Pick<SyncMemory, 'standing' | 'pulledAt' | 'pushedAt' | 'arrivals' | 'fault'>;

export interface SyncEngine {
  /**
   * Takes what is newer in the area.
   * @param changed items as the browser announced them, one after the other: one may have been written over since, by us too
   */
  pull(changed?: readonly Record<string, unknown>[]): Promise<PullReport>;
  /** Writes what is newer here, in one write. Call it after `pull`, never twice at a time. */
  push(): Promise<PushReport>;
  /** How it stood at the last pull and push; cheap, for any page. */
  meter(): Promise<SyncMeter>;
}

export function createSyncEngine(parts: SyncParts): SyncEngine {
  const engine = { pace: createPace(), syncs: () => true, space: SPACE, ...parts };
  return {
    pull: (changed) => pull(engine, changed),
    push: () => push(engine),
    meter: () => meter(engine),
  };
}

type Engine = Required<SyncParts>;

/** The kinds that are synced now. */
async function kindsOf({ syncs }: Engine): Promise<(kind: OwnKind) => boolean> {
  const kinds: OwnKind[] = ['phrase', 'hide', 'favourite', 'setting', 'feed'];
  const on = await Promise.all(kinds.map(syncs));
  return (kind) => on[kinds.indexOf(kind)] ?? false;
}

async function pull(engine: Engine, changed: readonly Record<string, unknown>[] = []): Promise<PullReport> {
  const { area, store, memory, now } = engine;
  const synced = await kindsOf(engine);
  const mine = new Map((await store.records()).map((record) => [wireKeyOf(record), record]));
  const theirs = [...changed, await area.get()].map((items) => recordsIn(readArea(items))).reduce(join);
  const incoming = [...theirs.values()]
    .filter((record) => isNews(record, mine) && isSynced(record, synced))
    .flatMap(decoded);
  const taken = incoming.length > 0 ? await store.merge(incoming) : [];
  const remembered = await memory.read();
  await memory.write(withArrivals({ ...remembered, pulledAt: now() }, taken, now()));
  return { taken };
}

const decoded = (wire: WireRecord): OwnRecord[] => {
  const record = decodeRecord(wire);
  return record ? [record] : [];
};

function isNews(wire: WireRecord, mine: ReadonlyMap<WireKey, OwnRecord>): boolean {
  const known = mine.get(wireKey(wire));
  if (!known || known.stamp !== wire[1]) return !known || wire[1] > known.stamp;
  return wins(wire, encodeRecord(known));
}

function isSynced([, , code]: WireRecord, synced: (kind: OwnKind) => boolean): boolean {
  const kind = kindOfCode(code);
  return kind !== null && synced(kind);
}

interface Plan extends Admission {
  state: AreaState;
  memory: SyncMemory;
  records: ReadonlyMap<WireKey, OwnRecord>;
}

/** What a push would write now. */
async function plan(engine: Engine): Promise<Plan> {
  const synced = await kindsOf(engine);
  const all = (await engine.store.records()).filter(({ kind }) => synced(kind));
  // Read last: the less time between reading and writing, the less can come in between.
  const remembered = await engine.memory.read();
  const state = readArea(await engine.area.get());
  const { offered, swept, memory } = review(all, recordsIn(state), remembered, engine.now());
  const records = new Map(all.map((record) => [wireKeyOf(record), record]));
  return { ...admit(state, offered, swept, engine.space), state, memory, records };
}

async function push(engine: Engine): Promise<PushReport> {
  const { area, memory, now, pace } = engine;
  const planned = await plan(engine);
  const standing = standingOf(planned, engine);
  const idle: PushReport = { items: [], standing, retryIn: null, fault: null };
  const items = Object.keys(planned.items);
  if (items.length === 0) {
    await memory.write({ ...planned.memory, standing, fault: null });
    return idle;
  }
  const wait = pace.wait(now());
  if (wait > 0) return { ...idle, retryIn: wait };
  try {
    await area.set(planned.items);
  } catch (thrown) {
    return { ...idle, ...(await refused(engine, standing, thrown)) };
  }
  pace.wrote(now());
  const known = { ...planned.memory.known };
  for (const key of recordsIn(readArea(planned.items)).keys()) known[key] ??= 0;
  const after = { ...standing, used: planned.bytes };
  await memory.write({ ...planned.memory, known, standing: after, pushedAt: now(), fault: null });
  return { ...idle, items, standing: after };
}

/** The browser wrote nothing: it is said why, and tried again where that may help. */
async function refused(
  { memory, now, pace }: Engine,
  standing: Standing,
  thrown: unknown,
): Promise<Pick<PushReport, 'fault' | 'retryIn'>> {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const fault = { kind: faultKind(message), message };
  pace.refused(now());
  await memory.write({ ...(await memory.read()), standing, fault: { ...fault, at: now() } });
  return { fault, retryIn: fault.kind === 'quota' ? null : pace.wait(now()) };
}

/** As Chromium says it: `This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.`, `Resource::kQuotaBytes quota exceeded`. */
function faultKind(message: string): FaultKind {
  if (/MAX_WRITE_OPERATIONS/i.test(message)) return 'rate';
  return /quota/i.test(message) ? 'quota' : 'other';
}

/** Before the write: what it will be is known only when it succeeds. */
function standingOf({ state, records, held }: Plan, { space }: Engine): Standing {
  const inSync = [...recordsIn(state).keys()].flatMap((key) => records.get(key) ?? []);
  const illustrated = inSync.filter(({ value }) => hasImages(value)).slice(0, MOST_LISTED);
  return {
    used: bytesInUse(state),
    quota: space.bytes,
    held: held.slice(0, MOST_LISTED).flatMap((one) => heldLine(one, records)),
    heldCount: held.length,
    pictures: illustrated.map(({ key, value }) => ({ key, title: titleOf(value) })),
    leftAlone: [...state.faults].map(([index, fault]) => ({ item: shardName(index), fault })),
  };
}

function heldLine({ record: wire, reason }: Held, records: Plan['records']): HeldLine[] {
  const record = records.get(wireKey(wire));
  if (!record) return [];
  return [{ key: record.key, title: titleOf(record.value), deleted: record.value === null, reason }];
}

const hasImages = (value: OwnRecord['value']): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'images' in value &&
  Array.isArray(value.images) &&
  value.images.length > 0;

async function meter({ memory }: Engine): Promise<SyncMeter> {
  const { standing, pulledAt, pushedAt, arrivals, fault } = await memory.read();
  return { standing, pulledAt, pushedAt, arrivals, fault };
}
