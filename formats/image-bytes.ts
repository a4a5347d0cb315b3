import type { PhraseImage } from '../assist/phrase';
import { LIMITS } from './limits';

/** Largest picture that is kept, in bytes. */
export const MOST_IMAGE_BYTES = LIMITS.image;

/** SHA-256 of bytes, 64 hexadecimal digits in lower case. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as BufferSource);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What kind of picture the bytes are, by how they begin; null: none that a chat takes. What a file calls itself is not believed. */
export function imageTypeOf(bytes: Uint8Array): PhraseImage['type'] | null {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'image/gif';
  return head.startsWith('RIFF') && head.slice(8) === 'WEBP' ? 'image/webp' : null;
}
