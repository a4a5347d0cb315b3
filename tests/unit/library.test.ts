import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { ConversationIdentity } from '../../assist/conversation';
import type { Phrase } from '../../assist/phrase';
import { deleteExpired, factHash, readFact, saveFact } from '../../storage/conversation-facts';
import { type LibraryDatabase, openDatabase, type Pack } from '../../storage/database';
import { countUse, installedPacks, installPack, installStarters, phrasesOf, usages } from '../../storage/library';
import { makeKeys, packsWithoutKeys, storedKeys } from '../../storage/search-keys';

const phrase = (id: string, text = '今天安排发出哦'): Phrase => ({
  id,
  title: '当天发货',
  text,
  shortcode: `c${id.replace(/\W/g, '')}`,
  intents: ['dispatch_status'],
});

const pack = (version: number, phrases: Phrase[]): Pack => ({
  id: 'team',
  version,
  language: 'zh-CN',
  title: '团队话术',
  phrases,
  ladders: [],
  checklists: [],
  tables: {},
});

let database: LibraryDatabase;
beforeEach(() => {
  fakeBrowser.reset();
  database = openDatabase(`test-${Math.random()}`);
});
afterEach(() => database.delete());

describe('packs', () => {
  it('are installed once and replaced only by a higher version', async () => {
    await installStarters(database, [pack(2, [phrase('a')])]);
    expect(await installPack(database, pack(2, [phrase('b')]))).toBe(false);
    expect(await installPack(database, pack(1, [phrase('b')]))).toBe(false);
    expect(phrasesOf(await installedPacks(database)).map(({ id }) => id)).toEqual(['a']);
    expect(await installPack(database, pack(3, [phrase('a'), phrase('b')]))).toBe(true);
    expect(phrasesOf(await installedPacks(database)).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('keep their good phrases when one is broken, and count the broken ones', async () => {
    const broken = { ...phrase('x'), intents: ['no_such_intent'] } as unknown as Phrase;
    await installPack(database, pack(1, [phrase('a'), broken, phrase('b')]));
    const [stored] = await installedPacks(database);
    expect(stored?.phrases.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(stored?.brokenPhrases).toBe(1);
  });

  it('leave the library as it was when they are none at all', async () => {
    await installPack(database, pack(1, [phrase('a')]));
    const nonsense = { ...pack(2, []), phrases: 'none' } as unknown as Pack;
    await expect(installPack(database, nonsense)).rejects.toThrow('team');
    expect(phrasesOf(await installedPacks(database))).toHaveLength(1);
  });

  it('say of each phrase where it comes from', async () => {
    await installPack(database, pack(1, [phrase('a')]));
    expect(phrasesOf(await installedPacks(database))[0]).toMatchObject({ id: 'a', pack: 'team', language: 'zh-CN' });
  });
});

describe('pinyin keys', () => {
  it('are made once per edition of a pack', async () => {
    await installPack(database, pack(1, [phrase('a')]));
    const packs = await installedPacks(database);
    expect(await packsWithoutKeys(database, packs)).toHaveLength(1);
    for (const each of packs) await makeKeys(database, each, () => Promise.resolve());
    expect(await packsWithoutKeys(database, packs)).toHaveLength(0);
    expect((await storedKeys(database)).a?.pinyin).toContain('fa huo');
    await installPack(database, pack(2, [phrase('a')]));
    expect(await packsWithoutKeys(database, await installedPacks(database))).toHaveLength(1);
  });
});

describe('usage', () => {
  it('counts, also when two inserts come at once', async () => {
    await Promise.all([countUse(database, 'a', 1), countUse(database, 'a', 2), countUse(database, 'b', 3)]);
    expect(await usages(database)).toEqual(
      new Map([
        ['a', { phraseId: 'a', count: 2, lastUsed: 2, days: { 0: 2 } }],
        ['b', { phraseId: 'b', count: 1, lastUsed: 3, days: { 0: 1 } }],
      ]),
    );
  });
});

describe('what is remembered of a conversation', () => {
  const chat: ConversationIdentity = { consoleId: 'pinduoduo', key: '9100', name: 'S***n', messageIds: [] };

  it('lies under a salted hash that names nobody', async () => {
    const hash = await factHash(chat, 'bargain');
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await factHash(chat, 'bargain')).toBe(hash);
    expect(await factHash(chat, 'steps:1')).not.toBe(hash);
    expect(await factHash({ ...chat, key: '9101' }, 'bargain')).not.toBe(hash);
    fakeBrowser.reset();
    expect(await factHash(chat, 'bargain')).not.toBe(hash);
    expect(await factHash({ ...chat, key: null, name: null }, 'bargain')).toBeNull();
  });

  it('is deleted after a day', async () => {
    const day = 24 * 60 * 60 * 1000;
    await saveFact(database, 'old', ['a'], 0);
    await saveFact(database, 'new', ['b'], day);
    expect(await deleteExpired(database, day + 1)).toBe(1);
    expect(await readFact(database, 'old')).toBeUndefined();
    expect(await readFact(database, 'new')).toEqual(['b']);
  });
});
