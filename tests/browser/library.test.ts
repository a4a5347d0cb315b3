import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { importTexts } from '../../components/library/import-texts';
import { kindTexts } from '../../components/library/kind-texts';
import { libraryTexts } from '../../components/library/texts';
import { bargainTexts } from '../../components/panel/bargain-texts';
import { panelTexts } from '../../components/panel/texts';
import { ROOT } from '../../tools/lib/build';
import { act } from '../../tools/lib/fixture-page';
import { openBeside, setLanguage, shareBrowser, soon } from './harness';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const zh = { ...libraryTexts['zh-CN'], import: importTexts['zh-CN'] };

const browser = shareBrowser();
const folder = mkdtempSync(join(tmpdir(), 'chatside-tables-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The two bytes of every sign that GB18030 writes with two. */
const twoBytes = new Map<string, number[]>();
const gb18030 = new TextDecoder('gb18030');
for (let first = 0x81; first <= 0xfe; first += 1) {
  for (let second = 0x40; second <= 0xfe; second += 1) {
    if (second !== 0x7f) twoBytes.set(gb18030.decode(Uint8Array.of(first, second)), [first, second]);
  }
}

/** As Excel saves CSV on a Chinese Windows; for signs of one or two bytes. */
const asGb18030 = (text: string): Buffer =>
  Buffer.from([...text].flatMap((sign) => twoBytes.get(sign) ?? [sign.charCodeAt(0)]));

/** Writes a file and chooses it: a real file on the disk, as a lead's is. */
async function choose(page: Page, name: string, bytes: Buffer | string, label = zh.importFile): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  await page.getByLabel(label).setInputFiles(path);
}

async function openLibrary(tab = 'floors'): Promise<Page> {
  const page = await browser().context.newPage();
  await page.goto(`${browser().origin}/library.html#${tab}`);
  await page.getByRole('searchbox').waitFor();
  return page;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** What the panel says about a haggle. */
const strip = (panel: Page) => panel.getByRole('region', { name: bargainTexts['zh-CN'].strip });

describe('floors as a Chinese Windows saves them', () => {
  test('are refused by row and column, imported without the bad rows, and at once what the panel haggles by', async () => {
    const { page: chat, panel } = await openBeside(browser(), 'pinduoduo/open-chat.html');
    await act(chat, 'addSellerLine', '在的');
    await act(chat, 'addBuyerLine', '能便宜点吗，最低多少');
    await strip(panel).waitFor();
    expect(await strip(panel).innerText()).not.toContain('27.77');

    const page = await openLibrary();
    const product = JSON.parse(
      readFileSync(join(ROOT, 'tests/fixtures/pinduoduo/open-chat.view.json'), 'utf8'),
    ).product;
    const rows = [`${product.id},${product.name},27.77`, '9002,长柄雨伞,便宜', '9003,帽子,-3', '9004,围巾,22'];
    await choose(page, '底价.csv', asGb18030(['商品ID,商品名称,底价', ...rows].join('\r\n')));
    const problems = page.getByRole('region', { name: zh.import.problems(2) });
    await soon(() => problems.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining('第 3 行“底价”：“便宜”'),
      expect.stringContaining('第 4 行“底价”：“-3”'),
    ]);
    expect(await page.getByRole('list', { name: zh.import.columns }).innerText()).toContain('GB18030');
    expect(await button(page, zh.import.import(4)).isDisabled()).toBe(true);
    expect(await strip(panel).innerText()).not.toContain('27.77');

    await button(page, zh.import.importGood(2, 2)).click();
    await page.getByText(zh.import.imported(2)).waitFor();
    await soon(() => page.getByRole('row').allInnerTexts()).toEqual([
      expect.any(String),
      expect.stringContaining(product.name),
      expect.stringContaining('围巾'),
    ]);
    await soon(() => strip(panel).innerText()).toContain('27.77');

    await button(page, zh.undo).click();
    await page.getByText(zh.undone).waitFor();
    await soon(() => strip(panel).innerText()).not.toContain('27.77');
  });
});

interface WatchedWindow extends Window {
  /** Lengths of what kept the page from answering for 50 ms and more. */
  longTasks: number[];
}

const longTasks = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as WatchedWindow).longTasks.splice(0));

describe('a table of 100,000 rows', () => {
  const rows = Array.from({ length: 100_000 }, (_, at) => `商品 ${at} 号,${7_020_000 + at},sku-${at},${at % 900}`);
  const text = ['商品名称,商品ID,SKU,库存', ...rows].join('\n');

  test('is imported, searched and edited, another one is cancelled, and all the while the page answers', async () => {
    const page = await openLibrary('stock');
    await page.evaluate(() => {
      const here = window as unknown as WatchedWindow;
      here.longTasks = [];
      const note = (list: PerformanceObserverEntryList) =>
        here.longTasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
      new PerformanceObserver(note).observe({ type: 'longtask' });
      setTimeout(() => {
        for (const end = performance.now() + 80; performance.now() < end; );
      });
    });
    // The measure sees what keeps a page busy.
    await soon(async () => Math.max(0, ...(await longTasks(page)))).toBeGreaterThanOrEqual(80);
    await choose(page, '库存.csv', text);
    await button(page, zh.import.import(100_000)).click();
    await page.getByText(zh.import.imported(100_000)).waitFor();
    await page.getByText(zh.page(1, 100, 100_000)).waitFor();
    const whileImporting = await longTasks(page);

    await page.getByRole('searchbox').fill('sku-99998');
    await page.getByText(zh.found(1, 100_000)).waitFor();
    await button(page, `${zh.edit}：商品 99998 号`).click();
    await page.getByRole('textbox', { name: '库存' }).fill('12345');
    await button(page, zh.save).click();
    await page.getByText(zh.saved).waitFor();
    await page.getByRole('cell', { name: '12345' }).waitFor();

    // Cancelled half-way: nothing of it is written.
    await choose(page, '库存.csv', text.replaceAll('商品 ', '别的 '));
    await page.getByRole('progressbar').waitFor();
    await button(page, zh.import.cancel).click();
    await page.getByText(zh.found(1, 100_000)).waitFor();
    await page.getByRole('cell', { name: '12345' }).waitFor();
    const afterwards = await longTasks(page);
    // Nobody notices that much, and a machine that does something else meanwhile may need it.
    expect({ longest: Math.max(0, ...whileImporting) }).toEqual({ longest: expect.toSatisfy((ms) => ms < 150) });
    expect({ longest: Math.max(0, ...afterwards) }).toEqual({ longest: expect.toSatisfy((ms) => ms < 150) });
  });
});

/** Every rule of axe that the page breaks, and every part that would have to be scrolled sideways. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    const { violations } = await axe.run();
    const wide = [...document.querySelectorAll('*')].filter(
      (element) =>
        element.scrollWidth > element.clientWidth &&
        (element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowX)),
    );
    return [
      ...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target}`)),
      ...wide.map((element) => `${element.tagName}.${element.className} is ${element.scrollWidth} wide`),
    ];
  });
}

describe.each([
  ['zh-CN', 'light'],
  ['en', 'dark'],
] as const)('the library in %s, %s', (language, scheme) => {
  const t = libraryTexts[language];

  test.each([320, 1280])('can be used by everyone at %i px', async (width) => {
    await setLanguage(browser(), language);
    const page = await openLibrary();
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 800 });
    await soon(() => page.title()).toBe(t.title);
    for (const { name } of Object.values(kindTexts[language])) {
      await page.getByRole('link', { name, exact: true }).click();
      await page.getByRole('heading', { name, exact: true }).waitFor();
      await button(page, t.add).click();
      await page.getByRole('form', { name: t.newRow }).waitFor();
      await button(page, t.save).click();
      await page.locator('[aria-invalid=true]').first().waitFor();
      expect({ name, faults: await faults(page) }).toEqual({ name, faults: [] });
    }
    await page.getByRole('link', { name: kindTexts[language].floors.name, exact: true }).click();
    await page.getByRole('heading', { name: kindTexts[language].floors.name, exact: true }).waitFor();
    const rows = Array.from(
      { length: 30 },
      (_, at) => `${'very-long-name-'.repeat(6)}${at},CNY,${at % 3 ? 5 : 'free'}`,
    );
    await choose(page, 'floors.csv', ['Product name,Currency,Floor', ...rows].join('\n'), t.importFile);
    await page.getByRole('region', { name: importTexts[language].problems(10) }).waitFor();
    expect(await faults(page)).toEqual([]);
  });
});

test('the panel opens the library, and a file made there is one that can be downloaded', async () => {
  // A tab that a page opens asks for its language before the browser is told which.
  await setLanguage(browser(), 'zh-CN');
  const { panel } = await openBeside(browser(), 'pinduoduo/open-chat.html');
  const opened = browser().context.waitForEvent('page');
  await panel.getByRole('button', { name: panelTexts['zh-CN'].openLibrary }).click();
  const page = await opened;
  await page.getByRole('link', { name: '表格' }).click();
  await page.getByRole('link', { name: kindTexts['zh-CN'].couriers.name }).click();
  expect(new URL(page.url()).hash).toBe('#couriers');
  await page.getByText(zh.files).click();
  const download = page.waitForEvent('download');
  await button(page, zh.template('XLSX')).first().click();
  expect((await download).suggestedFilename()).toBe('侧答-快递-模板.xlsx');
});
