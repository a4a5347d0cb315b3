import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OwnChange, OwnRecord } from '../../assist/own';
import { imageTypeOf, MOST_IMAGE_BYTES } from '../../formats/image-bytes';
import { backUpDaily, backUpNow, backups, MOST_BACKUPS, previewRestore, restoreBackup } from '../../storage/backups';
import { type LibraryDatabase, openDatabase, type StoredRecord } from '../../storage/database';
import { deleteUnusedImages, keepImage } from '../../storage/images';
import { journalEnds } from '../../storage/journal';
import { installPack } from '../../storage/library';
import { allOwnPhrases, type NewPhrase, phrasesInForce } from '../../storage/own-phrases';
import { mergeOwn, ownRecords, recordsSince, saveOwn } from '../../storage/own-records';
import { redoLast, undoLast } from '../../storage/undo';

const NOW = Date.UTC(2026, 10, 20);
const DAY = 24 * 3600 * 1000;

const phrase = (title: string, more: Partial<NewPhrase> = {}): NewPhrase => ({
  title,
  text: '亲，今天安排发出哦。',
  shortcode: '',
  intents: [],
  language: 'zh-CN',
  layer: 'personal',
  ...more,
});
const change = (id: string, value: NewPhrase | null): OwnChange => ({ kind: 'phrase', id, value });

let database: LibraryDatabase;
beforeEach(() => {
  database = openDatabase(`own-${Math.random()}`);
});
afterEach(() => database.delete());

const save = (...changes: OwnChange[]) => saveOwn(database, changes, { now: NOW, what: 'edit' });
const titles = async (): Promise<string[]> => (await allOwnPhrases(database)).map(({ title }) => title).sort();
const plain = async () =>
  (await ownRecords(database)).filter(({ value }) => value !== null).map(({ key, value }) => ({ key, value }));

describe('one write path', () => {
  test('what is written later has a greater stamp, also when the clock runs backwards', async () => {
    await save(change('a', phrase('一')));
    const [first] = await ownRecords(database);
    await saveOwn(database, [change('a', phrase('二'))], { now: NOW - 5 * 365 * DAY, what: 'edit' });
    const [second] = await ownRecords(database);
    expect((second?.stamp ?? '') > (first?.stamp ?? '')).toBe(true);
  });

  test('what is so already is not written again', async () => {
    await save(change('a', phrase('一')));
    expect(await save(change('a', phrase('一')))).toEqual({ saved: [] });
  });

  test('one phrase that is none keeps all from being written, and is named', async () => {
    const outcome = await save(change('a', phrase('一')), change('b', phrase('二', { text: '{不认识}' })));
    expect(outcome).toMatchObject({
      saved: null,
      problems: [{ index: 1, field: 'text', what: 'unknown-placeholder' }],
    });
    expect(await titles()).toEqual([]);
  });

  test('a page that follows sees every change once, and deletions too', async () => {
    await save(change('a', phrase('一')), change('b', phrase('二')));
    const last = (await since(0)).at(-1)?.seq ?? 0;
    await save(change('a', null));
    expect((await since(last)).map(({ id, value }) => [id, value])).toEqual([['a', null]]);
  });

  test('thousands come in parts, each once and in the order of writing', async () => {
    await save(...Array.from({ length: 1200 }, (_, at) => change(`p${(at * 7) % 1200}`, phrase(`第${at}条`))));
    const parts = await partsSince(0);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(500);
    expect((await since(0)).map(({ seq }) => seq)).toEqual(Array.from({ length: 1200 }, (_, at) => at + 1));
  });
});

async function partsSince(seq: number) {
  const parts: StoredRecord[][] = [];
  for await (const part of recordsSince(database, seq)) parts.push(part);
  return parts;
}
const since = async (seq: number) => (await partsSince(seq)).flat();

describe('undo', () => {
  test('whatever was done, going all the way back and forth again gives the same library', async () => {
    const step = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.option(fc.constantFrom('一', '二', '三'), { nil: null })),
      { minLength: 1, maxLength: 3 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        await database.delete();
        database = openDatabase(`own-${Math.random()}`);
        await save(change('first', phrase('最早的')));
        const start = await plain();
        const before = (await journalEnds(database)).undo?.id;
        for (const changes of steps) {
          await save(...changes.map(([id, title]) => change(id, title === null ? null : phrase(title))));
        }
        const end = await plain();
        while ((await journalEnds(database)).undo?.id !== before) await undoLast(database, NOW);
        expect(await plain()).toEqual(start);
        while ((await journalEnds(database)).redo) await redoLast(database, NOW);
        expect(await plain()).toEqual(end);
      }),
      { numRuns: 25 },
    );
  });

  test('what another page changed since stays, and is counted', async () => {
    await save(change('a', phrase('一')), change('b', phrase('二')));
    await saveOwn(database, [change('b', phrase('别处改的'))], { now: NOW, what: null });
    expect(await undoLast(database, NOW)).toMatchObject({ what: 'edit', kept: 1 });
    expect(await titles()).toEqual(['别处改的']);
  });

  test('a new change ends what could be done again', async () => {
    await save(change('a', phrase('一')));
    await undoLast(database, NOW);
    await save(change('b', phrase('二')));
    expect(await redoLast(database, NOW)).toBeNull();
  });
});

describe('an edited copy', () => {
  const packed = { id: 'zh.a', title: '原来的', text: '亲，在的。', shortcode: 'zd', intents: ['greeting' as const] };
  const pack = { id: 'team', version: 1, language: 'zh-CN' as const, title: '团队', phrases: [packed] };
  const shown = async () => (await phrasesInForce(database)).map(({ id, title, pack: from }) => [id, title, from]);

  beforeEach(() => installPack(database, { ...pack, ladders: [], checklists: [], tables: {} }));

  test('takes the place of the original, and gives it back when it is deleted', async () => {
    await save(change('zh.a', phrase('改过的', { base: { pack: 'team', of: 'x' } })));
    expect(await shown()).toEqual([['zh.a', '改过的', 'own.personal.zh-CN']]);
    await save(change('zh.a', null));
    expect(await shown()).toEqual([['zh.a', '原来的', 'team']]);
  });

  test('that is switched off hides the original as well; one in the trash does not', async () => {
    const copy = phrase('改过的', { base: { pack: 'team', of: 'x' } });
    await save(change('zh.a', { ...copy, disabled: true }));
    expect(await shown()).toEqual([]);
    await save(change('zh.a', { ...copy, deletedAt: NOW }));
    expect(await shown()).toEqual([['zh.a', '原来的', 'team']]);
  });

  test('a hidden phrase is not seen until it is no longer hidden', async () => {
    await save({ kind: 'hide', id: 'zh.a', value: true });
    expect(await shown()).toEqual([]);
    await undoLast(database, NOW);
    expect(await shown()).toHaveLength(1);
  });
});

describe('records of another computer', () => {
  const record = (id: string, stamp: string, title: string): OwnRecord => ({
    key: `phrase:${id}`,
    kind: 'phrase',
    id,
    stamp,
    value: phrase(title),
  });
  const later = (one: OwnRecord, other: OwnRecord): boolean => one.stamp > other.stamp;

  test('are taken where they count, and what is written here after them is newer still', async () => {
    const far = `zzzzzzzz0${'0'.repeat(4)}other1`;
    expect(await mergeOwn(database, [record('a', far, '来自未来')], later)).toHaveLength(1);
    await save(change('a', phrase('后写的')));
    const [mine] = await ownRecords(database);
    expect((mine?.stamp ?? '') > far).toBe(true);
    expect(await mergeOwn(database, [record('a', far, '来自未来')], later)).toEqual([]);
    expect(await titles()).toEqual(['后写的']);
  });
});

describe('backups', () => {
  test('are made once a day when something has changed, ten at most', async () => {
    expect(await backUpDaily(database, NOW)).toBe(false);
    for (let day = 0; day < 14; day += 1) {
      await save(change('a', phrase(`第${day}天`)));
      expect(await backUpDaily(database, NOW + day * DAY)).toBe(true);
      expect(await backUpDaily(database, NOW + day * DAY + 3600)).toBe(false);
    }
    expect(await backUpDaily(database, NOW + 30 * DAY)).toBe(false);
    expect(await backups(database)).toHaveLength(MOST_BACKUPS);
  });

  test('a restore does what its preview says, and can be undone', async () => {
    await save(change('a', phrase('甲')), change('b', phrase('乙')));
    await backUpNow(database, NOW);
    await save(change('a', phrase('甲改')), change('b', null), change('c', phrase('丙')));
    const before = await plain();
    const [{ id } = { id: 0 }] = await backups(database);
    const preview = await previewRestore(database, id);
    expect(preview?.back.map(({ title }) => title)).toEqual(['乙']);
    expect(preview?.changed.map(({ was, now }) => [now.title, was.title])).toEqual([['甲改', '甲']]);
    expect(preview?.gone.map(({ title }) => title)).toEqual(['丙']);
    expect(await restoreBackup(database, id, NOW)).toBe(3);
    const phrases = await allOwnPhrases(database);
    expect(
      phrases
        .filter(({ deletedAt }) => !deletedAt)
        .map(({ title }) => title)
        .sort(),
    ).toEqual(['乙', '甲'].sort());
    expect(phrases.find(({ title }) => title === '丙')?.deletedAt).toBe(NOW);
    await undoLast(database, NOW);
    expect(await plain()).toEqual(before);
  });
});

describe('pictures', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

  test('are what their bytes say, not their name', async () => {
    expect(imageTypeOf(png)).toBe('image/png');
    expect(await keepImage(database, { name: '尺码表.png', bytes: png }, NOW)).toMatchObject({ type: 'image/png' });
    const page = new TextEncoder().encode('<script>alert(1)</script>');
    expect(await keepImage(database, { name: '图.png', bytes: page }, NOW)).toBeNull();
    const large = new Uint8Array(MOST_IMAGE_BYTES + 1);
    large.set(png);
    expect(await keepImage(database, { name: '大.png', bytes: large }, NOW)).toBeNull();
  });

  test('stay while a phrase or a backup names them, and 30 days longer', async () => {
    const image = await keepImage(database, { name: '尺码表.png', bytes: png }, NOW);
    if (!image) throw new Error('not kept');
    await save(change('a', phrase('尺码', { images: [image] })));
    expect(await deleteUnusedImages(database, NOW + 99 * DAY)).toBe(0);
    await save(change('a', null));
    expect(await deleteUnusedImages(database, NOW + 29 * DAY)).toBe(0);
    expect(await deleteUnusedImages(database, NOW + 31 * DAY)).toBe(1);
  });
});

describe('the library of a former version', () => {
  test('keeps its own phrases, which were packs until then', async () => {
    const name = `former-${Math.random()}`;
    const former = new Dexie(name);
    former.version(4).stores({
      packs: 'id',
      searchKeys: 'packId',
      usage: 'phraseId, lastUsed',
      facts: 'hash, expires',
      shopTables: 'kind',
      tableParts: '++id',
      learnt: '[feature+phraseId], phraseId',
      questions: '++id',
    });
    const { language: _language, layer: _layer, ...old } = phrase('洗碗机');
    await former.table('packs').bulkPut([
      { id: 'own.zh-CN', version: 3, language: 'zh-CN', title: '本店话术', phrases: [{ ...old, id: 'own.zh-CN.1' }] },
      { id: 'team', version: 1, language: 'zh-CN', title: '团队', phrases: [] },
    ]);
    former.close();
    const upgraded = openDatabase(name);
    expect(await allOwnPhrases(upgraded)).toMatchObject([
      { id: 'own.zh-CN.1', title: '洗碗机', language: 'zh-CN', layer: 'shop' },
    ]);
    expect(await upgraded.packs.toCollection().primaryKeys()).toEqual(['team']);
    await upgraded.delete();
  });
});
