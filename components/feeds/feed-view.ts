import type { UpdateConflict } from '../../assist/pack-update';
import type { FeedFault } from '../../feeds/feed-fault';

/** Titles, not all of them, and how many there are. */
export interface CountedTitles {
  count: number;
  titles: string[];
}

/** What an edition changed in one pack. */
export interface ShownChange {
  pack: string;
  title: string;
  kind: 'new' | 'changed' | 'removed';
  added: CountedTitles;
  changed: CountedTitles;
  removed: CountedTitles;
}

/** A feed of the list. Times in milliseconds since 1970. */
export interface ShownFeed {
  key: string;
  title: string;
  url: string;
  fingerprint: string;
  /** Set by an administrator. */
  managed: boolean;
  /** Whether this computer may read its host. */
  permitted: boolean;
  /** Of the edition in use; null: none yet. */
  version: number | null;
  /** When that edition is no longer fresh. */
  expires: number | null;
  checkedAt: number | null;
  fault: FeedFault | null;
  update: { at: number; version: number; packs: ShownChange[] } | null;
  /** The key was changed by the lead, and nobody has said yet that they saw it. */
  rotated: { at: number; from: string } | null;
}

/** Packs of a feed that was unsubscribed on another computer. */
export interface OrphanedFeed {
  key: string;
  packs: string[];
}

/** What lies at an address that somebody typed. */
export interface ShownOffer {
  title: string;
  url: string;
  fingerprint: string;
  version: number;
  packs: string[];
}

/** Own copies that an update of a pack changed as well. */
export interface ShownConflicts {
  pack: { id: string; title: string };
  conflicts: UpdateConflict[];
}

export type Subscribing =
  | { step: 'idle' }
  | { step: 'reading' }
  | { step: 'fault'; fault: FeedFault }
  | { step: 'offer'; offer: ShownOffer };
