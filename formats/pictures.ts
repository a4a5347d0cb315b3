import type { FileProblemCode, ForeignImage } from './foreign';
import { LIMITS } from './limits';

/** Bytes of a picture that a phrase names; null: the file does not hold it. */
export type FindPicture = (name: string) => Uint8Array | null;

const startsWith = (bytes: Uint8Array, first: readonly number[], from = 0): boolean =>
  first.every((byte, at) => bytes[from + at] === byte);

const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];

/** By its first bytes, whatever it is called; null: a browser may not show it. */
export function typeOfImage(bytes: Uint8Array): ForeignImage['type'] | null {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(bytes, [0x47, 0x49, 0x46, 0x38])) return 'image/gif';
  return startsWith(bytes, RIFF) && startsWith(bytes, WEBP, 8) ? 'image/webp' : null;
}

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
    const type = bytes && typeOfImage(bytes);
    if (bytes && type && bytes.length <= LIMITS.image) return [{ name: shortName(name), type, bytes }];
    tell(bytes === null ? 'image-missing' : type ? 'image-too-large' : 'image-unknown', name);
    return [];
  });
}
