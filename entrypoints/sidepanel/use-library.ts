import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
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
import type { ChosenFor } from './choice';
import { useEngine } from './use-engine';
import { useLearning } from './use-learning';
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

/** How long the panel works before it looks into the trash, in milliseconds. */
const TRASH_WAIT = 10_000;

/** Opens the library: starter packs at first run, then engine and search index. Null while it opens; an Error when it cannot. */
export function useLibrary(): Library | Error | null {
  const [ready, setReady] = useState<Error | boolean>(false);
  useEffect(() => {
    installStarters(database, starterPacks())
      .then(() => deleteExpired(database, Date.now()))
      .then(() => setReady(true))
      .catch((fault: unknown) => setReady(fault instanceof Error ? fault : new Error(String(fault))));
  }, []);
  useEffect(() => {
    if (ready !== true) return;
    // Behind the first replies; what cannot be deleted today is deleted tomorrow.
    const timer = setTimeout(() => void purgeTrash(database, Date.now()).catch(() => undefined), TRASH_WAIT);
    return () => clearTimeout(timer);
  }, [ready]);
  const packs = useLiveQuery(() => (ready === true ? packsInForce(database) : undefined), [ready]);
  const imported = useLiveQuery(() => (ready === true ? importedTables(database) : undefined), [ready]);
  const tables = useMemo(() => packs && imported && tablesInForce(imported, packs), [packs, imported]);
  const usage = useUsage();
  const learning = useLearning(database);
  const language = useLanguage();
  const phrases = useMemo(() => (packs ? phrasesOf(packs) : null), [packs]);
  const replies = useMemo(() => phrases?.filter(isReply) ?? null, [phrases]);
  const engine = useEngine(replies);
  // Behind the engine: the first replies are waited for, the search is not.
  const search = useSearch(database, (engine && packs) ?? null, engine && replies);
  return useMemo(() => {
    if (ready instanceof Error) return ready;
    if (!packs || !phrases || !engine || !tables || !usage || !learning) return null;
    const byId = new Map(phrases.map((phrase) => [phrase.id, phrase]));
    const learn: Library['learn'] = ({ turn, stage }, phraseId) => {
      const kind = engine.kind(turn, language, stage);
      const phrase = byId.get(phraseId);
      if (kind && phrase && isReply(phrase)) learning.take(kind, phrase);
    };
    const { learnt } = learning;
    return { database, packs, phrases: byId, tables, engine, search, learnt, learn, ...usage };
  }, [ready, packs, phrases, tables, engine, search, usage, learning, language]);
}

/**
 * Counts of this computer, read once. What is used now counts for the next turn and is written behind; it changes nothing on screen,
 * because a list must not move under the hand that just chose from it.
 */
function useUsage(): Pick<Library, 'uses' | 'lastUsed' | 'used' | 'countUse'> | null {
  const [counts, setCounts] = useState<Map<string, Usage> | null>(null);
  useEffect(() => {
    usages(database).then(setCounts, () => setCounts(new Map()));
  }, []);
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
        void countUse(database, phraseId, now);
      },
    };
  }, [counts]);
}
