import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readBackupFile } from '../../storage/backup-file';
import { openAndTell } from '../../storage/connection';
import { DATABASE_VERSION, openDatabase } from '../../storage/database';
import { healthNow } from '../../storage/health';
import { installedPacks, usages } from '../../storage/library';
import { allOwnPhrases } from '../../storage/own-phrases';
import { saveOwn } from '../../storage/own-records';
import { rawJson, readRaw } from '../../storage/raw-export';
import { importedTables } from '../../storage/shop-tables';
import {
  everythingIn,
  FORMER_VERSIONS,
  type FormerRows,
  makeFormer,
  rowsOfVersion,
} from '../fixtures/databases/former';

let name: string;
beforeEach(() => {
  name = `former-${Math.random()}`;
});
afterEach(() => vi.restoreAllMocks());

/** Opened by this version, and closed again. */
async function upgraded(): Promise<FormerRows> {
  const database = openDatabase(name);
  await database.open();
  database.close();
  return (await everythingIn(name)).rows;
}

/** What this version makes of the rows: said here once more, by hand and not by the code that upgrades. */
function expected(former: FormerRows): FormerRows {
  const stores = ['facts', 'feeds', 'images', 'journal', 'learnt', 'questions', 'shopTables', 'tableParts', 'usage'];
  const kept = Object.fromEntries([...stores, 'backups'].map((store) => [store, former[store] ?? []]));
  const packs = (former.packs ?? []) as Record<string, unknown>[];
  const plain = packs
    .filter(({ id }) => id !== 'own.zh-CN')
    .map(({ floors: _floors, ...pack }) => ({ tables: {}, ...pack }));
  const keys = (former.searchKeys as Record<string, unknown>[]).filter(({ packId }) => packId !== 'own.zh-CN');
  return { ...kept, packs: plain, searchKeys: keys };
}

describe.each(FORMER_VERSIONS)('a library of version %i', (version) => {
  test('keeps everything that was in it', async () => {
    const former = rowsOfVersion(version);
    await makeFormer(name, version);
    const { own, clock, ...rest } = await upgraded();
    expect(rest).toEqual(expected(former));
    if (version >= 5) expect({ own, clock }).toEqual({ own: former.own, clock: former.clock });
    const titles = ((own ?? []) as { value: { title: string } | null }[]).flatMap(({ value }) => value?.title ?? []);
    expect(titles).toEqual(version >= 4 ? ['洗碗机能洗', '不带刻字'] : []);
  });

  test('can be read and written afterwards', async () => {
    await makeFormer(name, version);
    const database = openDatabase(name);
    expect((await installedPacks(database)).map(({ id, phrases }) => [id, phrases.length])).toEqual([['team', 2]]);
    expect((await usages(database)).get('zh.a')?.count).toBe(7);
    expect((await importedTables(database)).map(({ rows }) => rows.length)).toEqual(version >= 2 ? [1] : []);
    const change = { kind: 'favourite', id: 'zh.a', value: true } as const;
    const before = (await database.own.get('favourite:zh.a'))?.value ?? null;
    const outcome = await saveOwn(database, [change], { now: Date.UTC(2026, 10, 23), what: 'favourite' });
    expect(outcome.saved).toHaveLength(before === null ? 1 : 0);
    expect(healthNow(name)).toEqual({ fault: null, broken: 0 });
    database.close();
  });

  test('is what the browser shows past our code, too, and own phrases come back from that', async () => {
    await makeFormer(name, version);
    const raw = await readRaw(name);
    expect(raw?.databaseVersion).toBe(version * 10);
    const read = readBackupFile(new TextEncoder().encode(raw ? rawJson(raw) : ''));
    if ('refused' in read) throw new Error(read.refused);
    const phrases = read.records.filter(({ kind, value }) => kind === 'phrase' && value !== null);
    expect(phrases.map(({ id }) => id)).toEqual(version >= 4 ? ['own.zh-CN.1', 'own.zh-CN.2'] : []);
    expect(read.skipped).toBe(0);
  });
});

describe('an upgrade that fails', () => {
  const failing = (): void => {
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'own') throw new DOMException('the disk broke', 'DataError');
      return put.apply(this, args);
    });
  };

  test('leaves what was there as it was, says so, and can be tried again', async () => {
    await makeFormer(name, 4);
    const before = await everythingIn(name);
    failing();
    expect(await openAndTell(openDatabase(name))).toBe(false);
    expect(healthNow(name).fault).toBe('upgrade');
    expect(await everythingIn(name)).toEqual(before);
    expect((await readRaw(name))?.stores.packs).toEqual(before.rows.packs);
    vi.restoreAllMocks();
    const database = openDatabase(name);
    expect(await openAndTell(database)).toBe(true);
    expect(healthNow(name).fault).toBeNull();
    expect(await allOwnPhrases(database)).toHaveLength(2);
    database.close();
  });

  test('for want of space says that', async () => {
    await makeFormer(name, 4);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await openAndTell(openDatabase(name))).toBe(false);
    expect(healthNow(name).fault).toBe('full');
    expect((await everythingIn(name)).version).toBe(4);
  });

  test('one nonsensical phrase of the former own pack does not keep the others from coming along', async () => {
    const former = rowsOfVersion(4);
    const [own] = former.packs as { phrases: unknown[] }[];
    own?.phrases.push(null, { id: 'x', title: 7 }, 'nonsense');
    await makeFormer(name, 4, former);
    const database = openDatabase(name);
    expect((await allOwnPhrases(database)).map(({ id }) => id)).toEqual(['own.zh-CN.1', 'own.zh-CN.2']);
    database.close();
  });
});

describe('a library of a later version', () => {
  const later = async (): Promise<void> => {
    const made = new Dexie(name);
    // It knows less of what we know and more of what we do not.
    made.version(DATABASE_VERSION + 1).stores({ own: 'key', later: 'id' });
    await made.open();
    await made.table('own').put({ key: 'phrase:a', written: 'otherwise' });
    made.close();
  };

  test('is refused, and nothing in it is touched', async () => {
    await later();
    const before = await everythingIn(name);
    expect(await openAndTell(openDatabase(name))).toBe(false);
    expect(healthNow(name).fault).toBe('newer');
    expect(await everythingIn(name)).toEqual(before);
    expect((await readRaw(name))?.stores.own).toEqual([{ key: 'phrase:a', written: 'otherwise' }]);
  });
});

describe('two pages', () => {
  test('that upgrade at once both get the upgraded library', async () => {
    await makeFormer(name, 4);
    const pages = [openDatabase(name), openDatabase(name)];
    expect(await Promise.all(pages.map(openAndTell))).toEqual([true, true]);
    for (const page of pages) expect(await allOwnPhrases(page)).toHaveLength(2);
    for (const page of pages) page.close();
  });

  test('of which one is of an older version: it lets go, says so, and does not open again by itself', async () => {
    const old = openDatabase(name);
    await old.open();
    const newer = new Dexie(name);
    newer.version(DATABASE_VERSION + 1).stores({ later: 'id' });
    await newer.open();
    expect(healthNow(name).fault).toBe('outdated');
    await expect(allOwnPhrases(old)).rejects.toThrow();
    newer.close();
  });

  test('of which the older one does not let go: the newer waits, says so, and goes on when it does', async () => {
    await makeFormer(name, 4);
    const request = indexedDB.open(name);
    const held = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    const database = openDatabase(name);
    const opening = openAndTell(database);
    await vi.waitFor(() => expect(healthNow(name).fault).toBe('blocked'));
    held.close();
    expect(await opening).toBe(true);
    expect(healthNow(name).fault).toBeNull();
    database.close();
  });
});

describe('a browser that gives no database', () => {
  test('says so', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await openAndTell(openDatabase(name))).toBe(false);
    vi.unstubAllGlobals();
    expect(healthNow(name).fault).toBe('missing');
  });

  test('or throws where it is asked for one', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    expect(await openAndTell(openDatabase(name))).toBe(false);
    expect(healthNow(name).fault).toBe('missing');
  });
});

describe('a full disk', () => {
  test('is told by whatever was not written, and is over when something is', async () => {
    const database = openDatabase(name);
    await database.open();
    const change = (value: true | null) => [{ kind: 'favourite', id: 'zh.a', value } as const];
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(saveOwn(database, change(true), { now: 1, what: 'favourite' })).rejects.toThrow();
    expect(healthNow(name).fault).toBe('full');
    vi.restoreAllMocks();
    expect(await database.own.count()).toBe(0);
    await saveOwn(database, change(true), { now: 1, what: 'favourite' });
    expect(healthNow(name).fault).toBeNull();
    database.close();
  });
});
