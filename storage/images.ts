import type { OwnRecord } from '../assist/own';
import type { PhraseImage } from '../assist/phrase';
import { imageTypeOf, MOST_IMAGE_BYTES, sha256Hex } from '../formats/image-bytes';
import type { LibraryDatabase, StoredImage } from './database';

/** How long a picture that no phrase names is kept: an undo or a backup may want it back. */
const KEPT_UNUSED_MS = 30 * 24 * 3600 * 1000;

/** Keeps a picture and says how a phrase names it; null where it is no picture or too large. */
export async function keepImage(
  database: LibraryDatabase,
  { name, bytes }: { name: string; bytes: Uint8Array },
  now: number,
): Promise<PhraseImage | null> {
  const type = imageTypeOf(bytes);
  if (type === null || bytes.byteLength > MOST_IMAGE_BYTES) return null;
  const sha256 = await sha256Hex(bytes);
  await database.images.put({ sha256, type, bytes, addedAt: now });
  return { sha256, type, name };
}

/** Null where the picture lies on another computer. */
export const storedImage = async (database: LibraryDatabase, sha256: string): Promise<StoredImage | null> =>
  (await database.images.get(sha256)) ?? null;

/** Deletes pictures that no own phrase, no pack and no backup has named for 30 days. Returns how many. */
export function deleteUnusedImages(database: LibraryDatabase, now: number): Promise<number> {
  const { images, own, packs, backups } = database;
  return database.transaction('rw', images, own, packs, backups, async () => {
    const used = new Set<string>();
    // Whatever lies there counts, also in a row that nothing else can read: a picture is gone for good.
    const mark = (phrase: { images?: unknown } | null): void => {
      if (!Array.isArray(phrase?.images)) return;
      for (const image of phrase.images as (Partial<PhraseImage> | null)[]) if (image?.sha256) used.add(image.sha256);
    };
    const markRecord = ({ value }: OwnRecord): void => {
      if (typeof value === 'object') mark(value as { images?: unknown } | null);
    };
    const markAll = <Row>(rows: Row[], markRow: (row: Row) => void): void => {
      if (Array.isArray(rows)) rows.forEach(markRow);
    };
    await own.each(markRecord);
    await packs.each((pack) => markAll(pack.phrases, mark));
    await backups.each((backup) => markAll(backup.records, markRecord));
    const old = images.filter(({ sha256, addedAt }) => !used.has(sha256) && now - addedAt > KEPT_UNUSED_MS);
    return old.delete();
  });
}
