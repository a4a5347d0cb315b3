import { expect, test } from 'vitest';
import { noticeTexts } from '../../components/panel/notice-texts';
import { panelTexts } from '../../components/panel/texts';
import { practiceTexts } from '../../components/practice/texts';
import { setLanguage, shareBrowser, soon } from './harness';
import { buyerLine, clickReply, expectOutcome, readyReply } from './panel-parts';

const browser = shareBrowser();

test.each(['zh-CN', 'en'] as const)('a whole round of practice in %s', async (language) => {
  const texts = practiceTexts[language];
  const { next } = panelTexts[language];
  await setLanguage(browser(), language);
  const page = await browser().context.newPage();
  await page.goto(`${browser().origin}/practice.html?speed=20`);
  const panel = page.frameLocator('iframe');

  const rows = page.getByRole('navigation', { name: texts.conversations }).getByRole('button');
  await rows.first().click();
  const thread = page.getByRole('log', { name: texts.messages });
  await soon(() => thread.getByRole('listitem').count()).toBeGreaterThan(0);
  const buyer = (await page.getByRole('main').getByRole('heading').first().textContent()) ?? '';
  await soon(() => buyerLine(panel).textContent()).toBe(buyer);

  const reply = await readyReply(panel, next);
  await clickReply(panel, reply, next);
  await expectOutcome(panel, 'inserted', noticeTexts[language]);
  const box = page.getByRole('textbox', { name: texts.reply });
  expect(await box.inputValue()).toBe(reply.words);

  // What the buyer says after the shop's line can only be an answer to it.
  const saidAfter = () =>
    thread.getByRole('listitem').evaluateAll((all, words) => {
      const said = all.map((row) => row.textContent ?? '');
      return said.slice(said.findIndex((text) => text.includes(words)) + 1);
    }, reply.words);
  await page.getByRole('button', { name: texts.send }).click();
  await soon(() => thread.innerText()).toContain(reply.words);
  await soon(() => box.inputValue()).toBe('');
  await soon(async () => (await saidAfter()).some((text) => text.startsWith(buyer))).toBe(true);
});

test('the panel belongs to the buyer who is open', async () => {
  const texts = practiceTexts['zh-CN'];
  const page = await browser().context.newPage();
  await page.goto(`${browser().origin}/practice.html?speed=20`);
  const panel = page.frameLocator('iframe');
  const rows = page.getByRole('navigation', { name: texts.conversations }).getByRole('button');
  await soon(() => rows.count()).toBeGreaterThan(1);
  for (const at of [0, 1]) {
    const row = rows.nth(at);
    await row.click();
    const open = page.getByRole('main').getByRole('heading').first();
    await soon(async () => (await buyerLine(panel).textContent()) === (await open.textContent())).toBe(true);
  }
});
