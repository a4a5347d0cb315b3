import { isOwnKind, isOwnPhrase } from '../assist/own';
import type { Language } from '../assist/phrase';
import { isSoundPhrase } from '../assist/sound-phrase';
import type { LibraryDatabase, SearchKeys, StoredPack, StoredRecord, Usage } from './database';
import { reportBroken } from './health';
import { isStamp } from './sync/stamp';

/**
 * Rows as they are read: what holds nonsense is passed over and counted, never thrown at whoever asked for all of them. It stays where
 * it lies, for a version that can make sense of it.
 */

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The row itself, or undefined. Kinds of a newer version pass: nothing is known about their values. */
export function soundRecord(row: unknown): StoredRecord | undefined {
  if (!isObject(row)) return undefined;
  const { key, kind, id, stamp, seq, value } = row;
  if (!isText(kind) || !isText(id) || key !== `${kind}:${id}` || !isStamp(stamp) || !isNumber(seq)) return undefined;
  const isSound = value === null || !isOwnKind(kind) || isSoundValue(kind, value);
  return isSound ? (row as unknown as StoredRecord) : undefined;
}

/** Whether a record of this kind may hold it; null, for what was deleted, is not asked about. */
export function isSoundValue(kind: StoredRecord['kind'], value: unknown): boolean {
  if (kind === 'phrase') return isOwnPhrase(value);
  if (kind === 'feed') return isObject(value) && [value.url, value.fingerprint, value.title].every(isText);
  return kind === 'setting' ? value !== undefined : value === true;
}

const LANGUAGES: readonly unknown[] = ['zh-CN', 'en'] satisfies Language[];

/** The row itself where all of it is sound; otherwise without what is not, broken phrases counted. Undefined for what is no pack. */
export function soundPack(row: unknown): StoredPack | undefined {
  if (!isObject(row) || !isText(row.id) || !isText(row.title) || !isNumber(row.version)) return undefined;
  if (!LANGUAGES.includes(row.language) || !Array.isArray(row.phrases)) return undefined;
  const pack = row as unknown as StoredPack;
  const phrases = pack.phrases.filter((phrase) => isSoundPhrase(phrase) && isText(phrase.id));
  const isWhole =
    phrases.length === pack.phrases.length && isNumber(row.brokenPhrases) && PARTS.every((part) => isPart(row, part));
  if (isWhole && areTables(row.tables)) return pack;
  return { ...pack, ...soundParts(row), phrases, brokenPhrases: brokenOf(row, pack.phrases.length - phrases.length) };
}

const brokenOf = ({ brokenPhrases }: Record<string, unknown>, more: number): number =>
  (isNumber(brokenPhrases) ? brokenPhrases : 0) + more;

const PARTS = ['ladders', 'checklists', 'cautions', 'former'] as const;
/** Missing in packs that were stored before there were any, or that have none. */
const MAY_BE_MISSING: readonly string[] = ['cautions', 'former'];

const isPart = (row: Record<string, unknown>, part: (typeof PARTS)[number]): boolean =>
  row[part] === undefined ? MAY_BE_MISSING.includes(part) : Array.isArray(row[part]) && row[part].every(isObject);

const areTables = (tables: unknown): boolean => isObject(tables) && Object.values(tables).every(Array.isArray);

function soundParts(row: Record<string, unknown>): Partial<StoredPack> {
  const parts = PARTS.map((part) => {
    if (isPart(row, part)) return [part, row[part]];
    const kept = Array.isArray(row[part]) ? row[part].filter(isObject) : [];
    return [part, kept];
  });
  return { ...Object.fromEntries(parts), tables: areTables(row.tables) ? row.tables : {} } as Partial<StoredPack>;
}

export function soundUsage(row: unknown): Usage | undefined {
  if (!isObject(row) || !isText(row.phraseId) || !isNumber(row.count) || !isNumber(row.lastUsed)) return undefined;
  return row.days === undefined || isObject(row.days) ? (row as unknown as Usage) : undefined;
}

/** Keys of single phrases that are nonsense are left out of it; they are made anew when the pack is. */
export function soundKeys(row: unknown): SearchKeys | undefined {
  if (!isObject(row) || !isText(row.packId) || !isNumber(row.version) || !isObject(row.keys)) return undefined;
  const all = Object.entries(row.keys);
  const sound = all.filter(([, key]) => isObject(key) && isText(key.pinyin) && isText(key.initials));
  // Of another way of making: whoever looks for missing keys makes these again.
  if (sound.length < all.length) return { ...row, made: 0, keys: Object.fromEntries(sound) } as unknown as SearchKeys;
  return row as unknown as SearchKeys;
}

function sound<Row>(
  database: LibraryDatabase,
  table: string,
  rows: unknown[],
  check: (row: unknown) => Row | undefined,
): Row[] {
  const kept = rows.map(check).filter((row) => row !== undefined);
  reportBroken(database.name, table, rows.length - kept.length);
  return kept;
}

export const readRecords = async (database: LibraryDatabase): Promise<StoredRecord[]> =>
  sound(database, 'own', await database.own.toArray(), soundRecord);

/** Of one kind; not counted, because nobody sees all rows here. */
export const readRecordsOf = async (database: LibraryDatabase, kind: StoredRecord['kind']): Promise<StoredRecord[]> =>
  (await database.own.where('kind').equals(kind).toArray()).map(soundRecord).filter((row) => row !== undefined);

export const readPacks = async (database: LibraryDatabase): Promise<StoredPack[]> =>
  sound(database, 'packs', await database.packs.toArray(), soundPack);

export const readUsage = async (database: LibraryDatabase): Promise<Usage[]> =>
  sound(database, 'usage', await database.usage.toArray(), soundUsage);

export const readKeys = async (database: LibraryDatabase): Promise<SearchKeys[]> =>
  sound(database, 'searchKeys', await database.searchKeys.toArray(), soundKeys);

/** Of more keys it is asked first which are there: most of what is imported is new, and every miss costs as much as a hit. */
const MANY = 200;

/** By key, in their order; undefined where there is none or it is nonsense. */
export async function recordsAt(
  database: LibraryDatabase,
  keys: StoredRecord['key'][],
): Promise<(StoredRecord | undefined)[]> {
  if (keys.length <= MANY) return (await database.own.bulkGet(keys)).map(soundRecord);
  const there = new Set(await database.own.toCollection().primaryKeys());
  const known = keys.filter((key) => there.has(key));
  const rows = await database.own.bulkGet(known);
  const byKey = new Map(known.map((key, at) => [key, soundRecord(rows[at])]));
  return keys.map((key) => byKey.get(key));
}
