import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { OwnRecord } from '../../assist/own';
import { useText } from '../../components/i18n/language';
import { SyncMeter, type SyncState } from '../../components/library/SyncMeter';
import { syncTexts } from '../../components/library/sync-texts';
import type { LibraryDatabase } from '../../storage/database';
import { changeSettings, readSettings, SETTINGS_KEY } from '../../storage/settings';
import { browserParts, MEMORY_KEY } from '../../storage/sync/browser-parts';
import { createSyncEngine, type SyncMeter as Meter } from '../../storage/sync/engine';

/** A large library is read and weighed at most so often. */
const PAUSE_MS = 300;

interface Reading {
  meter: Meter;
  on: boolean;
  titles: ReadonlyMap<string, string>;
}

/** The sync meter of this browser, live. Nothing is shown where there is no sync area. */
export function Sync({ database }: { database: LibraryDatabase }) {
  const t = useText(syncTexts);
  const reading = useReading(database);
  if (!reading) return null;
  const state = stateOf(reading, t.setting);
  return <SyncMeter state={state} onSwitch={(syncOwn) => void changeSettings({ syncOwn })} />;
}

function useReading(database: LibraryDatabase): Reading | null {
  const [reading, setReading] = useState<Reading | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const engine = createSyncEngine(browserParts(database));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async (): Promise<void> => {
      timer = undefined;
      const [meter, { syncOwn }, records] = await Promise.all([
        engine.meter(),
        readSettings(),
        database.own.where('kind').equals('phrase').toArray(),
      ]);
      const titles = new Map(records.map((record) => [record.key as string, titleOf(record)]));
      if (!stop.signal.aborted) setReading({ meter, on: syncOwn, titles });
    };
    const soon = (): void => {
      timer ??= setTimeout(() => void read().catch(() => undefined), PAUSE_MS);
    };
    watch(database, soon, stop.signal);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [database]);
  return reading;
}

/** Calls back when records, the area, what the background remembers or the switch may have changed. */
function watch(database: LibraryDatabase, changed: () => void, signal: AbortSignal): void {
  const local = (changes: Record<string, unknown>): void => {
    if (MEMORY_KEY in changes || SETTINGS_KEY in changes) changed();
  };
  browser.storage.local.onChanged.addListener(local);
  browser.storage.sync.onChanged.addListener(changed);
  const records = liveQuery(() => database.clock.get('clock')).subscribe(changed, changed);
  signal.addEventListener('abort', () => {
    browser.storage.local.onChanged.removeListener(local);
    browser.storage.sync.onChanged.removeListener(changed);
    records.unsubscribe();
  });
}

function stateOf({ meter, on, titles }: Reading, setting: (id: string) => string): SyncState {
  const name = (key: string, title: string): string =>
    title || titles.get(key) || (key.startsWith('setting:') ? setting(key.slice('setting:'.length)) : key);
  return {
    on,
    used: meter.used,
    quota: meter.quota,
    held: meter.held.map(({ record, reason }) => ({
      key: record.key,
      title: name(record.key, titleOf(record)),
      deleted: record.value === null,
      why: reason,
    })),
    pictures: meter.imagesHere.map((record) => name(record.key, titleOf(record))),
    leftAlone: meter.leftAlone.map(({ item }) => item),
    readAt: meter.pulledAt,
    writtenAt: meter.pushedAt,
    arrivals: meter.arrivals.map((arrival) => ({ ...arrival, title: name(arrival.key, arrival.title) })),
    refused: meter.fault,
  };
}

const titleOf = ({ value }: Pick<OwnRecord, 'value'>): string =>
  typeof value === 'object' && value !== null && 'title' in value && typeof value.title === 'string' ? value.title : '';
