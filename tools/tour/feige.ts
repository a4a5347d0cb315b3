import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { importTexts } from '../../components/library/import-texts';
import { libraryTexts } from '../../components/library/texts';
import { bargainTexts } from '../../components/panel/bargain-texts';
import { remarkTexts } from '../../components/panel/remark-texts';
import { type ExtensionBrowser, openBrowser } from '../lib/browser';
import { act, openFixture, settled } from '../lib/fixture-page';
import { type Desk, type Diary, fillBy, PATIENCE_MS, part, quoted, type Show, step, strip, until } from './desk';
import { centsIn, choose, stripButton } from './haggle';
import { rungTitles } from './pack';

const LANGUAGE = 'zh-CN';
const CHAT_BOX = 'textarea[data-qa-id="qa-send-message-textarea"]';
const REMARK_BOX = 'textarea:not([data-qa-id])';

/** Both shapes of Feige's remark editor: a dialog, and a field inside the order's card. */
const REMARK_PAGES = [
  { fixture: 'feige/remark-dialog.html', name: 'remark-dialog' },
  { fixture: 'feige/remark-inline.html', name: 'remark-in-card' },
];

/** The product of the page, and what the lead lets it go for. */
const FLOOR = { name: '苎麻四件套 凉感夏季', cents: 28_000 };

/**
 * Feige pages at their real address (answered by pages of our own that are built like them), with the panel in a window beside: a
 * haggle without and with a floor, and a remark into both shapes of the editor.
 */
export async function playFeige(show: Show, folder: string, tell: Diary['tell']): Promise<void> {
  const browser = await openBrowser({ locale: show.language, colorScheme: show.colorScheme });
  let pictures = 0;
  const diaryOf = ({ page, panel }: Desk): Diary => ({
    tell,
    async shoot(what, at) {
      pictures += 1;
      const name = join(folder, `feige-${String(pictures).padStart(2, '0')}-${what}`);
      await at?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await page.screenshot({ path: `${name}.png` });
      await (panel as Page).screenshot({ path: `${name}-panel.png` });
    },
  });
  try {
    const chat = await openFeige(browser, show, 'feige/open-chat-2026.html');
    await haggle(chat, diaryOf(chat));
    await chat.page.close();
    for (const { fixture, name } of REMARK_PAGES) {
      const desk = await openFeige(browser, show, fixture);
      await remark(desk, name, diaryOf(desk));
      await desk.page.close();
    }
  } finally {
    await browser.close();
  }
}

async function openFeige(browser: ExtensionBrowser, show: Show, fixture: string): Promise<Desk> {
  return step(`opening ${fixture} at its real address`, async () => {
    const page = await openFixture(browser, fixture);
    await settled(page);
    const panel = await browser.openPanel(page);
    for (const each of [page, panel]) each.setDefaultTimeout(PATIENCE_MS);
    return { browser, page, panel, show, box: CHAT_BOX };
  });
}

async function haggle(desk: Desk, { tell, shoot }: Diary): Promise<void> {
  const { page } = desk;
  await act(page, 'addSellerLine', '在的亲');
  await act(page, 'addBuyerLine', '这套能便宜点吗，280行不行');
  await step('the bargain strip', () => strip(desk).getByText(bargainTexts[LANGUAGE].wordsOnly).waitFor());
  await offersNothing(desk);
  const said = await step('filling in the step of the bargain', () =>
    fillBy(desk, stripButton(desk, bargainTexts[LANGUAGE].insert)),
  );
  tell(`at ${page.url()}, without a floor: words only, ${quoted([said])}`);
  await shoot('haggle-words', strip(desk));
  await page.locator(CHAT_BOX).fill('');
  await importFloor(desk);
  await act(page, 'addSellerLine', said);
  await act(page, 'addBuyerLine', '那最低多少');
  await step('a price once there is a floor', () => choosePrice(desk));
  const offered = await fillBy(desk, stripButton(desk, bargainTexts[LANGUAGE].insert));
  const [cents = 0, ...more] = centsIn(offered);
  if (cents < FLOOR.cents || more.length > 0) throw new Error(`The tour stopped: “${offered}” passes the floor.`);
  tell(`with the lead's floor of ${FLOOR.cents} cents: ${quoted([offered])}`);
  await shoot('haggle-price', strip(desk));
  if ((await act(page, 'sent')).length > 0) throw new Error('The tour stopped: something was sent by itself.');
}

/** Without a floor no step of the menu names a price. */
async function offersNothing(desk: Desk): Promise<void> {
  const { other, otherSteps } = bargainTexts[LANGUAGE];
  await stripButton(desk, other).click();
  const steps = await strip(desk).getByRole('list', { name: otherSteps }).innerText();
  if (centsIn(steps).length > 0) throw new Error('The tour stopped: a price without a floor.');
  await stripButton(desk, other).click();
}

async function choosePrice(desk: Desk): Promise<void> {
  const { skipSee } = bargainTexts[LANGUAGE];
  await choose(desk, rungTitles(LANGUAGE, 'price')[0] ?? '');
  await stripButton(desk, skipSee).click();
  await until(async () => centsIn(await strip(desk).locator('p').first().innerText()).length === 1);
}

/** The lead's table, through the library page. */
async function importFloor({ browser }: Desk): Promise<void> {
  await step("importing the lead's floor", async () => {
    const library = await browser.context.newPage();
    await library.goto(`${browser.origin}/library.html#floors`);
    const { importFile } = libraryTexts[LANGUAGE];
    const text = `商品名称,底价\r\n${FLOOR.name},${FLOOR.cents / 100}\r\n`;
    await library
      .getByLabel(importFile)
      .setInputFiles({ name: '底价.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await library.getByRole('button', { name: importTexts[LANGUAGE].import(1), exact: true }).click();
    await library.getByText(importTexts[LANGUAGE].imported(1)).waitFor();
    await library.close();
  });
}

async function remark(desk: Desk, name: string, { tell, shoot }: Diary): Promise<void> {
  const texts = remarkTexts[LANGUAGE];
  const section: Locator = part(desk, new RegExp(`^${texts.title}$`));
  const form = section.getByRole('form');
  await step('composing a remark', async () => {
    await section.getByRole('button', { name: texts.title }).click();
    await form.getByRole('textbox', { name: texts.reason }).fill('改快递');
    // Asked for once: the second page knows it.
    const agent = form.getByRole('textbox', { name: texts.agent });
    if ((await agent.count()) > 0) await agent.fill('07');
  });
  await step('writing it into the open editor', async () => {
    await form.getByRole('button', { name: texts.write }).click();
    await desk.panel.locator('[data-remark-outcome="inserted"]').waitFor();
  });
  tell(`${name}: the open editor now holds ${quoted([await desk.page.locator(REMARK_BOX).inputValue()])}`);
  await shoot(name, form);
}
