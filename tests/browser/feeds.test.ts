import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inGroups } from '../../assist/fingerprint';
import { contentHash } from '../../assist/pack-update';
import type { Phrase } from '../../assist/phrase';
import { faultTexts } from '../../components/feeds/fault-texts';
import { feedsTexts } from '../../components/feeds/feeds-texts';
import { packUpdateTexts } from '../../components/packs/pack-update-texts';
import { makeKeys } from '../../feeds/feed-keys';
import { NO_STAMP, nextStamp } from '../../storage/sync/stamp';
import { type ExtensionBrowser, openBrowser } from '../../tools/lib/browser';
import { FEED_HOST, grantedBuild, serveFeed } from '../../tools/lib/feed-extension';
import type { FeedServer } from '../../tools/lib/feed-server';
import { openFixture, settled } from '../../tools/lib/fixture-page';
import { fingerprint, type Keys, packFile, publish } from '../unit/feed-parts';
import { faultsOf, tooWide } from './a11y-parts';
import { setLanguage, soon } from './harness';
import { replyRows, wordsOf } from './panel-parts';

const ADDRESS = `https://${FEED_HOST}/team/feed.json`;
const t = feedsTexts['zh-CN'];
const words = packUpdateTexts['zh-CN'];

let server: FeedServer;
let keys: Keys;
let browser: ExtensionBrowser;
let extension: string;

beforeAll(async () => {
  const served = await serveFeed();
  server = served.server;
  keys = await makeKeys();
  extension = grantedBuild().folder;
  browser = await openBrowser({ timezoneId: 'Asia/Shanghai', extension, args: served.args });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(extension, { recursive: true, force: true });
});

/** The buyer of the fixture asks just this. */
const answer = (text: string): Phrase => ({
  ...{ id: 'team.42', title: '42码', text, shortcode: '', intents: [] },
  examples: ['这款 42 码还有吗', '42 码还有吗'],
});

const DAY = 24 * 3600 * 1000;
const iso = (at: number): string => new Date(at).toISOString();

async function edition(version: number, text: string): Promise<void> {
  const bytes = await packFile('team.pack', [answer(text)], { version });
  const now = Date.now();
  const times = { issued: iso(now - 3600_000), expires: iso(now + 30 * DAY) };
  await publish(server, '/team', keys, { version, ...times, packs: { 'team.json': { id: 'team.pack', bytes } } });
}

/** Writes an own copy into the library as the editor does, and has open pages read it anew. */
async function copy(page: Page, original: Phrase, text: string): Promise<void> {
  const { id, ...rest } = original;
  const value = {
    ...rest,
    text,
    language: 'zh-CN',
    layer: 'personal',
    base: { pack: 'team.pack', of: contentHash(original) },
  };
  const row = { key: `phrase:${id}`, kind: 'phrase', id, stamp: nextStamp(NO_STAMP, 1, 'abcdef'), value, seq: 1 };
  await page.evaluate(async (json) => {
    const database = await new Promise<IDBDatabase>((done, failed) => {
      const opening = indexedDB.open('chatside');
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => failed(opening.error);
    });
    const writing = database.transaction('own', 'readwrite');
    writing.objectStore('own').put(JSON.parse(json));
    await new Promise((done) => {
      writing.oncomplete = done;
    });
    database.close();
  }, JSON.stringify(row));
}

const refresh = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: t.of(t.refresh, '团队话术') }).click();
  await page.getByText(t.refreshed('团队话术')).waitFor();
};

test('a feed: subscribed to, suggested from, changed beside an own copy, and refused once it was tampered with', async () => {
  await edition(1, '42码还有的，今天下单今天发。');
  const page = await openFixture(browser, 'pinduoduo/open-chat.html');
  await settled(page);
  const panel = await browser.openPanel(page);
  const suggested = (): Promise<string[]> => wordsOf(replyRows(panel));
  await soon(async () => (await suggested()).length).toBeGreaterThan(0);
  expect(await suggested()).not.toContain('42码还有的，今天下单今天发。');

  const library = await browser.context.newPage();
  await library.goto(`${browser.origin}/library.html#feeds`);
  await library.getByLabel(t.address).fill(ADDRESS);
  await library.getByRole('button', { name: t.read, exact: true }).click();
  await library.getByText(inGroups(await fingerprint(keys))).waitFor();
  await library.getByLabel(t.paste).fill(inGroups(await fingerprint(keys)));
  await library.getByText(t.matches, { exact: true }).waitFor();
  expect(await faultsOf(library)).toEqual([]);
  await library.getByRole('button', { name: t.subscribe }).click();
  await library.getByText(t.subscribed('团队话术')).waitFor();
  await soon(suggested).toContain('42码还有的，今天下单今天发。');

  await copy(library, answer('42码还有的，今天下单今天发。'), '42码有货哦，今天就发～');
  await library.reload();
  await edition(2, '42码现货，下单当天发出。');
  await refresh(library);
  const conflicts = library.getByRole('region', { name: t.lookAt });
  for (const text of ['42码有货哦，今天就发～', '42码还有的，今天下单今天发。', '42码现货，下单当天发出。']) {
    await conflicts.getByText(text).waitFor();
  }
  await panel.reload();
  await soon(suggested).toContain('42码有货哦，今天就发～');
  expect(await suggested()).not.toContain('42码现货，下单当天发出。');
  await looksGood(library);

  await edition(3, '42码没货了。');
  const bytes = server.files.get('/team/feed.json') ?? new Uint8Array();
  const text = new TextDecoder().decode(bytes).replace('"version": 3', '"version": 9');
  server.files.set('/team/feed.json', new TextEncoder().encode(text));
  await refresh(library);
  const alert = library.getByRole('alert');
  await alert.getByText(faultTexts['zh-CN'].faults['wrong-signature']({ about: '', status: 0 })).waitFor();
  await library.getByText(t.version(2), { exact: false }).first().waitFor();

  await conflicts.getByRole('button', { name: words.of(words.take, '42码') }).click();
  await library.getByText(t.taken).waitFor();
  await soon(suggested).toContain('42码现货，下单当天发出。');
});

test('a feed whose host misbehaves is refused with a sentence, and one that is unchanged costs one short answer', async () => {
  const library = await browser.context.newPage();
  await library.goto(`${browser.origin}/library.html#feeds`);
  await edition(4, '42码还剩三双。');
  await refresh(library);
  await library.getByText(t.version(4), { exact: false }).first().waitFor();
  server.served.length = 0;
  await refresh(library);
  await soon(() => server.served.map(({ path, status }) => `${status} ${path}`)).toEqual(['304 /team/feed.json']);

  server.instead.set('/team/feed.json', (_, answer) =>
    answer.writeHead(302, { Location: '/elsewhere/feed.json' }).end(),
  );
  server.instead.set('/elsewhere/feed.json', (_, answer) => answer.writeHead(200).end('{}'));
  await refresh(library);
  await library.locator('[data-fault=redirected]').waitFor();
  expect(server.served.some(({ path }) => path.startsWith('/elsewhere'))).toBe(false);

  let sent = 0;
  server.instead.set('/team/feed.json', (_, answer) => {
    const more = (): void => {
      while (!answer.destroyed && sent < 5e8) {
        sent += 65_536;
        if (!answer.write(new Uint8Array(65_536))) return void answer.once('drain', more);
      }
      answer.end();
    };
    more();
  });
  await refresh(library);
  await library.locator('[data-fault=too-big]').waitFor();
  expect(sent).toBeLessThan(5e7);
  await library.getByText(t.version(4), { exact: false }).first().waitFor();
  server.instead.clear();
});

test('the background has set when it looks next', async () => {
  const desk = await browser.desk();
  const rings = await desk.evaluate(async () => (await chrome.alarms.get('feeds.refresh'))?.scheduledTime ?? 0);
  expect(rings).toBeGreaterThan(Date.now() - 60_000);
  expect(rings).toBeLessThan(Date.now() + 7 * 3600_000);
});

/** In both languages, dark and light, narrow and wide. */
async function looksGood(page: Page): Promise<void> {
  for (const [language, scheme, width] of [
    ['en', 'dark', 320],
    ['zh-CN', 'light', 320],
    ['zh-CN', 'dark', 1280],
  ] as const) {
    await setLanguage(browser, language);
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    await page.getByRole('region', { name: feedsTexts[language].lookAt }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(await tooWide(page)).toEqual([]);
    const folder = process.env.CHATSIDE_LOOK;
    if (folder)
      await page.screenshot({ path: join(folder, `feeds-${language}-${scheme}-${width}.png`), fullPage: true });
  }
}
