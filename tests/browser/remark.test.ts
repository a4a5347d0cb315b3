import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { act, openFixture, settled } from '../../tools/lib/fixture-page';
import { shareBrowser, soon } from './harness';
import { openSeatPort, type SeatPort } from './seat-port';

const browser = shareBrowser();

async function openWithSeat(fixture: string): Promise<{ page: Page; seat: SeatPort }> {
  const page = await openFixture(browser(), fixture);
  await settled(page);
  return { page, seat: await openSeatPort(browser(), page) };
}

const BOXES = [
  ['a Vue textarea', 'pinduoduo/open-chat.html', '#replyTextarea'],
  ['a React textarea', 'feige/open-chat-2026.html', 'textarea[data-qa-id="qa-send-message-textarea"]'],
  ['a contenteditable', 'feige/editable-box.html', '#im-input-box'],
] as const;

describe.each(BOXES)('the draft in %s', (_kind, fixture, selector) => {
  test('is told while it is typed, when we write, and when it was sent', async () => {
    const { page, seat } = await openWithSeat(fixture);
    const last = async (): Promise<string> => (await seat.drafts()).at(-1)?.trim() ?? '';
    const box = page.locator(selector);
    await box.click();
    await page.keyboard.type('亲，');
    await soon(last).toBe('亲，');
    expect(await seat.insert({ text: '今天一定发出' })).toBe('inserted');
    await soon(last).toBe('亲，今天一定发出');
    await page.keyboard.press('Enter');
    await soon(() => act(page, 'sent')).toEqual(['亲，今天一定发出']);
    // The page of the editable box leaves it to us to empty it, which tells nobody.
    await box.evaluate((element) => element.id === 'im-input-box' && element.replaceChildren());
    await soon(last).toBe('');
  });

  test('has words replaced when they stand in it once, and stays as it is when not', async () => {
    const { page, seat } = await openWithSeat(fixture);
    const box = page.locator(selector);
    await box.click();
    await page.keyboard.type('亲，今天一定发出，一定哦');
    expect(await seat.insert({ text: '尽快发出', replaces: '今天一定发出' })).toBe('inserted');
    await soon(() => act(page, 'model')).toBe('亲，尽快发出，一定哦');
    expect(await seat.insert({ text: '好', replaces: '今天一定发出' })).toBe('draft-changed');
    await page.keyboard.press('End');
    await page.keyboard.type('一定');
    expect(await seat.insert({ text: '好', replaces: '一定' })).toBe('draft-changed');
    expect(await seat.insert({ text: '', replaces: '' })).toBe('draft-changed');
    await soon(() => act(page, 'model')).toBe('亲，尽快发出，一定哦一定');
    expect(await act(page, 'sent')).toEqual([]);
  });
});

test('words over several lines are replaced too', async () => {
  const { page, seat } = await openWithSeat('pinduoduo/open-chat.html');
  await page.locator('#replyTextarea').click();
  for (const line of ['亲', '今天发', '好的']) {
    await page.keyboard.type(line);
    await page.keyboard.press('Shift+Enter');
  }
  expect(await seat.insert({ text: '明天\n发', replaces: '今天发\n好的' })).toBe('inserted');
  await soon(() => act(page, 'model')).toBe('亲\n明天\n发\n');
});

test('another chat brings its own draft', async () => {
  const { page, seat } = await openWithSeat('feige/open-chat-2026.html');
  await page.locator('textarea').click();
  await page.keyboard.type('给第一位');
  await soon(async () => (await seat.drafts()).at(-1)).toBe('给第一位');
  const before = (await seat.view()).buyer.name;
  await act(page, 'switchBuyer', 1);
  await soon(async () => (await seat.view()).buyer.name).not.toBe(before);
  await soon(async () => (await seat.drafts()).at(-1)).toBe('');
});
