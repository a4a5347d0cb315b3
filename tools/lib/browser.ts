import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { findBrowser } from '../../scripts/lib/chromium.mjs';
import { BUILD } from './build';

/** Quiet, closed to the network, and the same on every machine. */
const ARGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface BrowserOptions {
  timezoneId?: string;
  locale?: string;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  /** Folder of an unpacked extension; the production build unless told otherwise. */
  extension?: string;
}

export interface ExtensionBrowser {
  context: BrowserContext;
  /** `chrome-extension://ID` */
  origin: string;
  worker(): Promise<Worker>;
  /** Opens `sidepanel.html?tab=` bound to this page's tab, and leaves the page in front. */
  openPanel(page: Page): Promise<Page>;
  tabId(page: Page): Promise<number>;
  close(): Promise<void>;
}

/** Starts headless Chromium with the extension and an empty profile. */
export async function openBrowser(options: BrowserOptions = {}): Promise<ExtensionBrowser> {
  const { extension = BUILD, locale = 'zh-CN', viewport = { width: 1440, height: 900 }, ...rest } = options;
  const profile = mkdtempSync(join(tmpdir(), 'chatside-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser().path,
    args: [...ARGS, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`, `--lang=${locale}`],
    headless: false,
    locale,
    viewport,
    ...rest,
  });
  const worker = async (): Promise<Worker> =>
    context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', { timeout: 30_000 });
  const origin = (await worker()).url().split('/').slice(0, 3).join('/');
  const tabId = (page: Page): Promise<number> => tabOf(page, origin, context);
  const close = async (): Promise<void> => {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  await closeWelcome(context, origin);
  return {
    context,
    origin,
    worker,
    tabId,
    close,
    openPanel: async (page) => openPanel(page, await tabId(page), origin, context),
  };
}

/** The page that a first install opens is not what a tool wants to look at. */
async function closeWelcome(context: BrowserContext, origin: string): Promise<void> {
  const isWelcome = (page: Page): boolean => page.url().startsWith(`${origin}/practice.html`);
  const welcome =
    context.pages().find(isWelcome) ?? (await context.waitForEvent('page', { timeout: 10_000 }).catch(() => null));
  await welcome?.close();
}

/** Finds the tab of a page: it is asked for under a passing title, because a page does not know its own tab. */
async function tabOf(page: Page, origin: string, context: BrowserContext): Promise<number> {
  await page.bringToFront();
  const helper = await context.newPage();
  await helper.goto(`${origin}/manifest.json`);
  await page.bringToFront();
  const id = await helper.evaluate(async () => (await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.id);
  await helper.close();
  if (id === undefined) throw new Error('the tab of the page was not found');
  return id;
}

async function openPanel(page: Page, tabId: number, origin: string, context: BrowserContext): Promise<Page> {
  const panel = await context.newPage();
  await panel.setViewportSize({ width: 380, height: 860 });
  await panel.goto(`${origin}/sidepanel.html?tab=${tabId}`);
  await page.bringToFront();
  return panel;
}
