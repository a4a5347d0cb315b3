import { pinyin } from 'pinyin-pro';
import { isReply, type LibraryPhrase } from '../../../assist/phrase';
import { phraseKeys } from '../../../assist/pinyin-keys';
import type { SearchEntry } from '../../../assist/search';
import { openDatabase, type Pack } from '../../../storage/database';
import { installedPacks, installPack, installStarters, phrasesOf } from '../../../storage/library';
import { makeKeys, packsWithoutKeys, storedKeys } from '../../../storage/search-keys';
import { starterPacks } from '../../../storage/starter';
import { benchPack } from '../library';

/** Runs in a page of the extension, on the same database as the panel. */
const database = openDatabase();

export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Installs the starters and this pack with their pinyin, as the panel does; how many phrases there are then. */
export async function install(pack: Pack): Promise<number> {
  await installStarters(database, starterPacks());
  await installPack(database, pack);
  const packs = await installedPacks(database);
  for (const each of await packsWithoutKeys(database, packs)) await makeKeys(database, each, pause);
  const broken = packs.reduce((sum, { brokenPhrases }) => sum + brokenPhrases, 0);
  if (broken > 0) throw new Error(`${broken} phrases of the library cannot be used`);
  return phrasesOf(packs).length;
}

/** What is searched: the replies of the library in the database. */
export async function installedEntries(): Promise<SearchEntry[]> {
  const keys = await storedKeys(database);
  return phrasesOf(await installedPacks(database))
    .filter(isReply)
    .map((phrase) => ({ phrase, pinyin: '', initials: '', ...keys[phrase.id] }));
}

const toPinyin = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array' });

/** The same for a library of this size that was never stored. */
export function madeEntries(size: number): SearchEntry[] {
  const starters = starterPacks().flatMap(({ id: pack, language, phrases }) =>
    phrases.map((phrase): LibraryPhrase => ({ ...phrase, pack, language })),
  );
  const { id: pack, language, phrases } = benchPack(size - starters.length);
  const made = phrases.map((phrase): LibraryPhrase => ({ ...phrase, pack, language }));
  return [...starters, ...made].filter(isReply).map((phrase) => ({ phrase, ...phraseKeys(phrase, toPinyin) }));
}
