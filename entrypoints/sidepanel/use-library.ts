import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import { frecency } from '../../assist/frecency';
import type { Learnt } from '../../assist/learn';
import { isReply, type LibraryPhrase } from '../../assist/phrase';
import type { Search, UsedPhrases } from '../../assist/search';
import type { ShopTables } from '../../assist/shop-tables';
import type { Engine } from '../../assist/suggest';
import { useLanguage } from '../../components/i18n/language';
import { deleteExpired } from '../../storage/conversation-facts';
import { type LibraryDatabase, openDatabase, type StoredPack, type Usage } from '../../storage/database';
import { countUse, installStarters, phrasesOf, usages } from '../../storage/library';
import { packsInForce } from '../../storage/own-phrases';
import { importedTables, tablesInForce } from '../../storage/shop-tables';
import { starterPacks } from '../../storage/starter';
import { purgeTrash } from '../../storage/trash';
import { startUpkeep } from '../page/upkeep';
import { useHealth } from '../page/use-health';
import type { ChosenFor } from './choice';
import { useEngine } from './use-engine';
import { NO_LEARNING, useLearning } from './use-learning';
import { useSearch } from './use-search';

/** The library as the panel uses it; built from local data alone. */
export interface Library {
  database: LibraryDatabase;
  packs: StoredPack[];
  phrases: Map<string, LibraryPhrase>;
  tables: ShopTables;
  engine: Engine;
  /** Null for the first moments, while its index is being built. */
  search: Search | null;
  uses(phraseId: string): number;
  /** Milliseconds since 1970; 0 for never. */
  lastUsed(phraseId: string): number;
  /** What use is worth now, for the search. */
  used(): UsedPhrases;
  countUse(phraseId: string): void;
  /** What this agent chose before; undefined while learning is switched off. */
  learnt: Learnt | undefined;
  /** Learns that a phrase was inserted as the answer to a turn. */
  learn(answered: ChosenFor, phraseId: string): void;
}

const database = openDatabase();

/** The one connection of the panel, whose health it shows. */
export const libraryDatabase = database;

/** How long the panel works before it looks into the trash, in milliseconds. */
const TRASH_WAIT = 10_000;

/**
 * Opens the library: starter packs at first run, then engine and search index. Null while it opens. Where it cannot be opened, or has to
 * wait for another page, what comes with the product is used from memory: replies must not wait for a database.
 */
export function useLibrary(): Library | null {
  const source = useSource();
  const isStored = source === 'stored';
  const packs = useSteady(isStored, packsInForce, source === 'memory' ? PLAIN.packs : undefined);
  const imported = useSteady(isStored, importedTables, source === 'memory' ? PLAIN.tables : undefined);
  const tables = useMemo(() => packs && imported && tablesInForce(imported, packs), [packs, imported]);
  const usage = useUsage(source);
  const learnt = useLearning(database);
  const learning = learnt ?? (source === 'memory' ? NO_LEARNING : null);
  const language = useLanguage();
  const phrases = useMemo(() => (packs ? phrasesOf(packs) : null), [packs]);
  const replies = useMemo(() => phrases?.filter(isReply) ?? null, [phrases]);
  const engine = useEngine(replies);
  // Behind the engine: the first replies are waited for, the search is not.
  const search = useSearch(isStored ? database : null, (engine && packs) ?? null, engine && replies);
  return useMemo(() => {
    if (!packs || !phrases || !engine || !tables || !usage || !learning) return null;
    const byId = new Map(phrases.map((phrase) => [phrase.id, phrase]));
    const learn: Library['learn'] = ({ turn, stage }, phraseId) => {
      const kind = engine.kind(turn, language, stage);
      const phrase = byId.get(phraseId);
      if (kind && phrase && isReply(phrase)) learning.take(kind, phrase);
    };
    const { learnt } = learning;
    return { database, packs, phrases: byId, tables, engine, search, learnt, learn, ...usage };
  }, [packs, phrases, tables, engine, search, usage, learning, language]);
}

/** What comes with the product, as if it were stored; and no tables of the shop. */
const PLAIN = { packs: starterPacks().map((pack): StoredPack => ({ ...pack, brokenPhrases: 0 })), tables: [] };

/** Where the library is read from. */
type Source = 'stored' | 'memory';

/** Null while the database is being opened. */
function useSource(): Source | null {
  const [opened, setOpened] = useState<Source | null>(null);
  const { fault } = useHealth(database);
  useEffect(() => {
    openLibrary().then(setOpened);
  }, []);
  useEffect(() => {
    if (opened !== 'stored') return;
    const stop = startUpkeep(database, false);
    // Behind the first replies; what cannot be deleted today is deleted tomorrow.
    const timer = setTimeout(() => void purgeTrash(database, Date.now()).catch(() => undefined), TRASH_WAIT);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [opened]);
  return opened ?? (fault === 'blocked' ? 'memory' : null);
}

async function openLibrary(): Promise<Source> {
  try {
    await installStarters(database, starterPacks());
    await deleteExpired(database, Date.now());
    return 'stored';
  } catch {
    // A full disk can still be read.
    return (await hasPacks()) ? 'stored' : 'memory';
  }
}

/** Awaited inside: where there is no database at all, Dexie throws before it promises anything. */
async function hasPacks(): Promise<boolean> {
  try {
    return (await database.packs.count()) > 0;
  } catch {
    return false;
  }
}

/** A live query that keeps what it had when the database goes away; something else where nothing is stored. */
function useSteady<T>(
  isStored: boolean,
  read: (database: LibraryDatabase) => Promise<T>,
  instead: T | undefined,
): T | undefined {
  const last = useRef<T | undefined>(undefined);
  const found = useLiveQuery(async () => {
    if (!isStored) return undefined;
    try {
      last.current = await read(database);
    } catch {
      // The notice says what is wrong; the replies stay.
    }
    return last.current;
  }, [isStored]);
  // Until what is stored was read, what was there goes on.
  const before = useRef(instead);
  if (instead !== undefined) before.current = instead;
  return isStored ? (found ?? before.current) : instead;
}

/**
 * Counts of this computer, read once. What is used now counts for the next turn and is written behind; it changes nothing on screen,
 * because a list must not move under the hand that just chose from it.
 */
function useUsage(source: Source | null): Pick<Library, 'uses' | 'lastUsed' | 'used' | 'countUse'> | null {
  const [counts, setCounts] = useState<Map<string, Usage> | null>(null);
  useEffect(() => {
    if (source === 'stored') usages(database).then(setCounts, () => setCounts(new Map()));
    if (source === 'memory') setCounts(new Map());
  }, [source]);
  return useMemo(() => {
    if (!counts) return null;
    const uses = (phraseId: string): number => counts.get(phraseId)?.count ?? 0;
    return {
      uses,
      lastUsed: (phraseId) => counts.get(phraseId)?.lastUsed ?? 0,
      used: () => new Map([...counts].map(([id, usage]) => [id, frecency(usage, Date.now())])),
      countUse: (phraseId) => {
        const now = Date.now();
        counts.set(phraseId, { phraseId, count: uses(phraseId) + 1, lastUsed: now });
        // What cannot be stored still counts until the panel closes.
        countUse(database, phraseId, now).catch(() => undefined);
      },
    };
  }, [counts]);
}
