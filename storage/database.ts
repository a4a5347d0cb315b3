import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Ladder } from '../assist/bargain-data';
import type { CautionRule } from '../assist/caution-rule';
import type { Checklist } from '../assist/checklist-data';
import type { LearntRow } from '../assist/learn-rows';
import type { Layer, OwnKind, OwnRecord } from '../assist/own';
import type { Language, Phrase } from '../assist/phrase';
import type { PinyinKeys } from '../assist/pinyin-keys';
import type { Routines } from '../assist/routines';
import type { PackTables } from '../assist/shop-tables';
import type { Question } from '../assist/unanswered';
import { databases, namedFailure, watchConnection } from './connection';
import type { FeedState } from './feeds/feed-state';
import type { ChangeName } from './journal';
import { ownPacksToRecords } from './own-upgrade';
import type { TableHead, TablePart } from './table-versions';

/** What a pack brings. Installed packs are whole and read-only. */
export interface Pack {
  id: string;
  /** Goes up with every edition; an installed pack is replaced only by a higher one. */
  version: number;
  language: Language;
  title: string;
  phrases: Phrase[];
  ladders: Ladder[];
  checklists: Checklist[];
  tables: PackTables;
  /** Missing in packs that were stored before there were any. */
  routines?: Routines;
  /** Whose phrases they are; missing: the team's, or the shop's in packs that come with the product. */
  layer?: Exclude<Layer, 'personal'>;
  /** In force beside our own and the lead's. */
  cautions?: CautionRule[];
  /** Profiles of taught consoles, each checked where it is used. */
  consoles?: unknown[];
  /** Of what the pack says, 64 hexadecimal digits; missing in packs that come with the product. */
  sha256?: string;
  /** Key of the feed that brings its editions: nothing else replaces it. */
  feed?: string;
}

/** A pack on this computer, and how many of its phrases could not be used. */
export interface StoredPack extends Pack {
  brokenPhrases: number;
  /** Phrases as they were when own copies were made of them, where they are others or gone now: what both have changed. */
  former?: Phrase[];
}

/** Pinyin of a pack's phrases, made once when the pack is installed; never synced. */
export interface SearchKeys {
  packId: string;
  version: number;
  /** By phrase id; `of`: a hash of the words that they were made of, missing in keys made before there was one. */
  keys: Record<string, PinyinKeys & { of?: number }>;
  /** Missing in keys that were made before other wordings had some. */
  made?: number;
}

/** How often a phrase was put into a reply box on this computer. */
export interface Usage {
  phraseId: string;
  count: number;
  /** Milliseconds since 1970. */
  lastUsed: number;
  /** Uses of the last 90 days by day (whole days since 1970, UTC); missing in counts from before there were any. */
  days?: Record<string, number>;
}

/** What is remembered of one conversation: numbers and step ids under a salted hash, never words. */
export interface ConversationFacts {
  /** Salted SHA-256 of console, conversation and what is remembered. */
  hash: string;
  value: unknown;
  /** Milliseconds since 1970; deleted at the next start after it. */
  expires: number;
}

/** An own record as it lies here. */
export type StoredRecord = OwnRecord & {
  /** Goes up with every write on this computer, of whichever page: what came after one is what was changed since. */
  seq: number;
};

/** This computer's clock and counter. */
export interface ClockRow {
  name: 'clock';
  /** `deviceName()`, given at the first write. */
  device: string;
  /** The greatest stamp written or received. */
  seen: string;
  /** The last `seq` given. */
  seq: number;
}

/** One step that can be undone. */
export interface JournalRow {
  id: number;
  what: ChangeName;
  /** Milliseconds since 1970. */
  at: number;
  undone: boolean;
  steps: { kind: OwnKind; id: string; before: unknown; after: unknown }[];
}

/** A picture of one or more phrases. */
export interface StoredImage {
  sha256: string;
  type: string;
  bytes: Uint8Array;
  /** Milliseconds since 1970. */
  addedAt: number;
}

/** All own records as they were at a time. */
export interface Backup {
  id: number;
  /** Milliseconds since 1970. */
  at: number;
  /** Phrases in it that are not in the trash. */
  phrases: number;
  records: OwnRecord[];
}

export type LibraryDatabase = Dexie & {
  /** Not called `records`: they are of this person or shop, against the packs. */
  own: EntityTable<StoredRecord, 'key'>;
  clock: EntityTable<ClockRow, 'name'>;
  journal: EntityTable<JournalRow, 'id'>;
  images: EntityTable<StoredImage, 'sha256'>;
  backups: EntityTable<Backup, 'id'>;
  packs: EntityTable<StoredPack, 'id'>;
  searchKeys: EntityTable<SearchKeys, 'packId'>;
  usage: EntityTable<Usage, 'phraseId'>;
  facts: EntityTable<ConversationFacts, 'hash'>;
  /** Not `tables`: Dexie has a property of that name. */
  shopTables: EntityTable<TableHead, 'kind'>;
  tableParts: EntityTable<TablePart, 'id'>;
  /** What the agent chose for which kind of turn: by feature and phrase. */
  learnt: Table<LearntRow, [number, string]>;
  /** What no phrase answered, masked, until the lead has dealt with it. */
  questions: EntityTable<Question, 'id'>;
  /** How the signed feeds stand that this computer reads. */
  feeds: EntityTable<FeedState, 'key'>;
};

/** The version that the stores below are. */
export const DATABASE_VERSION = 6;

/**
 * Opens (and makes) the library on this computer. A former version is upgraded in one transaction: where that fails, everything is as
 * it was. How it stands is told by `health`.
 */
export function openDatabase(name = 'chatside'): LibraryDatabase {
  const database = new Dexie(name, databases()) as LibraryDatabase;
  database
    .version(1)
    .stores({ packs: 'id', searchKeys: 'packId', usage: 'phraseId, lastUsed', facts: 'hash, expires' });
  // 2026-11: the lead's tables; a pack's floors became one of its tables. Its phrases come again with the next edition.
  database
    .version(2)
    .stores({ shopTables: 'kind', tableParts: '++id' })
    .upgrade((upgrade) =>
      namedFailure(() =>
        upgrade
          .table('packs')
          .toCollection()
          .modify((pack: StoredPack & { floors?: unknown }) => {
            pack.tables ??= {};
            delete pack.floors;
          }),
      ),
    );
  // 2026-11: what is learnt from the agent's choices.
  database.version(3).stores({ learnt: '[feature+phraseId], phraseId' });
  // 2026-11: questions that no phrase answered.
  database.version(4).stores({ questions: '++id' });
  // 2026-11: own phrases became records; until then they were packs that were written anew with every phrase.
  database
    .version(5)
    .stores({ own: 'key, kind, seq', clock: 'name', journal: '++id', images: 'sha256', backups: '++id, at' })
    .upgrade((upgrade) => namedFailure(() => ownPacksToRecords(upgrade)));
  // 2026-11: signed feeds.
  database.version(DATABASE_VERSION).stores({ feeds: 'key' });
  watchConnection(database);
  return database;
}
