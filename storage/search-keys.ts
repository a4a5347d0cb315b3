import { hashText } from '../assist/hash';
import { phraseKeys } from '../assist/pinyin-keys';
import type { LibraryDatabase, SearchKeys, StoredPack } from './database';
import { isOwnSource } from './own-phrases';
import { readKeys, soundKeys } from './sound-rows';

/** The keys that are already there, by phrase id. */
export async function storedKeys(database: LibraryDatabase): Promise<SearchKeys['keys']> {
  return Object.assign({}, ...(await readKeys(database)).map(({ keys }) => keys));
}

/** Goes up when keys are made in another way; 2: other wordings have some, too. */
const MADE = 2;

/** Packs whose pinyin is missing, of an older edition, or made in a former way. */
export async function packsWithoutKeys(database: LibraryDatabase, packs: StoredPack[]): Promise<StoredPack[]> {
  const stored = new Map((await readKeys(database)).map((each) => [each.packId, each]));
  const fits = ({ id, version }: StoredPack): boolean =>
    stored.get(id)?.version === version && stored.get(id)?.made === MADE;
  return packs.filter((pack) => pack.language === 'zh-CN' && !fits(pack));
}

/**
 * Makes and stores the pinyin keys of a pack; those of phrases that are as they were are kept. `pinyin-pro` is heavy and is loaded
 * only now; `pause` is awaited between batches so that the panel stays alive.
 */
export async function makeKeys(database: LibraryDatabase, pack: StoredPack, pause: () => Promise<void>): Promise<void> {
  const { pinyin } = await import('pinyin-pro');
  const toPinyin = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array' });
  const before = soundKeys(await database.searchKeys.get(pack.id))?.keys ?? {};
  const keys: SearchKeys['keys'] = {};
  let made = 0;
  for (const phrase of pack.phrases) {
    const { id, title, text, variants = [] } = phrase;
    const of = hashText([`${title} ${text}`, ...variants].join('\n'));
    const known = before[id];
    if (known?.of === of) {
      keys[id] = known;
      continue;
    }
    keys[id] = { ...phraseKeys(phrase, toPinyin), of };
    made += 1;
    if (made % 50 === 0) await pause();
  }
  await database.transaction('rw', database.packs, database.searchKeys, async () => {
    // Removed meanwhile, it leaves nothing behind.
    if (!isOwnSource(pack) && !(await database.packs.get(pack.id))) return;
    await database.searchKeys.put({ packId: pack.id, version: pack.version, made: MADE, keys });
  });
}
