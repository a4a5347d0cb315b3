import { describe, expect, it } from 'vitest';
import type { OwnKind, OwnRecord } from '../../assist/own';
import { SPACE, type SyncArea } from '../../storage/sync/area';
import { createSyncEngine, type SyncEngine } from '../../storage/sync/engine';
import { type MemoryStore, NO_MEMORY } from '../../storage/sync/memory';
import { isNewer } from '../../storage/sync/merge';
import { createPace } from '../../storage/sync/pace';
import { readArea, recordsIn } from '../../storage/sync/read-area';
import { NO_STAMP, nextStamp } from '../../storage/sync/stamp';
import { FakeAccount, FakeSyncArea } from './fake-sync-area';

const DAY = 86_400_000;
const START = Date.UTC(2026, 10, 11);

interface Computer {
  area: FakeSyncArea;
  engine: SyncEngine;
  records: Map<string, OwnRecord>;
  syncs: Set<OwnKind>;
  save(id: string, text: string | null): void;
}

/** Computers with one account and one right clock. */
function office(): {
  account: FakeAccount;
  clock: { now: number };
  computer: (name: string, area?: SyncArea) => Computer;
} {
  const account = new FakeAccount();
  const clock = { now: START };
  const now = (): number => clock.now;
  const computer = (name: string, wrapped?: SyncArea): Computer => {
    const area = new FakeSyncArea(account, now);
    const records = new Map<string, OwnRecord>();
    const syncs = new Set<OwnKind>(['phrase', 'hide', 'favourite', 'setting', 'feed']);
    let seen = NO_STAMP;
    const merge = async (incoming: OwnRecord[]): Promise<OwnRecord[]> => {
      const taken = incoming.filter((record) => isNewer(record, records.get(record.key)));
      for (const record of taken) records.set(record.key, record);
      for (const { stamp } of incoming) if (stamp > seen) seen = stamp;
      return taken;
    };
    const save = (id: string, text: string | null): void => {
      seen = nextStamp(seen, clock.now, name);
      const plain = { language: 'zh-CN', layer: 'personal', title: id, shortcode: '', intents: [] } as const;
      const value = text === null ? null : { ...plain, intents: [], text };
      records.set(`phrase:${id}`, { key: `phrase:${id}`, kind: 'phrase', id, stamp: seen, value });
    };
    const store = { records: async () => [...records.values()], merge };
    const parts = {
      area: wrapped ?? area,
      store,
      memory: memoryStore(),
      now,
      syncs: (kind: OwnKind) => syncs.has(kind),
    };
    return { area, engine: createSyncEngine(parts), records, syncs, save };
  };
  return { account, clock, computer };
}

function memoryStore(): MemoryStore {
  let kept = NO_MEMORY;
  return {
    read: async () => kept,
    write: async (memory) => {
      kept = memory;
    },
  };
}

/** Both hear and tell. */
async function meet(...computers: Computer[]): Promise<void> {
  for (const { area, engine } of [...computers, ...computers]) {
    area.exchange();
    await engine.pull(area.changes());
    await engine.push();
    area.exchange();
  }
}

const textOf = ({ records }: Computer, id: string): unknown => {
  const value = records.get(`phrase:${id}`)?.value;
  return typeof value === 'object' && value !== null && 'text' in value ? value.text : value;
};

const keysIn = (account: FakeAccount): string[] => [...recordsIn(readArea(account.contents())).keys()].sort();

describe('a push', () => {
  it('is one write of several items, and none when there is nothing to say', async () => {
    const { computer } = office();
    const one = computer('aaaaaa');
    for (let index = 0; index < 50; index += 1) one.save(`p${index}`, '您好');
    const { items } = await one.engine.push();
    expect(items.length).toBeGreaterThan(20);
    expect(one.area.counts.sets).toBe(1);
    expect((await one.engine.push()).items).toEqual([]);
    expect(one.area.counts.sets).toBe(1);
  });

  it('writes a text with half a letter in it once, not for ever', async () => {
    const { computer } = office();
    const one = computer('aaaaaa');
    one.save('p', 'a\ud83d');
    await one.engine.push();
    expect((await one.engine.pull()).taken).toEqual([]);
    expect((await one.engine.push()).items).toEqual([]);
  });

  it('writes everything again after the area was cleared: what is not there was not deleted', async () => {
    const { account, computer } = office();
    const [one, two] = [computer('aaaaaa'), computer('bbbbbb')];
    one.save('p', '您好');
    two.save('q', '在的');
    await meet(one, two);
    one.area.clear();
    one.area.exchange();
    two.area.exchange();
    expect(keysIn(account)).toEqual([]);
    await meet(one, two);
    expect(keysIn(account)).toEqual(['p:p', 'p:q']);
    expect([textOf(one, 'q'), textOf(two, 'p')]).toEqual(['在的', '您好']);
  });

  it('saves what another computer wrote in the moment between look and write, even if that one is never seen again', async () => {
    const { account, computer } = office();
    const [one, two] = [computer('aaaaaa'), computer('bbbbbb')];
    for (let index = 0; index < 60; index += 1) two.save(`q${index}`, '在的');
    await two.engine.push();
    two.area.exchange();
    for (let index = 0; index < 60; index += 1) one.save(`p${index}`, '您好');
    one.area.between = () => one.area.exchange();
    await one.engine.push();
    one.area.exchange();
    expect(keysIn(account).length).toBeLessThan(120);
    await meet(one);
    expect(keysIn(account)).toHaveLength(120);
  });

  it('says which refusal the browser gave, waits longer each time, and does not call again before', async () => {
    const { clock, computer } = office();
    const said = [
      'This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.',
      'Resource::kQuotaBytes quota exceeded',
      'IO error',
    ];
    let calls = 0;
    const area: SyncArea = {
      get: async () => ({}),
      set: async () => {
        calls += 1;
        throw new Error(said[calls - 1]);
      },
    };
    const one = computer('aaaaaa', area);
    one.save('p', '您好');
    expect(await one.engine.push()).toMatchObject({ items: [], retryIn: 60_000, fault: { kind: 'rate' } });
    expect((await one.engine.meter()).fault).toMatchObject({ kind: 'rate', at: START });
    expect(await one.engine.push()).toMatchObject({ items: [], retryIn: 60_000, fault: null });
    expect(calls).toBe(1);
    clock.now += 60_000;
    expect(await one.engine.push()).toMatchObject({ fault: { kind: 'quota' }, retryIn: null });
    clock.now += 120_000;
    expect(await one.engine.push()).toMatchObject({ fault: { kind: 'other', message: 'IO error' }, retryIn: 240_000 });
    expect(calls).toBe(3);
  });

  it('keeps what is stored of kinds that are switched off, and neither tells nor hears of them', async () => {
    const { account, computer } = office();
    const [one, two] = [computer('aaaaaa'), computer('bbbbbb')];
    one.save('p', '您好');
    await meet(one, two);
    one.syncs.delete('phrase');
    one.save('p', '不说');
    one.save('mine', '只在这里');
    two.save('p', '您好呀');
    two.save('q', '在的');
    await meet(two, one);
    expect(keysIn(account)).toEqual(['p:p', 'p:q']);
    expect([textOf(one, 'p'), textOf(one, 'q'), textOf(two, 'p')]).toEqual(['不说', undefined, '您好呀']);
    one.syncs.add('phrase');
    await meet(one, two);
    expect(keysIn(account)).toEqual(['p:mine', 'p:p', 'p:q']);
    expect(textOf(one, 'p')).toBe(textOf(two, 'p'));
  });
});

describe('a deletion', () => {
  it('is told for 180 days from when it was first seen, and then taken out', async () => {
    const { account, clock, computer } = office();
    const [one, two] = [computer('aaaaaa'), computer('bbbbbb')];
    one.save('p', '您好');
    await meet(one, two);
    one.save('p', null);
    await meet(one, two);
    expect(textOf(two, 'p')).toBeNull();
    clock.now += 179 * DAY;
    await meet(one, two);
    expect(keysIn(account)).toEqual(['p:p']);
    clock.now += 2 * DAY;
    await meet(one, two);
    await meet(one, two);
    expect(keysIn(account)).toEqual([]);
    expect(textOf(two, 'p')).toBeNull();
  });

  it('is told again to a computer that was away for longer and brings the phrase back', async () => {
    const { account, clock, computer } = office();
    const [one, late] = [computer('aaaaaa'), computer('cccccc')];
    one.save('p', '您好');
    await meet(one, late);
    one.save('p', null);
    await meet(one);
    clock.now += 400 * DAY;
    await meet(one);
    expect(keysIn(account)).toEqual([]);
    late.area.exchange();
    await late.engine.push();
    late.area.exchange();
    expect(keysIn(account)).toEqual(['p:p']);
    await meet(one, late);
    expect(textOf(late, 'p')).toBeNull();
    clock.now += 179 * DAY;
    await meet(one, late);
    expect(keysIn(account)).toEqual(['p:p']);
  });

  it('of what never was in sync is told to nobody', async () => {
    const { account, computer } = office();
    const one = computer('aaaaaa');
    one.save('p', '您好');
    one.save('p', null);
    await meet(one);
    expect(keysIn(account)).toEqual([]);
    expect(one.area.counts.sets).toBe(0);
  });
});

describe('the sync meter', () => {
  it('shows bytes as the browser counts them, what stays here and why, and what came from elsewhere', async () => {
    const { clock, computer } = office();
    const [one, two] = [computer('aaaaaa'), computer('bbbbbb')];
    one.save('big', 'x'.repeat(9000));
    one.save('p', '您好');
    await meet(one);
    clock.now += DAY;
    await meet(two);
    const [mine, theirs] = await Promise.all([one.engine.meter(), two.engine.meter()]);
    expect(mine).toMatchObject({ pushedAt: START, arrivals: [] });
    expect(mine.standing).toMatchObject({ used: one.area.bytesInUse(), quota: SPACE.bytes, heldCount: 1 });
    expect(mine.standing?.held).toEqual([{ key: 'phrase:big', title: 'big', deleted: false, reason: 'too-long' }]);
    expect(theirs.standing?.held).toEqual([]);
    expect(theirs.arrivals).toEqual([{ key: 'phrase:p', title: 'p', deleted: false, at: START + DAY }]);
    expect(theirs).toMatchObject({ pushedAt: null, pulledAt: START + DAY });
  });

  it('lists phrases whose pictures stay on this computer', async () => {
    const { computer } = office();
    const one = computer('aaaaaa');
    one.save('p', '您好');
    one.save('q', '没有图');
    const record = one.records.get('phrase:p');
    const images = [{ sha256: '0'.repeat(64), type: 'image/png' as const, name: '尺码表.png' }];
    if (record?.value)
      one.records.set('phrase:p', { ...record, value: { ...(record as OwnRecord<'phrase'>).value, images } as never });
    await meet(one);
    expect((await one.engine.meter()).standing?.pictures).toEqual([{ key: 'phrase:p', title: 'p' }]);
  });
});

describe('the pace', () => {
  it('stays below 120 writes a minute and 1,800 an hour', () => {
    const pace = createPace();
    const writes: number[] = [];
    for (let now = 0; now < 3 * 3_600_000; now += 500) {
      if (pace.wait(now) > 0) continue;
      pace.wrote(now);
      writes.push(now);
    }
    const within = (span: number): number =>
      Math.max(...writes.map((from) => writes.filter((at) => at >= from && at < from + span).length));
    expect(within(60_000)).toBe(100);
    expect(within(3_600_000)).toBe(1500);
  });

  it('does not wait for a time that a clock named before it was put back', () => {
    const pace = createPace();
    for (let index = 0; index < 100; index += 1) pace.wrote(1e12);
    expect(pace.wait(1e12)).toBe(60_000);
    expect(pace.wait(1e12 - 400 * DAY)).toBe(0);
    pace.refused(1e12);
    expect(pace.wait(1e12 - 400 * DAY)).toBeLessThanOrEqual(3_600_000);
  });
});
