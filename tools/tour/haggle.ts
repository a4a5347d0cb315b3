import type { Locator } from 'playwright-core';
import { bargainTexts } from '../../components/panel/bargain-texts';
import { type Desk, type Diary, fillBy, lines, openBuyer, quoted, sendAndHear, step, strip, until } from './desk';
import { limitsOf, rungTitles } from './pack';

/** The practice buyer, and the product that they haggle over. */
const HAGGLER = { id: 'haggler', product: { 'zh-CN': 'practice-3', en: 'practice-en-3' } };

/** A named price: `¥94.20`, `$84.60`. */
const PRICE = /[¥$](\d+)\.(\d\d)/g;

/** Every price that a text names. */
export const centsIn = (text: string): number[] =>
  [...text.matchAll(PRICE)].map(([, whole, cents]) => Number(whole) * 100 + Number(cents));

/** A button of the bargain strip. */
export const stripButton = (desk: Desk, name: string): Locator =>
  strip(desk).getByRole('button', { name, exact: true });

export const roundOf = (desk: Desk): Promise<string> => strip(desk).locator('h2').innerText();

export async function openHaggle(desk: Desk): Promise<void> {
  await step('opening the buyer who haggles', () => openBuyer(desk, HAGGLER.id));
  await step('the bargain strip', () => strip(desk).waitFor());
}

/** Takes another step than the proposed one, unless it is the proposed one. */
export async function choose(desk: Desk, title: string): Promise<void> {
  const { other, otherSteps } = bargainTexts[desk.show.language];
  const named = strip(desk).locator('b', { hasText: title });
  const item = strip(desk).getByRole('list', { name: otherSteps }).getByRole('button').filter({ hasText: title });
  const menu = stripButton(desk, other);
  await until(async () => {
    if ((await named.count()) > 0) return true;
    if ((await menu.getAttribute('aria-expanded')) === 'false') await menu.click();
    if ((await item.count()) > 0) await item.click();
    return false;
  });
}

/** Fills the step in and sends it; resolves to what was said, and what was heard. */
export async function putToBuyer(desk: Desk): Promise<{ said: string; heard: string[] }> {
  const round = await roundOf(desk);
  const said = await step('filling in the step of the bargain', () =>
    fillBy(desk, stripButton(desk, bargainTexts[desk.show.language].insert)),
  );
  const heard = await step("the haggler's answer", () => sendAndHear(desk));
  await step('the next round of the bargain', () =>
    until(async () => (await strip(desk).count()) === 0 || (await roundOf(desk)) !== round),
  );
  return { said, heard };
}

/** From the first "cheaper?" to a price that only the lead may grant: held, a step down, asked, granted. */
export async function haggleToGrant(desk: Desk, diary: Diary): Promise<void> {
  await openHaggle(desk);
  diary.tell(`another buyer haggles: ${quoted(await lines(desk, 'buyer'))}`);
  await hold(desk, diary);
  await stepDown(desk, diary);
  await askTheLead(desk, diary);
  await grant(desk, diary);
  await keptTheFloor(desk, diary);
}

async function hold(desk: Desk, { tell, shoot }: Diary): Promise<void> {
  const [title = ''] = rungTitles(desk.show.language, 'hold');
  await step('holding the price', () => choose(desk, title));
  await shoot('haggle-hold', strip(desk));
  const { said, heard } = await putToBuyer(desk);
  tell(`the bargain strip held with ${quoted([said])}, and heard ${quoted(heard)}`);
}

async function stepDown(desk: Desk, { tell, shoot }: Diary): Promise<void> {
  const [title = ''] = rungTitles(desk.show.language, 'price');
  await step('a first step on the price', () => choose(desk, title));
  const { skipSee } = bargainTexts[desk.show.language];
  await shoot('haggle-price', strip(desk));
  await step('leaving out “let me see”', () => stripButton(desk, skipSee).click());
  const { said, heard } = await putToBuyer(desk);
  tell(`a price of the agent's own: ${quoted([said])}; the buyer: ${quoted(heard)}`);
}

async function askTheLead(desk: Desk, { tell, shoot }: Diary): Promise<void> {
  const texts = bargainTexts[desk.show.language];
  const [, title = ''] = rungTitles(desk.show.language, 'price');
  const request = strip(desk).getByRole('textbox', { name: texts.leadText });
  await step('a price beyond the authority of the agent', async () => {
    await choose(desk, title);
    await request.waitFor();
  });
  if ((await stripButton(desk, texts.insert).count()) > 0)
    throw new Error('The tour stopped: a price went out unasked.');
  tell(`the next price is the lead's: ${quoted([await request.inputValue()])}`);
  await shoot('haggle-request', strip(desk));
  await step('copying the request', async () => {
    await stripButton(desk, texts.copyRequest).click();
    await stripButton(desk, texts.insert).waitFor();
  });
  const { said } = await putToBuyer(desk);
  tell(`only now the words that somebody was asked: ${quoted([said])}`);
  await shoot('haggle-lead', strip(desk));
}

async function grant(desk: Desk, { tell, shoot }: Diary): Promise<void> {
  const texts = bargainTexts[desk.show.language];
  await step("the lead's yes", async () => {
    await stripButton(desk, texts.yes).click();
    await stripButton(desk, texts.insert).waitFor();
  });
  await shoot('haggle-granted', strip(desk));
  const { said, heard } = await putToBuyer(desk);
  if (centsIn(said).length !== 1) throw new Error(`The tour stopped: no price was granted in “${said}”.`);
  tell(`the lead agreed: ${quoted([said])}, and heard ${quoted(heard)}`);
}

/** What the buyer was told never passed the floor of the table. */
async function keptTheFloor(desk: Desk, { tell }: Diary): Promise<void> {
  const named = (await lines(desk, 'seller')).flatMap(centsIn);
  const { floor } = limitsOf(desk.show.language, HAGGLER.product[desk.show.language]);
  const below = named.filter((cents) => cents < floor);
  if (below.length > 0) throw new Error(`The tour stopped: ${below.join(', ')} is below the floor of ${floor}.`);
  tell(`every price that was named kept the floor: ${named.join(', ')} ≥ ${floor} cents`);
}
