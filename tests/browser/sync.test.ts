import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { itemBytes } from '../../storage/sync/bytes';
import { encodeRecord } from '../../storage/sync/codec';
import { bytesInUse, readArea, recordsIn } from '../../storage/sync/read-area';
import { shardName, shardOf, writeShard } from '../../storage/sync/shard';
import { NO_STAMP, nextStamp } from '../../storage/sync/stamp';
import { canonicalText, type WireRecord, wireKey } from '../../storage/sync/wire';
import { shareBrowser, soon } from './harness';

const browser = shareBrowser();

/** Whatever the browser writes differently from JavaScript, and what may look as if it did. */
const VALUES: unknown[] = [
  ...['亲', '😊', 'é', '"', '\\', '\n\r\t\b\f', '<b>&/', '\u2028\u2029', '\u0000\u001f', '\u007f\u0080\ufeff\uffff'],
  ...['', '\ud800', '\udc00x', 'a\ud83d', '您好，{order.number}～\n下午发'],
  ...[0, -0, 1, -1, 2147483647, -2147483648, 2147483648, -2147483649, 4294967296.5, 999999999999, 1e12],
  ...[1_700_000_000_000, 9007199254740991, 1e15, 1e20, 1e21, 1.5, 0.1, 1e-6, 1e-7, 123456.789, -1.25e-9],
  ...[true, false, null, [], {}, [1, [2, ['亲']]], { b: 1, a: '<' }, { 亲: { '"': null } }, [null, {}]],
];

/** As text: half a letter does not survive the way to the page in another form. */
const JSON_VALUES = JSON.stringify(VALUES);

test('bytes are counted as the browser counts them', async () => {
  const desk = await browser().desk();
  const counted = await desk.evaluate(async (values) => {
    const bytes: number[] = [];
    for (const value of JSON.parse(values)) {
      await chrome.storage.sync.clear();
      await chrome.storage.sync.set({ 键k: value });
      bytes.push(await chrome.storage.sync.getBytesInUse('键k'));
    }
    await chrome.storage.sync.clear();
    return bytes;
  }, JSON_VALUES);
  expect(VALUES.map((value, index) => [value, counted[index]])).toEqual(
    VALUES.map((value) => [value, itemBytes('键k', value)]),
  );
});

test('what is read again is what was written, as far as equality of records goes', async () => {
  const desk = await browser().desk();
  const back = await desk.evaluate(async (values) => {
    await chrome.storage.sync.set({ all: JSON.parse(values) });
    const { all } = await chrome.storage.sync.get('all');
    await chrome.storage.sync.remove('all');
    return all;
  }, JSON_VALUES);
  expect(canonicalText(back)).toBe(canonicalText(VALUES));
});

const PHRASE = { language: 'zh-CN', layer: 'shop', title: '发货', shortcode: '' } as const;

const record = (id: string, text: string, now: number) => ({
  ...{ key: `phrase:${id}` as const, kind: 'phrase' as const, id, stamp: nextStamp(NO_STAMP, now, 'abcdef') },
  value: { ...PHRASE, text, intents: [] },
});

/** Puts records into the library as a page of ours does, and says that it did. */
async function save(page: Page, records: ReturnType<typeof record>[]): Promise<void> {
  await page.evaluate(async (rows) => {
    const database = await new Promise<IDBDatabase>((done, failed) => {
      const opening = indexedDB.open('chatside');
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => failed(opening.error);
    });
    const writing = database.transaction('own', 'readwrite');
    for (const [seq, row] of JSON.parse(rows).entries()) writing.objectStore('own').put({ ...row, seq });
    await new Promise((done) => {
      writing.oncomplete = done;
    });
    database.close();
    await chrome.runtime.sendMessage({ type: 'library.saved' }).catch(() => undefined);
  }, JSON.stringify(records));
}

/** How many items each write to the sync area changed, from now on. */
async function watchWrites(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { writes: seen });
    chrome.storage.sync.onChanged.addListener((changes) => seen.push(Object.keys(changes).length));
  });
  return () => page.evaluate(() => (window as unknown as { writes: number[] }).writes);
}

const area = (page: Page): Promise<Record<string, unknown>> => page.evaluate(() => chrome.storage.sync.get(null));

async function openLibrary(): Promise<Page> {
  const page = await browser().context.newPage();
  await page.goto(`${browser().origin}/library.html`);
  await page.getByRole('button', { name: /KB/ }).waitFor();
  return page;
}

test('eighty phrases go into sync in one write; one edit of them is one write of one small item', async () => {
  const page = await openLibrary();
  const writes = await watchWrites(page);
  const phrases = Array.from({ length: 80 }, (_, index) =>
    record(`own.${index}`, `第${index}条，今天下午发出。`, 1e12),
  );
  await save(page, phrases);
  await soon(async () => recordsIn(readArea(await area(page))).size).toBe(80);
  expect(await writes()).toHaveLength(1);
  const items = await area(page);
  expect((await writes())[0]).toBe(Object.keys(items).length);
  expect(await page.evaluate(() => chrome.storage.sync.getBytesInUse(null))).toBe(bytesInUse({ items }));

  await save(page, [record('own.7', '改过了。', 2e12)]);
  await soon(writes).toHaveLength(2);
  expect((await writes())[1]).toBe(1);
  const name = shardName(shardOf('p:own.7'));
  expect(await page.evaluate((key) => chrome.storage.sync.getBytesInUse(key), name)).toBeLessThanOrEqual(8192);
});

test('what another computer wrote is taken, shown in the meter, and not written back', async () => {
  const page = await openLibrary();
  const writes = await watchWrites(page);
  const theirs: WireRecord = encodeRecord(record('own.far', '从另一台电脑来。', 3e12));
  const name = shardName(shardOf(wireKey(theirs)));
  const there = readArea(await area(page)).shards.get(shardOf(wireKey(theirs)));
  const records = new Map([...(there?.records ?? []), [wireKey(theirs), theirs] as const]);
  const item = JSON.stringify({ [name]: writeShard({ records, rest: {} }) });
  await page.evaluate((items) => chrome.storage.sync.set(JSON.parse(items)), item);
  await page.getByRole('button', { name: /KB/ }).click();
  const arrivals = page.getByRole('list', { name: '来自另一台电脑' });
  await arrivals.getByText('发货').first().waitFor({ timeout: 15_000 });
  expect(await writes()).toEqual([1]);
});
