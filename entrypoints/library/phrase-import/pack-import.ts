import { ownPhrases } from '../../../assist/own';
import { packUpdate } from '../../../assist/pack-update';
import type { PackPreview } from '../../../components/import/import-data';
import { TableFault } from '../../../components/library/table-data';
import type { ReadPack } from '../../../formats/pack-file';
import type { LibraryDatabase } from '../../../storage/database';
import { imagesOfContent, packOfContent } from '../../../storage/feeds/pack-of-content';
import { putPack } from '../../../storage/library';
import { ownRecords } from '../../../storage/own-records';
import { isReservedPack } from '../../../storage/reserved-packs';

/** What installing a pack that was read would do. */
export async function packPreview(database: LibraryDatabase, name: string, read: ReadPack): Promise<PackPreview> {
  const { content, images, sha256, problems, missingImages } = read;
  const { id, title, version, language, phrases, ladders, checklists, cautions, tables } = content;
  const installed = await database.packs.get(id);
  const own = ownPhrases(await ownRecords(database));
  return {
    kind: 'pack',
    name,
    pack: {
      id,
      title,
      version,
      language,
      phrases: phrases.length,
      ladders: ladders.length,
      checklists: checklists.length,
      cautions: cautions.length,
      tables: Object.keys(tables),
      images: images.size,
      sha256,
    },
    installed: installed?.version ?? null,
    reserved: isReservedPack(id, installed ?? null),
    update: packUpdate(id, installed?.phrases ?? [], phrases, own),
    problems,
    missingImages,
  };
}

/** Installs it with its pictures; throws where a file may not replace the pack of that name. */
export async function installRead(database: LibraryDatabase, read: ReadPack, now: number): Promise<void> {
  const pack = packOfContent(read, null);
  const installed = await database.packs.get(pack.id);
  if (isReservedPack(pack.id, installed ?? null)) throw new TableFault('failed');
  const { packs, own, images, searchKeys } = database;
  await database.transaction('rw', packs, own, images, searchKeys, async () => {
    await images.bulkPut(imagesOfContent(read, now));
    // Asked for by hand: an edition of the same number, or a former one, is installed as well.
    await putPack(database, pack, installed);
    await searchKeys.update(pack.id, { made: 0 });
  });
}
