import type { ReadPack } from '../../formats/pack-file';
import type { Pack, StoredImage } from '../database';

/**
 * A pack that was read from a file, as it is installed.
 * @param feed key of the feed that brought it; null for a file that somebody chose
 */
export function packOfContent({ content, sha256 }: ReadPack, feed: string | null): Pack {
  const { cautions, consoles, ...rest } = content;
  return {
    ...rest,
    sha256,
    ...(cautions.length > 0 && { cautions }),
    ...(consoles.length > 0 && { consoles }),
    ...(feed !== null && { feed }),
  };
}

/** Its pictures as they are kept. @param now milliseconds since 1970 */
export const imagesOfContent = ({ images }: ReadPack, now: number): StoredImage[] =>
  [...images].map(([sha256, { type, bytes }]) => ({ sha256, type, bytes, addedAt: now }));
