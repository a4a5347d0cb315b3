import type { FileProblemCode, ForeignImage } from './foreign';
import { imageTypeOf, MOST_IMAGE_BYTES } from './image-bytes';

/** Bytes of a picture that a phrase names; null: the file does not hold it. */
export type FindPicture = (name: string) => Uint8Array | null;

const MOST_NAME = 80;

/** `'图片/a.png'` → `'a.png'`, its end kept where it is long. */
const shortName = (path: string): string =>
  (path.split(/[/\\]/).at(-1) ?? '').trim().slice(-MOST_NAME).trim() || 'image';

/** The pictures that a phrase names, as far as the file holds them; the others are told. */
export function picturesOf(
  names: readonly string[],
  find: FindPicture,
  tell: (what: FileProblemCode, name: string) => void,
): ForeignImage[] {
  return names.flatMap((name) => {
    const bytes = find(name);
    const type = bytes && imageTypeOf(bytes);
    if (bytes && type && bytes.length <= MOST_IMAGE_BYTES) return [{ name: shortName(name), type, bytes }];
    tell(bytes === null ? 'image-missing' : type ? 'image-too-large' : 'image-unknown', name);
    return [];
  });
}
