import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { questionsTexts } from '../../components/library/questions-texts';
import { fileQuestionTexts } from '../../components/panel/file-question-texts';
import { panelTexts } from '../../components/panel/texts';
import { act } from '../../tools/lib/fixture-page';
import { replyBoxOf, replyBoxText, typeDraft } from '../../tools/lib/reply-box';
import { faultsOf, tooWide } from './a11y-parts';
import { openBeside, setLanguage, shareBrowser, soon } from './harness';
import { replyRows, wordsOf } from './panel-parts';

const browser = shareBrowser();

const ASKED = {
  'zh-CN': ['马克杯的把手会烫手吗 13800138000', '马克杯的把手会烫手吗', '倒热水时这马克杯把手烫手不'],
  en: ['does the mug handle get hot 13800138000', 'does the mug handle get hot', 'will the handle of the mug get hot'],
} as const;
const ANSWER = {
  'zh-CN': '亲，把手是双层的，倒开水也不烫手。',
  en: 'The handle is double walled and stays cool.',
} as const;

async function expectSound(page: Page): Promise<void> {
  expect(await faultsOf(page)).toEqual([]);
  expect(await tooWide(page)).toEqual([]);
}

/** At the width of a narrow panel and in the dark. */
async function narrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 860 });
  await page.emulateMedia({ colorScheme: 'dark' });
}

describe.each(['zh-CN', 'en'] as const)('a question that no phrase answers, in %s', (language) => {
  test('is filed with one key, becomes a phrase, and is answered from then on', async () => {
    const [t, file] = [questionsTexts[language], fileQuestionTexts[language]];
    const [asked, plain, alike] = ASKED[language];
    await setLanguage(browser(), language);
    const { page: chat, panel } = await openBeside(browser(), 'pinduoduo/open-chat.html');
    await narrow(panel);
    const next = panelTexts[language].next;
    await act(chat, 'addSellerLine', '在的');
    await act(chat, 'addBuyerLine', asked);
    await panel.getByRole('button', { name: file.open }).waitFor();
    await panel.keyboard.press('Alt+Digit0');
    const words = panel.getByRole('textbox', { name: file.form });
    expect(await words.inputValue()).toMatch(/^\D+ 〔(数字|number)〕$/);
    await expectSound(panel);
    await panel.getByRole('button', { name: file.file }).click();
    await panel.getByText(file.filed).waitFor();

    const library = await browser().context.newPage();
    await narrow(library);
    await library.goto(`${browser().origin}/library.html#questions`);
    await library.getByRole('list', { name: t.groups }).waitFor();
    await expectSound(library);
    await library.getByRole('button', { name: new RegExp(`^${t.write}`) }).click();
    await library.getByRole('textbox', { name: t.text, exact: true }).fill(ANSWER[language]);
    await expectSound(library);
    const title = await library.getByRole('textbox', { name: t.title, exact: true }).inputValue();
    await library.getByRole('button', { name: t.save }).click();
    await library.getByText(t.saved(title)).waitFor();

    for (const line of [plain, alike]) {
      await act(chat, 'addSellerLine', '在的');
      await act(chat, 'addBuyerLine', line);
      await soon(async () => (await wordsOf(replyRows(panel, next))).slice(0, 3)).toContain(ANSWER[language]);
    }
  });
});

test('the key works in the chat page, too: the cursor stays, a second press files what was shown', async () => {
  const file = fileQuestionTexts['zh-CN'];
  await setLanguage(browser(), 'zh-CN');
  const { page: chat, panel } = await openBeside(browser(), 'pinduoduo/open-chat.html');
  await act(chat, 'addSellerLine', '在的');
  await act(chat, 'addBuyerLine', '马克杯能进微波炉吗 13800138000');
  await panel.getByRole('button', { name: file.open }).waitFor();
  const box = await replyBoxOf(chat, 'pinduoduo');
  if (!box) throw new Error('no reply box');
  await typeDraft(chat, box, '亲');
  await chat.keyboard.press('Alt+Digit0');
  const words = panel.getByRole('textbox', { name: file.form });
  await soon(() => words.inputValue()).toBe('马克杯能进微波炉吗 〔数字〕');
  expect(await replyBoxText(box)).toBe('亲');
  await soon(async () => {
    await chat.keyboard.press('Alt+Digit0');
    return panel.getByText(file.filed).count();
  }).toBe(1);
  await chat.keyboard.type('，稍等');
  expect(await replyBoxText(box)).toBe('亲，稍等');
});
