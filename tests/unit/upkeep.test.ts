import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { startUpkeep, UPKEEP_WAIT } from '../../entrypoints/page/upkeep';
import { backups } from '../../storage/backups';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { saveOwn } from '../../storage/own-records';
import { ownValue } from '../components/phrases-parts';

const LONG_AGO = Date.UTC(2020, 0, 1);
const SHA = 'ab'.repeat(32);

let database: LibraryDatabase;
let persist: ReturnType<typeof vi.fn>;
beforeEach(async () => {
  fakeBrowser.reset();
  persist = vi.fn(async () => false);
  vi.stubGlobal('navigator', { storage: { persist, persisted: async () => false } });
  database = openDatabase(`upkeep-${Math.random()}`);
  await database.images.put({ sha256: SHA, type: 'image/png', bytes: new Uint8Array(1), addedAt: LONG_AGO });
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  await database.delete();
});

const write = () =>
  saveOwn(database, [{ kind: 'phrase', id: 'own.a', value: ownValue('自己的') }], { now: LONG_AGO, what: 'add' });
/** The database of these tests runs by itself; only the wait is skipped. */
const afterTheWait = async (isLibrary: boolean): Promise<() => void> => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const stop = startUpkeep(database, isLibrary);
  vi.advanceTimersByTime(UPKEEP_WAIT);
  vi.useRealTimers();
  return stop;
};

describe('a page that is open for a while', () => {
  test('makes the backup of the day', async () => {
    await write();
    const stop = await afterTheWait(false);
    await vi.waitFor(async () => expect(await backups(database)).toHaveLength(1));
    expect(await database.images.count()).toBe(1);
    stop();
  });

  test('sweeps up pictures that nobody names, where it is the library page', async () => {
    await write();
    const stop = await afterTheWait(true);
    await vi.waitFor(async () => expect(await database.images.count()).toBe(0));
    stop();
  });

  test('does nothing when it is closed before', async () => {
    await write();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    startUpkeep(database, true)();
    vi.advanceTimersByTime(UPKEEP_WAIT * 2);
    vi.useRealTimers();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await backups(database)).toHaveLength(0);
  });
});

describe('the browser is asked to keep the data', () => {
  test('with the first thing of one’s own, not before, and once whatever it answers', async () => {
    const stop = startUpkeep(database, false);
    await database.own.count();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(persist).not.toHaveBeenCalled();
    await write();
    await vi.waitFor(() => expect(persist).toHaveBeenCalledTimes(1));
    stop();
    const again = startUpkeep(database, false);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(persist).toHaveBeenCalledTimes(1);
    again();
  });
});
