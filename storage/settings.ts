import { browser } from 'wxt/browser';
import { onManaged, readManaged } from './managed';
import { DEFAULT_SETTINGS, readSettingValues, type Settings } from './setting-values';

export type { Settings };

/** Under which they are stored, in `storage.local`. */
export const SETTINGS_KEY = 'settings';

/** What the user set; what cannot be read counts as not set. */
export const parseSettings = (stored: unknown): Settings => ({
  ...DEFAULT_SETTINGS,
  ...readSettingValues(stored).settings,
});

const readStored = async (): Promise<unknown> => (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];

/** The settings in force: what an administrator locked, what the user set on this computer, the shop's defaults, ours. */
export async function readSettings(): Promise<Settings> {
  const [stored, managed] = await Promise.all([readStored(), readManaged()]);
  const chosen = readSettingValues(stored).settings;
  return { ...DEFAULT_SETTINGS, ...managed.shopDefaults, ...chosen, ...managed.settings };
}

/** Only what was chosen is stored: a default of the shop stays one. A locked setting is stored too, and counts once it is unlocked. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const stored = readSettingValues(await readStored()).settings;
  await browser.storage.local.set({ [SETTINGS_KEY]: { ...stored, ...change } });
}

/** Calls back at every change, from whichever page it came or an administrator, until the signal stops it. */
export function onSettings(listener: (settings: Settings) => void, signal: AbortSignal): void {
  const tell = (): void => void readSettings().then((settings) => signal.aborted || listener(settings));
  const changed = (changes: Record<string, unknown>): void => {
    if (SETTINGS_KEY in changes) tell();
  };
  browser.storage.local.onChanged.addListener(changed);
  onManaged(tell, signal);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(changed));
}
