import { hashText } from '../assist/hash';
import { pinyinKeys } from '../assist/pinyin-keys';
import type { LibraryDatabase, SearchKeys, StoredPack } from './database';
import { isOwnSource } from './own-phrases';

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
 * Makes and stores the pinyin keys of a pack; those of phrases that are as they were are kept. `pinyin-pro` is heavy and is loaded
 * only now; `pause` is awaited between batches so that the panel stays alive.
 */
export async function makeKeys(database: LibraryDatabase, pack: StoredPack, pause: () => Promise<void>): Promise<void> {
  const { pinyin } = await import('pinyin-pro');
  const toPinyin = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array' });
  const before = (await database.searchKeys.get(pack.id))?.keys ?? {};
  const keys: SearchKeys['keys'] = {};
  let made = 0;
  for (const { id, title, text } of pack.phrases) {
    const spoken = `${title} ${text}`;
    const of = hashText(spoken);
    const known = before[id];
    if (known?.of === of) {
      keys[id] = known;
      continue;
    }
    keys[id] = { ...pinyinKeys(spoken, toPinyin), of };
    made += 1;
    if (made % 50 === 0) await pause();
  }
  await database.transaction('rw', database.packs, database.searchKeys, async () => {
    // Removed meanwhile, it leaves nothing behind.
    if (!isOwnSource(pack) && !(await database.packs.get(pack.id))) return;
    await database.searchKeys.put({ packId: pack.id, version: pack.version, keys });
  });
}
