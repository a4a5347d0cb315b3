import { fileFault } from './file-problem';

const startsWith = (bytes: Uint8Array, first: readonly number[]): boolean =>
  first.every((byte, at) => bytes[at] === byte);

const ZIP = [0x50, 0x4b];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];
/** PDF, PNG, JPEG, GIF, gzip, RAR, 7z, ELF and Windows programs. */
const OTHERS: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x4d, 0x5a, 0x90, 0x00],
];

/** By its first bytes, whatever it is called. Throws `FileFault` for what is no table: `empty-file`, `old-excel`, `binary`. */
export function formatOfBytes(bytes: Uint8Array): 'zip' | 'text' {
  if (bytes.length === 0) throw fileFault('empty-file');
  if (startsWith(bytes, OLD_EXCEL)) throw fileFault('old-excel');
  if (startsWith(bytes, ZIP) && [3, 5, 7].includes(bytes[2] ?? 0)) return 'zip';
  if (OTHERS.some((magic) => startsWith(bytes, magic))) throw fileFault('binary');
  return 'text';
}

/** By its first words. Throws `FileFault`: `empty-file`, `web-page` (also for the XML that old programs call .xls). */
export function formatOfText(text: string): 'json' | 'csv' {
  const start = text.slice(0, 4096).trimStart();
  if (start === '' && text.trim() === '') throw fileFault('empty-file');
  if (/^<(?:!doctype|!--|html|head|meta|body|table|\?xml|\w+:\w+|style)/i.test(start)) throw fileFault('web-page');
  return /^[[{]/.test(start) ? 'json' : 'csv';
}
