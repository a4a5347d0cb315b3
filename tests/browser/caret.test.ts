import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { act, openFixture, settled } from '../../tools/lib/fixture-page';
import { shareBrowser, soon } from './harness';
import { openSeatPort, type SeatPort } from './seat-port';

const browser = shareBrowser();

const BOXES = [
  ['a Vue textarea', 'pinduoduo/open-chat.html', '#replyTextarea'],
  ['a React textarea', 'feige/open-chat-2026.html', 'textarea[data-qa-id="qa-send-message-textarea"]'],
  ['a contenteditable', 'feige/editable-box.html', '#im-input-box'],
] as const;

/** A linked seat, and this much typed into the reply box by hand. */
async function open(fixture: string, selector: string, draft = ''): Promise<{ page: Page; seat: SeatPort }> {
  const page = await openFixture(browser(), fixture);
  await settled(page);
  const seat = await openSeatPort(browser(), page);
  await page.bringToFront();
  await page.locator(selector).click();
  await page.keyboard.type(draft);
  return { page, seat };
}

const draftIn = (page: Page) => soon(async () => (await act(page, 'model')).trim());

describe.each(BOXES)('%s', (_, fixture, selector) => {
  test('what is typed next goes where the phrase wants it, and Ctrl+Z takes all back', async () => {
    const { page, seat } = await open(fixture, selector, '好的，');
    expect(await seat.insert({ text: '您的身高是厘米，体重呢？', caret: 5 })).toBe('inserted');
    await page.keyboard.type('170');
    await draftIn(page).toBe('好的，您的身高是170厘米，体重呢？');
    for (let times = 0; times < 8; times += 1) await page.keyboard.press('Control+z');
    await draftIn(page).not.toContain('厘米');
  });

  test('in the middle of a draft, too', async () => {
    const { page, seat } = await open(fixture, selector, '好的谢谢');
    for (let times = 0; times < 2; times += 1) await page.keyboard.press('ArrowLeft');
    expect(await seat.insert({ text: '，您先选：，', caret: 5 })).toBe('inserted');
    await page.keyboard.type('红色');
    await draftIn(page).toBe('好的，您先选：红色，谢谢');
  });

  test('in a text of several lines', async () => {
    const { page, seat } = await open(fixture, selector);
    expect(await seat.insert({ text: '您好\n地址：\n电话：\n谢谢', caret: '您好\n地址：'.length })).toBe('inserted');
    await page.keyboard.type('杭州');
    await soon(async () => (await act(page, 'model')).replace(/\n+/g, '\n').trim()).toBe(
      '您好\n地址：杭州\n电话：\n谢谢',
    );
  });

  test('at the beginning of a line', async () => {
    const { page, seat } = await open(fixture, selector);
    expect(await seat.insert({ text: '您好\n谢谢', caret: 3 })).toBe('inserted');
    await page.keyboard.type('亲，');
    await soon(async () => (await act(page, 'model')).replace(/\n+/g, '\n').trim()).toBe('您好\n亲，谢谢');
  });

  test('behind the words that take the place of a code', async () => {
    const { page, seat } = await open(fixture, selector, '亲；fh');
    expect(await seat.insert({ text: '【】发货', caret: 1, replaces: '；fh', at: 'end' })).toBe('inserted');
    await page.keyboard.type('今天');
    await draftIn(page).toBe('亲【今天】发货');
  });

  test('a place that is none leaves it behind the text', async () => {
    const { page, seat } = await open(fixture, selector);
    expect(await seat.insert({ text: '好的', caret: 99 })).toBe('inserted');
    await page.keyboard.type('！');
    await draftIn(page).toBe('好的！');
  });
});

test('without a wish, what is typed next goes behind the text', async () => {
  const { page, seat } = await open(BOXES[0][1], BOXES[0][2]);
  expect(await seat.insert({ text: '好的' })).toBe('inserted');
  await page.keyboard.type('！');
  await draftIn(page).toBe('好的！');
});
