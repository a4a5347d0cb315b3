import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { packsTexts } from '../../components/library/packs-texts';
import { libraryTexts } from '../../components/library/texts';
import { panelTexts } from '../../components/panel/texts';
import { ROOT } from '../../tools/lib/build';
import { faultsOf, tooWide } from './a11y-parts';
import { openBeside, setLanguage, shareBrowser, soon } from './harness';
import { replyRows } from './panel-parts';

const t = packsTexts['zh-CN'];
const browser = shareBrowser();

async function openPacks(): Promise<Page> {
  const page = await browser().context.newPage();
  await page.goto(`${browser().origin}/library.html#packs`);
  return page;
}

test('a trade that is turned on is found in an open panel at once, by sound too, and is gone when turned off', async () => {
  const file = readFileSync(join(ROOT, 'phrases/zh-CN/trades/apparel.json'), 'utf8');
  const [{ text, shortcode }] = JSON.parse(file).phrases;
  const { panel } = await openBeside(browser(), 'pinduoduo/open-chat.html');
  const found = (): Promise<string> => replyRows(panel, panelTexts['zh-CN'].search).allInnerTexts().then(String);
  await panel.getByRole('searchbox').fill(shortcode);
  const library = await openPacks();
  await library.getByRole('button', { name: t.of(t.enable, t.trade.apparel.name) }).click();
  await library.getByText(t.enabled(t.trade.apparel.name)).waitFor();
  await soon(found).toContain(text);
  await panel.getByRole('searchbox').fill('wenshengaotizhong');
  await soon(found).toContain(text);
  await library.getByRole('button', { name: t.of(t.disable, t.trade.apparel.name) }).click();
  await library.getByText(t.disabled(t.trade.apparel.name)).waitFor();
  await soon(found).not.toContain(text);
});

test.each([
  ['zh-CN', 'light', 320],
  ['en', 'dark', 320],
  ['zh-CN', 'dark', 1280],
] as const)('the packs can be used by everyone: %s, %s, %i px', async (language, scheme, width) => {
  await setLanguage(browser(), language);
  const page = await openPacks();
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize({ width, height: 800 });
  await soon(() => page.title()).toBe(libraryTexts[language].title);
  const { of, enable, disable, trade } = packsTexts[language];
  await page.getByRole('button', { name: of(enable, trade.food.name) }).press('Enter');
  const turnedOn = page.getByRole('button', { name: of(disable, trade.food.name) });
  await turnedOn.waitFor();
  expect(await turnedOn.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await faultsOf(page)).toEqual([]);
  expect(await tooWide(page)).toEqual([]);
  await turnedOn.press('Enter');
  await page.getByRole('button', { name: of(enable, trade.food.name) }).waitFor();
});
