import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noticeTexts } from '../../components/panel/notice-texts';
import { panelTexts } from '../../components/panel/texts';
import { act, openFixture, settled } from '../../tools/lib/fixture-page';
import { openBeside, shareBrowser, soon } from './harness';
import { buyerLine, clickReply, expectOutcome, notices, readyReply, zh } from './panel-parts';
import { openSeatWorld, stopWorker } from './seat-world';

const OPEN_CHAT = 'pinduoduo/open-chat.html';
const BUYER = 'S*******n';
/** An address that no console has. */
const ELSEWHERE = 'https://shop.example/index.html#/';

const browser = shareBrowser();

const boxOf = (page: Page) => soon(() => page.locator('#replyTextarea').inputValue());
const noticeOf = (panel: Page) => soon(() => panel.getByRole('main').innerText());

/** The panel is linked, and its first reply goes into the box behind `before`. */
async function expectLinked(page: Page, panel: Page, before = ''): Promise<string> {
  await soon(() => buyerLine(panel).textContent()).toBe(BUYER);
  const first = await readyReply(panel);
  await clickReply(panel, first);
  await boxOf(page).toBe(`${before}${first.words}`);
  return `${before}${first.words}`;
}

describe('while no panel is open', () => {
  test('the content script waits, and waits again when the panel has gone', async () => {
    const page = await openFixture(browser(), OPEN_CHAT);
    await settled(page);
    const seat = await openSeatWorld(browser(), page);
    expect(await seat.observers()).toBe(0);
    expect(await seat.listensTo()).toEqual([]);
    const panel = await browser().openPanel(page);
    await soon(() => buyerLine(panel).textContent()).toBe(BUYER);
    expect(await seat.observers()).toBe(1);
    expect((await seat.listensTo()).sort()).toEqual(['compositionend', 'compositionstart', 'input', 'keydown']);
    await panel.close();
    await soon(() => seat.observers()).toBe(0);
    expect(await seat.listensTo()).toEqual([]);
  });

  test('Alt+1 belongs to the page', async () => {
    const { page, panel } = await openBeside(browser(), OPEN_CHAT);
    await soon(() => buyerLine(panel).textContent()).toBe(BUYER);
    const seat = await openSeatWorld(browser(), page);
    await panel.close();
    await soon(() => seat.listensTo()).toEqual([]);
    const prevented = page.evaluate(
      () =>
        new Promise((done) =>
          document.addEventListener(
            'keydown',
            (event) => event.altKey && event.code === 'Digit1' && done(event.defaultPrevented),
          ),
        ),
    );
    await page.keyboard.press('Alt+Digit1');
    expect(await prevented).toBe(false);
  });
});

describe('in the page', () => {
  /** Everything that a page could find changed. */
  const tracesIn = (page: Page) =>
    page.evaluate(() => ({
      html: document.documentElement.outerHTML,
      globals: Object.getOwnPropertyNames(window).sort(),
      // React names its own mark at random.
      ownOfDocument: Object.getOwnPropertyNames(document).filter((name) => !name.startsWith('_react')),
      styles: [document.styleSheets.length, document.adoptedStyleSheets.length],
      stored: [localStorage.length, sessionStorage.length, document.cookie],
      heard: (window as unknown as { heard: unknown[] }).heard,
    }));

  /** Keeps what the page hears of others: messages, and the events that content scripts are known to make. */
  const listen = async (page: Page): Promise<void> => {
    const id = new URL(browser().origin).host;
    await page.addInitScript((extension) => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      window.addEventListener('message', ({ data }) => heard.push(data));
      const started = ['pinduoduo', 'feige'].map((seller) => `${extension}:${seller}:wxt:content-script-started`);
      for (const type of started) document.addEventListener(type, () => heard.push(type));
    }, id);
  };

  test.each([OPEN_CHAT, 'feige/open-chat-2026.html'])(
    'nothing is left but the words in the reply box: %s',
    async (fixture) => {
      const elsewhere = await openFixture(browser(), fixture, { at: ELSEWHERE, prepare: listen });
      await settled(elsewhere);
      const untouched = await tracesIn(elsewhere);
      const page = await openFixture(browser(), fixture, { prepare: listen });
      await settled(page);
      expect(await tracesIn(page)).toEqual(untouched);
      const panel = await browser().openPanel(page);
      const first = await readyReply(panel);
      expect(await tracesIn(page)).toEqual(untouched);
      await clickReply(panel, first);
      await expectOutcome(panel, 'inserted');
      // A page makes something of a draft by itself: what it makes of the same words when a person types them.
      await elsewhere.locator('textarea').fill(first.words);
      await soon(() => tracesIn(page)).toEqual(await tracesIn(elsewhere));
      expect(await act(page, 'model')).toBe(first.words);
      expect(await act(page, 'sent')).toEqual([]);
    },
  );
});

describe('a link', () => {
  test('outlives the service worker', async () => {
    const { page, panel } = await openBeside(browser(), OPEN_CHAT);
    await readyReply(panel);
    await stopWorker(browser());
    const text = await expectLinked(page, panel);
    await act(page, 'addBuyerLine', '在吗');
    await soon(() => panel.getByRole('main').innerText()).toContain('在吗');
    await boxOf(page).toBe(text);
  });

  test('is made by a panel that opens while the service worker is stopped', async () => {
    const page = await openFixture(browser(), OPEN_CHAT);
    await settled(page);
    const first = await browser().openPanel(page);
    await soon(() => buyerLine(first).textContent()).toBe(BUYER);
    await first.close();
    await stopWorker(browser());
    await expectLinked(page, await browser().openPanel(page));
  });

  test.each([
    ['runs', async () => undefined],
    ['is stopped', () => stopWorker(browser())],
  ])('comes back by itself after a reload while the service worker %s', async (_state, prepare) => {
    const { page, panel } = await openBeside(browser(), OPEN_CHAT);
    await expectLinked(page, panel);
    await prepare();
    await page.reload();
    await expectLinked(page, panel);
  });

  test('ends where the tab leaves the console, and comes back with it', async () => {
    const { page, panel } = await openBeside(browser(), OPEN_CHAT);
    await readyReply(panel);
    await page.goto(ELSEWHERE);
    await noticeOf(panel).toContain(notices.page['no-console']);
    await page.goBack();
    await expectLinked(page, panel);
  });

  test('serves a second panel as well', async () => {
    const { page, panel } = await openBeside(browser(), OPEN_CHAT);
    const second = await browser().openPanel(page);
    const text = await expectLinked(page, panel);
    const both = await expectLinked(page, second, text);
    await panel.close();
    await expectLinked(page, second, both);
  });
});

describe('without a chat', () => {
  test('a tab that is no console says so', async () => {
    const page = await openFixture(browser(), OPEN_CHAT, { at: ELSEWHERE });
    await noticeOf(await browser().openPanel(page)).toContain(notices.page['no-console']);
  });

  test.each([
    ['login', 'pinduoduo/login-expired.html'],
    ['no-chat', 'pinduoduo/no-chat.html'],
    ['loading', 'pinduoduo/connecting.html'],
    ['loading', 'pinduoduo/half-switched.html'],
    ['login', 'feige/login.html'],
    ['no-chat', 'feige/no-chat.html'],
    ['no-permission', 'feige/no-permission.html'],
  ] as const)('%s is a plain sentence in both languages: %s', async (state, fixture) => {
    const { panel } = await openBeside(browser(), fixture);
    await noticeOf(panel).toBe(noticeTexts['zh-CN'].page[state]);
    await panel.getByRole('combobox', { name: panelTexts['zh-CN'].language }).selectOption('en');
    await noticeOf(panel).toBe(noticeTexts.en.page[state]);
    await soon(() => panel.evaluate(() => document.documentElement.lang)).toBe('en');
    await panel.getByRole('combobox', { name: panelTexts.en.language }).selectOption('zh-CN');
    await noticeOf(panel).toBe(noticeTexts['zh-CN'].page[state]);
  });
});

describe('large and hostile pages', () => {
  test.each([
    'pinduoduo/long-thread.html',
    'feige/long-thread.html',
    'pinduoduo/markup-and-megabyte.html',
    'feige/odd-content.html',
  ])('%s is read and filled', async (fixture) => {
    const { page, panel } = await openBeside(browser(), fixture);
    await act(page, 'addBuyerLine', '什么时候发货');
    await soon(() => panel.getByRole('main').innerText()).toContain('什么时候发货');
    const first = await readyReply(panel);
    await clickReply(panel, first);
    await expectOutcome(panel, 'inserted');
    await soon(() => act(page, 'model')).toBe(first.words);
  });

  test.each([OPEN_CHAT, 'feige/open-chat-2026.html'])(
    'a burst of 200 lines is read to its last: %s',
    async (fixture) => {
      const { page, panel } = await openBeside(browser(), fixture);
      await soon(() => buyerLine(panel).textContent()).not.toBe(zh.panel);
      await act(page, 'addBurst', 200);
      await soon(() => panel.getByRole('main').textContent()).toContain('第 200 条');
    },
  );

  test('markup said by a buyer shows as text and runs nothing', async () => {
    const { page, panel } = await openBeside(browser(), 'pinduoduo/markup-and-megabyte.html');
    const markup = '<img src="x" onerror="window.broken = true"><script>window.broken = true</script> {{ 1 + 1 }}';
    await act(page, 'addBuyerLine', markup);
    await soon(() => panel.getByRole('main').innerText()).toContain(markup);
    expect(await panel.locator('img, script:not([src])').count()).toBe(0);
    for (const each of [page, panel]) expect(await each.evaluate(() => 'broken' in window)).toBe(false);
  });
});
