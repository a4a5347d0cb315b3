import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { type LibraryDatabase, openDatabase, type StoredPack } from '../../storage/database';
import { makeKeys, packsWithoutKeys, storedKeys } from '../../storage/search-keys';

const pack = (version: number, texts: string[]): StoredPack => ({
  id: 'team',
  version,
  language: 'zh-CN',
  title: '团队话术',
  phrases: texts.map((text, at) => ({ id: `p${at}`, title: '说明', text, shortcode: '', intents: ['other'] })),
  ladders: [],
  checklists: [],
  tables: {},
  brokenPhrases: 0,
});

let database: LibraryDatabase;
beforeEach(async () => {
  fakeBrowser.reset();
  database = openDatabase(`test-${Math.random()}`);
  await database.packs.put(pack(1, []));
});
afterEach(() => database.delete());

const noPause = (): Promise<void> => Promise.resolve();

test('a new edition makes only the keys of phrases whose words changed', async () => {
  await makeKeys(database, pack(1, ['今天发货', '明天发货']), noPause);
  const stored = await database.searchKeys.get('team');
  // A mark on what is stored shows whether it was kept or made again.
  const marked = Object.fromEntries(
    Object.entries(stored?.keys ?? {}).map(([id, key]) => [id, { ...key, pinyin: 'kept' }]),
  );
  await database.searchKeys.put({ packId: 'team', version: 1, keys: marked });
  await makeKeys(database, pack(2, ['今天发货', '后天发货', '换货']), noPause);
  const keys = await storedKeys(database);
  expect(keys.p0?.pinyin).toBe('kept');
  expect(keys.p1?.pinyin).toBe('shuo ming hou tian fa huo');
  expect(keys.p2?.pinyin).toBe('shuo ming huan huo');
  expect((await database.searchKeys.get('team'))?.version).toBe(2);
});

test('keys of an edition before are made again where it is not known what they were made of', async () => {
  await database.searchKeys.put({ packId: 'team', version: 1, keys: { p0: { pinyin: 'old', initials: 'o' } } });
  await makeKeys(database, pack(2, ['今天发货']), noPause);
  expect((await storedKeys(database)).p0?.pinyin).toBe('shuo ming jin tian fa huo');
});

test('other wordings have their pinyin, made again with them; keys of a time before they had any are missing', async () => {
  const withVariants = (...variants: string[]): StoredPack => {
    const made = pack(1, ['今天发货']);
    return { ...made, phrases: made.phrases.map((phrase) => ({ ...phrase, variants })) };
  };
  const variantsOf = async (): Promise<string[] | undefined> => (await storedKeys(database)).p0?.variants;
  await makeKeys(database, withVariants('晚上发', '明天发'), noPause);
  expect(await variantsOf()).toEqual(['wan shang fa', 'ming tian fa']);
  await makeKeys(database, withVariants('晚上发', '后天发'), noPause);
  expect(await variantsOf()).toEqual(['wan shang fa', 'hou tian fa']);
  expect(await packsWithoutKeys(database, [withVariants()])).toEqual([]);
  await database.searchKeys.update('team', { made: undefined });
  expect(await packsWithoutKeys(database, [withVariants()])).toHaveLength(1);
});

test('the page gets its turn again and again, but only for keys that are made', async () => {
  let turns = 0;
  const pause = async (): Promise<void> => {
    turns += 1;
  };
  const texts = Array.from({ length: 120 }, (_, index) => `编号${index}`);
  await makeKeys(database, pack(1, texts), pause);
  expect(turns).toBe(2);
  await makeKeys(database, pack(2, texts), pause);
  expect(turns).toBe(2);
});
