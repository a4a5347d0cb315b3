import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { remarkTexts } from '../../components/panel/remark-texts';
import { practiceTexts } from '../../components/practice/texts';
import { act, openFixture, settled } from '../../tools/lib/fixture-page';
import { openBeside, shareBrowser, soon } from './harness';
import { expectOutcome, type PanelPlace } from './panel-parts';
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

const FEIGE_BOX = 'textarea:not([data-qa-id])';
const REMARK = '改地址：星槎路20号｜07｜05-09 10:00';

/** What only the agent may do: which flag is chosen, and how often a button was pressed. */
const agentsPart = (page: Page) =>
  page.evaluate(() => {
    const all = window as unknown as { presses?: number };
    if (all.presses === undefined) {
      all.presses = 0;
      document.addEventListener('click', () => (all.presses = (all.presses ?? 0) + 1), true);
    }
    const flags = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"], input[type="checkbox"]')];
    return { flags: flags.map(({ checked }) => checked), presses: all.presses };
  });

const writeRemark = (seat: SeatPort, orderNumber: string, text = REMARK): Promise<string> =>
  seat.insert({ target: 'remark', orderNumber, text });

describe('a remark on Feige', () => {
  test.each([
    ['the dialog', 'remark-dialog', '6940000000000000501'],
    ['the editor inside the card', 'remark-inline', '6940000000000000502'],
    ['the editor inside a card without a remark', 'remark-inline-new', '6940000000000000503'],
    ['the dialog that is labelled', 'remark-labelled', '6940000000000000504'],
  ])('stands behind what is in %s; flag and Save are not touched', async (_shape, name, number) => {
    const { page, seat } = await openWithSeat(`feige/${name}.html`);
    const before = await agentsPart(page);
    const box = page.locator(FEIGE_BOX);
    const first = await box.inputValue();
    expect(await writeRemark(seat, number)).toBe('inserted');
    expect(await box.inputValue()).toBe(`${first}\n${REMARK}`);
    expect(await agentsPart(page)).toEqual(before);
    expect(await act(page, 'model')).toBe('');
    await box.fill('');
    expect(await writeRemark(seat, number)).toBe('inserted');
    expect(await box.inputValue()).toBe(REMARK);
  });

  test.each([
    ['another order than the one it was made for', 'remark-dialog', '6940000000000000599', 'other-order'],
    ['an editor in the card of another order', 'remark-inline', '6940000000000000599', 'other-order'],
    ['a dialog that names another order', 'remark-other-order', '6940000000000000505', 'other-order'],
    ['the order that only the dialog names', 'remark-other-order', '6940000000000000599', 'other-order'],
    ['two open editors', 'remark-two-editors', '6940000000000000507', 'no-remark-box'],
    ['the dialog of a remark on the buyer', 'remark-of-buyer', '6940000000000000506', 'no-remark-box'],
    ['no open editor', 'open-chat-2026', '6940000000000000123', 'no-remark-box'],
  ])('is refused for %s', async (_case, name, number, outcome) => {
    const { page, seat } = await openWithSeat(`feige/${name}.html`);
    const boxes = () =>
      page.locator('textarea').evaluateAll((all) => all.map((box) => (box as HTMLTextAreaElement).value));
    const before = await boxes();
    expect(await writeRemark(seat, number)).toBe(outcome);
    expect(await boxes()).toEqual(before);
  });

  test('is refused while the editor takes nothing, and for another buyer', async () => {
    const { page, seat } = await openWithSeat('feige/remark-dialog.html');
    const number = '6940000000000000501';
    const conversation = { consoleId: 'feige', key: null, name: '云朵面包', messageIds: ['7631000000000000099'] };
    expect(await seat.insert({ target: 'remark', orderNumber: number, text: REMARK, conversation })).toBe(
      'other-buyer',
    );
    expect(await seat.insert({ target: 'remark', text: REMARK })).toBe('other-order');
    await page.locator(FEIGE_BOX).evaluate((box) => box.setAttribute('disabled', ''));
    expect(await writeRemark(seat, number)).toBe('not-editable');
  });

  test('goes into a dialog whose field is editable text', async () => {
    const { page, seat } = await openWithSeat('feige/remark-labelled.html');
    await page.evaluate(() => {
      const box = document.createElement('div');
      box.contentEditable = 'true';
      box.textContent = '先写的一句';
      document.querySelector('[aria-label="添加备注"] textarea')?.replaceWith(box);
    });
    expect(await writeRemark(seat, '6940000000000000504')).toBe('inserted');
    await soon(() => page.locator('[contenteditable]').innerText()).toMatch(/^先写的一句\n+改地址/);
  });
});

test('a console whose remark editor is not known refuses a remark', async () => {
  const { seat } = await openWithSeat('pinduoduo/open-chat.html');
  const number = (await seat.view()).orders[0]?.number ?? '';
  expect(number).not.toBe('');
  expect(await writeRemark(seat, number)).toBe('no-remark-box');
});

const t = remarkTexts['zh-CN'];

const composerIn = (panel: PanelPlace) => panel.getByRole('region', { name: t.title, exact: true });

/** Opens the composer, presses a usual reason and gives the agent's number; returns the form. */
async function compose(panel: PanelPlace, reason: string, agent = '07') {
  const section = composerIn(panel);
  await section.getByRole('button', { name: t.title }).click();
  const form = section.getByRole('form');
  await form.getByRole('button', { name: reason, exact: true }).click();
  await form.getByRole('textbox', { name: t.agent }).fill(agent);
  return form;
}

describe('the composer', () => {
  test('writes into the open remark of a Feige order, and says what is left to do', async () => {
    const { page, panel } = await openBeside(browser(), 'feige/remark-labelled.html');
    const form = await compose(panel, '改地址');
    await form.getByRole('radio', { name: t.flags.green ?? '' }).check();
    await form.getByRole('button', { name: t.write }).click();
    await soon(() => panel.locator('[data-remark-outcome]').textContent()).toBe(t.written('绿旗'));
    expect(await page.locator(FEIGE_BOX).inputValue()).toMatch(/^先写的一句\n改地址｜07｜\d\d-\d\d \d\d:\d\d$/);
    expect(await act(page, 'model')).toBe('');
    // The number is asked for once: the next panel knows it.
    const next = await browser().openPanel(page);
    await composerIn(next).getByRole('button', { name: t.title }).click();
    await soon(() => composerIn(next).getByText(t.agent).locator('..').textContent()).toContain('07');
    expect(await composerIn(next).getByRole('textbox', { name: t.agent }).count()).toBe(0);
  });

  test.each([
    ['no-remark-box', 'feige/open-chat-2026.html'],
    ['other-order', 'feige/remark-other-order.html'],
  ] as const)('says in words why it was refused: %s', async (outcome, fixture) => {
    const { panel } = await openBeside(browser(), fixture);
    const form = await compose(panel, '送赠品');
    await form.getByRole('button', { name: t.write }).click();
    await expectOutcome(panel, outcome);
  });

  test('copies on a console whose remark box is not known', async () => {
    const { panel } = await openBeside(browser(), 'pinduoduo/open-chat.html');
    const form = await compose(panel, '改快递', '小云');
    expect(await form.getByRole('button', { name: t.write }).count()).toBe(0);
    await form.getByRole('button', { name: t.copy }).click();
    await soon(() => panel.locator('[data-outcome]').getAttribute('data-outcome')).toBe('copied');
    const search = panel.getByRole('searchbox');
    await search.press('Control+v');
    await soon(() => search.inputValue()).toMatch(/^改快递｜小云｜\d\d-\d\d \d\d:\d\d$/);
  });

  test('opens with the reason of a checklist’s step', async () => {
    const { panel } = await openBeside(browser(), 'feige/remark-dialog.html');
    const step = panel.getByRole('button', { name: /^备注：/ }).first();
    await step.click();
    const reason = composerIn(panel).getByRole('textbox', { name: t.reason });
    await soon(() => reason.inputValue()).not.toBe('');
    await soon(() => reason.evaluate((input) => input === document.activeElement)).toBe(true);
  });

  test('fits a panel of 320 px', async () => {
    const { panel } = await openBeside(browser(), 'feige/remark-dialog.html');
    await panel.setViewportSize({ width: 320, height: 860 });
    await compose(panel, '改地址');
    const overflow = () => panel.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    if (process.env.SHOTS) await panel.screenshot({ path: `${process.env.SHOTS}/remark-320.png` });
  });
});

test('a remark in the practice console, from the reason to the saved parts', async () => {
  const words = practiceTexts['zh-CN'];
  const page = await browser().context.newPage();
  await page.goto(`${browser().origin}/practice.html?speed=20`);
  const panel = page.frameLocator('iframe');
  const rows = page.getByRole('navigation', { name: words.conversations }).getByRole('button');
  const opener = page.getByRole('button', { name: new RegExp(`${words.addRemark}|${words.changeRemark}`) });
  await soon(async () => {
    for (const row of await rows.all()) {
      if ((await opener.count()) === 0) await row.click();
    }
    return opener.count();
  }).toBe(1);
  await opener.click();
  const dialog = page.getByRole('dialog', { name: words.remarkOf });
  const form = await compose(panel, '加件');
  await form.getByRole('button', { name: t.write }).click();
  await soon(() => panel.locator('[data-remark-outcome]').textContent()).toBe(t.written('红旗'));
  const box = dialog.getByRole('textbox', { name: words.labels.remark });
  const written = await box.inputValue();
  expect(written).toMatch(/加件｜07｜\d\d-\d\d \d\d:\d\d$/);
  await dialog.getByRole('radio', { name: words.flags.blue }).check();
  await dialog.getByRole('button', { name: words.save }).click();
  const field = page.locator('[data-field="remark"]');
  await soon(() => field.textContent()).toBe(written);
  expect(await field.locator('[data-flag]').getAttribute('data-flag')).toBe('blue');
  await soon(() => panel.getByRole('list', { name: t.onOrder }).textContent()).toContain('加件07 · ');
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/remark-practice.png` });
});
