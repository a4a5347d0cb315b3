import { addressTexts } from '../../components/panel/address-texts';
import { checklistTexts } from '../../components/panel/checklist-texts';
import { dispatchTexts } from '../../components/panel/dispatch-texts';
import { remarkTexts } from '../../components/panel/remark-texts';
import { unpaidTexts } from '../../components/panel/unpaid-texts';
import { practiceTexts } from '../../components/practice/texts';
import {
  checkStep,
  type Desk,
  type Diary,
  fillBy,
  fillByCode,
  fillStep,
  lines,
  openBuyer,
  part,
  proofOf,
  quoted,
  sendAndHear,
  step,
  suggestedFor,
  until,
} from './desk';
import { stepText } from './pack';

/** An order is paid, its address changes, is read back, and the buyer's yes ticks the step. */
export async function confirmAddress(desk: Desk, { tell, shoot }: Diary): Promise<void> {
  const { buyer, codes } = desk.show.newAddress;
  const words = stepText(desk.show.language, 'paid-address');
  await step('opening the buyer with a new address', () => openBuyer(desk, buyer));
  tell(`a third buyer wrote ${quoted(await lines(desk, 'buyer'))}`);
  for (const [index, code] of codes.entries()) {
    const said = await step(`filling in ${code}`, () => fillByCode(desk, code));
    const heard = await step("the buyer's new address", () => sendAndHear(desk));
    tell(`${quoted([said])} – the buyer: ${quoted(heard)}`);
    if (index === 0) await compare(desk, { tell, shoot });
  }
  const said = await step('filling in the address to confirm', () => fillStep(desk, words));
  await shoot('address-read-back', checkStep(desk, words));
  const heard = await step("the buyer's yes", () => sendAndHear(desk));
  const proof = await step('a tick for the confirmed address', () => proofOf(desk, words));
  tell(`read back with ${quoted([said])}, heard ${quoted(heard)}, and ticked by itself: “${proof}”`);
  await shoot('address-confirmed', checkStep(desk, words));
}

/** The buyer's address beside the order's; the reader knows addresses of China. */
async function compare(desk: Desk, { tell, shoot }: Diary): Promise<void> {
  if (desk.show.language !== 'zh-CN') return;
  const texts = addressTexts['zh-CN'];
  const note = part(desk, texts.title);
  await step('comparing the two addresses', () => note.getByText(texts.different).waitFor());
  tell(`compared with the order: ${quoted(await note.locator('li').allInnerTexts())}`);
  await shoot('address-different', note);
}

/** The remark of the same order: composed, written into the dialog of the console, flag and Save by hand. */
export async function writeRemark(desk: Desk, { tell, shoot }: Diary): Promise<void> {
  const { page, panel, show } = desk;
  const [texts, console] = [remarkTexts[show.language], practiceTexts[show.language]];
  const dialog = page.getByRole('dialog', { name: console.remarkOf });
  const form = panel.getByRole('form', { name: texts.title });
  const words = stepText(show.language, 'paid-remark');
  await step("the console's own remark dialog", () => page.getByRole('button', { name: console.addRemark }).click());
  await step('composing a remark', async () => {
    const { remark, colon } = checklistTexts[show.language];
    await checkStep(desk, words)
      .getByRole('button', { name: `${remark}${colon}${words}`, exact: true })
      .click();
    await form.getByRole('textbox', { name: texts.reason }).fill(texts.newAddress);
    await form.getByRole('textbox', { name: texts.agent }).fill('07');
    await form.getByRole('radio', { name: texts.flags.green ?? '' }).check();
  });
  await step('writing it into the dialog', async () => {
    await form.getByRole('button', { name: texts.write }).click();
    await panel.locator('[data-remark-outcome="inserted"]').waitFor();
  });
  await shoot('remark-written', form);
  const written = await dialog.getByRole('textbox').inputValue();
  await step('flag and Save by the agent', async () => {
    await dialog.getByRole('radio', { name: console.flags.green }).check();
    await dialog.getByRole('button', { name: console.save }).click();
    await page.locator('[data-order-panel] [data-flag="green"]').waitFor();
  });
  const saved = await page.locator('[data-field="remark"]').first().innerText();
  if (saved.trim() !== written) throw new Error(`The tour stopped: the order shows “${saved}”.`);
  await step('the remark on the order, read back', () => panel.getByRole('list', { name: texts.onOrder }).waitFor());
  tell(`a remark was composed, written into the dialog and saved with a green flag: “${written}”`);
  await shoot('remark-saved', panel.getByRole('list', { name: texts.onOrder }));
}

/** Cash on delivery: the notice that it costs more, and the buyer's consent. */
export async function cashOnDelivery(desk: Desk, { tell, shoot }: Diary): Promise<void> {
  const [notice, consent] = ['cod-notice', 'cod-consent'].map((id) => stepText(desk.show.language, id)) as [
    string,
    string,
  ];
  await step('opening the buyer who pays on delivery', () => openBuyer(desk, 'cash-on-delivery'));
  const said = await step('filling in the notice', () => fillStep(desk, notice));
  await shoot('cash-on-delivery', checkStep(desk, notice));
  const heard = await step("the buyer's consent", () => sendAndHear(desk));
  const proof = await step('a tick for the consent', () => proofOf(desk, consent));
  tell(`cash on delivery: ${quoted([said])} – ${quoted(heard)}, ticked by itself: “${proof}”`);
  await shoot('cash-on-delivery-agreed', checkStep(desk, consent));
}

/** The same item ordered twice and not paid: asked which one stays, not reminded. */
export async function askWhichStays(desk: Desk, { tell, shoot }: Diary): Promise<void> {
  const texts = unpaidTexts[desk.show.language];
  await step('opening the buyer with two unpaid orders', () => openBuyer(desk, 'unpaid-twice'));
  // The haggler's order may stand there too.
  const list = part(desk, new RegExp(`^${texts.title(0).replace('0', '')}`));
  await step('both orders marked as doubled', () =>
    until(async () => (await list.getByText(texts.duplicate, { exact: true }).count()) === 2),
  );
  const said = await step('filling in the question', () => fillBy(desk, list.getByRole('button').first()));
  await step('both counted as mentioned', () =>
    until(async () => (await list.getByText(texts.reminded(1)).count()) === 2),
  );
  await shoot('unpaid-twice', list);
  const heard = await step("the buyer's answer", () => sendAndHear(desk));
  tell(`two unpaid orders of one item: ${quoted([said])} – ${quoted(heard)}`);
}

/** A parcel has left: courier and number in the chat, and how long the text message is. */
export async function tellDispatch(desk: Desk, { tell, shoot }: Diary): Promise<void> {
  const texts = dispatchTexts[desk.show.language];
  await step('opening the buyer whose parcel has left', () => openBuyer(desk, 'where-is-it'));
  const notice = part(desk, texts.title);
  await step('the notice of dispatch', () => notice.waitFor());
  const said = await fillBy(desk, notice.getByRole('button', { name: new RegExp(`^${texts.insert}`) }));
  await shoot('dispatch', notice);
  const sms = await notice.locator('small').nth(1).innerText();
  const heard = await step("the buyer's answer", () => sendAndHear(desk));
  await step('a suggestion for it', () => suggestedFor(desk, heard.at(-1)));
  tell(`the parcel has left: ${quoted([said])} (${sms}) – ${quoted(heard)}`);
}
