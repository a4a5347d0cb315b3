import fc from 'fast-check';
import { type OwnChange, type OwnKey, type OwnRecord, ownKey } from '../../assist/own';
import type { SpaceLimits } from '../../storage/sync/area';
import { createSyncEngine, type SyncEngine } from '../../storage/sync/engine';
import { type MemoryStore, NO_MEMORY, type SyncMemory } from '../../storage/sync/memory';
import { isNewer } from '../../storage/sync/merge';
import { laterStamp, NO_STAMP, nextStamp } from '../../storage/sync/stamp';
import { FakeAccount, FakeSyncArea } from './fake-sync-area';

/** Days in the life of several computers with one account: what is done on them, in which order, and by which clocks. */

export interface Device {
  name: string;
  area: FakeSyncArea;
  engine: SyncEngine;
  records: Map<OwnKey, OwnRecord>;
  seen: string;
  now(): number;
}

/** What may happen to a computer. A number between 0 and 1 chooses items: by their names, so that it means the same at every try. */
export type Step =
  | { do: 'write'; thing: number; kind: 'phrase' | 'setting' | 'hide'; length: number }
  | { do: 'delete'; thing: number }
  | { do: 'pull' | 'push' | 'clear' }
  | { do: 'exchange' | 'tear' | 'pushInBetween'; chosen: number };

export interface History {
  /** By how many milliseconds the clock of each computer is off. */
  clocks: number[];
  steps: { device: number; after: number; step: Step }[];
}

const YEARS = 365 * 86_400_000;
const START = Date.UTC(2026, 10, 11);
const HOUR = 3_600_000;

const calm: fc.Arbitrary<Step>[] = [
  fc.record({
    do: fc.constant('write' as const),
    thing: fc.nat(8),
    kind: fc.constantFrom('phrase' as const, 'phrase' as const, 'setting' as const, 'hide' as const),
    length: fc.oneof(fc.nat(60), fc.nat(600)),
  }),
  fc.record({ do: fc.constant('delete' as const), thing: fc.nat(8) }),
  fc.constant({ do: 'pull' as const }),
  fc.constant({ do: 'push' as const }),
  fc.record({ do: fc.constant('exchange' as const), chosen: fc.double({ min: 0, max: 1, noNaN: true }) }),
];
const rough: fc.Arbitrary<Step>[] = [
  fc.record({
    do: fc.constantFrom('tear' as const, 'pushInBetween' as const),
    chosen: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  fc.constant({ do: 'clear' as const }),
];

/** @param all with damaged profiles, cleared areas and writes at the same moment */
export const histories = (all: boolean): fc.Arbitrary<History> =>
  fc.record({
    clocks: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: -9 * YEARS, max: 9 * YEARS })), {
      minLength: 2,
      maxLength: 5,
      size: 'max',
    }),
    steps: fc.array(
      fc.record({
        device: fc.nat(4),
        after: fc.nat(HOUR),
        step: fc.oneof({ withCrossShrink: true }, ...calm, ...(all ? rough : [])),
      }),
      { maxLength: 60, size: 'max' },
    ),
  });

export class World {
  readonly account = new FakeAccount();
  readonly devices: Device[];
  /** Of every thing, the write that counts. */
  readonly newest = new Map<OwnKey, OwnRecord>();
  private time = START;

  constructor(
    clocks: readonly number[],
    private readonly space: SpaceLimits,
  ) {
    this.devices = clocks.map((offset, index) => this.device(index, offset));
  }

  private device(index: number, offset: number): Device {
    const name = `dev00${index}`;
    const now = (): number => this.time + offset;
    const area = new FakeSyncArea(this.account, now, this.space);
    const records = new Map<OwnKey, OwnRecord>();
    const merge = async (incoming: OwnRecord[]): Promise<OwnRecord[]> => {
      const taken = incoming.filter((record) => isNewer(record, records.get(record.key)));
      for (const record of incoming) device.seen = laterStamp(device.seen, record.stamp);
      for (const record of taken) records.set(record.key, record);
      return taken;
    };
    const store = { records: async () => [...records.values()], merge };
    const engine = createSyncEngine({ area, store, memory: inMemory(), now, space: this.space });
    const device: Device = { name, area, engine, records, seen: NO_STAMP, now };
    return device;
  }

  async run({ steps }: Pick<History, 'steps'>, afterEach?: () => void): Promise<void> {
    for (const { device, after, step } of steps) {
      this.time += after;
      const chosen = this.devices[device % this.devices.length];
      if (chosen) await this.take(chosen, step);
      afterEach?.();
    }
  }

  private async take(device: Device, step: Step): Promise<void> {
    if (step.do === 'write') this.write(device, written(step));
    if (step.do === 'delete') this.deleteAll(device, `t${step.thing}`);
    if (step.do === 'pull') await device.engine.pull(device.area.changes());
    if (step.do === 'push') await device.engine.push();
    if (step.do === 'clear') device.area.clear();
    if (step.do === 'exchange') device.area.exchange(chooser(step.chosen));
    if (step.do === 'tear') device.area.tear((name) => fates[Math.floor(3 * luck(name, step.chosen))] ?? 'keep');
    if (step.do === 'pushInBetween') {
      device.area.between = () => device.area.exchange(chooser(step.chosen));
      await device.engine.push();
    }
  }

  write(device: Device, { kind, id, value }: OwnChange): void {
    device.seen = nextStamp(device.seen, device.now(), device.name);
    const record: OwnRecord = { key: ownKey(kind, id), kind, id, stamp: device.seen, value };
    device.records.set(record.key, record);
    if (isNewer(record, this.newest.get(record.key))) this.newest.set(record.key, record);
  }

  private deleteAll(device: Device, id: string): void {
    for (const record of [...device.records.values()]) {
      if (record.id === id && record.value !== null) this.write(device, { kind: record.kind, id, value: null });
    }
  }

  /** Everyone is online until nobody has anything to say any more. @returns after how many rounds; -1: never */
  async settle(): Promise<number> {
    for (let round = 1; round <= 30; round += 1) {
      let written = 0;
      for (const { area, engine } of this.devices) {
        this.time += HOUR;
        area.exchange();
        const { taken } = await engine.pull(area.changes());
        const { items } = await engine.push();
        area.exchange();
        written += taken.length + items.length;
      }
      if (written === 0 && this.devices.every(({ area }) => area.isQuiet())) return round;
    }
    return -1;
  }
}

const fates = ['keep', 'lose', 'former'] as const;

function written({ kind, thing, length }: Extract<Step, { do: 'write' }>): OwnChange {
  const id = `t${thing}`;
  if (kind === 'hide') return { kind, id, value: true };
  if (kind === 'setting') return { kind, id, value: length };
  const text = '亲<"'.repeat(1 + length / 3);
  const head = { language: 'zh-CN', layer: 'personal', title: `第${thing}条`, shortcode: '' } as const;
  return { kind, id, value: { ...head, text, intents: ['stock'] } };
}

function inMemory(): MemoryStore {
  let kept: SyncMemory = NO_MEMORY;
  return {
    read: async () => structuredClone(kept),
    write: async (memory) => {
      kept = structuredClone(memory);
    },
  };
}

/** Between 0 and 1, by name. */
function luck(name: string, seed: number): number {
  let mixed = Math.floor(seed * 0x7fffffff);
  for (const letter of name) mixed = Math.imul(mixed ^ letter.charCodeAt(0), 0x9e3779b1);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
}

const chooser =
  (chosen: number) =>
  (name: string): boolean =>
    luck(name, chosen) < chosen;
