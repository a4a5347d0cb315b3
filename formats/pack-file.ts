import { type Zippable, zipSync } from 'fflate';
import { canonicalJson } from '../assist/canonical-json';
import type { Json } from '../assist/own';
import { type PackContent, type PartProblem, parsePackContent } from '../assist/pack-content';
import type { PhraseImage } from '../assist/phrase';
import { FileFault } from '../tables/file-problem';
import { checkSizes, readZip, unpack, type ZipEntry } from '../tables/zip';
import { fromBase64, toBase64 } from './base64';
import { imageTypeOf, MOST_IMAGE_BYTES, sha256Hex } from './image-bytes';
import { migratePack } from './pack-migrate';

/**
 * A pack as one file: JSON with its pictures inside, or a zip with `pack.json` and a folder `images`. Both have the same SHA-256: that
 * of the canonical JSON without the hash itself and without the bytes of the pictures, which are named by their own.
 */

export const PACK_FORMAT_VERSION = 2;

/** Pictures by hash. */
export type PackImages = Map<string, { type: PhraseImage['type']; bytes: Uint8Array }>;

export interface ReadPack {
  content: PackContent;
  images: PackImages;
  /** 64 hexadecimal digits; of the content as it was read. */
  sha256: string;
  problems: PartProblem[];
  /** Pictures that phrases name and that are not there or are not what they are called. */
  missingImages: string[];
}

/** Why a pack file is read not at all. */
export type PackRefusal =
  | 'too-big'
  | 'too-big-inside'
  | 'bad-json'
  | 'broken-zip'
  | 'no-pack'
  | 'newer-format'
  | 'wrong-hash'
  | 'broken-pack';

export type PackOutcome = ReadPack | { refused: PackRefusal; problems?: PartProblem[] };

/** Of the file, in bytes: 20,000 phrases and some hundred pictures. */
export const MOST_PACK_BYTES = 50 * 1024 * 1024;

/** Reads either form. Nothing is believed: size, hash, every field and every picture is checked. */
export async function readPackFile(bytes: Uint8Array): Promise<PackOutcome> {
  if (bytes.byteLength > MOST_PACK_BYTES) return { refused: 'too-big' };
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  try {
    return isZip ? await readZipped(bytes) : await readJson(decoded(bytes), new Map());
  } catch (fault) {
    if (!(fault instanceof FileFault)) throw fault;
    return { refused: fault.problem.what === 'too-big-inside' ? 'too-big-inside' : 'broken-zip' };
  }
}

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

async function readZipped(bytes: Uint8Array): Promise<PackOutcome> {
  const entries = readZip(bytes);
  const head = entries.get('pack.json');
  if (!head) return { refused: 'no-pack' };
  const pictures = [...entries.values()].filter(({ name }) => /^images\/[0-9a-f]{64}\.\w+$/.test(name));
  checkSizes([head, ...pictures]);
  return readJson(decoded(unpack(bytes, head)), imagesOf(bytes, pictures));
}

function imagesOf(bytes: Uint8Array, entries: readonly ZipEntry[]): Map<string, Uint8Array> {
  return new Map(entries.map((entry) => [entry.name.slice('images/'.length).slice(0, 64), unpack(bytes, entry)]));
}

async function readJson(text: string, beside: ReadonlyMap<string, Uint8Array>): Promise<PackOutcome> {
  // Before it is parsed, which of some millions of values takes seconds; texts have commas of their own.
  if (hasMoreCommas(text, 3 * MOST_VALUES)) return { refused: 'too-big-inside' };
  const json = parsed(text);
  const size = json === undefined ? 'bad-json' : sizeOf(json);
  if (size !== 'fits') return { refused: size };
  const { format, formatVersion } = (json ?? {}) as Record<string, unknown>;
  if (format !== 'chatside-pack') return { refused: 'no-pack' };
  if (typeof formatVersion === 'number' && formatVersion > PACK_FORMAT_VERSION) return { refused: 'newer-format' };
  return readContent(json as Record<string, unknown>, beside);
}

/** Values of a pack: 20,000 phrases of fifty each. Checking and hashing more would hold the page up for seconds. */
const MOST_VALUES = 1_000_000;
/** Lists and objects in one another; a pack has a handful. */
const MOST_NESTED = 50;

/** Counted without recursion, and no further than to the limit: what is nested too deep is no JSON that anybody wrote. */
function sizeOf(json: unknown): 'fits' | 'too-big-inside' | 'bad-json' {
  let level: unknown[] = [json];
  let values = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_NESTED) return 'bad-json';
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      const inside = Array.isArray(value) ? value : Object.values(value);
      values += inside.length;
      if (values > MOST_VALUES) return 'too-big-inside';
      for (const one of inside) next.push(one);
    }
    level = next;
  }
  return 'fits';
}

function hasMoreCommas(text: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) {
    count += 1;
    if (count > most) return true;
  }
  return false;
}

/** Undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** Marks that turn the reading direction around, with which a text can look like another, are dropped. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** The value without such marks and without fields called `__proto__`. */
function harmless(json: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(json), (key, value: unknown) => {
    if (key === '__proto__') return undefined;
    return typeof value === 'string' ? value.replace(TURNING, '') : value;
  });
}

async function readContent(
  json: Record<string, unknown>,
  beside: ReadonlyMap<string, Uint8Array>,
): Promise<PackOutcome> {
  const { sha256: claimed, images, ...rest } = json;
  const listed = Array.isArray(images) ? images : [];
  const sha256 = await packHash(rest, listed);
  // A file that was written by hand has no hash; one that has another was changed or cut.
  if (claimed !== undefined && claimed !== sha256) return { refused: 'wrong-hash' };
  const { content, problems } = parsePackContent(migratePack(harmless(rest)));
  if (!content) return { refused: 'broken-pack', problems };
  const { kept, missing } = await checkedImages(content, bytesOf(listed, beside));
  return {
    content: missing.length > 0 ? withoutImages(content, kept) : content,
    images: kept,
    sha256,
    problems,
    missingImages: missing,
  };
}

/** SHA-256 over what a pack says, 64 hexadecimal digits. */
async function packHash(rest: Record<string, unknown>, images: readonly unknown[]): Promise<string> {
  const named = images.map((image) => (image as { sha256?: unknown } | null)?.sha256 ?? null);
  return sha256Hex(new TextEncoder().encode(canonicalJson({ ...rest, images: named })));
}

/** The bytes of the listed pictures, from inside the JSON or from beside it. */
function bytesOf(listed: readonly unknown[], beside: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const found = new Map(beside);
  for (const row of listed) {
    const { sha256, data } = (row ?? {}) as { sha256?: unknown; data?: unknown };
    const bytes = typeof data === 'string' ? fromBase64(data) : null;
    if (typeof sha256 === 'string' && bytes) found.set(sha256, bytes);
  }
  return found;
}

/** Only those that phrases name, are what they are called, and are pictures. */
async function checkedImages(
  content: PackContent,
  bytes: ReadonlyMap<string, Uint8Array>,
): Promise<{ kept: PackImages; missing: string[] }> {
  const kept: PackImages = new Map();
  const missing: string[] = [];
  for (const { sha256, name } of content.phrases.flatMap(({ images = [] }) => images)) {
    const found = bytes.get(sha256);
    const type = found && found.byteLength <= MOST_IMAGE_BYTES ? imageTypeOf(found) : null;
    if (found && type && (await sha256Hex(found)) === sha256) kept.set(sha256, { type, bytes: found });
    else missing.push(name);
  }
  return { kept, missing };
}

function withoutImages(content: PackContent, kept: PackImages): PackContent {
  const phrases = content.phrases.map(({ images, ...phrase }) => {
    const there = images?.filter(({ sha256 }) => kept.has(sha256)) ?? [];
    return there.length > 0 ? { ...phrase, images: there } : phrase;
  });
  return { ...content, phrases };
}

export interface WriteOptions {
  /** Floors are a secret of the shop: only when they are meant to leave it. */
  withFloors?: boolean;
}

/** The file's JSON without pictures' bytes, and its hash. */
async function head(content: PackContent, images: PackImages, { withFloors = false }: WriteOptions) {
  const { floors, ...tables } = content.tables;
  const pack = {
    format: 'chatside-pack',
    formatVersion: PACK_FORMAT_VERSION,
    ...content,
    tables: withFloors && floors ? { floors, ...tables } : tables,
  };
  const named = [...images]
    .map(([sha256, { type }]) => ({ sha256, type }))
    .sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  const plain = JSON.parse(JSON.stringify(pack)) as Record<string, Json>;
  return { pack: plain, named, sha256: await packHash(plain, named) };
}

const printed = (value: unknown): string => `${JSON.stringify(JSON.parse(canonicalJson(value)), null, 2)}\n`;

/** One JSON file, pictures inside as base64; keys in order, so that equal packs are equal files. */
export async function writePackJson(
  content: PackContent,
  images: PackImages,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  const { pack, named, sha256 } = await head(content, images, options);
  const withData = named.map((image) => ({
    ...image,
    data: toBase64(images.get(image.sha256)?.bytes ?? new Uint8Array()),
  }));
  return new TextEncoder().encode(printed({ ...pack, images: withData, sha256 }));
}

const EXTENSIONS: Record<PhraseImage['type'], string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
};
/** The first time that a zip can name: the same pack is the same file, whenever it is written. */
const NO_TIME = new Date(1980, 0, 1);

/** A zip with `pack.json` and the pictures as files. */
export async function writePackZip(
  content: PackContent,
  images: PackImages,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  const { pack, named, sha256 } = await head(content, images, options);
  const files: Zippable = {
    'pack.json': [new TextEncoder().encode(printed({ ...pack, images: named, sha256 })), { mtime: NO_TIME }],
  };
  for (const { sha256: hash, type } of named) {
    const bytes = images.get(hash)?.bytes;
    if (bytes) files[`images/${hash}.${EXTENSIONS[type]}`] = [bytes, { level: 0, mtime: NO_TIME }];
  }
  return zipSync(files);
}
