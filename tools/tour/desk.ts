import type { FrameLocator, Locator, Page } from 'playwright-core';
import { bargainTexts } from '../../components/panel/bargain-texts';
import { checklistTexts } from '../../components/panel/checklist-texts';
import { panelTexts } from '../../components/panel/texts';
import { practiceTexts } from '../../components/practice/texts';
import { type ExtensionBrowser, openBrowser } from '../lib/browser';

interface Scene {
  /** A buyer of `phrases/LANGUAGE/practice.json`. */
  buyer: string;
  /** Shortcodes of the replies that suit their first lines, the best first. */
  codes: string[];
}

/** How the tour is played in one language. */
export interface Show {
  title: string;
  /** At the beginning of file names. */
  name: 'zh' | 'en';
  language: 'zh-CN' | 'en';
  colorScheme: 'light' | 'dark';
  first: Scene;
  hurried: Scene;
  /** Wants another address; the codes answer their lines until the order has it. */
  newAddress: { buyer: string; codes: string[] };
  /** What is typed into the search. */
  search: string;
}

/** Says what happened, and leaves a picture of it. */
export interface Diary {
  tell(line: string): void;
  /** The words go into the file name; what is looked at is brought into sight first. */
  shoot(what: string, at?: Locator): Promise<void>;
}

/** The practice page as a person uses it. Everything waits until it happened, and says what did not. */
export interface Desk {
  browser: ExtensionBrowser;
  page: Page;
  /** Inside the practice page, or a window beside a console's page. */
  panel: FrameLocator | Page;
  show: Show;
  /** Where the page's reply box is. */
  box: string;
}

/** Buyers answer within a quarter of a second instead of some five. */
const SPEED = 20;

/** For one step; the slowest waits for a buyer who is still on the way. */
export const PATIENCE_MS = 15_000;

export async function openDesk(show: Show, speed = SPEED): Promise<Desk> {
  const { language: locale, colorScheme } = show;
  const browser = await openBrowser({ locale, colorScheme });
  const page = await browser.context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`${browser.origin}/practice.html?speed=${speed}`);
  return { browser, page, panel: page.frameLocator('iframe'), show, box: '[data-reply-box]' };
}

/** Gives a step its name, so that a failure reads as a sentence. */
export async function step<T>(what: string, does: () => Promise<T>): Promise<T> {
  try {
    return await does();
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message.split('\n')[0] : String(fault);
    throw new Error(`The tour stopped: ${what} did not happen. (${reason})`);
  }
}

export const replies = ({ panel, show }: Desk, label: string = panelTexts[show.language].next): Locator =>
  panel.locator(`ol[aria-label="${label}"] > li`);

export const replyBox = ({ page, box }: Desk): Locator => page.locator(box);

/** Lines of the open chat, oldest first. */
export const lines = ({ page }: Desk, side: 'buyer' | 'seller'): Promise<string[]> =>
  page.locator(`[data-message][data-side="${side}"] [data-part="text"]`).allInnerTexts();

/** A titled part of the panel. */
export const part = ({ panel }: Desk, title: string | RegExp): Locator => panel.getByRole('region', { name: title });

export const quoted = (texts: string[]): string =>
  texts.map((text) => `“${text.replace(/\s+/g, ' ').trim()}”`).join(' ');

export const strip = ({ panel, show }: Desk): Locator =>
  panel.locator(`section[aria-label="${bargainTexts[show.language].strip}"]`);

/** Waits until the panel suggests something for a turn that ends with this line. */
export async function suggestedFor(desk: Desk, line: string | undefined): Promise<void> {
  const list = desk.panel.locator('section', { has: replies(desk) });
  await list.filter({ hasText: `${line}”` }).waitFor();
}

/** What the reply says, without its key and its reasons. */
export const wordsOf = (reply: Locator): Promise<string> => reply.locator('button > span > span').first().innerText();

/**
 * The reply that an agent would choose: of those with these shortcodes the first that is suggested and has no blank, else the first
 * without one.
 */
export async function chooseReply(desk: Desk, codes: string[]): Promise<Locator> {
  const { missing } = panelTexts[desk.show.language];
  const blanks = [1, 2, 3, 4, 5].map((count) => missing(count)).join('|');
  const complete = replies(desk).filter({ hasNotText: new RegExp(blanks) });
  await complete.first().waitFor();
  for (const code of codes) {
    const coded = complete.filter({ has: desk.panel.locator('code', { hasText: new RegExp(`^${code}$`) }) });
    if ((await coded.count()) > 0) return coded.first();
  }
  return complete.first();
}

/** What the panel says at the latest this long after the words are in the box; until then it may show the outcome before. */
const OUTCOME_AFTER_MS = 250;

/** Finds a phrase by its shortcode, as an agent who knows it by heart, and fills it in; resolves to the words. */
export async function fillByCode(desk: Desk, code: string): Promise<string> {
  const { panel, show } = desk;
  const box = panel.locator('input[type="search"]');
  await box.fill(code);
  const coded = replies(desk, panelTexts[show.language].search).filter({
    has: panel.locator('code', { hasText: new RegExp(`^${code}$`) }),
  });
  const words = await fillBy(desk, coded.locator('button').first());
  await box.press('Escape');
  return words;
}

/** Clicks and waits until the page's own box holds words and the panel says so; resolves to the words. */
export async function fillBy(desk: Desk, button: Locator): Promise<string> {
  await button.click();
  await until(async () => (await replyBox(desk).inputValue()).trim() !== '');
  await sleep(OUTCOME_AFTER_MS);
  // A line of the buyer that comes in just now takes the words of the outcome away: only a refusal must not stand there.
  const refused = desk.panel.locator('[data-outcome]:not([data-outcome="inserted"])');
  if ((await refused.count()) > 0) throw new Error(await refused.innerText());
  return replyBox(desk).inputValue();
}

/** Presses Send and waits for the buyer; resolves to what they answered. */
export async function sendAndHear(desk: Desk): Promise<string[]> {
  const { page, show } = desk;
  const [before, sent] = await Promise.all([lines(desk, 'buyer'), lines(desk, 'seller')]);
  await page.getByRole('button', { name: practiceTexts[show.language].send, exact: true }).click();
  await until(async () => (await lines(desk, 'seller')).length > sent.length);
  await until(async () => (await lines(desk, 'buyer')).length > before.length);
  await page.getByText(practiceTexts[show.language].typing, { exact: true }).waitFor({ state: 'detached' });
  return (await lines(desk, 'buyer')).slice(before.length);
}

/** One step of a checklist, by the words of its label. */
export const checkStep = ({ panel }: Desk, words: string): Locator =>
  panel.getByRole('listitem').filter({ has: panel.getByRole('checkbox', { name: words, exact: true }) });

/** Fills in the phrase of a checklist's step; resolves to the words. */
export function fillStep(desk: Desk, words: string): Promise<string> {
  const { reply, colon } = checklistTexts[desk.show.language];
  return fillBy(desk, checkStep(desk, words).getByRole('button', { name: `${reply}${colon}${words}`, exact: true }));
}

/** Waits until a step is ticked; resolves to the proof that stands under it. */
export async function proofOf(desk: Desk, words: string): Promise<string> {
  const row = checkStep(desk, words);
  await until(() => row.getByRole('checkbox').isChecked());
  return row.locator('small').first().innerText();
}

/** Opens a buyer's conversation, once they have come in, and waits for the panel to follow. */
export async function openBuyer({ page, panel }: Desk, id: string): Promise<void> {
  const row = page.locator(`[data-conversation-row^="${id}-"]`);
  await row.click();
  const name = await row.locator('[data-part="name"]').innerText();
  await panel.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

/** Asks again and again until it is so. */
export async function until(happened: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await happened())) {
    if (performance.now() > end) throw new Error(`waited ${PATIENCE_MS / 1000} s`);
    await sleep(50);
  }
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
