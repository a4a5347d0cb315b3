import { useEffect, useSyncExternalStore } from 'react';
import type { Exported, HealthActions } from '../../components/health/HealthNotice';
import { openAndTell } from '../../storage/connection';
import type { LibraryDatabase } from '../../storage/database';
import { type DatabaseHealth, healthNow, onHealth } from '../../storage/health';
import { rawJson, readRaw } from '../../storage/raw-export';
import { download } from '../library/download';

/** How the database of this page stands, live; opens it. */
export function useHealth(database: LibraryDatabase): DatabaseHealth {
  useEffect(() => void openAndTell(database), [database]);
  const { name } = database;
  return useSyncExternalStore(
    (changed) => onHealth(name, changed),
    () => healthNow(name),
  );
}

/** What a notice offers. */
export const healthActions = (database: Pick<LibraryDatabase, 'name'>): HealthActions => ({
  onReload: () => location.reload(),
  onExport: () => exportAll(database.name).catch(() => 'exportFailed'),
});

/** Everything, past our own code: for when that is what does not work. */
async function exportAll(name: string): Promise<Exported> {
  const raw = await readRaw(name);
  if (!raw) return 'nothingThere';
  const bytes = new TextEncoder().encode(rawJson(raw));
  download({ name: 'chatside-all-data.json', type: 'application/json', bytes });
  return 'exported';
}
