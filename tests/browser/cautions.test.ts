import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cautionsTexts } from '../../components/library/cautions-texts';
import { libraryTexts } from '../../components/library/texts';
import { cautionMarkTexts } from '../../components/panel/caution-mark-texts';
import { faultsOf, tooWide } from './a11y-parts';
import { openBeside, setLanguage, shareBrowser, soon } from './harness';
import { clickReply, expectOutcome, readyReply } from './panel-parts';

const t = cautionsTexts['zh-CN'];
const browser = shareBrowser();

async function openCautions(): Promise<Page> {
  const page = await browser().context.newPage();
  await page.goto(`${browser().origin}/library.html#cautions`);
  return page;
}

test('words of the shop hold in an open panel at once: marked, asked about, filled in with the second choice', async () => {
  const { page, panel } = await openBeside(browser(), 'pinduoduo/open-chat.html');
  const reply = await readyReply(panel);
  const word = reply.words.match(/\p{Script=Han}{4}/u)?.[0] ?? '';
  const library = await openCautions();
  await library.getByRole('button', { name: t.add }).click();
  await library.getByRole('textbox', { name: t.form.words }).fill(word);
  await library.getByRole('textbox', { name: t.form.why }).fill('组长不让说');
  await library.getByRole('radio', { name: t.levels.ask }).check();
  await library.getByRole('button', { name: t.save }).click();
  await library.getByText(t.saved(word)).waitFor();
  await panel.getByText(cautionMarkTexts['zh-CN'].mark(word), { exact: true }).first().waitFor();
  await clickReply(panel, reply);
  const said = panel.locator('[data-outcome]');
  await soon(() => said.getAttribute('data-outcome')).toBe('caution');
  expect(await said.textContent()).toContain(`“${word}”：组长不让说`);
  expect(await page.getByRole('textbox').first().inputValue()).toBe('');
  await panel.waitForTimeout(500);
  await clickReply(panel, reply);
  await expectOutcome(panel, 'inserted');
  await library.getByRole('button', { name: t.of(t.remove, word) }).click();
  await panel.getByText(cautionMarkTexts['zh-CN'].mark(word), { exact: true }).first().waitFor({ state: 'detached' });
});

test.each([
  ['zh-CN', 'light', 320],
  ['en', 'dark', 320],
  ['zh-CN', 'dark', 1280],
] as const)('the rules can be used by everyone: %s, %s, %i px', async (language, scheme, width) => {
  await setLanguage(browser(), language);
  const words = cautionsTexts[language];
  const page = await openCautions();
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize({ width, height: 800 });
  await soon(() => page.title()).toBe(libraryTexts[language].title);
  await page.getByRole('textbox', { name: words.check.label }).fill('全网最低价，加V聊');
  for (const summary of await page.locator('summary').all()) await summary.press('Enter');
  await page.getByRole('button', { name: words.add }).press('Enter');
  await page.getByRole('button', { name: words.save }).press('Enter');
  await page.getByRole('alert').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  expect(await tooWide(page)).toEqual([]);
});
