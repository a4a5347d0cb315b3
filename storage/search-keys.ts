import { pinyinKeys } from '../assist/pinyin-keys';
import type { LibraryDatabase, SearchKeys, StoredPack } from './database';

/** The keys that are already there, by phrase id. */
export async function storedKeys(database: LibraryDatabase): Promise<SearchKeys['keys']> {
  return Object.assign({}, ...(await database.searchKeys.toArray()).map(({ keys }) => keys));
}

/** Packs whose pinyin is missing or of an older edition. */
export async function packsWithoutKeys(database: LibraryDatabase, packs: StoredPack[]): Promise<StoredPack[]> {
  const stored = new Map((await database.searchKeys.toArray()).map(({ packId, version }) => [packId, version]));
  return packs.filter((pack) => pack.language === 'zh-CN' && stored.get(pack.id) !== pack.version);
}

/**
 * Makes and stores the pinyin keys of a pack. `pinyin-pro` is heavy and is loaded only now; `pause` is awaited between batches so
 * that the panel stays alive.
 */
export async function makeKeys(database: LibraryDatabase, pack: StoredPack, pause: () => Promise<void>): Promise<void> {
  const { pinyin } = await import('pinyin-pro');
  const toPinyin = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array' });
  const keys: SearchKeys['keys'] = {};
  for (const [index, phrase] of pack.phrases.entries()) {
    keys[phrase.id] = pinyinKeys(`${phrase.title} ${phrase.text}`, toPinyin);
    if (index % 50 === 49) await pause();
  }
  await database.transaction('rw', database.packs, database.searchKeys, async () => {
    // Removed meanwhile, it leaves nothing behind.
    if (!(await database.packs.get(pack.id))) return;
    await database.searchKeys.put({ packId: pack.id, version: pack.version, keys });
  });
}
