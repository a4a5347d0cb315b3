import { findCautions } from '../../../assist/caution';
import { ownPhrases } from '../../../assist/own';
import type { PhraseImage } from '../../../assist/phrase';
import { phraseLanguage } from '../../../assist/phrase-language';
import { foldCode } from '../../../assist/shortcode';
import type { ReadAsk } from '../../../components/import/import-data';
import type { ForeignImage, PhraseFile } from '../../../formats/foreign';
import { imageTypeOf, sha256Hex } from '../../../formats/image-bytes';
import type { ImportLibrary, ImportTools, ReviewTools } from '../../../formats/import-plan';
import { preparedCautions } from '../../../storage/caution-rules';
import type { LibraryDatabase, StoredImage } from '../../../storage/database';
import { installedPacks } from '../../../storage/library';
import { freshPhraseId } from '../../../storage/own-phrases';
import { ownRecords } from '../../../storage/own-records';
import { openProposer } from '../../../storage/proposer';

/** What an import needs beside the file. */
export interface ImportHands {
  tools: ImportTools;
  /** What is slow to open, and to ask: loaded with the first call. */
  review(): Promise<ReviewTools>;
  library(database: LibraryDatabase): Promise<ImportLibrary>;
  /** The file's pictures as they are kept. */
  images(now: number): StoredImage[];
}

/** Opens what the plan asks: the hashes of the file's pictures; later the guard and the proposer of intents (a chunk of its own). */
export async function openHands(file: PhraseFile, ask: ReadAsk): Promise<ImportHands> {
  const pictures = await hashed(file);
  let opening: Promise<ReviewTools> | null = null;
  return {
    tools: {
      languageOf: (phrase) => phraseLanguage(phrase, ask.language),
      image: (row, image) => pictures.named[row]?.[image] as PhraseImage,
      freshId: freshPhraseId,
    },
    review: () => {
      opening ??= openReview(ask);
      return opening;
    },
    library: libraryNow,
    images: (now) => pictures.kept.map((image) => ({ ...image, addedAt: now })),
  };
}

async function openReview({ cautions: { own, off } }: ReadAsk): Promise<ReviewTools> {
  const propose = await openProposer();
  const guard = preparedCautions(own, new Set(off));
  return {
    propose: (phrase) => {
      const { intents, sure } = propose(phrase);
      return { intents, sure };
    },
    cautions: ({ text, variants = [], kind = 'reply', language }) => {
      const found = [text, ...variants].flatMap((one) => findCautions(one, { language, kind, filled: false }, guard));
      return [...new Set(found.map(({ rule }) => rule))];
    },
  };
}

async function libraryNow(database: LibraryDatabase): Promise<ImportLibrary> {
  const packs = await installedPacks(database);
  const codes = packs.flatMap(({ phrases }) =>
    phrases.flatMap(({ shortcode, title }) => (shortcode ? [[foldCode(shortcode), title] as const] : [])),
  );
  return { own: ownPhrases(await ownRecords(database)), packCodes: new Map(codes) };
}

type Picture = Omit<StoredImage, 'addedAt'>;

/** Every picture under its hash; by row of the file and place in the row. */
async function hashed(file: PhraseFile): Promise<{ named: PhraseImage[][]; kept: Picture[] }> {
  const kept = new Map<string, Picture>();
  const keep = async ({ name, type, bytes }: ForeignImage): Promise<PhraseImage> => {
    const sha256 = await sha256Hex(bytes);
    const image = { sha256, type: imageTypeOf(bytes) ?? type };
    kept.set(sha256, { ...image, bytes });
    return { ...image, name };
  };
  const named: PhraseImage[][] = [];
  for (const { images } of file.phrases) named.push(images.length > 0 ? await Promise.all(images.map(keep)) : []);
  return { named, kept: [...kept.values()] };
}
