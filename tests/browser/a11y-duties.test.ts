import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { draftHintsTexts } from '../../components/panel/draft-hints-texts';
import { remarkTexts } from '../../components/panel/remark-texts';
import { unpaidTexts } from '../../components/panel/unpaid-texts';
import { practiceTexts } from '../../components/practice/texts';
import { type Language, rungTitles } from '../../tools/tour/pack';
import { faultsOf, tooWide } from './a11y-parts';
import { shareBrowser, soon } from './harness';
import { bargainStrip, checkStep, expectTicked, openPractice, type Practice, talkTo } from './practice-parts';

const browser = shareBrowser();

const LOOKS = (['zh-CN', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((scheme) => [language, scheme] as const),
);

type Look = (state: string) => Promise<void>;

/** From the menu of steps to the lead's answer, with an amount that is refused. */
async function haggle(practice: Practice, look: Look): Promise<void> {
  const { panel, language } = practice;
  const { insert, send } = await talkTo(practice, 'haggler');
  const { strip, button, choose, t } = bargainStrip(panel, language);
  await button(t.other).click();
  await look('the steps of a haggle');
  await button(t.other).click();
  const [first = '', second = ''] = rungTitles(language, 'price');
  await choose(first);
  await button(t.skipSee).click();
  await insert(button(t.insert));
  await send();
  await choose(second);
  await look('a request for the lead');
  await button(t.copyRequest).click();
  await insert(button(t.insert));
  await strip.getByRole('textbox', { name: t.leadAmount }).fill('1');
  await button(t.use).click();
  await strip.getByRole('alert').waitFor();
  await look('an answer of the lead that is refused');
  await send();
}

async function address(practice: Practice, look: Look): Promise<void> {
  const { panel, language } = practice;
  const t = remarkTexts[language];
  const { say } = await talkTo(practice, language === 'en' ? 'address-change' : 'new-address');
  await say('OK');
  await checkStep(practice, 'paid-remark').remark.click();
  await panel.getByRole('textbox', { name: t.agent }).fill('07');
  await look('another address and a remark');
}

async function others(practice: Practice, look: Look): Promise<void> {
  const { page, panel, language } = practice;
  const cod = await talkTo(practice, 'cash-on-delivery');
  await cod.insert(checkStep(practice, 'cod-notice').reply);
  await cod.send();
  await expectTicked(practice, 'cod-consent', '“');
  await look('cash on delivery');
  await talkTo(practice, 'unpaid-twice');
  await panel.getByRole('button', { name: unpaidTexts[language].ask }).first().waitFor();
  await look('two unpaid orders');
  await talkTo(practice, 'where-is-it');
  await look('a parcel that has left');
  await talkTo(practice, 'out-of-stock');
  const much = language === 'en' ? 'It will definitely arrive tomorrow' : '明天肯定到';
  await page.getByRole('textbox', { name: practiceTexts[language].reply }).fill(much);
  await panel.getByRole('list', { name: draftHintsTexts[language].title }).waitFor();
  await look('no stock, and a draft that says too much');
}

async function openNarrow(language: Language, colorScheme: 'light' | 'dark'): Promise<Practice & { panel: Page }> {
  const { page } = await openPractice(browser(), language);
  const panel = await browser().openPanel(page);
  await panel.emulateMedia({ colorScheme });
  await panel.setViewportSize({ width: 320, height: 860 });
  await soon(() => panel.evaluate(() => document.documentElement.lang)).toBe(language);
  return { page, panel, language };
}

describe.each(LOOKS)('what a panel of 320 px shows in %s, %s', (language, scheme) => {
  test.each([
    ['a haggle', haggle],
    ['addresses and remarks', address],
    ['the other duties', others],
  ] as const)('can be used by everyone: %s', async (_what, play) => {
    const practice = await openNarrow(language, scheme);
    const { panel } = practice;
    await play(practice, async (state) => {
      if (process.env.SHOTS)
        await panel.screenshot({ path: `${process.env.SHOTS}/${state}-${language}-${scheme}.png` });
      expect({ state, faults: await faultsOf(panel), tooWide: await tooWide(panel) }).toEqual({
        state,
        faults: [],
        tooWide: [],
      });
    });
  });
});
