import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { formatMoney } from '../../assist/money';
import { panelTexts } from '../../components/panel/texts';
import { act } from '../../tools/lib/fixture-page';
import { type Language, limitsOf, rungTitles } from '../../tools/tour/pack';
import { openBeside, shareBrowser, soon } from './harness';
import { replyRows, wordsOf } from './panel-parts';
import { bargainStrip, openPractice, pricesIn, reloadPanel, type Talk, talkTo } from './practice-parts';

const browser = shareBrowser();

const CURRENCY = { 'zh-CN': 'CNY', en: 'USD' } as const;

const LAMP = { 'zh-CN': 'practice-3', en: 'practice-en-3' };

const searchBox = (panel: Talk['panel']): Locator => panel.getByRole('searchbox');

/** What is on the clipboard, pasted where it harms nothing (a field of one line holds no breaks). */
async function pasted({ panel }: Talk): Promise<string> {
  const box = searchBox(panel);
  await box.press('Control+v');
  await soon(() => box.inputValue()).not.toBe('');
  const text = await box.inputValue();
  await box.press('Escape');
  return text;
}

const withoutBreaks = (text: string): string => text.replace(/\s/g, '');

async function openHaggle(language: Language) {
  const talk = await talkTo(await openPractice(browser(), language), 'haggler');
  const haggle = bargainStrip(talk.panel, language);
  await haggle.strip.waitFor();
  return { ...haggle, talk };
}

type Haggle = Awaited<ReturnType<typeof openHaggle>>;

/** Holds once, then names the first price of the agent's own; resolves to it. */
async function nameFirstPrice({ talk, choose, button, t }: Haggle): Promise<number> {
  const { language } = talk;
  await choose(rungTitles(language, 'hold').at(-1) ?? '');
  expect(pricesIn(await talk.insert(button(t.insert)))).toEqual([]);
  await talk.send();
  await choose(rungTitles(language, 'price')[0] ?? '');
  // Within one's own authority nobody is asked: first "let me see".
  await button(t.skipSee).click();
  await soon(() => button(t.skipSee).count()).toBe(0);
  const [cents = 0] = pricesIn(await talk.insert(button(t.insert)));
  expect(cents).toBeGreaterThanOrEqual(limitsOf(language, LAMP[language]).authority);
  await talk.send();
  return cents;
}

/** Goes beyond the authority: asks the lead and says so; resolves to the price that was asked for. */
async function askLead({ talk, choose, button, strip, t }: Haggle): Promise<number> {
  const { language } = talk;
  const { floor, authority } = limitsOf(language, LAMP[language]);
  await choose(rungTitles(language, 'price')[1] ?? '');
  const request = strip.getByRole('textbox', { name: t.leadText });
  const text = await request.inputValue();
  expect(text).toContain(formatMoney(floor, CURRENCY[language]));
  const asked = pricesIn(text).at(-1) ?? 0;
  expect(asked).toBeLessThan(authority);
  // Nothing may be said before somebody was asked.
  expect(await button(t.insert).count()).toBe(0);
  await button(t.copyRequest).click();
  await button(t.insert).waitFor();
  expect(withoutBreaks(await pasted(talk))).toBe(withoutBreaks(text));
  expect(pricesIn(await talk.insert(button(t.insert)))).toEqual([]);
  await strip.getByRole('timer').waitFor();
  await talk.send();
  return asked;
}

describe.each(['zh-CN', 'en'] as const)('a haggle in %s', (language) => {
  test('climbs to a grant: held, a price of one’s own, the lead asked, granted; never below the floor', async () => {
    const haggle = await openHaggle(language);
    const { talk, strip, button, t } = haggle;
    const first = await nameFirstPrice(haggle);
    const asked = await askLead(haggle);
    expect(await button(t.insert).count()).toBe(0);
    await button(t.yes).click();
    const granted = await talk.insert(button(t.insert));
    expect(pricesIn(granted)).toEqual([asked]);
    await talk.send();
    const said = await talk.page.locator('[data-message][data-side="seller"] [data-part="text"]').allInnerTexts();
    const prices = said.flatMap(pricesIn);
    expect(prices).toEqual([first, asked]);
    expect(Math.min(...prices)).toBeGreaterThanOrEqual(limitsOf(language, LAMP[language]).floor);
    if (language === 'en') return;
    // This buyer takes it and has placed the order: closed warmly, with the price that was agreed on.
    await strip.getByText(t.closing).waitFor();
    expect(pricesIn(await talk.insert(button(t.insert)))).toEqual([asked]);
  });
});

test('an amount of the lead below the floor is refused, one above it is granted', async () => {
  const haggle = await openHaggle('zh-CN');
  const { talk, strip, button, t } = haggle;
  await nameFirstPrice(haggle);
  await askLead(haggle);
  const amount = strip.getByRole('textbox', { name: t.leadAmount });
  await amount.fill('91.99');
  await button(t.use).click();
  expect(await strip.getByRole('alert').innerText()).toBe(t.fault('below-floor', '¥92.00'));
  await amount.fill('93.5');
  await button(t.use).click();
  expect(pricesIn(await talk.insert(button(t.insert)))).toEqual([9350]);
});

test('when the lead says no, no price is said', async () => {
  const haggle = await openHaggle('zh-CN');
  const { talk, strip, button, t } = haggle;
  await nameFirstPrice(haggle);
  const asked = await askLead(haggle);
  await button(t.no).click();
  const said = await talk.insert(button(t.insert));
  expect(pricesIn(said)).not.toContain(asked);
  expect(await strip.innerText()).not.toContain('94.20');
});

test('a panel that is opened again in the middle of a haggle goes on where it was', async () => {
  const haggle = await openHaggle('zh-CN');
  const { talk, strip, steps, button, heading, t } = haggle;
  await nameFirstPrice(haggle);
  await button(t.other).click();
  const menu = await steps.innerText();
  await button(t.other).click();
  const before = await strip.innerText();
  expect(before).toContain('¥97.10');
  await reloadPanel(talk.page);
  await heading.waitFor();
  await soon(() => strip.innerText()).toBe(before);
  await button(t.other).click();
  expect(await steps.innerText()).toBe(menu);

  // Also what was filled in for this very turn, and that the lead is being waited for.
  await button(t.other).click();
  await askLead(haggle);
  const waiting = strip.getByText(t.answerFor('¥94.20'));
  await waiting.waitFor();
  await reloadPanel(talk.page);
  await waiting.waitFor();
  expect(await button(t.insert).count()).toBe(0);
});

test('a product without a floor gets words and no price, whatever step is taken', async () => {
  const { page, panel } = await openBeside(browser(), 'feige/open-chat-2026.html');
  await act(page, 'addSellerLine', '在的亲');
  await act(page, 'addBuyerLine', '这套最低多少，80块卖不卖');
  const { strip, button, steps, choose, t } = bargainStrip(panel, 'zh-CN');
  await strip.getByText(t.wordsOnly).waitFor();
  await button(t.other).click();
  const titles = await steps
    .getByRole('button')
    .locator('span')
    .first()
    .evaluate((span) =>
      [...(span.closest('ul')?.querySelectorAll('button > span:first-child') ?? [])].map(
        (each) => each.textContent ?? '',
      ),
    );
  expect(titles.length).toBeGreaterThan(4);
  expect(pricesIn(await steps.innerText())).toEqual([]);
  await button(t.other).click();
  const price = rungTitles('zh-CN', 'price');
  for (const title of titles) {
    expect(price).not.toContain(title);
    await choose(title);
    const words = await strip.locator('p').first().innerText();
    expect({ title, prices: pricesIn(words) }).toEqual({ title, prices: [] });
  }
  const replies = await wordsOf(replyRows(panel, panelTexts['zh-CN'].next));
  // A reply may name the price of the page, and no other.
  expect(replies.flatMap(pricesIn).filter((cents) => cents !== 31_900)).toEqual([]);
});
