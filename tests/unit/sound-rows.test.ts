import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openRowStore } from '../../entrypoints/library/phrases/row-store';
import { backUpNow, backups } from '../../storage/backups';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { healthNow } from '../../storage/health';
import { deleteUnusedImages } from '../../storage/images';
import { installedPacks, installPack, installStarters, usages } from '../../storage/library';
import { allOwnPhrases, packsInForce, phrasesInForce } from '../../storage/own-phrases';
import { mergeOwn, ownRecords, saveOwn } from '../../storage/own-records';
import { packsWithoutKeys, storedKeys } from '../../storage/search-keys';
import { purgeTrash } from '../../storage/trash';
import { undoLast } from '../../storage/undo';
import { aPack, ownValue } from '../components/phrases-parts';

const NOW = Date.UTC(2026, 10, 23);

let database: LibraryDatabase;
beforeEach(async () => {
  database = openDatabase(`sound-${Math.random()}`);
  await installPack(database, aPack('team', ['好的一条', '另一条']));
  await database.usage.put({ phraseId: 'team.0', count: 3, lastUsed: NOW });
  await save('own.a', '自己的');
});
afterEach(() => database.delete());

const save = (id: string, title: string) =>
  saveOwn(database, [{ kind: 'phrase', id, value: ownValue(title) }], { now: NOW, what: 'edit' });
/** Past all of our checks, as a broken disk would. */
const put = (table: 'own' | 'packs' | 'usage' | 'searchKeys' | 'clock', row: object) => database.table(table).put(row);

/** Everything that pages do at their start. */
async function readAll() {
  const rows = openRowStore(database, { now: () => NOW, today: () => '2026-11-23' });
  await vi.waitFor(() => expect(rows.now()).not.toBeNull());
  const shown = rows.now();
  rows.close();
  if (shown instanceof Error || !shown) throw shown;
  const inForce = await packsInForce(database);
  await storedKeys(database);
  await packsWithoutKeys(database, inForce);
  await purgeTrash(database, NOW);
  await deleteUnusedImages(database, NOW);
  await backUpNow(database, NOW);
  return {
    titles: (await phrasesInForce(database)).map(({ title }) => title),
    rows: [...shown.byKey.values()].map(({ phrase }) => phrase.title),
    uses: (await usages(database)).get('team.0')?.count,
  };
}

const GOOD = ['自己的', '好的一条', '另一条'];

const expectGood = async (): Promise<void> => {
  const { titles, rows, uses } = await readAll();
  expect(titles).toEqual(expect.arrayContaining(GOOD));
  expect(rows).toEqual(expect.arrayContaining(GOOD));
  expect(uses).toBe(3);
};

const nonsense = fc.oneof(
  fc.constantFrom(null, 0, '', '乱', [], {}, [null], [7], { days: 'x' }, Number.NaN),
  fc.jsonValue({ maxDepth: 2 }),
);
const field = (names: string[]) =>
  fc.dictionary(fc.constantFrom(...names), nonsense, { minKeys: 1, maxKeys: names.length });

describe('a row of nonsense', () => {
  test('is passed over, wherever it lies: everything else is read, and nothing throws', async () => {
    const value = { ...ownValue('坏的'), text: 5 };
    const own = field(['kind', 'id', 'stamp', 'value', 'seq', 'tail']).map((row) => ({ key: 'phrase:own.b', ...row }));
    const almost = fc
      .tuple(
        fc.constantFrom(...Object.keys({ ...value, group: 1, tags: 1, weekly: 1, images: 1, deletedAt: 1 })),
        nonsense,
      )
      .map(([name, broken]) => ({
        key: 'phrase:own.b',
        kind: 'phrase',
        id: 'own.b',
        stamp: '0'.repeat(19),
        seq: 9,
        value: { ...ownValue('坏的'), [name]: broken },
      }));
    const pack = field([
      'version',
      'language',
      'title',
      'phrases',
      'ladders',
      'checklists',
      'tables',
      'cautions',
      'former',
    ]);
    const rows = fc.record({
      own: fc.oneof(own, almost),
      packs: pack.map((row) => ({ id: 'broken', version: 1, language: 'zh-CN', title: '坏', ...row })),
      usage: field(['count', 'lastUsed', 'days']).map((row) => ({ phraseId: 'x', ...row })),
      searchKeys: field(['version', 'keys', 'made']).map((row) => ({ packId: 'team', ...row })),
    });
    await fc.assert(
      fc.asyncProperty(rows, async (broken) => {
        for (const [table, row] of Object.entries(broken)) await put(table as 'own', row);
        await expectGood();
      }),
      { numRuns: 60 },
    );
  });

  test('is counted, and stays where it lies', async () => {
    await put('own', { key: 'phrase:own.b', kind: 'phrase', id: 'own.b', stamp: '0'.repeat(19), seq: 2, value: '乱' });
    await put('packs', { id: 'broken', phrases: 7 });
    await put('usage', { phraseId: 'x', count: 'viele' });
    await put('searchKeys', { packId: 'broken', keys: null });
    await readAll();
    expect(healthNow(database.name).broken).toBe(4);
    expect(await database.own.count()).toBe(2);
    await database.packs.delete('broken');
    await installedPacks(database);
    expect(healthNow(database.name).broken).toBe(3);
  });

  test('makes way for a sound one: by an edit, by undo, by another computer, by the next edition', async () => {
    const broken = {
      key: 'phrase:own.b',
      kind: 'phrase',
      id: 'own.b',
      stamp: '0'.repeat(19),
      seq: 2,
      value: { title: 1 },
    };
    await put('own', broken);
    await save('own.b', '改好了');
    expect((await allOwnPhrases(database)).map(({ title }) => title).sort()).toEqual(['改好了', '自己的'].sort());
    await undoLast(database, NOW);
    expect(await allOwnPhrases(database)).toHaveLength(1);
    await put('own', broken);
    const record = {
      key: 'phrase:own.b',
      kind: 'phrase',
      id: 'own.b',
      stamp: '0'.repeat(19),
      value: ownValue('同步来的'),
    } as const;
    expect(await mergeOwn(database, [record], () => false)).toHaveLength(1);
    await put('packs', { id: 'team', version: '新', phrases: [] });
    await installStarters(database, [aPack('team', ['好的一条', '另一条'])], []);
    await expectGood();
  });

  test('in the place of the clock: what is written next is newer than all that is there', async () => {
    await put('clock', { name: 'clock', seq: 'x', seen: 4 });
    const before = await ownRecords(database);
    await save('own.c', '之后写的');
    const written = await database.own.get('phrase:own.c');
    expect(written?.seq).toBeGreaterThan(1);
    expect((written?.stamp ?? '') > (before[0]?.stamp ?? '')).toBe(true);
  });

  test('goes into no backup', async () => {
    await put('own', { key: 'phrase:own.b', kind: 'phrase', id: 'own.b', stamp: '0'.repeat(19), seq: 2, value: 7 });
    await backUpNow(database, NOW);
    expect((await backups(database))[0]?.records.map(({ id }) => id)).toEqual(['own.a']);
  });
});
