import { browser } from 'wxt/browser';
import { CONSOLES } from '../../consoles';
import { readManaged } from '../../storage/managed';

/** The tab this panel is bound to by `?tab=ID`; null for the side panel, which follows the active tab. */
export function boundTab(search: string): number | null {
  const id = Number(new URLSearchParams(search).get('tab') ?? Number.NaN);
  return Number.isInteger(id) && id >= 0 ? id : null;
}

/** Tells the active tab of this window now and at every change, until the signal stops it. */
export function followActiveTab(listener: (tabId: number) => void, signal: AbortSignal): void {
  const tell = async (): Promise<void> => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id !== undefined && !signal.aborted) listener(tab.id);
  };
  const changed = (): void => void tell();
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onReplaced.addListener(changed);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(changed);
    browser.tabs.onReplaced.removeListener(changed);
  });
  changed();
}

/** What the tab shows: a chat page of a console we know, one that an administrator disabled, its login page, or nothing of ours. */
export type TabKind = 'console' | 'disabled' | 'login' | 'other';

/** The address is told only for hosts of the registered consoles. */
export async function kindOfTab(tabId: number): Promise<TabKind> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  const url = tab?.url ?? '';
  const patterns = CONSOLES.flatMap(({ matches }) => matches);
  const open = CONSOLES.find(({ matches }) => matches.some((pattern) => url.startsWith(pattern.replace(/\*.*$/, ''))));
  if (open) return (await readManaged()).disabledConsoles.includes(open.id) ? 'disabled' : 'console';
  const sameHost = patterns.some((pattern) => url.startsWith(`https://${pattern.split('/')[2]}/`));
  return sameHost && /login|passport/i.test(url) ? 'login' : 'other';
}

/** Whether the tab is still on its way. */
export const isLoading = async (tabId: number): Promise<boolean> =>
  (await browser.tabs.get(tabId).catch(() => null))?.status === 'loading';

/** Brings the chat back to the front, for the window that stands beside it. */
export async function focusTab(tabId: number): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

export const reloadTab = (tabId: number): void => void browser.tabs.reload(tabId);

export const openPractice = (): void => void browser.tabs.create({ url: browser.runtime.getURL('/practice.html') });
