import { type OwnRecord, ownKey } from '../assist/own';
import { parseOwnPhrase } from '../assist/own-schema';
import type { PhraseImage } from '../assist/phrase';
import { fromBase64, toBase64 } from '../formats/base64';
import type { Backup, LibraryDatabase, StoredPack } from './database';
import { keepImage } from './images';
import { isFormerOwnPack, recordsOfOwnPacks } from './own-upgrade';

/**
 * A backup as a file, to be kept elsewhere: JSON with the records and the pictures that their phrases name. What is read from one is
 * held to the same rules as a pack: nothing in it is believed.
 */

/** Of the file, in bytes. */
export const MOST_BACKUP_BYTES = 200 * 1024 * 1024;
const FORMAT_VERSION = 1;

interface FileImage {
  sha256: string;
  name: string;
  /** Base64. */
  data: string;
}

/** What a file holds that can be restored: phrases, what is hidden, what is marked. */
export interface ReadBackup {
  /** Milliseconds since 1970; null: the file does not say. */
  at: number | null;
  records: OwnRecord[];
  /** Records that were left out: broken, or of a kind that a file may not bring (settings, subscriptions). */
  skipped: number;
  images: { name: string; bytes: Uint8Array }[];
}

export type BackupRefusal = 'too-big' | 'bad-json' | 'no-backup' | 'newer-format';

/** The bytes of the file. */
export async function writeBackupFile(
  database: LibraryDatabase,
  { at, records }: Backup,
): Promise<Uint8Array<ArrayBuffer>> {
  const images: FileImage[] = [];
  for (const [sha256, name] of namedImages(records)) {
    const stored = await database.images.get(sha256);
    if (stored) images.push({ sha256, name, data: toBase64(stored.bytes) });
  }
  const file = { format: 'chatside-backup', formatVersion: FORMAT_VERSION, at, records, images };
  return new TextEncoder().encode(`${JSON.stringify(file, null, 1)}\n`);
}

function namedImages(records: readonly OwnRecord[]): Map<string, string> {
  const named = new Map<string, string>();
  for (const { kind, value } of records) {
    const { images } = kind === 'phrase' ? ((value ?? {}) as { images?: PhraseImage[] }) : {};
    for (const { sha256, name } of images ?? []) named.set(sha256, name);
  }
  return named;
}

/** Reads a backup, or what `readRaw` saved of a library that could not be opened. */
export function readBackupFile(bytes: Uint8Array): ReadBackup | { refused: BackupRefusal } {
  if (bytes.byteLength > MOST_BACKUP_BYTES) return { refused: 'too-big' };
  const json = parsed(bytes);
  if (typeof json !== 'object' || json === null) return { refused: json === undefined ? 'bad-json' : 'no-backup' };
  const { format, formatVersion, at, records, images, stores } = json as Record<string, unknown>;
  if (format === 'chatside-raw') return { ...checked(rowsOfRaw(stores)), at: null, images: [] };
  if (format !== 'chatside-backup' || !Array.isArray(records)) return { refused: 'no-backup' };
  if (typeof formatVersion === 'number' && formatVersion > FORMAT_VERSION) return { refused: 'newer-format' };
  const when = typeof at === 'number' && Number.isFinite(at) ? at : null;
  return { ...checked(records), at: when, images: Array.isArray(images) ? images.flatMap(imageOf) : [] };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder().decode(bytes);
    return JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));
  } catch {
    return undefined;
  }
}

/** Own records, or what they were before there were any. */
function rowsOfRaw(stores: unknown): unknown[] {
  const { own, packs } = (stores ?? {}) as { own?: unknown; packs?: unknown };
  if (Array.isArray(own)) return own;
  const former = Array.isArray(packs) ? packs.filter(isFormerOwnPack) : [];
  return recordsOfOwnPacks(former as StoredPack[]).records;
}

function checked(rows: unknown[]): Pick<ReadBackup, 'records' | 'skipped'> {
  const byKey = new Map<string, OwnRecord>();
  let skipped = 0;
  for (const [index, row] of rows.entries()) {
    const record = recordOf(row, index);
    if (record) byKey.set(record.key, record);
    else skipped += 1;
  }
  return { records: [...byKey.values()], skipped };
}

function recordOf(row: unknown, index: number): OwnRecord | null {
  const { kind, id, value, stamp } = (row ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string' || id === '') return null;
  const at = typeof stamp === 'string' ? stamp : '';
  if ((kind === 'hide' || kind === 'favourite') && (value === true || value === null)) {
    return { key: ownKey(kind, id), kind, id, stamp: at, value };
  }
  if (kind !== 'phrase') return null;
  if (value === null) return { key: ownKey(kind, id), kind, id, stamp: at, value };
  const read = parseOwnPhrase(typeof value === 'object' ? { ...value, id } : value, index);
  if (!read.phrase) return null;
  const { id: _id, ...phrase } = read.phrase;
  return { key: ownKey(kind, id), kind, id, stamp: at, value: phrase };
}

function imageOf(row: unknown): ReadBackup['images'] {
  const { name, data } = (row ?? {}) as { name?: unknown; data?: unknown };
  const bytes = typeof data === 'string' ? fromBase64(data) : null;
  return bytes ? [{ name: typeof name === 'string' ? name : '', bytes }] : [];
}

/** Keeps the pictures of a file, each under the hash of its own bytes; those that are none are left out. */
export async function keepImages(database: LibraryDatabase, images: ReadBackup['images'], now: number): Promise<void> {
  for (const image of images) await keepImage(database, image, now);
}
