import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { codeOfferTexts } from '../../components/panel/code-offer-texts';
import starter from '../../phrases/zh-CN/phrases.json';
import { act } from '../../tools/lib/fixture-page';
import { type Beside, openBeside, shareBrowser, soon } from './harness';
import { expectOutcome, zh } from './panel-parts';

const t = codeOfferTexts['zh-CN'];
const browser = shareBrowser();

const textOf = (code: string): string => starter.phrases.find(({ shortcode }) => shortcode === code)?.text ?? '';

/** Has nothing to fill in. */
const CODE = 'jdwh';
const WORDS = textOf(CODE);
/** Names a similar product, which only a table of the shop knows. */
const WITH_BLANK = 'qhtj';
/** Only the lead grants it. */
const OF_LEAD = 'yjqd';

const BOXES = [
  ['a Vue textarea', 'pinduoduo/open-chat.html', '#replyTextarea'],
  ['a React textarea', 'feige/open-chat-2026.html', 'textarea[data-qa-id="qa-send-message-textarea"]'],
  ['a contenteditable', 'feige/editable-box.html', '#im-input-box'],
] as const;

const offerIn = (panel: Page) => panel.getByRole('region', { name: t.title });
const sentFrom = (page: Page) => soon(() => act(page, 'sent'));
const draftIn = (page: Page) => soon(async () => (await act(page, 'model')).trim());

/** A linked panel, the caret in the reply box, and this much typed by hand. */
async function type(fixture: string, selector: string, draft: string): Promise<Beside> {
  const beside = await openBeside(browser(), fixture);
  await beside.panel.getByRole('list', { name: zh.next, exact: true }).waitFor();
  await beside.page.bringToFront();
  await beside.page.locator(selector).click();
  await beside.page.keyboard.type(draft);
  return beside;
}

/** Every Enter that reaches the box, as `TYPE KEY`; `hold` keeps the page's own code from hearing of it. */
async function listenAt(page: Page, selector: string, hold?: 'hold'): Promise<() => Promise<string[]>> {
  const heard = await page.evaluateHandle(
    ([box, held]) => {
      const names: string[] = [];
      const hear = (event: Event): void => {
        const { type, key } = event as KeyboardEvent;
        if (key === 'Enter') names.push(`${type} ${key}`);
        if (held) event.stopImmediatePropagation();
        if (held) event.preventDefault();
      };
      for (const type of ['keydown', 'keyup']) document.querySelector(box)?.addEventListener(type, hear, true);
      return names;
    },
    [selector, hold] as const,
  );
  return () => heard.jsonValue();
}

test('the phrases of this file are what they are said to be', () => {
  expect(WORDS).not.toBe('');
  expect(WORDS).not.toContain('{');
  expect(textOf(WITH_BLANK)).toContain('{alternative}');
  expect(textOf(OF_LEAD)).toContain('{offer.price}');
});

describe.each(BOXES)('in %s', (_kind, fixture, selector) => {
  test('Enter on a code is stopped once and expands it; the next one sends', async () => {
    const { page, panel } = await type(fixture, selector, `好的/${CODE}`);
    await soon(() => offerIn(panel).textContent()).toContain(WORDS);
    await page.keyboard.press('Enter');
    await draftIn(page).toBe(`好的${WORDS}`);
    await expectOutcome(panel, 'inserted');
    expect(await act(page, 'sent')).toEqual([]);
    await soon(() => offerIn(panel).count()).toBe(0);
    await page.keyboard.press('Enter');
    await sentFrom(page).toEqual([`好的${WORDS}`]);
  });

  test('a held Enter sends nothing, however long it repeats', async () => {
    const { page, panel } = await type(fixture, selector, `；${CODE}`);
    await offerIn(panel).waitFor();
    const heard = await listenAt(page, selector);
    for (let times = 0; times < 5; times += 1) await page.keyboard.down('Enter');
    await draftIn(page).toBe(WORDS);
    await page.keyboard.up('Enter');
    expect(await heard()).toEqual([]);
    expect(await act(page, 'sent')).toEqual([]);
    await page.keyboard.press('Enter');
    await sentFrom(page).toEqual([WORDS]);
    expect(await heard()).toEqual(['keydown Enter', 'keyup Enter']);
  });

  test('the panel puts it in the place of the last code, by Alt+1 or a click', async () => {
    const { page, panel } = await type(fixture, selector, `/${CODE}，;${CODE}`);
    await offerIn(panel).waitFor();
    await page.keyboard.press('Alt+Digit1');
    await draftIn(page).toBe(`/${CODE}，${WORDS}`);
    await page.keyboard.type(`;${CODE}`);
    await offerIn(panel)
      .getByRole('button', { name: new RegExp(`^${t.insert}`) })
      .click();
    await draftIn(page).toBe(`/${CODE}，${WORDS}${WORDS}`);
    expect(await act(page, 'sent')).toEqual([]);
  });

  test('a code that was taken back is wanted as it is', async () => {
    const { page, panel } = await type(fixture, selector, `/${CODE}`);
    await offerIn(panel).waitFor();
    await page.keyboard.press('Enter');
    await draftIn(page).toBe(WORDS);
    await page.keyboard.press('Control+z');
    await draftIn(page).toBe(`/${CODE}`);
    await page.keyboard.press('Enter');
    await sentFrom(page).toEqual([`/${CODE}`]);
  });

  test.each([['https://x.cn/'], ['11/23 和 a/'], ['没有这个码;x']])('%s… is sent as it was typed', async (before) => {
    const { page, panel } = await type(fixture, selector, `${before}${CODE}`);
    // The panel has seen the draft by the time it shows nothing: a code that is known is shown, and goes again.
    await page.keyboard.type(` ;${CODE}`);
    await offerIn(panel).waitFor();
    for (let times = 0; times < CODE.length + 2; times += 1) await page.keyboard.press('Backspace');
    await soon(() => offerIn(panel).count()).toBe(0);
    await page.keyboard.press('Enter');
    await sentFrom(page).toEqual([`${before}${CODE}`]);
  });

  test('Enter of an input method is the input method’s', async () => {
    const { page, panel } = await type(fixture, selector, `；${CODE}`);
    await offerIn(panel).waitFor();
    const heard = await listenAt(page, selector, 'hold');
    const session = await page.context().newCDPSession(page);
    const enter = { windowsVirtualKeyCode: 229, key: 'Enter' };
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
    expect(await heard()).toEqual(['keydown Enter', 'keyup Enter']);
    await session.send('Input.imeSetComposition', { text: 'hao', selectionStart: 3, selectionEnd: 3 });
    await page.keyboard.press('Enter');
    expect(await heard()).toHaveLength(4);
    await draftIn(page).toContain(`；${CODE}`);
    expect(await panel.locator('[data-outcome]').count()).toBe(0);
    expect(await act(page, 'sent')).toEqual([]);
  });

  test('without a panel Enter sends what was typed', async () => {
    const { page, panel } = await type(fixture, selector, `；${CODE}`);
    await offerIn(panel).waitFor();
    await panel.close();
    await page.bringToFront();
    await page.locator(selector).focus();
    await soon(async () => {
      if ((await act(page, 'sent')).length === 0) await page.keyboard.press('Enter');
      return act(page, 'sent');
    }).toEqual([`；${CODE}`]);
  });
});

const [, PINDUODUO, BOX] = BOXES[0];

describe('in the panel', () => {
  test('a phrase with a blank stops Enter and asks for it', async () => {
    const { page, panel } = await type(PINDUODUO, BOX, `;${WITH_BLANK}`);
    await offerIn(panel).waitFor();
    await page.keyboard.press('Enter');
    const form = offerIn(panel).getByRole('form', { name: zh.fillIn });
    await form.waitFor();
    await page.keyboard.press('Enter');
    expect(await act(page, 'sent')).toEqual([]);
    await form.getByRole('textbox').fill('云朵杯');
    await form.getByRole('button', { name: zh.insert }).click();
    await draftIn(page).toBe(textOf(WITH_BLANK).replace('{alternative}', '云朵杯'));
    expect(await act(page, 'sent')).toEqual([]);
  });

  test('what only the lead grants is held back, and its code too', async () => {
    const { page, panel } = await type(PINDUODUO, BOX, `;${OF_LEAD}`);
    await soon(() => offerIn(panel).textContent()).toContain(t.held.lead);
    expect(await offerIn(panel).getByRole('button').count()).toBe(0);
    await page.keyboard.press('Enter');
    await draftIn(page).toBe(`;${OF_LEAD}`);
    expect(await act(page, 'sent')).toEqual([]);
  });

  test('Tab is the page’s until it is switched on', async () => {
    const { page, panel } = await type(PINDUODUO, BOX, `;${CODE}`);
    await offerIn(panel).waitFor();
    await page.keyboard.press('Tab');
    await draftIn(page).toBe(`;${CODE}`);
    await offerIn(panel).getByRole('checkbox', { name: t.tab }).check();
    await soon(() => offerIn(panel).textContent()).toContain(t.keys(true));
    await page.bringToFront();
    await page.locator(BOX).focus();
    await page.keyboard.press('Shift+Tab');
    await page.locator(BOX).focus();
    await page.keyboard.press('Tab');
    await draftIn(page).toBe(WORDS);
    expect(await page.evaluate((box) => document.activeElement === document.querySelector(box), BOX)).toBe(true);
  });

  test('Shift, Ctrl and Enter elsewhere are left alone', async () => {
    const { page, panel } = await type(PINDUODUO, BOX, `;${CODE}`);
    await offerIn(panel).waitFor();
    await page.keyboard.press('Shift+Enter');
    await soon(() => page.locator(BOX).inputValue()).toBe(`;${CODE}\n`);
    await page.keyboard.press('Control+Enter');
    expect(await panel.locator('[data-outcome]').count()).toBe(0);
    await page.evaluate((box) => {
      const other = document.body.appendChild(document.createElement('input'));
      other.addEventListener('keydown', (event) => {
        other.dataset.heard = String(event.key === 'Enter' && !event.defaultPrevented);
      });
      other.focus();
      document.querySelector<HTMLTextAreaElement>(box)?.setAttribute('data-kept', 'yes');
    }, BOX);
    await page.keyboard.press('Enter');
    await soon(() => page.locator('input[data-heard]').getAttribute('data-heard')).toBe('true');
    await soon(() => page.locator(BOX).inputValue()).toBe(`;${CODE}\n`);
  });

  test('fits 320 px', async () => {
    const { panel } = await type(PINDUODUO, BOX, `;${CODE}`);
    await panel.setViewportSize({ width: 320, height: 860 });
    await offerIn(panel).waitFor();
    const overflow = () => panel.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    if (process.env.SHOTS) await panel.screenshot({ path: `${process.env.SHOTS}/code-320.png` });
  });
});
