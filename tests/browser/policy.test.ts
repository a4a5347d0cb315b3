import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { feedsTexts } from '../../components/feeds/feeds-texts';
import { syncTexts } from '../../components/library/sync-texts';
import { noticeTexts } from '../../components/panel/notice-texts';
import { policyTexts } from '../../components/policy/locked';
import { makeKeys } from '../../feeds/feed-keys';
import { type ExtensionBrowser, openBrowser } from '../../tools/lib/browser';
import { FEED_HOST, grantedBuild, serveFeed } from '../../tools/lib/feed-extension';
import type { FeedServer } from '../../tools/lib/feed-server';
import { openFixture, settled } from '../../tools/lib/fixture-page';
import { fingerprint, packFile, phrase, publish } from '../unit/feed-parts';

/** Where Debian's Chromium looks for policies; only an administrator may write there. */
const FOLDER = '/etc/chromium/policies/managed';

function mayWrite(): boolean {
  const there = [FOLDER, dirname(FOLDER), dirname(dirname(FOLDER))].find((folder) => existsSync(folder));
  try {
    if (!there) return false;
    accessSync(there, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

const t = feedsTexts.en;
const file = join(FOLDER, `chatside-test-${process.pid}.json`);
const made = existsSync(FOLDER) ? null : existsSync(dirname(FOLDER)) ? FOLDER : dirname(FOLDER);

// On other machines the same is tested with an area of our own: `tests/unit/managed.test.ts`, `tests/components/policy.test.tsx`.
describe.skipIf(!mayWrite())('a policy file', () => {
  let server: FeedServer;
  let browser: ExtensionBrowser;
  let folder: string;

  beforeAll(async () => {
    const served = await serveFeed();
    server = served.server;
    const build = grantedBuild();
    folder = build.folder;
    const keys = await makeKeys();
    const bytes = await packFile('team.pack', [phrase('发货', '今天发。')]);
    const expires = new Date(Date.now() + 86_400_000).toISOString();
    await publish(server, '/team', keys, { expires, packs: { 'team.json': { id: 'team.pack', bytes } } });
    const url = `https://${FEED_HOST}/team/feed.json`;
    const policy = {
      feeds: [
        { url, fingerprint: await fingerprint(keys), title: '公司' },
        { url, fingerprint: 'none', title: 'x' },
      ],
      settings: { syncOwn: false, language: 'en' },
      disabledConsoles: ['pinduoduo'],
    };
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [build.id]: policy } } }));
    browser = await openBrowser({ extension: folder, args: served.args });
    expect(browser.origin).toBe(`chrome-extension://${build.id}`);
  });
  afterAll(async () => {
    rmSync(file, { force: true });
    if (made) rmSync(made, { recursive: true, force: true });
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('locks settings, and says who set them', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${browser.origin}/library.html`);
    // The browser speaks Chinese; the policy does not.
    const language = page.getByRole('combobox', { name: policyTexts.en.byAdministrator });
    await language.waitFor();
    expect(await language.isDisabled()).toBe(true);
    await page.getByRole('button', { name: syncTexts.en.onlyHere }).click();
    const box = page.getByRole('checkbox', { name: new RegExp(syncTexts.en.switch) });
    expect(await box.isDisabled()).toBe(true);
    expect(await box.isChecked()).toBe(false);
  });

  test('sets feeds, which are read without anybody subscribing, and cannot be left', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${browser.origin}/library.html#feeds`);
    const feed = page.getByRole('listitem').filter({ hasText: policyTexts.en.byAdministrator });
    await feed.getByRole('button', { name: t.refresh }).click();
    await feed.getByText(t.version(1), { exact: false }).first().waitFor();
    expect(await feed.getByRole('button', { name: t.unsubscribe }).count()).toBe(0);
    await page.getByText(t.problems('feeds[1]')).waitFor();
  });

  test('disables a console: its chat is not linked to, and the panel says why', async () => {
    const chat = await openFixture(browser, 'pinduoduo/open-chat.html');
    await settled(chat);
    const panel = await browser.openPanel(chat);
    await panel.getByText(noticeTexts.en.page.disabled).waitFor();
    const desk = await browser.desk();
    const seats = (): Promise<unknown[]> =>
      desk.evaluate(async () =>
        Object.values(await chrome.storage.session.get(null)).flatMap(
          (seat) => (seat as { consoleId?: string }).consoleId ?? [],
        ),
      );
    // That of the practice page, which opens at the first install, may be there.
    expect(await seats()).not.toContain('pinduoduo');
  });
});
