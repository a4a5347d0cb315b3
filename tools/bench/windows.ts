import type { Page } from 'playwright-core';
import { fixtureUrl, loadFixture } from '../../tests/fixtures/load';
import { type ExtensionBrowser, openBrowser } from '../lib/browser';

/** The bench's place in a browser: a page of the extension that can open windows. */
export interface Desk {
  browser: ExtensionBrowser;
  page: Page;
}

export interface TabWindow {
  page: Page;
  tabId: number;
}

const FIXTURE = 'pinduoduo/open-chat.html';

/** A browser with the production build and an empty profile. */
export async function openDesk(): Promise<Desk> {
  const browser = await openBrowser({ timezoneId: 'Asia/Shanghai' });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(`${browser.origin}/manifest.json`);
  return { browser, page };
}

/** A window of its own with one empty tab: only a page in front of its window paints. */
export async function openWindow(desk: Desk, size: { width: number; height: number }): Promise<TabWindow> {
  const opened = desk.browser.context.waitForEvent('page');
  const tabId = await desk.page.evaluate(
    async (bounds) => (await chrome.windows.create({ url: 'about:blank', focused: true, ...bounds }))?.tabs?.[0]?.id,
    size,
  );
  const page = await opened;
  await page.setViewportSize(size);
  if (tabId === undefined) throw new Error('the browser opened no window');
  return { page, tabId };
}

/** The Pinduoduo chat at its real address, answered from the fixture; nothing of the world is reached. */
export async function openChat(desk: Desk): Promise<TabWindow> {
  const window = await openWindow(desk, { width: 1280, height: 860 });
  const url = fixtureUrl(FIXTURE);
  if (!url) throw new Error(`${FIXTURE} names no address`);
  const body = loadFixture(FIXTURE);
  await window.page.route('**/*', (route) =>
    route.request().resourceType() === 'document'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
      : route.abort(),
  );
  await window.page.goto(url, { waitUntil: 'load' });
  await window.page.evaluate('fixture.settled');
  return window;
}

/** The panel bound to the chat's tab; `watch` runs in it from its first moment. */
export async function openPanel(desk: Desk, chat: TabWindow, watch: string): Promise<TabWindow> {
  const window = await openWindow(desk, { width: 400, height: 860 });
  await window.page.addInitScript(watch);
  await window.page.goto(`${desk.browser.origin}/sidepanel.html?tab=${chat.tabId}`);
  return window;
}

export const isVisible = ({ page }: TabWindow): Promise<boolean> =>
  page.evaluate(() => document.visibilityState === 'visible');
