import { describe, expect, it } from 'vitest';
import type { OwnRecord } from '../../assist/own';
import { admit } from '../../storage/sync/admission';
import { SPACE } from '../../storage/sync/area';
import { encodeRecord } from '../../storage/sync/codec';
import { bytesInUse, readArea, recordsIn } from '../../storage/sync/read-area';
import { shardName, shardOf, writeShard } from '../../storage/sync/shard';
import { NO_STAMP, nextStamp } from '../../storage/sync/stamp';
import type { WireRecord } from '../../storage/sync/wire';

const at = (now: number): string => nextStamp(NO_STAMP, now, 'abcdef');

function phrase(id: string, length: number, now = 1000): WireRecord {
  const value = { language: 'zh-CN', layer: 'shop', title: id, shortcode: '', intents: [] } as const;
  const record: OwnRecord<'phrase'> = {
    ...{ key: `phrase:${id}`, kind: 'phrase', id, stamp: at(now) },
    value: { ...value, intents: [], text: 'x'.repeat(length) },
  };
  return encodeRecord(record);
}
const deletion = (id: string, now: number): WireRecord => [id, at(now), 'p'];

const areaOf = (records: readonly WireRecord[]) => readArea(admit(readArea({}), records).items);
/** So many phrases with texts of so many bytes, all of the same time. */
const phrases = (count: number, length: number, name = 'p') =>
  Array.from({ length: count }, (_, index) => phrase(`${name}${index}`, length));
const ids = (records: Iterable<WireRecord>) => [...records].map(([id]) => id).sort();

describe('what goes into the sync area', () => {
  it('is all of it while there is room, in items below the limit, with the bytes told exactly', () => {
    const { items, held, bytes } = admit(readArea({}), phrases(200, 150));
    expect(held).toEqual([]);
    expect(bytes).toBe(bytesInUse({ items }));
    expect(ids(recordsIn(readArea(items)).values())).toEqual(ids(phrases(200, 150)));
  });

  it('is nothing when the area has it already', () => {
    const area = areaOf(phrases(50, 100));
    expect(admit(area, phrases(50, 100)).items).toEqual({});
  });

  it('is only the item of what changed', () => {
    const area = areaOf(phrases(50, 100));
    const { items } = admit(area, [...phrases(49, 100), phrase('p49', 120, 2000)]);
    expect(Object.keys(items)).toEqual([shardName(shardOf('p:p49'))]);
  });

  it('leaves out what does not fit, and never what is there', () => {
    const area = areaOf(phrases(300, 200));
    const { items, held, bytes } = admit(area, phrases(300, 200, 'q'));
    const after = readArea({ ...area.items, ...items });
    expect(held.length).toBeGreaterThan(0);
    expect(new Set(held.map(({ reason }) => reason))).toEqual(new Set(['area-full']));
    expect(bytes).toBe(bytesInUse(after));
    expect(bytes).toBeLessThanOrEqual(SPACE.bytes - SPACE.reserve);
    for (const key of recordsIn(area).keys()) expect(recordsIn(after).has(key)).toBe(true);
    expect(recordsIn(after).size + held.length).toBe(600);
  });

  it('has edits of what is in sync use the reserve, and deletions always', () => {
    const area = areaOf(phrases(600, 200));
    expect(admit(area, [phrase('new', 200, 2000)]).held[0]?.reason).toBe('area-full');
    const known = [...recordsIn(area).values()][0]?.[0] ?? '';
    const edit = admit(area, [phrase(known, 1000, 2000)]);
    expect(edit.held).toEqual([]);
    expect(admit(area, [deletion(known, 2000)]).held).toEqual([]);
  });

  it('holds an edit that outgrows even the reserve; the former words stay in sync', () => {
    const area = areaOf(phrases(600, 200));
    const known = [...recordsIn(area).values()][0]?.[0] ?? '';
    const { items, held } = admit(area, [phrase(known, 5500, 2000)]);
    expect(items).toEqual({});
    expect(held).toMatchObject([{ reason: 'area-full' }]);
  });

  it('lets the newest in first, settings before phrases, and a small one past a large one', () => {
    const setting: WireRecord = ['language', at(1), 's', 'en'];
    const heldOf = (bytes: number, ...offered: WireRecord[]): string[] =>
      ids(admit(readArea({}), offered, undefined, { ...SPACE, bytes, reserve: 0 }).held.map(({ record }) => record));
    const [old, newer, big] = [phrase('old', 200, 1), phrase('new', 200, 2), phrase('big', 600, 3)];
    expect(heldOf(700, old, newer, big, setting)).toEqual(['big']);
    expect(heldOf(400, old, newer, setting)).toEqual(['old']);
    expect(heldOf(60, old, newer, setting)).toEqual(['new', 'old']);
  });

  it('makes room with what is deleted in the same write', () => {
    const area = areaOf(phrases(600, 200));
    const there = [...recordsIn(area).values()].slice(0, 20).map(([id]) => id);
    const { held } = admit(area, [phrase('new', 900, 3000), ...there.map((id) => deletion(id, 2000))]);
    expect(held).toEqual([]);
  });

  it('says that a text is too long for any item, or its item is full', () => {
    expect(admit(readArea({}), [phrase('long', 8200)]).held).toMatchObject([{ reason: 'too-long' }]);
    const shard = shardOf('p:p0');
    const same = phrases(2000, 3900)
      .filter(([id]) => shardOf(`p:${id}`) === shard)
      .slice(0, 3);
    expect(admit(readArea({}), same).held).toMatchObject([{ reason: 'item-full' }]);
  });

  it('counts what others keep in the area', () => {
    const others = { mine: 'x'.repeat(8000), yours: 'y'.repeat(8000) };
    const { bytes } = admit(readArea(others), phrases(3, 100));
    expect(bytes).toBe(bytesInUse({ items: { ...others, ...admit(readArea({}), phrases(3, 100)).items } }));
    const many = Object.fromEntries(Array.from({ length: 512 }, (_, index) => [`k${index}`, 1]));
    expect(admit(readArea(many), phrases(1, 10)).held).toMatchObject([{ reason: 'too-many-items' }]);
  });

  it('leaves an item alone that it cannot read, and says so of what belongs there', () => {
    const name = shardName(shardOf('p:p0'));
    expect(admit(readArea({ [name]: { v: 2 } }), phrases(1, 10))).toMatchObject({
      items: {},
      held: [{ reason: 'newer' }],
    });
    expect(admit(readArea({ [name]: 'torn' }), phrases(1, 10))).toMatchObject({
      items: {},
      held: [{ reason: 'unreadable' }],
    });
  });

  it('keeps what a newer version wrote beside the records', () => {
    const name = shardName(shardOf('p:p0'));
    const item = { v: 1, r: [['x', at(1), 'zz', 'neu']], more: [1] };
    const { items } = admit(readArea({ [name]: item }), phrases(1, 10));
    expect(items[name]).toMatchObject({ more: [1], r: [phrase('p0', 10), ['x', at(1), 'zz', 'neu']] });
  });

  it('writes nothing while the area is beyond the quota, until enough is deleted at once', () => {
    const items: Record<string, unknown> = {};
    for (const record of phrases(640, 250)) {
      const name = shardName(shardOf(`p:${record[0]}`));
      const shard = readArea(items).shards.get(shardOf(`p:${record[0]}`));
      items[name] = writeShard({ records: new Map([...(shard?.records ?? []), [`p:${record[0]}`, record]]), rest: {} });
    }
    const area = readArea(items);
    expect(bytesInUse(area)).toBeGreaterThan(SPACE.bytes);
    const few = admit(
      area,
      phrases(5, 0).map(([id]) => deletion(id, 2000)),
    );
    expect(few.items).toEqual({});
    expect(few.held).toHaveLength(5);
    const many = admit(
      area,
      phrases(600, 0).map(([id]) => deletion(id, 2000)),
    );
    expect(many.held).toEqual([]);
    expect(many.bytes).toBeLessThan(SPACE.bytes);
  });

  it('takes out deletions that nobody needs to hear of any more', () => {
    const area = areaOf([deletion('p1', 5), ...phrases(1, 10)]);
    const { items } = admit(area, [deletion('p1', 5)], new Set(['p:p1']));
    expect(ids(recordsIn(readArea({ ...area.items, ...items })).values())).toEqual(['p0']);
  });
});
