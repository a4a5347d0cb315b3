import type { Page } from 'playwright-core';
import type { TabWindow } from './windows';

type Watch = typeof import('./in-page/painted');
interface PanelWindow extends Window {
  benchPanel: Watch;
}
interface ChatWindow extends Window {
  fixture: {
    addBuyerLine(text: string): void;
    addSellerLine(text: string): void;
    addBurst(count: number): Promise<void>;
  };
  Vue: { nextTick(done: () => void): void };
  /** Since 1970, ms: when the thread last changed. */
  benchChangedAt: number;
}

/** The seat waits 150 ms between readings: twice that, and the next line meets a quiet page. */
const QUIET_MS = 300;
/** The panel is left alone while it works: it is asked for the result only after this. */
const LEAVE_ALONE_MS = 200;

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Puts a clock on the thread. Before the panel opens: then it runs before the content script's own observer. */
export async function watchThread(chat: TabWindow): Promise<void> {
  await chat.page.evaluate(() => {
    const chatWindow = window as unknown as ChatWindow;
    const list = document.querySelector('#msgListContainer');
    if (!list) throw new Error('the fixture shows no thread');
    new MutationObserver(() => {
      chatWindow.benchChangedAt = performance.timeOrigin + performance.now();
    }).observe(list, { subtree: true, childList: true });
  });
}

const expectTurn = (panel: Page, words: string): Promise<void> =>
  panel.evaluate((expected) => (window as unknown as PanelWindow).benchPanel.expect(expected), words);

const paintedTurn = (panel: Page): ReturnType<Watch['result']> =>
  Promise.race([
    panel.evaluate(() => (window as unknown as PanelWindow).benchPanel.result()),
    sleep(10_000).then(() => {
      throw new Error('the panel did not show the turn within 10 s');
    }),
  ]);

/** The agent's answer ends the turn, so that the next line is a turn of its own. */
async function answer(chat: Page, panel: Page): Promise<void> {
  await chat.evaluate(() => (window as unknown as ChatWindow).fixture.addSellerLine('好的'));
  await panel.waitForFunction(() => (window as unknown as PanelWindow).benchPanel.answered());
}

/** Appends a line of the buyer; when (ms since 1970) it stood in the document, before anything else saw it. */
const say = (chat: Page, line: string): Promise<number> =>
  chat.evaluate(
    (text) =>
      new Promise<number>((resolve) => {
        const { fixture, Vue } = window as unknown as ChatWindow;
        fixture.addBuyerLine(text);
        // Runs in the same microtask as the page's own rendering, right behind it.
        Vue.nextTick(() => resolve(performance.timeOrigin + performance.now()));
      }),
    line,
  );

/** Lone lines: milliseconds from each in the page's document to its suggestions painted in the panel. */
export async function timeLines(
  { page: chat }: TabWindow,
  { page: panel }: TabWindow,
  lines: string[],
): Promise<number[]> {
  const times: number[] = [];
  for (const [index, line] of lines.entries()) {
    await answer(chat, panel);
    // Not in step with the screen: a line may come anywhere between two frames.
    await sleep(QUIET_MS + ((index * 7) % 17));
    await expectTurn(panel, line);
    const appended = await say(chat, line);
    await sleep(LEAVE_ALONE_MS);
    const { at, replies } = await paintedTurn(panel);
    // Without suggestions there is nothing to wait for; such a line is no sample.
    if (replies > 0) times.push(at - appended);
  }
  return times;
}

export const BURST = 50;

/** Bursts of 50 lines: milliseconds from the last of each in the page's document to its suggestions painted. */
export async function timeBursts(
  { page: chat }: TabWindow,
  { page: panel }: TabWindow,
  count: number,
): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    await answer(chat, panel);
    await sleep(QUIET_MS + ((index * 7) % 17));
    await expectTurn(panel, `第 ${BURST} 条`);
    await burst(chat);
    const last = await chat.evaluate(() => (window as unknown as ChatWindow).benchChangedAt);
    await sleep(LEAVE_ALONE_MS);
    times.push((await paintedTurn(panel)).at - last);
  }
  return times;
}

/** One burst after a quiet moment. */
export const burst = (chat: Page): Promise<void> =>
  chat.evaluate((count) => (window as unknown as ChatWindow).fixture.addBurst(count), BURST);

export async function quietBurst({ page: chat }: TabWindow, { page: panel }: TabWindow): Promise<void> {
  await answer(chat, panel);
  await sleep(QUIET_MS);
  await burst(chat);
  await sleep(QUIET_MS);
}
