import { expect, test } from 'vitest';
import { questionsTexts } from '../../components/library/questions-texts';
import { fileQuestionTexts } from '../../components/panel/file-question-texts';
import starter from '../../phrases/zh-CN/phrases.json';
import { act } from '../../tools/lib/fixture-page';
import { faultsOf, tooWide } from './a11y-parts';
import { openBeside, setLanguage, shareBrowser, soon } from './harness';
import { replyRows, zh } from './panel-parts';

const browser = shareBrowser();

/** Has nothing to fill in. */
const INNER = starter.phrases.find(({ shortcode }) => shortcode === 'jdwh')?.text ?? '';
const TEXT = '亲，杯子{选择 怎么热：微波炉|烤箱}都行，要{光标}个，{今天+1}发。{话术：jdwh}';

test('a phrase asks, calculates, puts another one in, and leaves the caret where it wants it', async () => {
  expect(INNER).not.toBe('');
  const [t, file] = [questionsTexts['zh-CN'], fileQuestionTexts['zh-CN']];
  await setLanguage(browser(), 'zh-CN');
  const { page: chat, panel } = await openBeside(browser(), 'pinduoduo/open-chat.html');
  await act(chat, 'addSellerLine', '在的');
  await act(chat, 'addBuyerLine', '马克杯能进微波炉吗');
  await panel.getByRole('button', { name: file.open }).click();
  await panel.getByRole('button', { name: file.file }).click();
  await panel.getByText(file.filed).waitFor();

  const library = await browser().context.newPage();
  await library.goto(`${browser().origin}/library.html#questions`);
  await library.getByRole('button', { name: new RegExp(`^${t.write}`) }).click();
  await library.getByRole('textbox', { name: t.text, exact: true }).fill(TEXT);
  await library.getByRole('button', { name: t.save }).click();
  await library.getByText(/^已存为本店话术/).waitFor();

  await act(chat, 'addSellerLine', '在的');
  await act(chat, 'addBuyerLine', '这个马克杯能进微波炉吗');
  const row = replyRows(panel).filter({ hasText: '微波炉/烤箱' });
  await row.waitFor();
  await panel.setViewportSize({ width: 320, height: 860 });
  await row.getByRole('button').first().click();
  const choice = panel.getByRole('combobox', { name: zh.chooseFor('怎么热') });
  await soon(() => choice.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await choice.inputValue()).toBe('');
  expect(await faultsOf(panel)).toEqual([]);
  expect(await tooWide(panel)).toEqual([]);
  await panel.keyboard.press('2');
  await panel.keyboard.press('Enter');
  const box = chat.locator('#replyTextarea');
  await soon(() => box.inputValue()).toMatch(/^亲，杯子烤箱都行，要个，\d+月\d+日发。/);
  expect(await box.inputValue()).toContain(INNER);
  await chat.bringToFront();
  await chat.keyboard.type('2');
  await soon(() => act(chat, 'model')).toMatch(/^亲，杯子烤箱都行，要2个，/);
});
