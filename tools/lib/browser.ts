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
  /** More switches of the browser. */
  args?: string[];
}

export interface ExtensionBrowser {
  context: BrowserContext;
  /** `chrome-extension://ID` */
  origin: string;
  worker(): Promise<Worker>;
  /** Opens `sidepanel.html?tab=` bound to this page's tab, in a window beside it. */
  openPanel(page: Page): Promise<Page>;
  tabId(page: Page): Promise<number>;
  /** An extension page without a face that stays open: for what only extension pages may do. */
  desk(): Promise<Page>;
  close(): Promise<void>;
}

/** Starts headless Chromium with the extension and an empty profile. */
export async function openBrowser(options: BrowserOptions = {}): Promise<ExtensionBrowser> {
  const { extension = BUILD, locale = 'zh-CN', viewport = { width: 1440, height: 900 }, args = [], ...rest } = options;
  const profile = mkdtempSync(join(tmpdir(), 'chatside-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser().path,
    args: [
      ...ARGS,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--lang=${locale}`,
      ...args,
    ],
    headless: false,
    locale,
    viewport,
    ...rest,
  });
  const worker = async (): Promise<Worker> =>
    context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', { timeout: 30_000 });
  const origin = (await worker()).url().split('/').slice(0, 3).join('/');
  let opening: Promise<Page> | null = null;
  const desk = (): Promise<Page> => {
    opening ??= openDesk(context, origin);
    return opening;
  };
  const tabId = async (page: Page): Promise<number> => tabOf(page, await desk());
  const close = async (): Promise<void> => {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  await closeWelcome(context, origin);
  const panelOf = async (page: Page): Promise<Page> => openPanel(await tabId(page), await desk(), context);
  return { context, origin, worker, tabId, desk, close, openPanel: panelOf };
}

/** The page that a first install opens is not what a tool wants to look at. */
async function closeWelcome(context: BrowserContext, origin: string): Promise<void> {
  const isWelcome = (page: Page): boolean => page.url().startsWith(`${origin}/practice.html`);
  const welcome =
    context.pages().find(isWelcome) ?? (await context.waitForEvent('page', { timeout: 10_000 }).catch(() => null));
  await welcome?.close();
}

/** Any file of the extension is a page with its rights. */
async function openDesk(context: BrowserContext, origin: string): Promise<Page> {
  const desk = await context.newPage();
  await desk.goto(`${origin}/manifest.json`);
  return desk;
}

/** A page does not know its own tab: it is brought to the front, and then the tab in front is asked for. */
async function tabOf(page: Page, desk: Page): Promise<number> {
  await page.bringToFront();
  const id = await desk.evaluate(async () => (await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.id);
  if (id === undefined) throw new Error('the tab of the page was not found');
  return id;
}

/** In a window of its own, so that chat and panel are both on screen: a tab behind another is painted once a second only. */
async function openPanel(tabId: number, desk: Page, context: BrowserContext): Promise<Page> {
  const opened = context.waitForEvent('page');
  // Empty at first: language and time zone are put in place before a page of ours asks for them.
  await desk.evaluate(() => chrome.windows.create({ url: 'about:blank', type: 'popup', width: 400, height: 900 }));
  const panel = await opened;
  await panel.setViewportSize({ width: 380, height: 860 });
  await panel.goto(new URL(`/sidepanel.html?tab=${tabId}`, desk.url()).href);
  return panel;
}
