import * as v from 'valibot';

/**
 * A signed pack feed: a folder on any static HTTPS host with `feed.json`, its detached signature `feed.json.sig` and the pack files
 * that it names. The signature covers the exact bytes of `feed.json`; each pack is held to its SHA-256 there.
 */
export interface FeedFile {
  format: 'chatside-feed';
  formatVersion: 1;
  id: string;
  title: string;
  /** Goes up with every edition; a reader never goes back. */
  version: number;
  /** ISO 8601 in UTC. */
  issued: string;
  /** Past it the last good copy is kept and marked as stale. */
  expires: string;
  packs: FeedPack[];
  /** Public keys (SPKI, base64) of which one may sign later editions instead of the present one. */
  nextKeys: string[];
}

export interface FeedPack {
  /** Of the pack in the file; unique in the feed. */
  id: string;
  /** Name of the file beside `feed.json`: no folder, no host. */
  file: string;
  /** Of the file, in hexadecimal digits. */
  sha256: string;
  bytes: number;
}

/** Of `feed.json`, in bytes. */
export const MOST_FEED_BYTES = 256 * 1024;
/** Of one pack file, in bytes. */
export const MOST_FEED_PACK_BYTES = 20 * 1024 * 1024;
const MOST_PACKS = 50;
const MOST_NEXT_KEYS = 4;

const Name = v.pipe(v.string(), v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u));
const Time = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/),
  v.check((time) => !Number.isNaN(Date.parse(time))),
);
const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const Schema = v.object({
  format: v.literal('chatside-feed'),
  formatVersion: v.literal(1),
  id: Name,
  title: v.pipe(v.string(), v.regex(/\S/), v.maxLength(80)),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  issued: Time,
  expires: Time,
  packs: v.pipe(
    v.array(
      v.object({
        id: v.pipe(v.string(), v.regex(/^\S{1,80}$/)),
        file: v.pipe(Name, v.regex(/\.(?:json|zip)$/)),
        sha256: Hash,
        bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MOST_FEED_PACK_BYTES)),
      }),
    ),
    v.maxLength(MOST_PACKS),
    v.check((packs) => new Set(packs.map(({ id }) => id)).size === packs.length),
    v.check((packs) => new Set(packs.map(({ file }) => file)).size === packs.length),
  ),
  nextKeys: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(MOST_NEXT_KEYS)), []),
});

export type FeedReading = { feed: FeedFile } | { feed: null; why: 'not-a-feed' | 'newer-format'; field?: string };

/** Reads `feed.json`. What it says is not to be believed before its signature was checked. */
export function parseFeed(bytes: Uint8Array): FeedReading {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { feed: null, why: 'not-a-feed' };
  }
  const { format, formatVersion } = (json ?? {}) as Record<string, unknown>;
  if (format === 'chatside-feed' && typeof formatVersion === 'number' && formatVersion > 1) {
    return { feed: null, why: 'newer-format' };
  }
  const read = v.safeParse(Schema, json);
  if (read.success) return { feed: read.output };
  return { feed: null, why: 'not-a-feed', field: read.issues[0].path?.map(({ key }) => String(key)).join('.') ?? '' };
}
