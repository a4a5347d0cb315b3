import type { Layer, OwnPhrase } from '../../../assist/own';
import { inTrash } from '../../../assist/own';
import { OWN_SOURCE } from '../../../assist/phrase-row';
import type { ExportAsk, ExportDesk, ExportedFile } from '../../../components/phrases/export-data';
import { writePhraseCsv, writePhraseXlsx } from '../../../formats/write-phrase-table';
import { writeQianniuCsv } from '../../../formats/write-qianniu';
import type { ExportPhrase, Written } from '../../../formats/written';
import type { LibraryDatabase } from '../../../storage/database';
import { installedPacks } from '../../../storage/library';
import { allOwnPhrases } from '../../../storage/own-phrases';
import { leftOutOf } from './left-out';
import { makePack } from './make-pack';

/** Makes files of phrases; for a worker, because there may be thousands. */
export function createExportDesk(database: LibraryDatabase): Omit<ExportDesk, 'stop'> {
  return {
    async make(ask) {
      const phrases = await phrasesOf(database, ask);
      if (ask.pack) return makePack(database, phrases, ask);
      return asFile(await written(phrases, ask), phrases.length);
    },
  };
}

async function written(phrases: readonly ExportPhrase[], { format, language }: ExportAsk): Promise<Written> {
  if (format === 'qianniu') return writeQianniuCsv(phrases);
  return format === 'csv' ? writePhraseCsv(phrases, language) : writePhraseXlsx(phrases, language);
}

const asFile = ({ bytes, problems }: Written, phrases: number): ExportedFile => ({
  bytes: new Uint8Array(bytes),
  phrases,
  leftOut: leftOutOf(problems),
});

/** Without what is only ours: from which edition of a pack a copy was made. */
const exported = ({ base: _base, deletedAt: _trash, ...phrase }: OwnPhrase): ExportPhrase => phrase;

async function phrasesOf(database: LibraryDatabase, { scope }: ExportAsk): Promise<ExportPhrase[]> {
  const own = await allOwnPhrases(database);
  return 'layer' in scope ? ofLayer(own, scope.layer) : byKeys(database, own, scope.keys);
}

const ofLayer = (own: readonly OwnPhrase[], layer: Layer): ExportPhrase[] =>
  own.filter((phrase) => phrase.layer === layer && !inTrash(phrase)).map(exported);

/** In the order of the rows; one that is gone meanwhile is left out. */
async function byKeys(
  database: LibraryDatabase,
  own: readonly OwnPhrase[],
  keys: readonly string[],
): Promise<ExportPhrase[]> {
  const known = new Map<string, ExportPhrase>(own.map((phrase) => [`${OWN_SOURCE}\n${phrase.id}`, exported(phrase)]));
  for (const { id: pack, language, phrases } of await installedPacks(database)) {
    for (const phrase of phrases) known.set(`${pack}\n${phrase.id}`, { ...phrase, language });
  }
  return keys.flatMap((key) => known.get(key) ?? []);
}
