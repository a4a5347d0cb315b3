import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { consoleById } from '../consoles';
import { forgetTab, saveSeat } from '../messaging/seat-records';
import { openDatabase } from '../storage/database';
import { startFeeds } from '../storage/feeds/schedule';
import { readManaged } from '../storage/managed';
import { startSync } from '../storage/sync/run';
import { offerSaving, onSavePhrase } from './page/clipping';
import { openPanelWindow } from './page/panel-window';

/** Writes down where chat frames sit, opens the panel, keeps sync and feeds going. It remembers nothing and may be stopped at any time. */
export default defineBackground(() => {
  const database = openDatabase();
  startSync(database);
  startFeeds(database);
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    void announced(message, sender);
  });
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-panel' && tab) openPanel(tab);
  });
  browser.action.onClicked.addListener(openPanel);
  browser.contextMenus.onClicked.addListener(onSavePhrase);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    offerSaving();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/practice.html') });
  });
});

const announcement = v.object({ type: v.literal('seat.announce'), consoleId: v.string(), protocol: v.number() });

async function announced(message: unknown, sender: Browser.runtime.MessageSender): Promise<void> {
  const parsed = v.safeParse(announcement, message);
  if (!parsed.success || sender.id !== browser.runtime.id || !sender.documentId || sender.tab?.id === undefined) return;
  if (!sitsAtItsConsole(parsed.output.consoleId, sender.url ?? '')) return;
  // The door of a console that an administrator disabled: no seat is known, so no panel links, and nothing is read.
  if ((await readManaged()).disabledConsoles.includes(parsed.output.consoleId)) return;
  await saveSeat({
    consoleId: parsed.output.consoleId,
    protocol: parsed.output.protocol,
    tabId: sender.tab.id,
    frameId: sender.frameId ?? 0,
    documentId: sender.documentId,
    announcedAt: Date.now(),
  });
}

/** A content script runs where the manifest says; the practice page is ours. Anything else is nobody we know. */
function sitsAtItsConsole(consoleId: string, url: string): boolean {
  if (consoleId === 'practice') return url.startsWith(browser.runtime.getURL('/practice.html'));
  const hosts = consoleById(consoleId)?.matches.map((pattern) => new URL(pattern.replace(/\*/g, 'x')).host) ?? [];
  return hosts.includes(new URL(url).host);
}

/** Must be called at once in the user's gesture. Browsers without a side panel get the same page as a window. */
function openPanel(tab: Browser.tabs.Tab): void {
  if (browser.sidePanel && tab.windowId !== undefined) void browser.sidePanel.open({ windowId: tab.windowId });
  else if (tab.id !== undefined) openPanelWindow(tab.id);
}
