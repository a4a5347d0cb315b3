import { browser } from 'wxt/browser';
import type { LibraryDatabase } from '../database';
import { ownRecords, saveOwn } from '../own-records';
import { changeSettings, SETTINGS_KEY } from '../settings';
import { browserParts } from './browser-parts';
import { createSyncEngine, type SyncEngine } from './engine';
import { isSaved } from './saved';
import { changesOfSettings, settingsIn, unrecorded } from './setting-records';

/** So long changes are gathered before they are written: an hour of them is 1,800 writes, which is what the browser allows. */
export const GATHER_MS = 2000;
/** For when the background is stopped in between; a browser rings no earlier. */
const FALLBACK_MS = 30_000;
/** A look without a reason, for what was missed. */
const UPKEEP_MINUTES = 60;

const SOON = 'sync.soon';
const UPKEEP = 'sync.upkeep';

export type Lock = (work: () => Promise<void>) => Promise<void>;

/** Only one background of this profile writes at a time. */
const browserLock: Lock = async (work) => {
  await navigator.locks.request('chatside.sync', work);
};

export interface RunOptions {
  lock?: Lock;
  gatherMs?: number;
}

interface Run {
  database: LibraryDatabase;
  engine: SyncEngine;
  lock: Lock;
  gatherMs: number;
  /** What the browser announced since the last pull. */
  announced: Record<string, unknown>[];
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Keeps the own records in step with the browser's sync area. Called once, at once when the background starts. */
export function startSync(
  database: LibraryDatabase,
  { lock = browserLock, gatherMs = GATHER_MS }: RunOptions = {},
): void {
  const engine = createSyncEngine(browserParts(database));
  const run: Run = { database, engine, lock, gatherMs, announced: [], timer: undefined };
  browser.storage.sync.onChanged.addListener((changes) => {
    run.announced.push(valuesOf(changes));
    soon(run);
  });
  browser.storage.local.onChanged.addListener((changes) => {
    const settings = changes[SETTINGS_KEY];
    if (settings) void settingsChanged(run, settings);
  });
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (isSaved(message)) soon(run);
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === SOON || name === UPKEEP) void syncNow(run);
  });
  browser.runtime.onStartup.addListener(() => void begin(run));
  browser.runtime.onInstalled.addListener(() => void begin(run));
}

/** Values after a change; what was removed says nothing. */
const valuesOf = (changes: Record<string, { newValue?: unknown }>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(changes).flatMap(([name, { newValue }]) => (newValue === undefined ? [] : [[name, newValue]])),
  );

/** At the start of the browser, and after an installation or update. */
async function begin(run: Run): Promise<void> {
  await browser.alarms.create(UPKEEP, { periodInMinutes: UPKEEP_MINUTES });
  const stored = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
  await syncNow(run);
  // After the pull: where another computer has said already, that counts.
  const changes = unrecorded(stored, await ownRecords(run.database));
  await saveOwn(run.database, changes, { now: Date.now(), what: null });
  if (changes.length > 0) soon(run);
}

async function settingsChanged(run: Run, change: { oldValue?: unknown; newValue?: unknown }): Promise<void> {
  const changes = changesOfSettings(change.oldValue, change.newValue);
  await saveOwn(run.database, changes, { now: Date.now(), what: null });
  // Also where nothing was saved: the switch of sync is a setting.
  soon(run);
}

/** Gathers what comes within a moment; the alarm rings if the background is stopped before. */
function soon(run: Run, after = run.gatherMs): void {
  if (run.timer !== undefined) return;
  run.timer = setTimeout(() => void syncNow(run), after);
  void browser.alarms.create(SOON, { when: Date.now() + Math.max(after, FALLBACK_MS) });
}

async function syncNow(run: Run): Promise<void> {
  clearTimeout(run.timer);
  run.timer = undefined;
  try {
    await run.lock(() => pullAndPush(run));
  } catch {
    // No sync area, or a database that is blocked: nothing was lost, and the next look tries again.
  }
}

async function pullAndPush(run: Run): Promise<void> {
  const { taken } = await run.engine.pull(run.announced.splice(0));
  const settings = settingsIn(taken);
  if (Object.keys(settings).length > 0) await changeSettings(settings);
  const { retryIn } = await run.engine.push();
  if (retryIn !== null) soon(run, retryIn);
  else if (run.timer === undefined) await browser.alarms.clear(SOON);
}
