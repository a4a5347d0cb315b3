import type { Pack } from '../../storage/database';
import { starterPacks } from '../../storage/starter';
import { pageScript } from './bundle';
import { type Computed, measureComputing } from './compute';
import { benchPack } from './library';
import { type LibraryPageTimes, measureLibraryPage } from './library-page';
import { quietBurst, sleep, timeBursts, timeLines, watchThread } from './lines';
import { longestOwnTask } from './longest-task';
import { buyerLines } from './questions';
import { rounded, type Spread, spread } from './stats';
import { type Desk, isVisible, openChat, openDesk, openPanel, type TabWindow } from './windows';

/** What is measured with one library. Times in milliseconds. */
export interface Measured extends Computed, LibraryPageTimes {
  lineToPaintMs: Spread;
  panelOpenMs: Spread;
  heapMb: number;
}

export interface Bursts {
  longestTaskMs: number;
  lastLineMs: number;
}

/** Says what a reader of the numbers must know. */
export type Say = (line: string) => void;

interface Bench {
  desk: Desk;
  chat: TabWindow;
  /** The script that watches the panel paint. */
  watch: string;
  say: Say;
}

interface DeskWindow extends Window {
  benchDesk: typeof import('./in-page/desk');
}
interface PanelWindow extends Window {
  benchPanel: typeof import('./in-page/painted');
}

const LINES = 48;
const BURSTS = 20;
const TRACED_BURSTS = 8;
const OPENS = 12;

/** Measures with a library of this many phrases, in a browser and a profile of its own. */
export async function measure(size: number, say: Say): Promise<{ measured: Measured; bursts: Bursts }> {
  const desk = await openDesk();
  try {
    await install(desk, size);
    const chat = await openChat(desk);
    await watchThread(chat);
    const bench = { desk, chat, watch: await pageScript('painted.ts', 'benchPanel'), say };
    const { lineToPaintMs, bursts, heapMb } = await measureLinked(bench);
    const panelOpenMs = await measureOpening(bench);
    await chat.page.close();
    const ofLibrary = await measureLibraryPage(desk, say);
    const computed = await measureComputing(desk.page, 'installed', say);
    return { measured: { lineToPaintMs, ...computed, panelOpenMs, heapMb, ...ofLibrary }, bursts };
  } finally {
    await desk.browser.close();
  }
}

/** Only the bare functions, with a library of this many phrases that is nowhere stored. */
export async function compute(size: number, say: Say): Promise<Computed> {
  const desk = await openDesk();
  try {
    return await measureComputing(desk.page, size, say);
  } finally {
    await desk.browser.close();
  }
}

/** Fills the library of the profile up to this many phrases, and leaves nothing of that work in memory. */
async function install({ page }: Desk, size: number): Promise<void> {
  const starters = starterPacks().reduce((sum, { phrases }) => sum + phrases.length, 0);
  await page.evaluate(await pageScript('desk.ts', 'benchDesk'));
  const pack = benchPack(size - starters);
  // The page's own types are too deep to be followed through the call.
  const install = (made: object) => (window as unknown as DeskWindow).benchDesk.install(made as Pack);
  const installed = await page.evaluate(install, pack as object);
  if (installed !== size) throw new Error(`the library has ${installed} phrases instead of ${size}`);
  await page.reload();
}

/** With chat and panel side by side: lone lines, bursts, and what the panel then holds in memory. */
async function measureLinked({
  desk,
  chat,
  watch,
  say,
}: Bench): Promise<Pick<Measured, 'lineToPaintMs' | 'heapMb'> & { bursts: Bursts }> {
  const panel = await openPanel(desk, chat, watch);
  await firstPainted(panel);
  await checkPages(chat, panel, say);
  // The search index is built behind the first paint; it is not what is measured here.
  await sleep(1500);
  const lines = buyerLines(LINES);
  const times = await timeLines(chat, panel, lines);
  if (times.length < lines.length)
    say(`${lines.length - times.length} of ${lines.length} lines got no suggestion and are not counted`);
  const lastLineMs = spread(await timeBursts(chat, panel, BURSTS)).p95;
  const longestTaskMs = await longestOwnTask(chat.page, `${desk.browser.origin}/content-scripts/`, async () => {
    for (let index = 0; index < TRACED_BURSTS; index += 1) await quietBurst(chat, panel);
  });
  const heapMb = await heapOf(panel);
  await panel.page.close();
  return { lineToPaintMs: spread(times), heapMb, bursts: { longestTaskMs: rounded(longestTaskMs), lastLineMs } };
}

const firstPainted = ({ page }: TabWindow): Promise<number> =>
  page.evaluate(() => (window as unknown as PanelWindow).benchPanel.opened);

/** A page that is not in front paints late or never, and two clocks that disagree make times that are none. */
async function checkPages(chat: TabWindow, panel: TabWindow, say: Say): Promise<void> {
  if (!(await isVisible(chat))) say('the chat page was NOT visible');
  if (!(await isVisible(panel))) say('the panel page was NOT visible');
  const offsets = [chat, panel].map(({ page }) => page.evaluate(clockOffset));
  const [ofChat = 0, ofPanel = 0] = await Promise.all(offsets);
  const apart = Math.abs(ofChat - ofPanel);
  if (apart > 0.5) say(`the clocks of chat and panel are ${rounded(apart)} ms apart`);
}
/** How far a page's clock is from the computer's, ms. */
function clockOffset(): number {
  let offset = -Infinity;
  const until = performance.now() + 20;
  while (performance.now() < until) {
    offset = Math.max(offset, Date.now() - performance.timeOrigin - performance.now());
  }
  return offset;
}

/** Megabytes that the panel's scripts hold after a collection. */
async function heapOf({ page }: TabWindow): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return rounded(usedSize / 1e6);
}

/** A new panel each time: from its navigation to the first suggestions painted. */
async function measureOpening({ desk, chat, watch }: Bench): Promise<Spread> {
  const times: number[] = [];
  await chat.page.evaluate(() =>
    (window as unknown as { fixture: { addBuyerLine(text: string): void } }).fixture.addBuyerLine('什么时候发货'),
  );
  for (let index = 0; index < OPENS; index += 1) {
    const panel = await openPanel(desk, chat, watch);
    times.push(await firstPainted(panel));
    await panel.page.close();
  }
  return spread(times);
}
