import type { Page } from 'playwright-core';
import { pageScript } from './bundle';
import { longestTask } from './longest-task';
import type { Say } from './measure';
import { buyerLines, searchKeys } from './questions';
import { rounded, type Spread, spread } from './stats';

/** What is measured of the bare functions. Times in milliseconds. */
export interface Computed {
  searchKeyMs: Spread;
  fuseSearchKeyMs: Spread;
  miniSearchKeyMs: Spread;
  suggestMs: Spread;
  /** The longest that building search index and engine keeps the page busy at a time; the middle one of three builds. */
  indexSliceMs: number;
  /** The same by the thread's own clock, which stands still while other programs run: the longest task of all builds. */
  indexTaskCpuMs: number;
}

interface DeskWindow extends Window {
  benchDesk: typeof import('./in-page/desk');
}

const LINES = 120;
const BUILDS = 3;
/** From so many phrases on, the others get every sixth key only: Fuse takes a second for each. */
const MANY = 50_000;

/**
 * Warm, in a page of the extension that does nothing else.
 * @param library the one in the profile's database, or one of this size that is only in memory
 */
export async function measureComputing(page: Page, library: number | 'installed', say: Say): Promise<Computed> {
  await page.evaluate(await pageScript('desk.ts', 'benchDesk'));
  await page.evaluate((size) => (window as unknown as DeskWindow).benchDesk.take(size), library);
  const keys = searchKeys();
  const few = typeof library === 'number' && library >= MANY ? keys.filter((_, at) => at % 6 === 0) : keys;
  const suggest = await page.evaluate(
    (lines) => (window as unknown as DeskWindow).benchDesk.timeSuggest(lines),
    buyerLines(LINES),
  );
  const { result: slices, cpuMs } = await longestTask(page, () =>
    page.evaluate((builds) => (window as unknown as DeskWindow).benchDesk.timeSlices(builds), BUILDS),
  );
  const ours = await page.evaluate((typed) => (window as unknown as DeskWindow).benchDesk.timeSearch(typed), keys);
  const fuse = await page.evaluate((typed) => (window as unknown as DeskWindow).benchDesk.timeFuse(typed), few);
  const mini = await page.evaluate((typed) => (window as unknown as DeskWindow).benchDesk.timeMini(typed), few);
  if (ours.empty.length > 0)
    say(`${ours.empty.length} of ${keys.length} search keys find nothing: ${ours.empty.join(' ')}`);
  if (mini.empty.length > 0) say(`MiniSearch finds nothing for ${mini.empty.length} of ${few.length} keys`);
  return {
    searchKeyMs: spread(ours.times),
    fuseSearchKeyMs: spread(fuse),
    miniSearchKeyMs: spread(mini.times),
    suggestMs: spread(suggest),
    indexSliceMs: spread(slices).p50,
    indexTaskCpuMs: rounded(cpuMs),
  };
}
