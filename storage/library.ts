import { ownPhrases } from '../assist/own';
import { parsePack } from '../assist/pack-schema';
import { formerPhrases } from '../assist/pack-update';
import type { LibraryPhrase } from '../assist/phrase';
import type { LibraryDatabase, Pack, StoredPack, Usage } from './database';
import { OPTIONAL_PACKS, type OptionalPack } from './optional-packs';
import { readPacks, readRecordsOf, readUsage, soundPack, soundUsage } from './sound-rows';

/**
 * Installs a pack, or upgrades an older edition of it. A broken phrase is left out and counted, the others are kept; a pack that
 * is none at all throws.
 * @returns whether anything was written
 */
export async function installPack(database: LibraryDatabase, pack: Pack): Promise<boolean> {
  return database.transaction('rw', database.packs, database.own, async () => {
    const installed = soundPack(await database.packs.get(pack.id));
    if (installed && installed.version >= pack.version) return false;
    await putPack(database, pack, installed);
    return true;
  });
}

/**
 * Puts a pack in the place of the installed edition, whichever is newer; within a transaction of `packs` and `own`. Phrases that own
 * copies were made of are remembered as they were, where they change.
 */
export async function putPack(database: LibraryDatabase, pack: Pack, installed: StoredPack | undefined): Promise<void> {
  const { pack: parsed, problems } = parsePack(pack);
  if (!parsed) throw new Error(`pack ${pack.id} cannot be read`);
  const brokenPhrases = new Set(problems.map(({ index }) => index)).size;
  const own = installed ? ownPhrases(await readRecordsOf(database, 'phrase')) : [];
  const former = installed ? formerPhrases(installed, parsed.phrases, own) : [];
  const { former: _none, ...plain } = pack as StoredPack;
  await database.packs.put({ ...plain, phrases: parsed.phrases, brokenPhrases, ...(former.length > 0 && { former }) });
}

/**
 * The packs that come with the product: at first run, and again when an update brings a higher version. Optional ones only where they
 * are installed already; where one cannot be read, its former edition stays.
 */
export async function installStarters(
  database: LibraryDatabase,
  starters: Pack[],
  optional: readonly OptionalPack[] = OPTIONAL_PACKS,
): Promise<void> {
  for (const pack of starters) await installPack(database, pack);
  for (const pack of optional) await upgradeOptional(database, pack).catch(() => undefined);
}

/** Reads the pack only where an older edition of it is installed. */
async function upgradeOptional(database: LibraryDatabase, { id, version, load }: OptionalPack): Promise<void> {
  const installed = soundPack(await database.packs.get(id));
  if (!installed || installed.version >= version) return;
  const pack = await load();
  await database.transaction('rw', database.packs, database.own, async () => {
    // It may have been removed while it was read.
    if (await database.packs.get(id)) await installPack(database, pack);
  });
}

/** Takes a pack off this computer, its search keys with it. How often its phrases were used stays, for when it comes back. */
export async function removePack(database: LibraryDatabase, id: string): Promise<void> {
  await database.transaction('rw', database.packs, database.searchKeys, async () => {
    await database.packs.delete(id);
    await database.searchKeys.delete(id);
  });
}

export const installedPacks: (database: LibraryDatabase) => Promise<StoredPack[]> = readPacks;

/** Every phrase of the packs, each with where it comes from. */
export const phrasesOf = (packs: StoredPack[]): LibraryPhrase[] =>
  packs.flatMap((pack) => pack.phrases.map((phrase) => ({ ...phrase, pack: pack.id, language: pack.language })));

const MS_PER_DAY = 86_400_000;

/** For how many days uses are known by day. */
const DAYS_KEPT = 90;

/** Counts one use of a phrase. */
export async function countUse(database: LibraryDatabase, phraseId: string, now: number): Promise<void> {
  await database.transaction('rw', database.usage, async () => {
    const known = soundUsage(await database.usage.get(phraseId));
    const days = daysWith(known?.days ?? {}, Math.floor(now / MS_PER_DAY));
    await database.usage.put({ phraseId, count: (known?.count ?? 0) + 1, lastUsed: now, days });
  });
}

/** One more use on a day, without the days that are too long ago. */
function daysWith(days: Record<string, number>, today: number): Record<string, number> {
  const kept = Object.entries(days).filter(([day]) => Number(day) > today - DAYS_KEPT);
  return { ...Object.fromEntries(kept), [today]: (days[today] ?? 0) + 1 };
}

/** How often and when last, by phrase id. */
export async function usages(database: LibraryDatabase): Promise<Map<string, Usage>> {
  return new Map((await readUsage(database)).map((usage) => [usage.phraseId, usage]));
}
