import { expect, test } from 'vitest';
import { backupsTexts } from '../../components/backups/backups-texts';
import { faultsOf, tooWide } from './a11y-parts';
import { setLanguage, shareBrowser } from './harness';

const browser = shareBrowser();

test.each([
  ['zh-CN', 'light', 320],
  ['en', 'dark', 320],
  ['zh-CN', 'dark', 1280],
] as const)('the page of backups can be used by everyone: %s, %s, %i px', async (language, colorScheme, width) => {
  await setLanguage(browser(), language);
  const page = await browser().context.newPage();
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme });
  await page.goto(`${browser().origin}/library.html#backups`);
  const { now, look, restore } = backupsTexts[language];
  await page.getByRole('button', { name: now }).click();
  await page.getByRole('button', { name: look }).first().click();
  await page.getByRole('button', { name: restore, exact: true }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  expect(await tooWide(page)).toEqual([]);
});
