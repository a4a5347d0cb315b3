import type { Language, Phrase } from './phrase';
import { isSoundPhrase } from './sound-phrase';

/**
 * What a person or a shop wrote, chose and set. It is kept as records, one per thing, because records are what two computers can
 * merge (see `sync/`): a record is replaced whole, and the one that was written last counts.
 */

/** Whose phrase it is: of this agent, of the team, of the whole shop. */
export const LAYERS = ['personal', 'team', 'shop'] as const;

export type Layer = (typeof LAYERS)[number];

/** What an edited copy was made from. */
export interface PhraseBase {
  /** Id of the pack. */
  pack: string;
  /** `contentHash` of the phrase as it was then: when the pack's changes, both have changed. */
  of: string;
}

/**
 * A phrase of one's own: a new one, or an edited copy of a pack's phrase. A copy has the id of the phrase that it was made from and
 * takes its place, so that ladders, checklists, counts and what was learnt stay with it; and two computers that edit the same
 * phrase make one copy, not two.
 */
export interface OwnPhrase extends Phrase {
  language: Language;
  layer: Layer;
  base?: PhraseBase;
  /** In the trash since then, in milliseconds since 1970; deleted for good after 30 days. */
  deletedAt?: number;
}

/** By kind: what a record of that kind holds. Its id is in the record's key. */
export interface OwnValues {
  /** By id of the phrase. */
  phrase: Omit<OwnPhrase, 'id'>;
  /** By id of a pack's phrase that shall not be seen. */
  hide: true;
  /** By id of any phrase. */
  favourite: true;
  /** By name of the setting. */
  setting: Json;
  /** By id of a signed pack feed. */
  feed: FeedSubscription;
}

export interface FeedSubscription {
  /** Of `feed.json`; HTTPS. */
  url: string;
  /** SHA-256 of the public key (SPKI), 64 hexadecimal digits in lower case: pinned when it was added. */
  fingerprint: string;
  title: string;
}

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export type OwnKind = keyof OwnValues;

export const OWN_KINDS: readonly OwnKind[] = ['phrase', 'hide', 'favourite', 'setting', 'feed'];

/** A key that another version may have written and that we do not know is no kind of ours. */
export const isOwnKind = (kind: string): kind is OwnKind => (OWN_KINDS as readonly string[]).includes(kind);

/** `phrase:4f0c…`: unique, and the same on every computer. */
export type OwnKey = `${OwnKind}:${string}`;

export interface OwnRecord<K extends OwnKind = OwnKind> {
  key: OwnKey;
  kind: K;
  id: string;
  /** Hybrid logical clock as a string that sorts by time: the greater one counts. */
  stamp: string;
  /** Null: deleted. The record stays, or another computer would bring it back. */
  value: OwnValues[K] | null;
  /** What a newer version of Chatside wrote after the fields that we know; carried along. */
  tail?: Json[];
}

/** One thing to write: null deletes. */
export type OwnChange = { [K in OwnKind]: { kind: K; id: string; value: OwnValues[K] | null } }[OwnKind];

export const ownKey = (kind: OwnKind, id: string): OwnKey => `${kind}:${id}`;

/** The phrases among the records, those in the trash too; a record that holds nonsense is passed over. */
export function ownPhrases(records: readonly OwnRecord[]): OwnPhrase[] {
  return records.flatMap((record) =>
    isKind(record, 'phrase') && isOwnPhrase(record.value) ? [{ ...record.value, id: record.id }] : [],
  );
}

/** See `isSoundPhrase`. */
export function isOwnPhrase(value: unknown): value is OwnValues['phrase'] {
  if (!isSoundPhrase(value)) return false;
  const { language, layer, deletedAt } = value as Partial<OwnPhrase>;
  return (
    (language === 'zh-CN' || language === 'en') &&
    (LAYERS as readonly unknown[]).includes(layer) &&
    (deletedAt === undefined || typeof deletedAt === 'number')
  );
}

export const isKind = <K extends OwnKind>(record: OwnRecord, kind: K): record is OwnRecord<K> => record.kind === kind;

export const inTrash = ({ deletedAt }: Pick<OwnPhrase, 'deletedAt'>): boolean => deletedAt !== undefined;
