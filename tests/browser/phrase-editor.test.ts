import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { imageTexts } from '../../components/image-texts';
import { editorTexts } from '../../components/phrases/editor/editor-texts';
import { fieldTexts } from '../../components/phrases/editor/field-texts';
import { imageFieldTexts } from '../../components/phrases/editor/image-field-texts';
import { phrasesTexts } from '../../components/phrases/texts';
import starter from '../../phrases/zh-CN/phrases.json';
import { act } from '../../tools/lib/fixture-page';
import { faultsOf, tooWide } from './a11y-parts';
import { openBeside, setLanguage, shareBrowser, soon } from './harness';
import { replyRows } from './panel-parts';

const browser = shareBrowser();

const t = editorTexts['zh-CN'];
const { names } = fieldTexts['zh-CN'];

/** Nothing to fill in, no variants, for any order. */
const CODE = 'fplx';
const ORIGINAL = starter.phrases.find(({ shortcode }) => shortcode === CODE);
const TEXT = '专票普票都能开，抬头和税号发我，今天就给您登记。';

async function openPhrase(): Promise<Page> {
  const page = await browser().context.newPage();
  await page.goto(`${browser().origin}/library.html#phrases`);
  await page.getByRole('searchbox').fill(CODE);
  const name = phrasesTexts['zh-CN'].choose(ORIGINAL?.title ?? '');
  const row = page.getByRole('row').filter({ has: page.getByRole('checkbox', { name, exact: true }) });
  await row.getByText(ORIGINAL?.title ?? '', { exact: true }).click();
  await page.getByRole('form', { name: t.form(ORIGINAL?.title ?? '') }).waitFor();
  return page;
}

/** A picture that the browser drew itself, of 60 by 40 pixels. */
async function drawn(page: Page, type: 'image/jpeg' | 'image/webp'): Promise<Buffer> {
  const url = await page.evaluate((kind) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [60, 40];
    const context = canvas.getContext('2d');
    if (context) context.fillStyle = '#0b6e4f';
    context?.fillRect(0, 0, 60, 40);
    return canvas.toDataURL(kind, 0.9);
  }, type);
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

/** What is on the clipboard: its types, and how large its picture is. */
const clipboard = (page: Page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const picture = item?.types.includes('image/png') ? await createImageBitmap(await item.getType('image/png')) : null;
    return { types: item?.types, size: picture && [picture.width, picture.height] };
  });

test('a starter phrase is edited: the copy hides the original, the panel says the new words, and the original comes back', async () => {
  expect(ORIGINAL).toBeDefined();
  await setLanguage(browser(), 'zh-CN');
  const { page: chat, panel } = await openBeside(browser(), 'pinduoduo/open-chat.html');
  await act(chat, 'addSellerLine', '在的');
  await act(chat, 'addBuyerLine', '发票可以开专票还是普票');
  const said = (words: string) => replyRows(panel).filter({ hasText: words });
  await said(ORIGINAL?.text ?? '').waitFor();

  const page = await openPhrase();
  await page.getByRole('textbox', { name: names.wordings, exact: true }).fill(TEXT);
  await page.keyboard.press('Control+s');
  await page.getByText(t.saved, { exact: true }).waitFor();
  await page.getByText(t.differs([names.wordings])).waitFor();
  expect(await page.getByRole('row').filter({ hasText: ORIGINAL?.text }).count()).toBe(0);
  await said(TEXT).waitFor();
  expect(await said(ORIGINAL?.text ?? '').count()).toBe(0);
  expect(await faultsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await tooWide(page)).toEqual([]);
  expect(await faultsOf(page)).toEqual([]);

  await page.getByRole('button', { name: t.restore, exact: true }).click();
  await soon(() => page.getByRole('textbox', { name: names.wordings, exact: true }).inputValue()).toBe(ORIGINAL?.text);
  await said(ORIGINAL?.text ?? '').waitFor();
  expect(await said(TEXT).count()).toBe(0);
});

test('pictures are added by file and copied as PNG, in the library and in the panel', async () => {
  await setLanguage(browser(), 'zh-CN');
  const { page: chat, panel } = await openBeside(browser(), 'pinduoduo/open-chat.html');
  const page = await openPhrase();
  const file = page.getByLabel(imageFieldTexts['zh-CN'].add).and(page.locator('input'));
  await file.setInputFiles([
    { name: '抬头.jpg', mimeType: 'image/jpeg', buffer: await drawn(page, 'image/jpeg') },
    { name: '税号.webp', mimeType: 'image/webp', buffer: await drawn(page, 'image/webp') },
  ]);
  const words = imageTexts['zh-CN'];
  await page.bringToFront();
  await page.getByRole('button', { name: words.copyOf('税号.webp') }).click();
  await page.getByText(words.copied).waitFor();
  // A click is enough for writing; only the test wants to read.
  await browser().context.grantPermissions(['clipboard-read', 'clipboard-write']);
  expect(await clipboard(page)).toEqual({ types: ['image/png'], size: [60, 40] });
  await page.getByRole('button', { name: t.save, exact: true }).click();
  await page.getByText(t.saved, { exact: true }).waitFor();

  await act(chat, 'addSellerLine', '在的');
  await act(chat, 'addBuyerLine', '发票可以开专票还是普票');
  await panel.bringToFront();
  await panel.evaluate(() => navigator.clipboard.writeText(''));
  const row = replyRows(panel).filter({ hasText: ORIGINAL?.text });
  await row.getByRole('button', { name: words.copyOf('抬头.jpg') }).click();
  await row.getByText(words.copied).waitFor();
  expect(await clipboard(panel)).toEqual({ types: ['image/png'], size: [60, 40] });
  await panel.setViewportSize({ width: 320, height: 860 });
  expect(await tooWide(panel)).toEqual([]);
  expect(await faultsOf(panel)).toEqual([]);
});
