import { browser } from 'wxt/browser';
import { isPassing } from '../../feeds/feed-fault';
import type { LibraryDatabase } from '../database';
import { browserFeeds } from './browser-parts';
import type { FeedState } from './feed-state';
import { type FeedParts, refreshFeeds } from './refresh-all';

export const FEEDS_ALARM = 'feeds.refresh';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Between two looks, and how far either way it varies: a shop's computers shall not ask all at once. */
export const EVERY_MS = 6 * HOUR;
export const JITTER_MS = 45 * MINUTE;
/** After a look that could not reach a host. */
export const RETRY_MS = HOUR;
/** A look that was missed while the computer was off is made up for within so long: at nine all of them are switched on. */
export const MAKE_UP_MS = 20 * MINUTE;
/** An alarm that comes so late was missed. */
const LATE_MS = 5 * MINUTE;

/** From 0 to below 1. */
type Random = () => number;

/** When to look next, in milliseconds from now. */
export function nextLook(states: readonly Pick<FeedState, 'fault'>[], random: Random): number {
  const again = states.some(({ fault }) => fault !== null && isPassing(fault));
  return (again ? RETRY_MS : EVERY_MS) + (2 * random() - 1) * (again ? JITTER_MS / 4 : JITTER_MS);
}

export interface ScheduleOptions {
  parts?: FeedParts;
  random?: Random;
}

/** Keeps the feeds up to date. Called once, at once when the background starts. */
export function startFeeds(
  database: LibraryDatabase,
  { parts = browserFeeds, random = Math.random }: ScheduleOptions = {},
): void {
  const after = (ms: number): Promise<void> => browser.alarms.create(FEEDS_ALARM, { when: parts.net.now() + ms });
  const look = async (): Promise<void> => {
    // First the next one: the background may be stopped while it looks.
    await after(nextLook([], random));
    const states = await refreshFeeds(database, parts).catch(() => []);
    if (states.some(({ fault }) => fault && isPassing(fault))) await after(nextLook(states, random));
  };
  const begin = async (): Promise<void> => {
    if (!(await browser.alarms.get(FEEDS_ALARM))) await after(random() * MAKE_UP_MS);
  };
  browser.alarms.onAlarm.addListener(({ name, scheduledTime }) => {
    if (name !== FEEDS_ALARM) return;
    const isLate = parts.net.now() - scheduledTime > LATE_MS;
    void (isLate ? after(random() * MAKE_UP_MS) : look());
  });
  browser.runtime.onStartup.addListener(() => void begin());
  browser.runtime.onInstalled.addListener(() => void begin());
  // Switched off and on again, the extension has no alarm, and neither of the two is told.
  void begin();
  // Somebody said yes to a host, here or on the library page: what it has is wanted now.
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    if (origins.length > 0) void look();
  });
}
