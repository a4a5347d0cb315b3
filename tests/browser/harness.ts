import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type BrowserOptions, type ExtensionBrowser, openBrowser } from '../../tools/lib/browser';
import { openFixture, settled } from '../../tools/lib/fixture-page';

/** One browser for a whole file. After each test its pages are closed and the settings are as on a new computer. */
export function shareBrowser(options: BrowserOptions = {}): () => ExtensionBrowser {
  let browser: ExtensionBrowser | undefined;
  let kept: Page[] = [];
  const opened = (): ExtensionBrowser => {
    if (!browser) throw new Error('the browser is not open');
    return browser;
  };
  beforeAll(async () => {
    browser = await openBrowser({ timezoneId: 'Asia/Shanghai', ...options });
    await browser.desk();
    kept = browser.context.pages();
  });
  afterEach(async () => {
    const { context, desk } = opened();
    await Promise.all(context.pages().map((page) => kept.includes(page) || page.close()));
    await (await desk()).evaluate(() => chrome.storage.local.clear());
  });
  afterAll(() => browser?.close());
  return opened;
}

/** Waits for a condition: as quick as the machine, and long enough for a slow one. */
export const soon = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 15_000, interval: 30 });

export interface Beside {
  page: Page;
  panel: Page;
}

/** A fixture page that shows what its view says, and a panel bound to its tab. */
export async function openBeside(browser: ExtensionBrowser, fixture: string): Promise<Beside> {
  const page = await openFixture(browser, fixture);
  await settled(page);
  return { page, panel: await browser.openPanel(page) };
}

/** The language setting, as the switch of any page writes it; open pages follow. */
export async function setLanguage(browser: ExtensionBrowser, language: 'zh-CN' | 'en'): Promise<void> {
  const desk = await browser.desk();
  await desk.evaluate((chosen) => chrome.storage.local.set({ settings: { language: chosen } }), language);
}
