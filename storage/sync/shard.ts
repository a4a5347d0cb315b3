import type { Json } from '../../assist/own';
import { jsonBytes, listBytes } from './bytes';
import { canonical, canonicalText, isWireRecord, type WireKey, type WireRecord, wins, wireKey } from './wire';

/**
 * The sync area holds 64 items, `s00` to `s63`, each complete in itself: whichever of them a computer has is of use. A record stands in
 * the item that the hash of its key names, so that two computers put it in the same place.
 */
export const SHARDS = 64;

/** Of the items: a higher one is left alone. */
export const SHARD_VERSION = 1;

export interface Shard {
  records: Map<WireKey, WireRecord>;
  /** What a newer version of the same format wrote beside the records. */
  rest: { [name: string]: Json };
}

/** Why an item can neither be read nor written: it is left as it is. */
export const SHARD_FAULTS = ['unreadable', 'newer'] as const;

export type ShardFault = (typeof SHARD_FAULTS)[number];

export type ReadShard = { shard: Shard } | { shard: null; fault: ShardFault };

export const shardName = (index: number): string => `s${String(index).padStart(2, '0')}`;

/** 0 to 63; null: no item of ours. */
export function shardIndex(name: string): number | null {
  const index = /^s\d\d$/.test(name) ? Number(name.slice(1)) : SHARDS;
  return index < SHARDS ? index : null;
}

/** In which item a record stands: FNV-1a over UTF-16 units, folded to 6 bits. Frozen: another hash would write everything twice. */
export function shardOf(key: WireKey): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 6) ^ (hash >>> 12) ^ (hash >>> 18) ^ (hash >>> 24)) & (SHARDS - 1);
}

export const emptyShard = (): Shard => ({ records: new Map(), rest: {} });

/** One record that cannot be read makes the whole item unreadable: it was not written by us, or not wholly. */
export function readShard(value: unknown): ReadShard {
  if (typeof value !== 'object' || value === null) return { shard: null, fault: 'unreadable' };
  const { v: version, r: records, ...rest } = value as { v?: unknown; r?: unknown };
  if (typeof version === 'number' && version > SHARD_VERSION) return { shard: null, fault: 'newer' };
  if (version !== SHARD_VERSION || !Array.isArray(records) || !records.every(isWireRecord)) {
    return { shard: null, fault: 'unreadable' };
  }
  return { shard: { records: byKey(records), rest: canonical(rest) as Shard['rest'] } };
}

function byKey(records: readonly WireRecord[]): Map<WireKey, WireRecord> {
  const kept = new Map<WireKey, WireRecord>();
  for (const record of records) if (wins(record, kept.get(wireKey(record)))) kept.set(wireKey(record), record);
  return kept;
}

/** What is stored: records in the order of their keys, so that equal shards are equal items. */
export function writeShard({ records, rest }: Shard): Json {
  const keys = [...records.keys()].sort();
  return canonical({ ...rest, v: SHARD_VERSION, r: keys.map((key) => records.get(key)) });
}

export const isSameItem = (item: unknown, stored: unknown): boolean => canonicalText(item) === canonicalText(stored);

/** Bytes of a shard's item as the quota counts it, its key included, from the bytes of its records. */
export const shardBytes = (rest: Shard['rest'], recordBytes: readonly number[]): number =>
  shardName(0).length + jsonBytes({ ...rest, v: SHARD_VERSION, r: [] }) - 2 + listBytes(recordBytes);
