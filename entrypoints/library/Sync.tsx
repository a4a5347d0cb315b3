import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { OwnKey } from '../../assist/own';
import { type SyncLine, SyncMeter, type SyncState } from '../../components/library/SyncMeter';
import type { LibraryDatabase } from '../../storage/database';
import { installedPacks, phrasesOf } from '../../storage/library';
import { changeSettings, readSettings, SETTINGS_KEY } from '../../storage/settings';
import { browserMemory, MEMORY_KEY } from '../../storage/sync/browser-parts';
import type { Standing, SyncMemory } from '../../storage/sync/memory';
import { announceSaved } from '../../storage/sync/saved';

/** The sync meter of this browser, live. The background weighs and writes it down; this page only reads. */
export function Sync({ database }: { database: LibraryDatabase }) {
  const state = useSyncState(database);
  if (!state) return null;
  return <SyncMeter state={state} onSwitch={(syncOwn) => void changeSettings({ syncOwn })} />;
}

/** Null until the background has looked at the sync area for the first time. */
function useSyncState(database: LibraryDatabase): SyncState | null {
  const [state, setState] = useState<SyncState | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const read = async (): Promise<void> => {
      const [memory, { syncOwn }] = await Promise.all([browserMemory.read(), readSettings()]);
      const next = memory.standing && stateOf(memory, memory.standing, syncOwn, await packTitles(database, memory));
      if (!stop.signal.aborted) setState(next);
    };
    const changed = (changes: Record<string, unknown>): void => {
      if (MEMORY_KEY in changes || SETTINGS_KEY in changes) void read().catch(() => undefined);
    };
    browser.storage.local.onChanged.addListener(changed);
    stop.signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(changed));
    // At the very first start the background may not have looked yet.
    announceSaved();
    void read().catch(() => undefined);
    return () => stop.abort();
  }, [database]);
  return state;
}

const kindOf = (key: OwnKey): string => key.slice(0, key.indexOf(':'));
const idOf = (key: OwnKey): string => key.slice(key.indexOf(':') + 1);

type Titles = ReadonlyMap<string, string>;

/** What is hidden or marked is a phrase of a pack, most often: its title is looked up where one is needed. */
async function packTitles(database: LibraryDatabase, { arrivals, standing }: SyncMemory): Promise<Titles> {
  const keys = [...arrivals, ...(standing?.held ?? [])].map(({ key }) => key);
  if (!keys.some((key) => kindOf(key) === 'hide' || kindOf(key) === 'favourite')) return new Map();
  return new Map(phrasesOf(await installedPacks(database)).map(({ id, title }) => [id, title]));
}

function stateOf(memory: SyncMemory, standing: Standing, on: boolean, titles: Titles): SyncState {
  const line = ({ key, title, deleted }: { key: OwnKey; title: string; deleted: boolean }): SyncLine => ({
    key,
    kind: kindOf(key) as SyncLine['kind'],
    title: title || titles.get(idOf(key)) || idOf(key),
    deleted,
  });
  return {
    on,
    used: standing.used,
    quota: standing.quota,
    held: standing.held.map((held) => ({ ...line(held), why: held.reason })),
    heldCount: standing.heldCount,
    pictures: standing.pictures.map(({ title }) => title),
    leftAlone: standing.leftAlone.map(({ item }) => item),
    readAt: memory.pulledAt,
    writtenAt: memory.pushedAt,
    arrivals: memory.arrivals.map((arrival) => ({ ...line(arrival), at: arrival.at })),
    refused: memory.fault,
  };
}
