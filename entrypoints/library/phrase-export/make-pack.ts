import type { PackContent } from '../../../assist/pack-content';
import type { Language, Phrase } from '../../../assist/phrase';
import type { PackTables } from '../../../assist/shop-tables';
import type { ExportAsk, ExportedFile, LeftOut, PackChoice } from '../../../components/phrases/export-data';
import { imageTypeOf } from '../../../formats/image-bytes';
import { type PackImages, writePackJson, writePackZip } from '../../../formats/pack-file';
import type { ExportPhrase } from '../../../formats/written';
import type { LibraryDatabase } from '../../../storage/database';
import { importedTables } from '../../../storage/shop-tables';

/** Phrases and what goes along as one pack. Ladders and checklists belong to the packs that brought them and stay there. */
export async function makePack(
  database: LibraryDatabase,
  phrases: readonly ExportPhrase[],
  { format, pack, cautions }: ExportAsk,
): Promise<ExportedFile> {
  const choice = pack as PackChoice;
  const language = mostly(phrases);
  const plain = uniqueCodes(phrases);
  const { images, missing } = await imagesOf(database, plain.phrases);
  const content: PackContent = {
    id: choice.id,
    version: choice.version,
    language,
    title: choice.title,
    layer: choice.layer,
    phrases: plain.phrases,
    ladders: [],
    checklists: [],
    cautions: choice.cautions ? cautions : [],
    tables: await tablesOf(database, choice),
    consoles: [],
  };
  const write = format === 'pack-zip' ? writePackZip : writePackJson;
  const bytes = await write(content, images, { withFloors: choice.floors });
  const others = phrases.filter((phrase) => (phrase.language ?? language) !== language).length;
  const leftOut: [LeftOut, number][] = [
    ['languages', others],
    ['shortcodes', plain.without],
    ['images', missing],
  ];
  return {
    bytes: new Uint8Array(bytes),
    phrases: phrases.length,
    leftOut: leftOut.flatMap(([what, count]) => (count > 0 ? [{ what, phrases: count }] : [])),
  };
}

/** The language of most of them. */
function mostly(phrases: readonly ExportPhrase[]): Language {
  const english = phrases.filter(({ language }) => language === 'en').length;
  return english * 2 > phrases.length ? 'en' : 'zh-CN';
}

/** Of two phrases with one shortcode a pack keeps only the first: the second comes without. */
function uniqueCodes(phrases: readonly ExportPhrase[]): { phrases: Phrase[]; without: number } {
  const taken = new Set<string>();
  let without = 0;
  const plain = phrases.map(({ language: _language, layer: _layer, ...phrase }): Phrase => {
    if (!phrase.shortcode) return phrase;
    if (!taken.has(phrase.shortcode)) {
      taken.add(phrase.shortcode);
      return phrase;
    }
    without += 1;
    return { ...phrase, shortcode: '' };
  });
  return { phrases: plain, without };
}

async function tablesOf(database: LibraryDatabase, { tables, floors }: PackChoice): Promise<PackTables> {
  const wanted = (await importedTables(database)).filter(({ kind }) => (kind === 'floors' ? floors : tables));
  return Object.fromEntries(wanted.map(({ kind, rows }) => [kind, rows])) as PackTables;
}

async function imagesOf(
  database: LibraryDatabase,
  phrases: readonly Phrase[],
): Promise<{ images: PackImages; missing: number }> {
  const images: PackImages = new Map();
  let missing = 0;
  const named = new Set(phrases.flatMap((phrase) => (phrase.images ?? []).map(({ sha256 }) => sha256)));
  for (const sha256 of named) {
    const stored = await database.images.get(sha256);
    const type = stored && imageTypeOf(stored.bytes);
    if (stored && type) images.set(sha256, { type, bytes: stored.bytes });
    else missing += 1;
  }
  return { images, missing };
}
