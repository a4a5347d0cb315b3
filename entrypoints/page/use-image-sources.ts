import { useEffect, useState } from 'react';
import type { PhraseImage } from '../../assist/phrase';
import type { ImageSource } from '../../components/image-source';
import type { LibraryDatabase } from '../../storage/database';
import { storedImage } from '../../storage/images';

type Sources = ReadonlyMap<string, ImageSource>;

const NONE: Sources = new Map();

/** Where the pictures of a phrase can be shown from; read once each, and given back when they are no longer shown. */
export function useImageSources(
  database: LibraryDatabase,
  images: readonly PhraseImage[],
): (image: PhraseImage) => ImageSource {
  const hashes = images.map(({ sha256 }) => sha256).join(' ');
  const [sources, setSources] = useState(NONE);
  useEffect(() => {
    const made: string[] = [];
    let current = true;
    const read = async (sha256: string): Promise<[string, ImageSource]> => {
      const image = await storedImage(database, sha256).catch(() => null);
      if (!image || !current) return [sha256, 'missing'];
      const url = URL.createObjectURL(new Blob([image.bytes as BufferSource], { type: image.type }));
      made.push(url);
      return [sha256, { url }];
    };
    const all = hashes === '' ? [] : hashes.split(' ');
    void Promise.all(all.map(read)).then((found) => current && setSources(new Map(found)));
    return () => {
      current = false;
      for (const url of made) URL.revokeObjectURL(url);
    };
  }, [database, hashes]);
  return ({ sha256 }) => sources.get(sha256) ?? null;
}
