import type { PackProblem } from '../assist/pack-problem';
import { parsePack } from '../assist/pack-schema';
import type { Language, Phrase } from '../assist/phrase';
import { foldCode } from '../assist/shortcode';
import { codesOf } from '../assist/shortcode-phrases';
import type { LibraryDatabase, Pack, StoredPack } from './database';
import { installedPacks, installPack, phrasesOf } from './library';

/** A phrase of the shop before it has an id. */
export type OwnPhrase = Omit<Phrase, 'id'>;

/** The id of the new phrase; or why it was not saved: what is wrong with it, or whose shortcode it would take. */
export type OwnPhraseOutcome =
  | { id: string }
  | { id: null; problems: PackProblem[] }
  | { id: null; problems: []; codeTakenBy: string };

export const ownPackId = (language: Language): string => `own.${language}`;

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

const TITLES: Record<Language, string> = { 'zh-CN': '本店话术', en: 'Shop phrases' };

const emptyPack = (language: Language): Pack => ({
  id: ownPackId(language),
  version: 0,
  language,
  title: TITLES[language],
  phrases: [],
  ladders: [],
  checklists: [],
  tables: {},
});

/** The shop's own phrases of a language, as they will be after a change; made when there are none yet. */
async function nextEdition(database: LibraryDatabase, language: Language): Promise<Pack> {
  const current = (await database.packs.get(ownPackId(language))) ?? emptyPack(language);
  return { ...current, version: current.version + 1 };
}

/** Given once: also a phrase of another computer, or of a pack that was removed, has another. */
const freshId = (language: Language): string => `${ownPackId(language)}.${crypto.randomUUID().slice(-12)}`;

/** Adds a phrase to the shop's own pack: either it is saved as it is, or nothing is. A shortcode must be free in all packs. */
export function addOwnPhrase(
  database: LibraryDatabase,
  language: Language,
  phrase: OwnPhrase,
): Promise<OwnPhraseOutcome> {
  return database.transaction('rw', database.packs, async (): Promise<OwnPhraseOutcome> => {
    const edition = await nextEdition(database, language);
    const id = freshId(language);
    const pack: Pack = { ...edition, phrases: [...edition.phrases, { ...phrase, id }] };
    const problems = parsePack(pack).problems.filter(({ index }) => index < 0 || index === edition.phrases.length);
    if (problems.length > 0) return { id: null, problems };
    const holder = await holderOf(database, phrase.shortcode);
    if (holder !== null) return { id: null, problems: [], codeTakenBy: holder };
    await installPack(database, pack);
    return { id };
  });
}

/** Title of the phrase that has this shortcode, of whichever pack; null where it is free. */
async function holderOf(database: LibraryDatabase, shortcode: string): Promise<string | null> {
  const code = foldCode(shortcode);
  if (code === '') return null;
  const codes = codesOf(phrasesOf(await installedPacks(database)));
  return codes.get(code)?.[0]?.title ?? null;
}

/** Takes a phrase out of the shop's own pack and gives it back; null where it is not in it. */
export function removeOwnPhrase(database: LibraryDatabase, language: Language, id: string): Promise<Phrase | null> {
  return database.transaction('rw', database.packs, async () => {
    const edition = await nextEdition(database, language);
    const removed = edition.phrases.find((phrase) => phrase.id === id) ?? null;
    const phrases = edition.phrases.filter((phrase) => phrase !== removed);
    if (removed) await installPack(database, { ...edition, phrases });
    return removed;
  });
}

/** The shop's own packs, as far as there are any. */
export const ownPacks = async (database: LibraryDatabase): Promise<StoredPack[]> =>
  (await database.packs.bulkGet(LANGUAGES.map(ownPackId))).filter((pack) => pack !== undefined);
