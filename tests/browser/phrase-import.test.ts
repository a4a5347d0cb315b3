import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { importTexts } from '../../components/import/import-texts';
import { clippingTexts } from '../../components/phrases/clipping-texts';
import { exportTexts } from '../../components/phrases/export-texts';
import { phrasesTexts } from '../../components/phrases/texts';
import { encodeGb18030 } from '../../formats/gb18030';
import { openBrowser } from '../../tools/lib/browser';
import { act } from '../../tools/lib/fixture-page';
import { faultsOf, tooWide } from './a11y-parts';
import { openBeside, shareBrowser, soon } from './harness';
import { replyRows, wordsOf } from './panel-parts';

const t = importTexts['zh-CN'];
const out = exportTexts['zh-CN'];
const browser = shareBrowser();
const folder = mkdtempSync(join(tmpdir(), 'chatside-phrases-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const WASH = '亲，云朵毯要用冷水手洗，别机洗别暴晒哦～';
const LINES = [
  '快捷短语编码,快捷短语,快捷短语分组',
  `ydt,${WASH},护理=>毯子`,
  'zdfh,"亲，四点前付款当天发出，\r\n周日顺延哦",发货',
  'kong,,发货',
  '',
];

async function openPhrases(on = browser()): Promise<Page> {
  const page = await on.context.newPage();
  await page.goto(`${on.origin}/library.html#phrases`);
  await page.getByRole('grid', { name: phrasesTexts['zh-CN'].table }).waitFor();
  return page;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

async function expectSound(page: Page): Promise<void> {
  expect(await faultsOf(page)).toEqual([]);
  expect(await tooWide(page)).toEqual([]);
}

/** Chooses a real file on the disk; resolves when its rows are reviewed. */
async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  await button(page, t.open).click();
  await page.getByLabel(t.choose.file).setInputFiles(path);
  await page.getByRole('list', { name: t.rows }).waitFor();
  await page.getByText(t.reviewing(0).replace(/\d+%$/, '')).waitFor({ state: 'detached' });
}

const filter = (page: Page, name: string, count: number) => button(page, `${name} ${count}`);

test('an old Qianniu file is reviewed, imported, suggested and taken back; what is exported is read again as the same', async () => {
  const { page: chat, panel } = await openBeside(browser(), 'pinduoduo/open-chat.html');
  const page = await openPhrases();
  await choose(page, '旧话术.csv', encodeGb18030(LINES.join('\r\n')).bytes);
  expect(await page.getByRole('combobox', { name: t.facts.encoding, exact: true }).inputValue()).toBe('gb18030');
  await filter(page, t.counts.new, 2).waitFor();
  await page.getByText('第 4 行「快捷短语」：没有内容').waitFor();
  const intents = page.getByRole('listitem').filter({ hasText: '云朵毯' }).getByRole('combobox').first();
  await intents.selectOption('product_info');
  await soon(() => intents.inputValue()).toBe('product_info');
  await expectSound(page);
  await button(page, t.apply(2)).click();
  await page.getByText(t.imported(2)).waitFor();

  await act(chat, 'addBuyerLine', '云朵毯能机洗吗');
  await soon(async () => (await wordsOf(replyRows(panel))).some((words) => words.includes('云朵毯'))).toBe(true);

  const bytes = await exported(page);
  const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  expect(text.startsWith('快捷短语编码,快捷短语,快捷短语分组\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toContain('\r');
  expect(text).toContain(`ydt,"${WASH}",护理/毯子`);
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
  await choose(page, '导出的.csv', bytes);
  await filter(page, t.counts.same, 2).waitFor();
  await filter(page, t.counts.new, 0).waitFor();
  expect(await button(page, t.apply(0)).isDisabled()).toBe(true);
  await button(page, t.back).click();

  await choose(
    page,
    '旧话术.csv',
    encodeGb18030([LINES[0], 'xin,亲，新到的云朵枕也有货哦,新品', ''].join('\r\n')).bytes,
  );
  await button(page, t.apply(1)).click();
  await page.getByText(t.imported(1)).waitFor();
  await button(page, t.undo).first().click();
  await page.getByText(t.undone).waitFor();
  await soon(() => page.getByText('云朵枕').count()).toBe(0);

  const fresh = await openBrowser({ timezoneId: 'Asia/Shanghai' });
  try {
    const other = await openPhrases(fresh);
    await choose(other, '导出的.csv', bytes);
    await button(other, t.apply(2)).click();
    await other.getByText(t.imported(2)).waitFor();
    await choose(other, '导出的.csv', bytes);
    await filter(other, t.counts.same, 2).waitFor();
    await filter(other, t.counts.changed, 0).waitFor();
  } finally {
    await fresh.close();
  }
});

/** The own phrases of the shop as a Qianniu file. */
async function exported(page: Page): Promise<Uint8Array> {
  await button(page, out.open).click();
  await page.getByRole('combobox', { name: out.scope }).selectOption('shop');
  await expectSound(page);
  await page.getByRole('combobox', { name: out.format }).selectOption('qianniu');
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, out.make).click()]);
  expect(download.suggestedFilename()).toMatch(/^话术-\d{4}-\d\d-\d\d\.csv$/);
  const path = join(folder, 'exported.csv');
  await download.saveAs(path);
  await page.keyboard.press('Escape');
  return readFileSync(path);
}

test('words that were selected on a console wait for the library, which masks them', async () => {
  const worker = await browser().worker();
  // Only the browser itself opens the menu; that the entry is there, it says.
  await worker.evaluate(() => chrome.contextMenus.update('save-phrase', {}));
  await worker.evaluate(() =>
    chrome.storage.session.set({ clipping: '亲，您的电话13800138000登记好了，到货第一时间通知您哦' }),
  );
  const page = await openPhrases();
  await page.getByText(clippingTexts['zh-CN'].masked).waitFor();
  const words = page.getByRole('textbox').filter({ hasText: '到货第一时间通知您哦' });
  await words.waitFor();
  expect(await words.inputValue()).not.toContain('1380');
  expect(await worker.evaluate(async () => Object.keys(await chrome.storage.session.get('clipping')))).toEqual([]);
});
