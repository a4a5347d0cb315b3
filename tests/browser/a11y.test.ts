import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { bargainTexts } from '../../components/panel/bargain-texts';
import { panelTexts } from '../../components/panel/texts';
import { practiceTexts } from '../../components/practice/texts';
import { ROOT } from '../../tools/lib/build';
import { act } from '../../tools/lib/fixture-page';
import { faultsOf, tooWide } from './a11y-parts';
import { openBeside, setLanguage, shareBrowser, soon } from './harness';
import { buyerLine, pickButton, replyRows } from './panel-parts';

const LANGUAGES = ['zh-CN', 'en'] as const;
const SCHEMES = ['light', 'dark'] as const;
const LOOKS = LANGUAGES.flatMap((language) => SCHEMES.map((scheme) => [language, scheme] as const));
type Language = (typeof LANGUAGES)[number];

const browser = shareBrowser();

async function expectSound(page: Page): Promise<void> {
  expect(await faultsOf(page)).toEqual([]);
  expect(await tooWide(page)).toEqual([]);
}

/** A phrase of this language's starter pack with one blank that only the agent can fill. */
function blankPhrase(language: Language): { shortcode: string } {
  const { phrases } = JSON.parse(readFileSync(join(ROOT, 'phrases', language, 'phrases.json'), 'utf8'));
  return phrases.find(({ text }: { text: string }) => text.includes('{size}'));
}

/** What the panel can show, one after the other. */
const STATES: [string, (page: Page, panel: Page, language: Language) => Promise<void>][] = [
  [
    'suggestions, a haggle and steps',
    async (page, panel, language) => {
      await act(page, 'addSellerLine', 'OK');
      await act(page, 'addBuyerLine', language === 'en' ? 'Can you do it for 20?' : '能便宜点吗，20块卖不卖');
      await soon(() => panel.getByRole('main').innerText()).toContain('20');
      await panel.getByRole('region', { name: bargainTexts[language].strip }).waitFor();
      await panel.getByRole('checkbox').first().waitFor();
    },
  ],
  [
    'the health details',
    async (_page, panel, language) => {
      await panel.locator('summary').click();
      await panel.getByText(panelTexts[language].fields['order.buyerNote']).waitFor();
    },
  ],
  [
    'search results',
    async (_page, panel, language) => {
      await panel.locator('summary').click();
      await panel.getByRole('searchbox').fill(blankPhrase(language).shortcode);
      await soon(() => replyRows(panel, panelTexts[language].search).count()).toBeGreaterThan(0);
    },
  ],
  [
    'a blank to fill in',
    async (_page, panel, language) => {
      await pickButton(replyRows(panel, panelTexts[language].search).first()).click();
      await panel.getByRole('form', { name: panelTexts[language].fillIn }).waitFor();
    },
  ],
];

describe.each(LOOKS)('the panel in %s, %s', (language, scheme) => {
  test.each([320, 380])('can be used by everyone at %i px', async (width) => {
    await setLanguage(browser(), language);
    const { page, panel } = await openBeside(browser(), 'pinduoduo/open-chat.html');
    await panel.emulateMedia({ colorScheme: scheme });
    await panel.setViewportSize({ width, height: 860 });
    await soon(() => panel.evaluate(() => document.documentElement.lang)).toBe(language);
    for (const [state, show] of STATES) {
      await show(page, panel, language);
      expect({ state, faults: await faultsOf(panel), tooWide: await tooWide(panel) }).toEqual({
        state,
        faults: [],
        tooWide: [],
      });
    }
  });

  test('says why there is no chat to everyone', async () => {
    await setLanguage(browser(), language);
    const { panel } = await openBeside(browser(), 'pinduoduo/no-chat.html');
    await panel.emulateMedia({ colorScheme: scheme });
    await panel.setViewportSize({ width: 320, height: 860 });
    await soon(() => panel.evaluate(() => document.documentElement.lang)).toBe(language);
    await soon(() => panel.getByRole('status').count()).toBeGreaterThan(0);
    await expectSound(panel);
  });

  test('and the practice page can be used by everyone', async () => {
    await setLanguage(browser(), language);
    const page = await browser().context.newPage();
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`${browser().origin}/practice.html?speed=20`);
    const panel = page.frameLocator('iframe');
    await page
      .getByRole('navigation', { name: practiceTexts[language].conversations })
      .getByRole('button')
      .first()
      .click();
    await soon(() => buyerLine(panel).textContent()).not.toBe(panelTexts[language].panel);
    await soon(() => replyRows(panel, panelTexts[language].next).count()).toBeGreaterThan(0);
    await expectSound(page);
  });
});

test('nothing that a buyer says makes the panel wider', async () => {
  const { page, panel } = await openBeside(browser(), 'pinduoduo/open-chat.html');
  await panel.setViewportSize({ width: 320, height: 860 });
  const endless = 'W'.repeat(600);
  await act(page, 'addBuyerLine', endless);
  await soon(() => panel.getByRole('main').textContent()).toContain(endless);
  expect(await tooWide(panel)).toEqual([]);
});

/** What Tab must reach; of a group of radio buttons only the chosen one. */
const CONTROLS =
  'a[href], button:enabled, input:enabled:not([type=radio]:not(:checked)), select:enabled, textarea:enabled, summary, [tabindex="0"]';

/** More than there are controls in a panel inside its page. */
const MOST_PRESSES = 150;

interface TabWindow extends Window {
  /** How each control, and what stands around it, is drawn without the focus. */
  looks: Map<Element, string>;
  lookOf(element: Element): string;
  reached: Map<Element, 'shown' | 'unseen'>;
}

/** Remembers the controls that are there now, without the focus. */
const rememberControls = (page: Page): Promise<void> =>
  page.evaluate((selector) => {
    const here = window as unknown as TabWindow;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    here.lookOf = (element) =>
      [element, element.parentElement, element.closest('form')]
        .flatMap((each) => (each ? [getComputedStyle(each)] : []))
        .map(({ outlineStyle, outlineWidth, boxShadow, borderColor }) =>
          [outlineStyle === 'none' ? '' : outlineWidth, boxShadow, borderColor].join(' '),
        )
        .join(' | ');
    const all = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    here.looks = new Map(all.map((element) => [element, here.lookOf(element)]));
    here.reached = new Map();
  }, CONTROLS);

/** Writes down who has the focus; resolves to whether every control had it. */
const writeDown = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { looks, lookOf, reached } = window as unknown as TabWindow;
    const now = document.activeElement;
    if (now && looks.has(now)) reached.set(now, lookOf(now) === looks.get(now) ? 'unseen' : 'shown');
    return reached.size === looks.size;
  });

/** Presses Tab until it has been everywhere; tells which controls it did not reach, and which look the same with the focus. */
async function tabThrough(page: Page): Promise<{ missed: string[]; unseen: string[] }> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await rememberControls(page);
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    await page.keyboard.press('Tab');
    if (await writeDown(page)) break;
  }
  return page.evaluate(() => {
    const { looks, reached } = window as unknown as TabWindow;
    // A row that has gone meanwhile need not be reached.
    const all = [...looks.keys()].filter((element) => element.isConnected);
    const namesOf = (state: string | undefined) =>
      all
        .filter((element) => reached.get(element) === state)
        .map(
          (element) => `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40)}`,
        );
    return { missed: namesOf(undefined), unseen: namesOf('unseen') };
  });
}

test.each(STATES.map(([state]) => state))(
  'Tab reaches everything in the panel and shows where it is: %s',
  async (until) => {
    const { page, panel } = await openBeside(browser(), 'pinduoduo/two-orders.html');
    for (const [state, show] of STATES) {
      await show(page, panel, 'zh-CN');
      if (state === until) break;
    }
    expect(await tabThrough(panel)).toEqual({ missed: [], unseen: [] });
  },
);

test('Tab reaches everything on the practice page and shows where it is', async () => {
  const page = await browser().context.newPage();
  await page.goto(`${browser().origin}/practice.html?speed=20`);
  await page
    .getByRole('navigation', { name: practiceTexts['zh-CN'].conversations })
    .getByRole('button')
    .first()
    .click();
  await page.getByRole('textbox', { name: practiceTexts['zh-CN'].reply }).waitFor();
  expect(await tabThrough(page)).toEqual({ missed: [], unseen: [] });
});
