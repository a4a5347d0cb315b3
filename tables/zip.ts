import { Inflate } from 'fflate';
import { fileFault } from './file-problem';
import { LIMITS } from './limits';

/** A file in an archive, as its directory describes it. */
export interface ZipEntry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_ENTRIES = 10_000;
const LONG = 0xffffffff;

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const broken = () => fileFault('broken-zip');

/** Where the directory is told about: at the end, before a comment of at most 65,535 bytes. */
function endRecord(data: DataView): number {
  const last = data.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) if (data.getUint32(at, true) === END) return at;
  throw broken();
}

function entryAt(bytes: Uint8Array, data: DataView, at: number): { entry: ZipEntry; next: number } {
  if (at + 46 > bytes.length || data.getUint32(at, true) !== ENTRY) throw broken();
  const nameEnd = at + 46 + data.getUint16(at + 28, true);
  const entry = {
    name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/'),
    method: data.getUint16(at + 10, true),
    crc: data.getUint32(at + 16, true),
    packed: data.getUint32(at + 20, true),
    unpacked: data.getUint32(at + 24, true),
    offset: data.getUint32(at + 42, true),
  };
  // Files above 4 GB; ours are limited to 20 MB.
  if (entry.packed === LONG || entry.offset === LONG) throw broken();
  return { entry, next: nameEnd + data.getUint16(at + 30, true) + data.getUint16(at + 32, true) };
}

/** The directory of an archive. Throws `FileFault` `broken-zip`: cut off, damaged. */
export function readZip(bytes: Uint8Array): Map<string, ZipEntry> {
  const data = view(bytes);
  if (bytes.length < 22) throw broken();
  const end = endRecord(data);
  const count = data.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw broken();
  const entries = new Map<string, ZipEntry>();
  let at = data.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = entryAt(bytes, data, at);
    entries.set(entry.name.toLowerCase(), entry);
    at = next;
  }
  return entries;
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

function crcOf(bytes: Uint8Array): number {
  let sum = LONG;
  for (const byte of bytes) sum = (CRC[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}

/** Throws `FileFault` `too-big-inside` before anything is unpacked: sizes are what the directory says, and no more is written. */
export function checkSizes(entries: readonly ZipEntry[]): void {
  const all = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (all > LIMITS.unpacked) throw fileFault('too-big-inside', { accepted: ['300 MB'] });
}

const PIECE = 16 * 1024;

/** Piece by piece: an archive that lies about a size is stopped as soon as more comes out. */
function inflate(packed: Uint8Array, { method, unpacked }: ZipEntry): Uint8Array {
  if (method === 0) return packed;
  if (method !== 8) throw broken();
  const content = new Uint8Array(unpacked);
  let length = 0;
  const stream = new Inflate((piece) => {
    if (length + piece.length > unpacked) throw broken();
    content.set(piece, length);
    length += piece.length;
  });
  for (let at = 0; at < packed.length; at += PIECE)
    stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  return content.subarray(0, length);
}

function inflated(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    return inflate(packed, entry);
  } catch {
    throw broken();
  }
}

/** Unpacks one file and compares its checksum. Throws `FileFault` `broken-zip`; call `checkSizes` first. */
export function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const data = view(bytes);
  const { offset, packed, crc, unpacked } = entry;
  if (offset + 30 > bytes.length || data.getUint32(offset, true) !== LOCAL) throw broken();
  const start = offset + 30 + data.getUint16(offset + 26, true) + data.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw broken();
  const content = inflated(bytes.subarray(start, start + packed), entry);
  if (content.length !== unpacked || crcOf(content) !== crc) throw broken();
  return content;
}
