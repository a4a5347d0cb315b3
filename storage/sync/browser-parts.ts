import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { OwnKey, OwnKind } from '../../assist/own';
import type { LibraryDatabase } from '../database';
import { mergeOwn, ownRecords } from '../own-records';
import { readSettings } from '../settings';
import type { SyncArea } from './area';
import type { SyncParts, SyncStore } from './engine';
import { HELD_REASONS } from './ledger';
import { type MemoryStore, NO_MEMORY, type SyncMemory } from './memory';
import { isNewer } from './merge';
import { SHARD_FAULTS } from './shard';

const area: SyncArea = {
  get: () => browser.storage.sync.get(null),
  set: (items) => browser.storage.sync.set(items),
};

const storeOf = (database: LibraryDatabase): SyncStore => ({
  records: () => ownRecords(database),
  merge: (records) => mergeOwn(database, records, isNewer),
});

/** Where the background remembers what it knows of sync; in `storage.local`. */
export const MEMORY_KEY = 'sync';

const Time = v.nullable(v.number());
const Key = v.custom<OwnKey>((key) => typeof key === 'string');
const Standing = v.object({
  ...{ used: v.number(), quota: v.number(), heldCount: v.number() },
  held: v.array(v.object({ key: Key, title: v.string(), deleted: v.boolean(), reason: v.picklist(HELD_REASONS) })),
  pictures: v.array(v.object({ key: Key, title: v.string() })),
  leftAlone: v.array(v.object({ item: v.string(), fault: v.picklist(SHARD_FAULTS) })),
});
const Memory = v.object({
  known: v.record(v.string(), v.number()),
  sweptAt: v.number(),
  pulledAt: Time,
  pushedAt: Time,
  arrivals: v.array(
    v.object({
      key: Key,
      ...{ title: v.string(), deleted: v.boolean(), at: v.number() },
    }),
  ),
  fault: v.nullable(v.object({ kind: v.picklist(['rate', 'quota', 'other']), message: v.string(), at: v.number() })),
  standing: v.nullable(Standing),
});

/** What cannot be read counts as forgotten: sync then tells deletions of what is in the area only. */
const parseMemory = (stored: unknown): SyncMemory => {
  const read = v.safeParse(Memory, stored);
  return read.success ? read.output : NO_MEMORY;
};

export const browserMemory: MemoryStore = {
  read: async () => parseMemory((await browser.storage.local.get(MEMORY_KEY))[MEMORY_KEY]),
  write: (kept) => browser.storage.local.set({ [MEMORY_KEY]: kept }),
};

/** What the switch "sync my own phrases" is about; settings and feeds go on. */
const PHRASE_KINDS: readonly OwnKind[] = ['phrase', 'hide', 'favourite'];

/** Sync as this browser has it: its area, the library's records, the settings. */
export const browserParts = (database: LibraryDatabase): SyncParts => ({
  area,
  store: storeOf(database),
  memory: browserMemory,
  now: () => Date.now(),
  syncs: async (kind) => !PHRASE_KINDS.includes(kind) || (await readSettings()).syncOwn,
});
