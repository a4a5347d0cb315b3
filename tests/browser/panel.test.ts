import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Phrase } from '../../assist/phrase';
import { ROOT } from '../../tools/lib/build';
import { act, type FixtureWindow } from '../../tools/lib/fixture-page';
import { type Beside, openBeside, shareBrowser, soon } from './harness';
import {
  buyerLine,
  clickReply,
  expectOutcome,
  notices,
  pickButton,
  readyReplies,
  readyReply,
  replyReasons,
  replyRows,
  wordsOf,
  zh,
} from './panel-parts';

const OPEN_CHAT = 'pinduoduo/open-chat.html';
const OTHER_BUYER = '9100000000002';

/** Two questions at once, to which there are many answers. */
const QUESTION = '什么时候发货，发什么快递';

const browser = shareBrowser();

/** The open chat and its panel, after the buyer has asked. */
async function openChat(): Promise<Beside> {
  const { page, panel } = await openBeside(browser(), OPEN_CHAT);
  await act(page, 'addSellerLine', '有的亲');
  await act(page, 'addBuyerLine', QUESTION);
  await soon(() => panel.getByRole('main').innerText()).toContain(QUESTION);
  return { page, panel };
}

const replyBox = (page: Page) => page.locator('#replyTextarea');
const boxOf = (page: Page) => soon(() => replyBox(page).inputValue());

/** Types a draft with real keys and leaves the caret `back` characters before its end. */
async function typeDraft(page: Page, draft: string, back = 0): Promise<void> {
  await replyBox(page).click();
  await page.keyboard.type(draft);
  for (let left = 0; left < back; left += 1) await page.keyboard.press('ArrowLeft');
}

/** Both what is seen and what the page itself believes; and nothing has gone to the buyer. */
async function expectBox(page: Page, text: string): Promise<void> {
  await boxOf(page).toBe(text);
  await soon(() => act(page, 'model')).toBe(text);
  expect(await act(page, 'sent')).toEqual([]);
}

/**
 * Changes the page and keeps it busy until `meanwhile` is done: its chat frame can neither tell the panel what changed nor take a
 * message, as on a slow computer. What was asked of it meanwhile comes first thing afterwards.
 * @param line said by the buyer just before: the page has then just been read, and is not read again for 150 ms
 */
async function whileBusy(
  page: Page,
  { change, line, meanwhile }: { change: 'switchBuyer' | 'halfSwitch'; line?: string; meanwhile(): Promise<void> },
): Promise<void> {
  await page.route('**/busy', async (route) => {
    await meanwhile();
    await route.fulfill({ body: '' });
  });
  await page.evaluate(
    async ([name, buyer, said]) => {
      const { fixture } = window as unknown as FixtureWindow;
      if (said) fixture.addBuyerLine(said);
      await new Promise(requestAnimationFrame);
      const request = new XMLHttpRequest();
      request.open('GET', '/busy', false);
      fixture[name](buyer);
      request.send();
    },
    [change, OTHER_BUYER, line] as const,
  );
}

const phrases: Phrase[] = JSON.parse(readFileSync(join(ROOT, 'phrases', 'zh-CN', 'phrases.json'), 'utf8')).phrases;
const phraseOf = (id: string): Phrase => {
  const phrase = phrases.find((each) => each.id === id);
  if (!phrase) throw new Error(`the starter pack has no ${id}`);
  return phrase;
};

async function search(panel: Page, query: string): Promise<void> {
  await panel.getByRole('searchbox', { name: zh.search }).fill(query);
}

const found = (panel: Page): Promise<string[]> => wordsOf(replyRows(panel, zh.search));

test('shows the buyer, the order, and five replies with their reasons', async () => {
  const { panel } = await openChat();
  await soon(() => buyerLine(panel).textContent()).toBe('S*******n');
  const order = panel.getByRole('region', { name: zh.order });
  await soon(() => order.innerText()).toContain('已发货');
  const words = await order.innerText();
  for (const fact of [
    '¥59.80',
    '白色,42码 ×2',
    '李*',
    '138****0001',
    '中通快递 78900000000012',
    '【客服07】改发 42 码',
    '请发中通，谢谢',
  ]) {
    expect(words).toContain(fact);
  }
  await soon(async () => new Set(await wordsOf(replyRows(panel))).size).toBe(5);
  for (const row of await replyRows(panel).all()) expect(await replyReasons(row).innerText()).not.toBe('');
});

test('a click fills the reply in at the caret and keeps the draft', async () => {
  const { page, panel } = await openChat();
  const first = await readyReply(panel);
  await typeDraft(page, '亲，。稍等', 3);
  await clickReply(panel, first);
  await expectOutcome(panel, 'inserted');
  await expectBox(page, `亲，${first.words}。稍等`);
});

test('a second choice goes behind the first', async () => {
  const { page, panel } = await openChat();
  const first = await readyReply(panel);
  await clickReply(panel, first);
  await expectBox(page, first.words);
  const second = (await readyReplies(panel, 2)).find(({ words }) => words !== first.words);
  if (!second) throw new Error('one reply only');
  await clickReply(panel, second);
  await expectBox(page, `${first.words}${second.words}`);
});

test('the agent can undo what was filled in', async () => {
  const { page, panel } = await openChat();
  const first = await readyReply(panel);
  await typeDraft(page, '亲，');
  await clickReply(panel, first);
  await expectBox(page, `亲，${first.words}`);
  await replyBox(page).press('Control+z');
  await expectBox(page, '亲，');
});

test('Alt and its number in the page fill a reply in', async () => {
  const { page, panel } = await openChat();
  const last = (await readyReplies(panel, 2)).at(-1);
  await replyBox(page).click();
  await page.keyboard.press(`Alt+Digit${(last?.index ?? 0) + 1}`);
  await expectOutcome(panel, 'inserted');
  await expectBox(page, last?.words ?? '');
});

test('Alt and its number in the panel fill a reply in', async () => {
  const { page, panel } = await openChat();
  const first = await readyReply(panel);
  await panel.keyboard.press(`Alt+Digit${first.index + 1}`);
  await expectOutcome(panel, 'inserted');
  await expectBox(page, first.words);
});

test('a reply with a blank asks in place, and goes out filled', async () => {
  const { page, panel } = await openChat();
  const phrase = phraseOf('zh.size-fit.suggest');
  await search(panel, phrase.shortcode);
  await soon(async () => (await found(panel))[0]).toBe(phrase.text.replace('{size}', '尺码？'));
  await pickButton(replyRows(panel, zh.search).first()).click();
  await expectOutcome(panel, 'asks');
  const form = panel.getByRole('form', { name: zh.fillIn });
  expect(await form.getByRole('button', { name: zh.insert }).isDisabled()).toBe(true);
  await expectBox(page, '');
  await form.getByRole('textbox', { name: zh.blankFor('尺码') }).fill('42');
  await form.getByRole('button', { name: zh.insert }).click();
  await expectOutcome(panel, 'inserted');
  await expectBox(page, phrase.text.replace('{size}', '42'));
  await soon(() => form.count()).toBe(0);
});

test.each([
  ['Chinese', '排队发货', 'zh.shipping-time.queue'],
  ['pinyin', 'paiduifahuo', 'zh.shipping-time.queue'],
  ['initials', 'wfhjj', 'zh.price-protect.unshipped'],
  ['shortcode', 'wfjj', 'zh.price-protect.unshipped'],
])('search by %s, then Enter fills the first result in', async (_way, query, id) => {
  const { page, panel } = await openChat();
  const { text } = phraseOf(id);
  await search(panel, query);
  await soon(async () => (await found(panel))[0]).toBe(text);
  await panel.keyboard.press('Enter');
  await expectOutcome(panel, 'inserted');
  await expectBox(page, text);
});

test('pinyin finds what is written with its characters', async () => {
  const { panel } = await openChat();
  await search(panel, 'fahuo');
  await soon(async () => (await found(panel)).filter((text) => text.includes('发货')).length).toBeGreaterThan(3);
});

test('Copy puts the words on the clipboard and none into the box', async () => {
  const { page, panel } = await openChat();
  const first = await readyReply(panel);
  await replyRows(panel).nth(first.index).getByRole('button', { name: zh.copy }).click();
  await soon(() => panel.locator('[data-outcome]').textContent()).toBe(zh.copied);
  await panel.getByRole('searchbox').press('Control+v');
  await soon(() => panel.getByRole('searchbox').inputValue()).toBe(first.words);
  await expectBox(page, '');
});

test.each([
  ['the panel hears of the other buyer first', undefined],
  ['the panel hears of the refusal first', QUESTION],
])('a choice made for one buyer is refused when another is open by now: %s', async (_order, line) => {
  const { page, panel } = await openChat();
  const { index } = await readyReply(panel);
  const first = pickButton(replyRows(panel).nth(index));
  await whileBusy(page, {
    change: 'switchBuyer',
    line,
    meanwhile: () => first.evaluate((button) => (button as HTMLElement).click()),
  });
  await soon(() => buyerLine(panel).textContent()).toBe('X*K');
  await expectOutcome(panel, 'other-buyer');
  await expectBox(page, '');
  await act(page, 'switchBuyer', '9100000000001');
  await soon(() => buyerLine(panel).textContent()).toBe('S*******n');
  await expectBox(page, '');
});

test('a page between two chats takes nothing', async () => {
  const { page, panel } = await openChat();
  const first = await readyReply(panel);
  await whileBusy(page, { change: 'halfSwitch', meanwhile: () => clickReply(panel, first) });
  await expectOutcome(panel, 'other-buyer');
  await soon(() => panel.getByRole('main').innerText()).toContain(notices.page.loading);
  await expectBox(page, '');
  await act(page, 'finishSwitch');
  await soon(() => buyerLine(panel).textContent()).toBe('X*K');
  await expectBox(page, '');
});

test('a page without a reply box takes nothing', async () => {
  const { page, panel } = await openChat();
  const first = await readyReply(panel);
  await page.evaluate(() => document.querySelector('.reply-box')?.remove());
  await clickReply(panel, first);
  await expectOutcome(panel, 'no-reply-box');
});

test('a reply box that is switched off takes nothing', async () => {
  const { page, panel } = await openBeside(browser(), 'pinduoduo/reply-disabled.html');
  const first = await readyReply(panel);
  await clickReply(panel, first);
  await expectOutcome(panel, 'not-editable');
  await expectBox(page, '');
});

test('nothing is written while an input method composes', async () => {
  const { page, panel } = await openChat();
  const first = await readyReply(panel);
  await replyBox(page).click();
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
  await clickReply(panel, first);
  await expectOutcome(panel, 'composing');
  await boxOf(page).toBe('ni');
  await keyboard.send('Input.insertText', { text: '你' });
  await boxOf(page).toBe('你');
  await clickReply(panel, first);
  await expectOutcome(panel, 'inserted');
  await expectBox(page, `你${first.words}`);
});
