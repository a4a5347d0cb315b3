import { SPACE, type SpaceLimits } from './area';
import { jsonBytes } from './bytes';
import { type AreaState, bytesOfShard } from './read-area';
import { emptyShard, isSameItem, SHARD_FAULTS, type Shard, shardBytes, shardName, shardOf, writeShard } from './shard';
import { type WireKey, type WireRecord, wireKey } from './wire';

/**
 * Why a record stays on this computer: it is longer than an item may be; its item is full; all of the sync area is; there are as many
 * items as there may be; or its item is left alone.
 */
export const HELD_REASONS = ['too-long', 'item-full', 'area-full', 'too-many-items', ...SHARD_FAULTS] as const;

export type HeldReason = (typeof HELD_REASONS)[number];

const EMPTY_SHARD_BYTES = shardBytes({}, []);

/** What the area will be, and how much room it leaves: records are put in one after the other. */
export class Ledger {
  /** Of all items, in bytes. */
  total: number;
  private readonly shards = new Map<number, Shard>();
  private readonly bytes = new Map<number, number>();
  private items: number;
  /** Each record is weighed several times. */
  private readonly weights = new Map<WireRecord, number>();

  constructor(
    private readonly area: AreaState,
    private readonly space: SpaceLimits = SPACE,
  ) {
    for (const [index, { records, rest }] of area.shards) {
      const shard = { records: new Map(records), rest };
      this.shards.set(index, shard);
      this.bytes.set(index, bytesOfShard(shard));
    }
    this.total = area.foreign.bytes + [...this.bytes.values()].reduce((sum, bytes) => sum + bytes, 0);
    this.items = area.foreign.items + this.shards.size;
  }

  recordOf(key: WireKey): WireRecord | undefined {
    return this.shards.get(shardOf(key))?.records.get(key);
  }

  /** By how many bytes the area grows with this record; less than 0 where it takes the place of a longer one. */
  growth(record: WireRecord): number {
    const key = wireKey(record);
    const shard = this.shards.get(shardOf(key));
    const former = shard?.records.get(key);
    if (former) return this.weigh(record) - this.weigh(former);
    if (!shard) return EMPTY_SHARD_BYTES + this.weigh(record);
    return this.weigh(record) + (shard.records.size > 0 ? 1 : 0);
  }

  /** Why the record cannot be put in; null: it fits. A record that takes the place of another may use what is kept in reserve. */
  refusal(record: WireRecord): HeldReason | null {
    const key = wireKey(record);
    const index = shardOf(key);
    const fault = this.area.faults.get(index);
    if (fault) return fault;
    const { bytes, itemBytes, items, reserve } = this.space;
    const growth = this.growth(record);
    if (growth <= 0) return null;
    if (EMPTY_SHARD_BYTES + this.weigh(record) > itemBytes) return 'too-long';
    if ((this.bytes.get(index) ?? 0) + growth > itemBytes) return 'item-full';
    if (!this.shards.has(index) && this.items >= items) return 'too-many-items';
    return this.total + growth > (this.recordOf(key) ? bytes : bytes - reserve) ? 'area-full' : null;
  }

  private weigh(record: WireRecord): number {
    const weight = this.weights.get(record) ?? jsonBytes(record);
    this.weights.set(record, weight);
    return weight;
  }

  put(record: WireRecord): void {
    const key = wireKey(record);
    const index = shardOf(key);
    const growth = this.growth(record);
    const shard = this.shards.get(index) ?? this.open(index);
    shard.records.set(key, record);
    this.bytes.set(index, (this.bytes.get(index) ?? 0) + growth);
    this.total += growth;
  }

  private open(index: number): Shard {
    const shard = emptyShard();
    this.shards.set(index, shard);
    this.items += 1;
    return shard;
  }

  /** Takes a record out: only one that says nothing to anyone any more. */
  remove(key: WireKey): void {
    const index = shardOf(key);
    const shard = this.shards.get(index);
    if (!shard?.records.delete(key)) return;
    const bytes = bytesOfShard(shard);
    this.total += bytes - (this.bytes.get(index) ?? 0);
    this.bytes.set(index, bytes);
  }

  /** The items that are not what the area has, by name. */
  changes(): Record<string, unknown> {
    const written = [...this.shards].map(([index, shard]) => [shardName(index), writeShard(shard)] as const);
    return Object.fromEntries(written.filter(([name, item]) => !isSameItem(item, this.area.items[name])));
  }
}
