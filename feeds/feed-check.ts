import { canonicalJson } from '../assist/canonical-json';
import { sha256Hex } from '../formats/image-bytes';
import { type FeedFile, type FeedPack, MOST_FEED_BYTES, parseFeed } from './feed-file';
import { fingerprintOf, isSigned, parseSignature } from './feed-keys';

/** What is known of a feed that is subscribed to. */
export interface KnownFeed {
  /** Fingerprint of the key that signs it: pinned when it was added, another only by rotation. */
  fingerprint: string;
  /** Fingerprints that the last good edition named as next. */
  nextFingerprints: string[];
  /** Id and version of the last good edition; null before the first. */
  last: { id: string; version: number; sha256: string } | null;
}

/** Why an edition is refused; nothing changes then. */
export type FeedRefusal =
  | 'too-big'
  | 'no-signature'
  /** Signed by a key that is neither pinned nor named as next. */
  | 'other-key'
  /** The bytes are not what was signed. */
  | 'wrong-signature'
  | 'not-a-feed'
  | 'newer-format'
  /** Another feed, under the same key. */
  | 'other-feed'
  /** An edition before the last good one: served again, or put back by somebody. */
  | 'older'
  /** The same version with other content. */
  | 'same-version'
  /** It says that it will be made: somebody's clock is wrong by more than a day. */
  | 'from-the-future';

export interface AcceptedFeed {
  feed: FeedFile;
  /** Of `feed.json`. */
  sha256: string;
  /** What is pinned from now on. */
  fingerprint: string;
  nextFingerprints: string[];
  /** Whether the key is another one than before. */
  rotated: boolean;
  /** Past `expires`: accepted, and marked. */
  stale: boolean;
}

const DAY_MS = 24 * 3600 * 1000;

/**
 * Judges an edition: signature first, then what it says. Pure but for the hashes.
 * @param now milliseconds since 1970
 */
export async function checkFeed(
  bytes: Uint8Array,
  signatureText: string,
  known: KnownFeed,
  now: number,
): Promise<AcceptedFeed | { refused: FeedRefusal }> {
  if (bytes.byteLength > MOST_FEED_BYTES) return { refused: 'too-big' };
  const signature = parseSignature(signatureText);
  const fingerprint = signature && (await fingerprintOf(signature.key));
  if (!signature || !fingerprint) return { refused: 'no-signature' };
  const rotated = fingerprint !== known.fingerprint;
  if (rotated && !known.nextFingerprints.includes(fingerprint)) return { refused: 'other-key' };
  if (!(await isSigned(bytes, signature))) return { refused: 'wrong-signature' };
  const read = parseFeed(bytes);
  if (!read.feed) return { refused: read.why };
  const sha256 = await sha256Hex(bytes);
  const refused = refusedEdition(read.feed, sha256, known, now);
  if (refused) return { refused };
  const next = await Promise.all(read.feed.nextKeys.map(fingerprintOf));
  return {
    feed: read.feed,
    sha256,
    fingerprint,
    nextFingerprints: next.filter((one) => one !== null),
    rotated,
    stale: isStale(read.feed, now),
  };
}

function refusedEdition(feed: FeedFile, sha256: string, { last }: KnownFeed, now: number): FeedRefusal | null {
  if (Date.parse(feed.issued) > now + DAY_MS) return 'from-the-future';
  if (last === null) return null;
  if (feed.id !== last.id) return 'other-feed';
  if (feed.version < last.version) return 'older';
  return feed.version === last.version && sha256 !== last.sha256 ? 'same-version' : null;
}

export const isStale = ({ expires }: Pick<FeedFile, 'expires'>, now: number): boolean => Date.parse(expires) <= now;

/** Whether the bytes are the pack that the feed names. */
export const isFeedPack = async (bytes: Uint8Array, pack: FeedPack): Promise<boolean> =>
  bytes.byteLength === pack.bytes && (await sha256Hex(bytes)) === pack.sha256;

/** `feed.json` as it is signed and served. */
export const printFeed = (feed: FeedFile): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(JSON.parse(canonicalJson(feed)), null, 2)}\n`);
