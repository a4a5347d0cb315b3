import { decodeText } from '../tables/text-encoding';
import type { EncodingId } from './foreign';
import { refusal } from './refusal';

export interface DecodedFile {
  text: string;
  encoding: EncodingId;
}

const startsWith = (bytes: Uint8Array, ...first: number[]): boolean => first.every((byte, at) => bytes[at] === byte);

const hasMark = (bytes: Uint8Array): boolean => startsWith(bytes, 0xef, 0xbb, 0xbf);

/** Row of the first sign that could not be decoded, counted by line ends. */
function damagedLine(text: string): number {
  const at = text.indexOf('\ufffd');
  return text.slice(0, Math.max(0, at)).split(/\r\n|[\r\n]/).length;
}

/** As the person said. Throws `RefusalError` `unknown-encoding` with the row where the bytes do not fit. */
function decodeAs(bytes: Uint8Array, encoding: EncodingId): string {
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw refusal('unknown-encoding', { detail: encoding, row: damagedLine(new TextDecoder(label).decode(bytes)) });
  }
}

/** Which of the two a UTF-16 file is: by its mark, else by the place of the zero bytes. */
function isBigEndian(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 0xff, 0xfe)) return false;
  if (startsWith(bytes, 0xfe, 0xff)) return true;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < Math.min(bytes.length - 1, 8192); at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  return even > odd;
}

/**
 * The text of a file and how it was encoded: UTF-16 or UTF-8 by their marks, UTF-8 where it is valid, else GB18030. Throws `FileFault`
 * or `RefusalError`: `unknown-encoding` with the row, `binary`.
 * @param chosen what the person said instead
 */
export function decodeFile(bytes: Uint8Array, chosen?: EncodingId): DecodedFile {
  if (chosen) return { text: decodeAs(bytes, chosen), encoding: chosen };
  const { text, encoding } = decodeText(bytes);
  if (encoding === 'GB18030') return { text, encoding: 'gb18030' };
  if (encoding === 'UTF-16') return { text, encoding: isBigEndian(bytes) ? 'utf-16be' : 'utf-16le' };
  return { text, encoding: hasMark(bytes) ? 'utf-8-bom' : 'utf-8' };
}
