import type { FeedRefusal } from './feed-check';

/** Why a feed could not be read or an edition was not taken; whatever it is, nothing changed. */
export const FEED_FAULTS = [
  // The way to the host.
  'bad-address',
  'no-permission',
  'unreachable',
  'timeout',
  /** The answer ended before it was whole. */
  'cut-off',
  /** The host sends us elsewhere. */
  'redirected',
  /** The host answers with a number that is no success. */
  'http',
  // The edition: see `FeedRefusal`.
  'too-big',
  'no-signature',
  'other-key',
  'wrong-signature',
  'not-a-feed',
  'newer-format',
  'other-feed',
  'older',
  'same-version',
  'from-the-future',
  // Its packs.
  /** Not the file that was signed: another length or hash, or the pack inside has another id. */
  'wrong-pack',
  /** Signed, but it cannot be read. */
  'bad-pack',
  /** Its id is that of a pack that comes with the product, or of another feed. */
  'pack-taken',
  /** Another feed of this id is subscribed to. */
  'id-taken',
  /** The library could not write: full, or blocked. */
  'storage',
] as const;

export type FeedFaultCode = (typeof FEED_FAULTS)[number];

export interface FeedFault {
  code: FeedFaultCode;
  /** The file that it is about, where it is not `feed.json`; the pack's id for `pack-taken`. */
  about?: string;
  /** Of the answer, for `http`. */
  status?: number;
}

/** Every refusal is a fault: does not compile otherwise. */
export const faultOfRefusal = (refused: FeedRefusal): FeedFault => ({ code: refused });

/** Whether it may be over in an hour without anybody doing anything. */
export const isPassing = ({ code }: FeedFault): boolean =>
  ['unreachable', 'timeout', 'cut-off', 'http', 'storage'].includes(code);
