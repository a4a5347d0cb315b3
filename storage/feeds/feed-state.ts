import { FEED_FAULTS, type FeedFault } from '../../feeds/feed-fault';
import type { FeedPack } from '../../feeds/feed-file';
import type { Validators } from '../../feeds/limited-fetch';

/** Titles kept of each kind of change; all are counted. */
export const MOST_TITLES = 50;

/** Titles, shortened to `MOST_TITLES`, and how many there are. */
export interface Counted {
  count: number;
  titles: string[];
}

/** What an edition changed in one pack. */
export interface PackChange {
  pack: string;
  title: string;
  kind: 'new' | 'changed' | 'removed';
  added: Counted;
  changed: Counted;
  removed: Counted;
  /** Own copies whose originals are others now. */
  conflicts: number;
}

/** The edition that is in use. */
export interface GoodEdition {
  id: string;
  version: number;
  /** Of `feed.json`. */
  sha256: string;
  /** As `feed.json` has them. */
  issued: string;
  expires: string;
  packs: FeedPack[];
}

/** How a feed stands on this computer. Times in milliseconds since 1970. */
export interface FeedState {
  /** Of the subscription: `feed:ID`, or `managed:URL` where an administrator set it. */
  key: string;
  url: string;
  title: string;
  /** Fingerprint of the subscription that `fingerprint` was followed from; another one there counts at once. */
  root: string;
  /** Of the key that signs now. */
  fingerprint: string;
  nextFingerprints: string[];
  last: GoodEdition | null;
  validators: Validators;
  /** The last look, whatever came of it. */
  checkedAt: number;
  /** The last look that found the present edition, new or unchanged. */
  goodAt: number | null;
  /** Of the last look; null: it was good. */
  fault: FeedFault | null;
  /** What the last edition that changed anything changed. */
  update: { at: number; version: number; packs: PackChange[] } | null;
  /** The key was changed, and nobody has said yet that they saw it. */
  rotated: { at: number; from: string } | null;
}

/** A feed that is wanted on this computer. */
export interface WantedFeed {
  key: string;
  url: string;
  /** Pinned. */
  fingerprint: string;
  title: string;
  /** Set by an administrator: not to be unsubscribed here. */
  managed: boolean;
}

const NO_VALIDATORS: Validators = { etag: null, lastModified: null };

/** What is known before the first look; where another key is pinned now, only the edition counts on. */
export function stateFor({ key, url, fingerprint, title }: WantedFeed, known: FeedState | undefined): FeedState {
  const pinned = { root: fingerprint, fingerprint, nextFingerprints: [] as string[] };
  if (!known) {
    const never = { checkedAt: 0, goodAt: null, fault: null, update: null, rotated: null, last: null };
    return { key, url, title, ...pinned, ...never, validators: NO_VALIDATORS };
  }
  const validators = known.url === url ? known.validators : NO_VALIDATORS;
  return { ...known, url, validators, ...(known.root !== fingerprint && pinned) };
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isList = (value: unknown): boolean => Array.isArray(value);
const isNumber = (value: unknown): boolean => typeof value === 'number';
const isNullOr = (value: unknown, is: (inner: Record<string, unknown>) => boolean): boolean =>
  value === null || (typeof value === 'object' && value !== undefined && is(value as Record<string, unknown>));

/** A row as it is read: one that holds nonsense counts as none. The key is pinned in the subscription all the same. */
export function soundState(row: FeedState | undefined): FeedState | undefined {
  if (!row) return undefined;
  const { url, root, fingerprint, title, nextFingerprints, last, validators, checkedAt, fault, update, rotated } = row;
  const isSound =
    [url, root, fingerprint, title].every(isText) &&
    isNumber(checkedAt) &&
    isList(nextFingerprints) &&
    typeof validators === 'object' &&
    validators !== null &&
    isNullOr(last, ({ version, expires, packs }) => isNumber(version) && isText(expires) && isList(packs)) &&
    isNullOr(fault, ({ code }) => (FEED_FAULTS as readonly unknown[]).includes(code)) &&
    isNullOr(update, ({ at, version, packs }) => isNumber(at) && isNumber(version) && isList(packs)) &&
    isNullOr(rotated, ({ at, from }) => isNumber(at) && isText(from));
  return isSound ? row : undefined;
}
