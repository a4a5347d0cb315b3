import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TRADES } from '../../assist/trades';
import { type LibraryDatabase, openDatabase, type Pack } from '../../storage/database';
import { installedPacks, installPack, installStarters, phrasesOf, removePack } from '../../storage/library';
import { OPTIONAL_PACKS, type OptionalPack } from '../../storage/optional-packs';
import { makeKeys, packsWithoutKeys, storedKeys } from '../../storage/search-keys';

const FOLDER = new URL('../../phrases/zh-CN/trades/', import.meta.url);
const [first] = OPTIONAL_PACKS;
const trade = first ?? expect.fail('no optional packs');
const soon = (): Promise<void> => Promise.resolve();

let database: LibraryDatabase;
beforeEach(() => {
  database = openDatabase(`test-${Math.random()}`);
});
afterEach(() => database.delete());

const ids = async (): Promise<string[]> => (await installedPacks(database)).map(({ id }) => id);

/** The first trade as an edition of this version. */
const edition = async (version: number): Promise<Pack> => ({ ...(await trade.load()), version });
const offered = (version: number, load = () => edition(version)): OptionalPack => ({ ...trade, version, load });

test('every file of the trades is offered, under the id and the version that stand in it', async () => {
  const files = readdirSync(FOLDER).map((name) => name.replace('.json', ''));
  expect(OPTIONAL_PACKS.map(({ trade: name }) => name)).toEqual([...TRADES]);
  expect([...TRADES].sort()).toEqual(files.sort());
  for (const { id, version, trade: name, load } of OPTIONAL_PACKS) {
    const { phrases, ...head } = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'));
    expect(head).toMatchObject({ id, version });
    expect(await load()).toEqual(expect.objectContaining({ id, version, phrases, ladders: [], checklists: [] }));
  }
});

test('none is installed by itself, nor read', async () => {
  const load = vi.fn(() => edition(9));
  await installStarters(database, [], [offered(9, load)]);
  expect(await ids()).toEqual([]);
  expect(load).not.toHaveBeenCalled();
});

test.each(OPTIONAL_PACKS)('$id is installed whole and removed with its search keys', async ({ id, load }) => {
  const other: Pack = { ...(await edition(1)), id: 'team', phrases: [] };
  await installPack(database, other);
  await installPack(database, await load());
  const packs = await installedPacks(database);
  expect(packs.map(({ brokenPhrases }) => brokenPhrases)).toEqual([0, 0]);
  expect(phrasesOf(packs).length).toBeGreaterThanOrEqual(40);
  for (const pack of packs) await makeKeys(database, pack, soon);
  expect(Object.keys(await storedKeys(database))).toHaveLength(phrasesOf(packs).length);
  await removePack(database, id);
  expect(await ids()).toEqual(['team']);
  expect(await storedKeys(database)).toEqual({});
  expect(await database.searchKeys.toCollection().primaryKeys()).toEqual(['team']);
});

test('what was removed can be installed again, and its keys are made again', async () => {
  await installPack(database, await trade.load());
  await removePack(database, trade.id);
  expect(await installPack(database, await trade.load())).toBe(true);
  expect(await packsWithoutKeys(database, await installedPacks(database))).toHaveLength(1);
});

test('a pack that is removed while its keys are made leaves none behind', async () => {
  await installPack(database, await trade.load());
  const [pack] = await installedPacks(database);
  await makeKeys(database, pack ?? expect.fail('not installed'), () => removePack(database, trade.id));
  expect(await database.searchKeys.count()).toBe(0);
});

test('an installed one is upgraded with the product, an up-to-date one is not read', async () => {
  await installPack(database, await edition(1));
  const load = vi.fn(() => edition(2));
  await installStarters(database, [], [offered(2, load)]);
  expect((await installedPacks(database)).map(({ version }) => version)).toEqual([2]);
  await installStarters(database, [], [offered(2, load)]);
  expect(load).toHaveBeenCalledTimes(1);
});

test('one that cannot be read keeps its former edition and stops nothing', async () => {
  await installPack(database, await edition(1));
  await installStarters(database, [], [offered(2, () => Promise.reject(new Error('gone')))]);
  expect((await installedPacks(database)).map(({ version }) => version)).toEqual([1]);
});

test('one that is removed while its next edition is read stays removed', async () => {
  await installPack(database, await edition(1));
  const load = async (): Promise<Pack> => {
    await removePack(database, trade.id);
    return edition(2);
  };
  await installStarters(database, [], [offered(2, load)]);
  expect(await ids()).toEqual([]);
});
