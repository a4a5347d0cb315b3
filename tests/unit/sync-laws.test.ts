import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SPACE } from '../../storage/sync/area';
import { decodeRecord, encodeRecord, wireKeyOf } from '../../storage/sync/codec';
import { readArea, recordsIn } from '../../storage/sync/read-area';
import { canonicalText, type WireRecord } from '../../storage/sync/wire';
import { type History, histories, World } from './sync-history';

/** Random histories of each law: `SYNC_RUNS=10000 npx vitest run --project unit tests/unit/sync-laws.test.ts` takes minutes. */
const numRuns = Number(process.env.SYNC_RUNS ?? 250);
const timeout = 30_000 + numRuns * 100;

/** Some ten phrases fit, so that it is often full. */
const LITTLE = { ...SPACE, bytes: 3500, itemBytes: 1200, items: 40, reserve: 300 };

const same = (one: unknown, other: unknown): boolean => canonicalText(one) === canonicalText(other);

async function settled(history: History, space = SPACE): Promise<World> {
  const world = new World(history.clocks, space);
  await world.run(history);
  expect(await world.settle()).toBeGreaterThan(0);
  return world;
}

/** Everyone has what the area has, or something newer that waits for room; and of everything the write that counts is somewhere. */
async function check({ devices, newest, account }: World): Promise<void> {
  const shared = recordsIn(readArea(account.contents()));
  for (const [key, record] of newest) {
    const found = devices.some(({ records }) => same(records.get(key) ?? null, record));
    if (!found) throw new Error(`the newest write of ${key} is lost`);
  }
  for (const { records, engine, name, area } of devices) {
    if (area.counts.refused > 0) throw new Error(`${name} wrote more than fits`);
    const held = new Set((await engine.meter()).standing?.held.map(({ key }) => key));
    for (const record of records.values()) {
      const there = shared.get(wireKeyOf(record));
      if (there && same(there, encodeRecord(record))) continue;
      const unheard = record.value === null && !there;
      if (!held.has(record.key) && !unheard) throw new Error(`${name} does not say that it holds ${record.key}`);
      if (there && there[1] > record.stamp) throw new Error(`${name} has not heard of ${record.key}`);
    }
    for (const wire of shared.values()) {
      const record = decodeRecord(wire);
      if (record && !records.has(record.key)) throw new Error(`${name} misses ${record.key}`);
    }
  }
}

describe('computers with one account', () => {
  it(
    'all have the newest of everything in the end, whatever happened in between and whatever their clocks say',
    () =>
      fc.assert(
        fc.asyncProperty(histories(true), async (history) => {
          const { devices, newest } = await settled(history);
          for (const { records } of devices) {
            for (const [key, record] of newest) {
              const mine = records.get(key);
              // A deletion of what never was in sync is told to nobody; two may each have one of their own.
              if (record.value === null) expect(mine?.value ?? null).toBeNull();
              else expect(mine).toEqual(record);
            }
          }
        }),
        { numRuns },
      ),
    timeout,
  );

  it(
    'hold what does not fit, and say so; of the rest all have the newest',
    () =>
      fc.assert(
        fc.asyncProperty(histories(true), async (history) => check(await settled(history, LITTLE))),
        { numRuns },
      ),
    timeout,
  );

  it(
    'never push out of sync what is in sync, nor put an older one in its place',
    () =>
      fc.assert(
        fc.asyncProperty(histories(false), async ({ clocks, steps }) => {
          const world = new World(clocks, LITTLE);
          let before = new Map<string, WireRecord>();
          const look = (): void => {
            const now = recordsIn(readArea(world.account.contents()));
            for (const [key, [, stamp]] of before) expect((now.get(key)?.[1] ?? '') >= stamp).toBe(true);
            before = now;
          };
          await world.run({ steps }, look);
          await world.settle();
          look();
        }),
        { numRuns },
      ),
    timeout,
  );

  it(
    'carry along what newer versions wrote, and leave alone what they cannot read',
    () =>
      fc.assert(
        fc.asyncProperty(histories(false), async (history) => {
          const world = new World(history.clocks, SPACE);
          const stamp = `${'0'.repeat(13)}abcdef`;
          const strange = {
            s05: { v: 2, other: ['format'] },
            s11: 'torn',
            s23: { v: 1, r: [['t1', stamp, 'zz', { any: 'thing' }]], more: 7 },
          };
          await world.devices[0]?.area.set(strange);
          for (const { area } of world.devices) area.exchange();
          await world.run(history);
          await world.settle();
          const items = world.account.contents();
          expect(items).toMatchObject({ s05: strange.s05, s11: strange.s11, s23: { more: 7 } });
          expect(recordsIn(readArea(items)).get('zz:t1')).toEqual(strange.s23.r[0]);
          const meter = await world.devices[0]?.engine.meter();
          expect(meter?.standing?.leftAlone).toEqual([
            { item: 's05', fault: 'newer' },
            { item: 's11', fault: 'unreadable' },
          ]);
        }),
        { numRuns: Math.ceil(numRuns / 4) },
      ),
    timeout,
  );
});
