import type { Page } from 'playwright-core';
import { phrasesTexts } from '../../components/phrases/texts';
import { pageScript } from './bundle';
import { sleep } from './lines';
import type { Say } from './measure';
import { searchQueries } from './questions';
import { type Spread, spread } from './stats';
import { type Desk, isVisible, openWindow, type TabWindow } from './windows';

/** What is measured of the library page. Times in milliseconds. */
export interface LibraryPageTimes {
  /** From navigation to the first rows painted. */
  libraryOpenMs: Spread;
  /** From the input event of a key in its search to the rows in the document. */
  librarySearchKeyMs: Spread;
  /** The same to the frame that shows them. */
  librarySearchPaintMs: Spread;
  /** What a key costs the page's thread by its own clock, painting and all; other programs are not in it. */
  librarySearchCpuMs: Spread;
}

interface LibraryWindow extends Window {
  benchLibrary: typeof import('./in-page/library-painted');
}

const OPENS = 12;
const SIZE = { width: 1280, height: 860 };
/** The search index is built behind the first paint, in slices. */
const INDEX_MS = 5000;
/** Marks of the guard follow the rows: the next key meets a quiet page. */
const QUIET_MS = 150;

/** With the library that is installed in the profile. */
export async function measureLibraryPage(desk: Desk, say: Say): Promise<LibraryPageTimes> {
  const watch = await pageScript('library-painted.ts', 'benchLibrary');
  const opens: number[] = [];
  for (let index = 0; index < OPENS; index += 1) {
    const library = await openLibrary(desk, watch);
    opens.push(await library.page.evaluate(() => (window as unknown as LibraryWindow).benchLibrary.opened));
    if (!(await isVisible(library))) say('the library page was NOT visible');
    await library.page.close();
  }
  const library = await openLibrary(desk, watch);
  await sleep(INDEX_MS);
  const { times, unchanged } = await typeAll(library.page);
  await library.page.close();
  if (unchanged > 0) say(`${unchanged} keys in the library’s search change nothing in the table and are not counted`);
  return {
    libraryOpenMs: spread(opens),
    librarySearchKeyMs: spread(times.map(({ listed }) => listed)),
    librarySearchPaintMs: spread(times.map(({ painted }) => painted)),
    librarySearchCpuMs: spread(times.map(({ cpu }) => cpu)),
  };
}

async function openLibrary(desk: Desk, watch: string): Promise<TabWindow> {
  const window = await openWindow(desk, SIZE);
  await window.page.addInitScript(watch);
  await window.page.goto(`${desk.browser.origin}/library.html#phrases`);
  return window;
}

type KeyTimes = NonNullable<Awaited<ReturnType<LibraryWindow['benchLibrary']['keyTimes']>>> & { cpu: number };

/** A clock of the page's thread, in milliseconds: it stands still while other programs run. */
async function threadClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
}

/** Types every query key by key, after one that is not counted; how many keys changed nothing that is shown. */
async function typeAll(page: Page): Promise<{ times: KeyTimes[]; unchanged: number }> {
  const box = page.getByRole('searchbox', { name: phrasesTexts['zh-CN'].search });
  const clock = await threadClock(page);
  const type = async (query: string): Promise<(KeyTimes | null)[]> => {
    const found: (KeyTimes | null)[] = [];
    await box.fill('');
    await sleep(QUIET_MS);
    for (const key of query) {
      await page.evaluate(() => (window as unknown as LibraryWindow).benchLibrary.expectKey());
      const before = await clock();
      await page.keyboard.insertText(key);
      const times = await page.evaluate(() => (window as unknown as LibraryWindow).benchLibrary.keyTimes());
      found.push(times && { ...times, cpu: (await clock()) - before });
      await sleep(QUIET_MS);
    }
    return found;
  };
  const queries = searchQueries();
  await type(queries[0] ?? '');
  const found: (KeyTimes | null)[] = [];
  for (const query of queries) found.push(...(await type(query)));
  const times = found.filter((one) => one !== null);
  return { times, unchanged: found.length - times.length };
}
