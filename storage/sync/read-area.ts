import { itemBytes, jsonBytes } from './bytes';
import { stateOf } from './merge';
import { readShard, type Shard, type ShardFault, shardBytes, shardIndex } from './shard';
import type { WireKey, WireRecord } from './wire';

/** What stands in the sync area. */
export interface AreaState {
  /** By index, those that could be read. */
  shards: ReadonlyMap<number, Shard>;
  /** By index, those that are left alone, and why. */
  faults: ReadonlyMap<number, ShardFault>;
  /** As they are stored, by name. */
  items: Readonly<Record<string, unknown>>;
  /** Of what is not ours to write: shards left alone, and items that are none. */
  foreign: { bytes: number; items: number };
}

export function readArea(items: Readonly<Record<string, unknown>>): AreaState {
  const shards = new Map<number, Shard>();
  const faults = new Map<number, ShardFault>();
  const foreign = { bytes: 0, items: 0 };
  for (const [name, item] of Object.entries(items)) {
    const index = shardIndex(name);
    const read = index === null ? null : readShard(item);
    if (index !== null && read?.shard) shards.set(index, read.shard);
    else {
      foreign.bytes += itemBytes(name, item);
      foreign.items += 1;
    }
    if (index !== null && read?.shard === null) faults.set(index, read.fault);
  }
  return { shards, faults, items, foreign };
}

/** Every record that could be read, by key. */
export const recordsIn = ({ shards }: AreaState): Map<WireKey, WireRecord> =>
  stateOf([...shards.values()].flatMap(({ records }) => [...records.values()]));

export const bytesOfShard = ({ records, rest }: Shard): number =>
  shardBytes(rest, [...records.values()].map(jsonBytes));

/** As `getBytesInUse` would say of all items. */
export const bytesInUse = ({ items }: Pick<AreaState, 'items'>): number =>
  Object.entries(items).reduce((sum, [name, item]) => sum + itemBytes(name, item), 0);
