import { inTrash, type OwnPhrase, ownPhrases } from '../assist/own';
import { parseOwnPhrase } from '../assist/own-schema';
import { hiddenIds, ownSourceId } from '../assist/own-source';
import type { PackProblem } from '../assist/pack-problem';
import type { Language, LibraryPhrase } from '../assist/phrase';
import { foldCode } from '../assist/shortcode';
import { codesOf } from '../assist/shortcode-phrases';
import type { LibraryDatabase, StoredPack, StoredRecord } from './database';
import { installedPacks, phrasesOf } from './library';
import { saveOwn } from './own-records';
import { readRecords, readRecordsOf, recordsAt } from './sound-rows';

/** A phrase of one's own before it has an id. */
export type NewPhrase = Omit<OwnPhrase, 'id'>;

/** The id of the new phrase; or why it was not saved: what is wrong with it, or whose shortcode it would take. */
export type AddOutcome =
  | { id: string }
  | { id: null; problems: PackProblem[] }
  | { id: null; problems: []; codeTakenBy: string };

/** Those in the trash too. */
export const allOwnPhrases = async (database: LibraryDatabase): Promise<OwnPhrase[]> =>
  ownPhrases(await readRecordsOf(database, 'phrase'));

/** Given once: no phrase of another computer has it. */
export const freshPhraseId = (): string => `own.${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`;

/** Adds a phrase: either it is saved as it is, or nothing is. A shortcode must be free in the whole library. */
export function addOwnPhrase(database: LibraryDatabase, phrase: NewPhrase, now: number): Promise<AddOutcome> {
  const { own, clock, journal, packs } = database;
  return database.transaction('rw', own, clock, journal, packs, async (): Promise<AddOutcome> => {
    const id = freshPhraseId();
    const read = parseOwnPhrase({ ...phrase, id }, 0);
    if (!read.phrase) return { id: null, problems: read.problems };
    const codeTakenBy = await holderOf(database, phrase.shortcode);
    if (codeTakenBy !== null) return { id: null, problems: [], codeTakenBy };
    const outcome = await saveOwn(database, [{ kind: 'phrase', id, value: phrase }], { now, what: 'add' });
    return outcome.saved ? { id } : { id: null, problems: outcome.problems };
  });
}

/** Title of the phrase that has this shortcode, own or of a pack; null where it is free. */
async function holderOf(database: LibraryDatabase, shortcode: string): Promise<string | null> {
  const code = foldCode(shortcode);
  if (code === '') return null;
  const codes = codesOf(phrasesOf(await packsInForce(database)));
  return codes.get(code)?.[0]?.title ?? null;
}

/** Takes an own phrase back for good and gives it back; null where there is none. */
export async function removeOwnPhrase(database: LibraryDatabase, id: string, now: number): Promise<OwnPhrase | null> {
  const [phrase = null] = ownPhrases((await recordsAt(database, [`phrase:${id}`])).filter((it) => it !== undefined));
  if (phrase) await saveOwn(database, [{ kind: 'phrase', id, value: null }], { now, what: null });
  return phrase;
}

/** What the own phrases of a layer and language are called as a source, for `@name` in the search. */
export const SOURCE_TITLES: Record<OwnPhrase['layer'], Record<Language, string>> = {
  personal: { 'zh-CN': '我的话术', en: 'My phrases' },
  team: { 'zh-CN': '团队话术', en: 'Team phrases' },
  shop: { 'zh-CN': '本店话术', en: 'Shop phrases' },
};

/** Whether a pack is none, but stands for the own phrases of a layer and language. */
export const isOwnSource = ({ id }: Pick<StoredPack, 'id'>): boolean => id.startsWith('own.');

/**
 * What the whole product reads phrases from: the own phrases as if they were packs, first, then the installed packs without what is
 * hidden or has an own copy. What is switched off or in the trash is left out.
 */
export function packsInForce(database: LibraryDatabase): Promise<StoredPack[]> {
  return database.transaction('r', database.packs, database.own, async () =>
    inForce(await installedPacks(database), await readRecords(database)),
  );
}

function inForce(packs: StoredPack[], records: StoredRecord[]): StoredPack[] {
  const hidden = hiddenIds(records);
  const seen = packs.map((pack) => ({
    ...pack,
    phrases: pack.phrases.filter(({ id, disabled }) => !disabled && !hidden.has(id)),
  }));
  return [...ownSources(records), ...seen];
}

function ownSources(records: StoredRecord[]): StoredPack[] {
  const sources = new Map<string, StoredPack & { newest: number }>();
  for (const record of records) {
    const [phrase] = record.kind === 'phrase' ? ownPhrases([record]) : [];
    if (!phrase || phrase.disabled || inTrash(phrase)) continue;
    const source = sources.get(ownSourceId(phrase.layer, phrase.language)) ?? emptySource(phrase);
    const { layer: _layer, base: _base, deletedAt: _deletedAt, language: _language, ...plain } = phrase;
    source.phrases.push(plain);
    source.newest = Math.max(source.newest, record.seq);
    sources.set(source.id, source);
  }
  // An edit makes the newest newer, a deletion the count smaller: either gives another version, so that pinyin is made anew.
  return [...sources.values()].map(({ newest, ...source }) => ({
    ...source,
    version: newest * 1e5 + source.phrases.length,
  }));
}

const emptySource = ({ layer, language }: OwnPhrase): StoredPack & { newest: number } => ({
  id: ownSourceId(layer, language),
  version: 0,
  language,
  title: SOURCE_TITLES[layer][language],
  phrases: [],
  ladders: [],
  checklists: [],
  tables: {},
  brokenPhrases: 0,
  newest: 0,
});

/** The phrases of `packsInForce`, each with where it comes from. */
export const phrasesInForce = async (database: LibraryDatabase): Promise<LibraryPhrase[]> =>
  phrasesOf(await packsInForce(database));
