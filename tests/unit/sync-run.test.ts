import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { ownRecords, saveOwn } from '../../storage/own-records';
import { changeSettings, readSettings } from '../../storage/settings';
import { encodeRecord } from '../../storage/sync/codec';
import { readArea, recordsIn } from '../../storage/sync/read-area';
import { startSync } from '../../storage/sync/run';
import { changesOfSettings, settingsIn } from '../../storage/sync/setting-records';
import { shardName, shardOf, writeShard } from '../../storage/sync/shard';
import { NO_STAMP, nextStamp } from '../../storage/sync/stamp';
import { type WireRecord, wireKey } from '../../storage/sync/wire';

const PHRASE = {
  language: 'zh-CN',
  layer: 'personal',
  title: '发货',
  text: '今天发',
  shortcode: '',
  intents: [],
} as const;

let database: LibraryDatabase;
let count = 0;

beforeEach(() => {
  fakeBrowser.reset();
  count += 1;
  database = openDatabase(`sync-run-${count}`);
});

/** What an earlier test left running does not write any more. */
function start(): void {
  const mine = count;
  startSync(database, { lock: async (work) => (mine === count ? work() : undefined), gatherMs: 60 });
}
const save = (id: string, text: string) =>
  saveOwn(database, [{ kind: 'phrase', id, value: { ...PHRASE, intents: [], text } }], { now: Date.now(), what: null });
const idsInSync = async (): Promise<string[]> => (await inSync()).map(([id]) => id).sort();
const inSync = async (): Promise<WireRecord[]> => [
  ...recordsIn(readArea(await browser.storage.sync.get(null))).values(),
];

/** Another computer of the same account wrote this. */
async function arrives(record: WireRecord): Promise<void> {
  const name = shardName(shardOf(wireKey(record)));
  await browser.storage.sync.set({ [name]: writeShard({ records: new Map([[wireKey(record), record]]), rest: {} }) });
}
const setting = (id: string, value: string | boolean): WireRecord =>
  encodeRecord({
    key: `setting:${id}`,
    kind: 'setting',
    id,
    stamp: nextStamp(NO_STAMP, Date.now() + 9000, 'other0'),
    value,
  });

const soon = { timeout: 6000, interval: 10 };

describe('the background', () => {
  it('puts what was saved into sync a moment later, and rings an alarm in case it is stopped before', async () => {
    start();
    const alarms = vi.spyOn(browser.alarms, 'create');
    await save('own.1', '今天发');
    await vi.waitFor(() => expect(alarms).toHaveBeenCalledWith('sync.soon', expect.anything()), soon);
    expect(await inSync()).toEqual([]);
    await vi.waitFor(async () => expect(await idsInSync()).toEqual(['own.1']), soon);
    await vi.waitFor(async () => expect(await browser.alarms.get('sync.soon')).toBeUndefined(), soon);
  });

  it('takes what another computer wrote, and does what its settings say', async () => {
    start();
    await arrives(setting('language', 'en'));
    await vi.waitFor(async () => expect((await readSettings()).language).toBe('en'), soon);
    expect(await ownRecords(database)).toMatchObject([{ key: 'setting:language', value: 'en' }]);
  });

  it('tells other computers of a setting, once: what came from them is not sent back', async () => {
    start();
    const writes = vi.spyOn(browser.storage.sync, 'set');
    await changeSettings({ codeTab: true });
    await vi.waitFor(
      async () => expect(await inSync()).toMatchObject([['codeTab', expect.anything(), 's', true]]),
      soon,
    );
    await arrives(setting('codeTab', false));
    await vi.waitFor(async () => expect((await readSettings()).codeTab).toBe(false), soon);
    await new Promise((done) => setTimeout(done, 400));
    // One of ours, one of the other computer.
    expect(writes).toHaveBeenCalledTimes(2);
  });

  it('tells of settings that were chosen before there was sync, at the start', async () => {
    await changeSettings({ language: 'en', agent: '07' });
    start();
    await fakeBrowser.runtime.onStartup.trigger();
    await vi.waitFor(
      async () => expect(await inSync()).toMatchObject([['language', expect.anything(), 's', 'en']]),
      soon,
    );
    expect(await browser.alarms.get('sync.upkeep')).toBeDefined();
  });

  it('does not speak of own phrases while that is switched off, and of all when it is on again', async () => {
    await changeSettings({ syncOwn: false, codeTab: true });
    start();
    await save('own.1', '今天发');
    await fakeBrowser.runtime.onStartup.trigger();
    await vi.waitFor(async () => expect(await idsInSync()).toEqual(['codeTab']), soon);
    await changeSettings({ syncOwn: true });
    await vi.waitFor(async () => expect(await idsInSync()).toEqual(['codeTab', 'own.1']), soon);
  });

  it('goes on when an alarm rings', async () => {
    await save('own.1', '今天发');
    start();
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'sync.soon', scheduledTime: Date.now() });
    await vi.waitFor(async () => expect(await inSync()).toHaveLength(1), soon);
  });
});

describe('settings as records', () => {
  it('are those that are the same for a person on every computer', () => {
    const changes = changesOfSettings({}, { language: 'en', agent: '7', codeTab: true, syncOwn: false });
    expect(changes.map(({ id }) => id)).toEqual(['language', 'codeTab']);
    expect(changesOfSettings({ language: 'en' }, undefined)).toEqual([]);
  });

  it('are taken only where they can be settings', () => {
    const record = (id: string, value: string | boolean | null) =>
      ({ key: `setting:${id}`, kind: 'setting', id, stamp: nextStamp(NO_STAMP, 1, 'other0'), value }) as const;
    const sound = [record('codeTab', true), record('remarkTemplates', null)];
    expect(settingsIn([...sound, record('language', 'tlh'), record('learning', 'yes'), record('agent', '7')])).toEqual({
      codeTab: true,
    });
  });
});
