import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { bargainTexts } from '../../components/panel/bargain-texts';
import { checklistTexts } from '../../components/panel/checklist-texts';
import { noticeTexts } from '../../components/panel/notice-texts';
import { practiceTexts } from '../../components/practice/texts';
import type { ExtensionBrowser } from '../../tools/lib/browser';
import { ROOT } from '../../tools/lib/build';
import { type Language, stepText } from '../../tools/tour/pack';
import { setLanguage, soon } from './harness';
import { buyerLine, expectOutcome, type PanelPlace } from './panel-parts';

/** The practice console with a panel, in one language. */
export interface Practice {
  page: Page;
  /** Inside the page, or a window beside it. */
  panel: PanelPlace;
  language: Language;
}

export async function openPractice(browser: ExtensionBrowser, language: Language): Promise<Practice> {
  await setLanguage(browser, language);
  const page = await browser.context.newPage();
  await page.goto(`${browser.origin}/practice.html?speed=20`);
  return { page, panel: page.frameLocator('iframe'), language };
}

interface ScriptStep {
  lines: string[];
}

const scriptOf = (language: Language, buyer: string): ScriptStep[] => {
  const file = join(ROOT, 'phrases', language, 'practice.json');
  const buyers: { id: string; script: ScriptStep[] }[] = JSON.parse(readFileSync(file, 'utf8')).buyers;
  const found = buyers.find(({ id }) => id === buyer);
  if (!found) throw new Error(`no buyer ${buyer} in ${language}`);
  return found.script;
};

/** A buyer's conversation: what goes into the box, and what is heard back. */
export interface Talk extends Practice {
  /** Presses the button and resolves to the words that it put into the reply box. */
  insert(button: Locator): Promise<string>;
  /** Presses Send and waits until the buyer has said all of their next lines, as written in the script. */
  send(): Promise<string[]>;
  /** Types words of one's own and sends them. */
  say(words: string): Promise<string[]>;
}

/** Opens a buyer once they are there, and waits for all of their first lines and for the panel. */
export async function talkTo(practice: Practice, buyer: string): Promise<Talk> {
  const { page, panel, language } = practice;
  const script = scriptOf(language, buyer);
  const texts = practiceTexts[language];
  const row = page.locator(`[data-conversation-row^="${buyer}-"]`);
  await row.click();
  const box = page.getByRole('textbox', { name: texts.reply });
  let turn = 0;
  const hear = async (): Promise<string[]> => {
    const { lines = [] } = script[turn] ?? {};
    turn += 1;
    const said = script.slice(0, turn).flatMap((step) => step.lines);
    await soon(() => page.locator('[data-message][data-side="buyer"] [data-part="text"]').allInnerTexts()).toEqual(
      said,
    );
    // The panel follows; whole turns stand there in one line.
    await soon(() => panel.getByRole('main').innerText()).toContain(lines.at(-1) ?? '');
    return lines;
  };
  const send = async (): Promise<string[]> => {
    await page.getByRole('button', { name: texts.send, exact: true }).click();
    await soon(() => box.inputValue()).toBe('');
    return hear();
  };
  await hear();
  const name = await row.locator('[data-part="name"]').innerText();
  await soon(() => buyerLine(panel).textContent()).toBe(name);
  return {
    ...practice,
    send,
    insert: async (button) => {
      await button.click();
      await soon(() => box.inputValue()).not.toBe('');
      await expectOutcome(panel, 'inserted', noticeTexts[language]);
      return box.inputValue();
    },
    say: async (words) => {
      await box.fill(words);
      return send();
    },
  };
}

/** A step of a checklist by its id in the starter pack. */
export function checkStep({ panel, language }: Practice, id: string) {
  const name = stepText(language, id);
  const { reply, remark, colon } = checklistTexts[language];
  const box = panel.getByRole('checkbox', { name, exact: true });
  return {
    box,
    proof: panel.getByRole('listitem').filter({ has: box }).locator('small').first(),
    reply: panel.getByRole('button', { name: `${reply}${colon}${name}`, exact: true }),
    remark: panel.getByRole('button', { name: `${remark}${colon}${name}`, exact: true }),
  };
}

/** The strip of a haggle, as a person uses it. */
export function bargainStrip(panel: PanelPlace, language: Language) {
  const t = bargainTexts[language];
  const strip = panel.getByRole('region', { name: t.strip });
  const button = (name: string): Locator => strip.getByRole('button', { name, exact: true });
  const steps = strip.getByRole('list', { name: t.otherSteps });
  return {
    t,
    strip,
    button,
    steps,
    heading: strip.getByRole('heading', { level: 2 }),
    /** Takes the step with this title, wherever it stands. */
    async choose(title: string): Promise<void> {
      const proposed = strip.locator('b').filter({ hasText: title });
      const item = steps.getByRole('button').filter({ hasText: title });
      await soon(async () => {
        if ((await proposed.count()) > 0) return true;
        if ((await button(t.other).getAttribute('aria-expanded')) === 'false') await button(t.other).click();
        if ((await item.count()) > 0) await item.click();
        return false;
      }).toBe(true);
    },
  };
}

/** Prices as replies name them, in cents: `¥94.20`, `$84.60`, `90元`. */
export const pricesIn = (text: string): number[] =>
  [...text.matchAll(/[¥￥$](\d+(?:\.\d+)?)|(\d+(?:\.\d+)?)\s*(?:元|块|dollars)/g)].map(([, sign, word]) =>
    Math.round(Number(sign ?? word) * 100),
  );

/** Ticked by the page, not by hand. */
export async function expectTicked(practice: Practice, id: string, proof: string | RegExp): Promise<void> {
  const step = checkStep(practice, id);
  await soon(async () => (await step.box.count()) === 1 && step.box.isChecked()).toBe(true);
  const words = await step.proof.innerText();
  if (typeof proof === 'string') expect(words).toContain(proof);
  else expect(words).toMatch(proof);
}

/** As the browser does it: the frame loads again, and everything that it only had in its memory is gone. */
export async function reloadPanel(page: Page): Promise<void> {
  const frame = page.frames().find((each) => each.url().includes('/sidepanel.html'));
  if (!frame) throw new Error('no panel in the page');
  const loaded = page.waitForEvent('framenavigated', (each) => each === frame);
  await frame.evaluate(() => location.reload());
  await loaded;
}
