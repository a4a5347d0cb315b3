import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemBytes } from '../../storage/sync/bytes';
import { encodeRecord } from '../../storage/sync/codec';
import { join, stateOf } from '../../storage/sync/merge';
import { bytesInUse, bytesOfShard, readArea } from '../../storage/sync/read-area';
import { isSameItem, readShard, SHARDS, shardIndex, shardName, shardOf, writeShard } from '../../storage/sync/shard';
import { canonicalText, type WireRecord, wins } from '../../storage/sync/wire';
import { records } from './sync-records';

const wires = records.map(encodeRecord);
const states = fc.array(wires, { maxLength: 12 }).map(stateOf);
const textOf = (state: ReadonlyMap<string, WireRecord>): string => canonicalText([...state].sort());

const same = (one: ReadonlyMap<string, WireRecord>, other: ReadonlyMap<string, WireRecord>): boolean =>
  textOf(one) === textOf(other);

describe('a join', () => {
  it('does not care who hears what first', () => {
    fc.assert(fc.property(states, states, (one, other) => same(join(one, other), join(other, one))));
  });

  it('does not care in which company', () => {
    fc.assert(
      fc.property(states, states, states, (one, other, third) =>
        same(join(join(one, other), third), join(one, join(other, third))),
      ),
    );
  });

  it('hears nothing new the second time', () => {
    fc.assert(fc.property(states, states, (one, other) => same(join(join(one, other), other), join(one, other))));
  });

  it('keeps the greatest stamp of each', () => {
    fc.assert(
      fc.property(states, states, (one, other) => {
        for (const [key, [, stamp]] of join(one, other)) {
          const stamps = [one.get(key)?.[1] ?? '', other.get(key)?.[1] ?? ''];
          expect(stamp).toBe(stamps.sort()[1]);
        }
      }),
    );
  });

  it('never lets two different records win over each other', () => {
    fc.assert(
      fc.property(wires, wires, (one, other) => {
        expect([wins(one, other), wins(other, one)].filter(Boolean).length).toBe(
          canonicalText(one) === canonicalText(other) ? 0 : 1,
        );
      }),
    );
  });
});

describe('an item', () => {
  const shards = fc.tuple(states, fc.dictionary(fc.constantFrom('x', 'y'), fc.constantFrom(1, 'neu', [null])));
  const shardsWithRest = shards.map(([state, rest]) => ({ records: state, rest }));

  it('is read as it was written, with what a newer version put beside the records', () => {
    fc.assert(
      fc.property(shardsWithRest, (shard) => {
        const read = readShard(JSON.parse(JSON.stringify(writeShard(shard))));
        expect(read.shard?.rest).toEqual(shard.rest);
        expect(textOf(read.shard?.records ?? new Map())).toBe(textOf(shard.records));
      }),
    );
  });

  it('is the same for the same records in whatever order', () => {
    fc.assert(
      fc.property(fc.array(wires), (list) => {
        const there = writeShard({ records: stateOf(list), rest: {} });
        const back = writeShard({ records: stateOf([...list].reverse()), rest: {} });
        expect(isSameItem(there, back)).toBe(true);
      }),
    );
  });

  it('has its bytes told from those of its records', () => {
    fc.assert(fc.property(shardsWithRest, (shard) => bytesOfShard(shard) === itemBytes('s07', writeShard(shard))));
  });

  const STAMP = '0mb1a2c3d0001abcdef';
  it.each<[string, unknown, 'unreadable' | 'newer']>([
    ['a number', 7, 'unreadable'],
    ['null', null, 'unreadable'],
    ['an object of somebody else', { a: 1 }, 'unreadable'],
    ['records without a version', { r: [] }, 'unreadable'],
    ['a version without records', { v: 1 }, 'unreadable'],
    ['a record without a stamp', { v: 1, r: [['a', 'soon', 'h', 1]] }, 'unreadable'],
    ['a record that is none', { v: 1, r: [['a', STAMP, 'h', 1], 'a'] }, 'unreadable'],
    ['a newer version', { v: 2, data: 'other' }, 'newer'],
  ])('is left alone when it is %s', (_, item, fault) => {
    expect(readShard(item)).toEqual({ shard: null, fault });
    const area = readArea({ s05: item, other: 'x' });
    expect(area.faults).toEqual(new Map([[5, fault]]));
    expect(area.foreign).toEqual({ bytes: bytesInUse(area), items: 2 });
  });

  it('has a name that says its number', () => {
    const names = Array.from({ length: SHARDS }, (_, index) => shardName(index));
    expect(names.map(shardIndex)).toEqual(names.map((_, index) => index));
    expect(['s64', 's99', 's5', 'x05', 's005'].map(shardIndex)).toEqual([null, null, null, null, null]);
  });
});

describe('the item of a record', () => {
  it('is frozen: a hash that changed would write everything a second time', () => {
    const keys = ['p:own.1', 'p:zh.stock.yes', 's:language', 'h:zh.stock.yes', 'u:亲', ''];
    expect(keys.map(shardOf)).toMatchInlineSnapshot(`
      [
        42,
        32,
        46,
        3,
        31,
        61,
      ]
    `);
  });

  it('is one of 64, and none gets much more than its share', () => {
    const counts = new Array<number>(SHARDS).fill(0);
    for (let index = 0; index < 6400; index += 1) {
      const at = shardOf(`p:own.${index.toString(16)}`);
      counts[at] = (counts[at] ?? 0) + 1;
    }
    expect(Math.max(...counts)).toBeLessThan(150);
    expect(Math.min(...counts)).toBeGreaterThan(55);
  });
});
