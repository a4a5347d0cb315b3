import { describe, expect, test } from 'vitest';
import { addressTexts } from '../../components/panel/address-texts';
import { checklistTexts } from '../../components/panel/checklist-texts';
import { dispatchTexts } from '../../components/panel/dispatch-texts';
import { draftHintsTexts } from '../../components/panel/draft-hints-texts';
import { noticeTexts } from '../../components/panel/notice-texts';
import { remarkTexts } from '../../components/panel/remark-texts';
import { stockTexts } from '../../components/panel/stock-texts';
import { panelTexts } from '../../components/panel/texts';
import { unpaidTexts } from '../../components/panel/unpaid-texts';
import { practiceTexts } from '../../components/practice/texts';
import { type Language, listTitle } from '../../tools/tour/pack';
import { shareBrowser, soon } from './harness';
import { expectOutcome } from './panel-parts';
import { checkStep, expectTicked, openPractice, reloadPanel, type Talk, talkTo } from './practice-parts';

const browser = shareBrowser();

const open = async (language: Language, buyer: string): Promise<Talk> =>
  talkTo(await openPractice(browser(), language), buyer);

/** A line that only says that the agent is here, in the buyer's language. */
const SOON = { 'zh-CN': '好的亲，您稍等', en: 'Sure, one moment please' } as const;

/** Where the order stands in the practice console. */
const orderPanel = ({ page }: Talk) => page.locator('[data-order-panel]');

describe.each(['zh-CN', 'en'] as const)('%s', (language) => {
  test('a paid order whose address changed is read back, and the buyer’s yes ticks the step', async () => {
    const talk = await open(language, language === 'en' ? 'address-change' : 'new-address');
    await talk.say(SOON[language]);
    await talk.say(SOON[language]);
    const street = language === 'en' ? '52 Heron Court' : '听雨路25号';
    await soon(() => orderPanel(talk).innerText()).toContain(street);
    const step = checkStep(talk, 'paid-address');
    // The panel has read the new address, too: the old one is not read back.
    await soon(() => talk.panel.getByRole('region', { name: panelTexts[language].order }).innerText()).toContain(
      street,
    );
    expect(await talk.insert(step.reply)).toContain(street);
    const [yes = ''] = await talk.send();
    await expectTicked(talk, 'paid-address', `“${yes}”`);
  });

  test('a remark is composed from a step, written, saved with a flag, and ticks the step', async () => {
    const talk = await open(language, language === 'en' ? 'address-change' : 'new-address');
    const { page, panel } = talk;
    const [t, console] = [remarkTexts[language], practiceTexts[language]];
    await page.getByRole('button', { name: console.addRemark }).click();
    await checkStep(talk, 'paid-remark').remark.click();
    const form = panel.getByRole('form', { name: t.title });
    await form.getByRole('textbox', { name: t.reason }).fill(t.newAddress);
    await form.getByRole('textbox', { name: t.agent }).fill('07');
    await form.getByRole('radio', { name: t.flags.purple ?? '' }).check();
    await form.getByRole('button', { name: t.write }).click();
    await soon(() => panel.locator('[data-remark-outcome]').textContent()).toBe(t.written(t.flags.purple ?? ''));
    const dialog = page.getByRole('dialog', { name: console.remarkOf });
    const written = await dialog.getByRole('textbox').inputValue();
    expect(written).toContain(t.newAddress);
    // The flag is the agent's to pick: writing picked none.
    expect(await dialog.getByRole('radio', { checked: true }).count()).toBe(0);
    await dialog.getByRole('radio', { name: console.flags.purple }).check();
    await dialog.getByRole('button', { name: console.save }).click();
    await soon(() => page.locator('[data-field="remark"]').innerText()).toBe(written);
    expect(await orderPanel(talk).locator('[data-flag]').getAttribute('data-flag')).toBe('purple');
    await soon(() => panel.getByRole('list', { name: t.onOrder }).innerText()).toContain(t.newAddress);
    await expectTicked(talk, 'paid-remark', checklistTexts[language].page(panelTexts[language].fields['order.remark']));
  });

  test('cash on delivery: the price is told first, and the buyer’s consent ticks itself', async () => {
    const talk = await open(language, 'cash-on-delivery');
    const notice = checkStep(talk, 'cod-notice');
    expect(await talk.insert(notice.reply)).toMatch(language === 'en' ? /more than paying online/ : /比在线付款贵/);
    expect(await notice.box.isChecked()).toBe(false);
    const [yes = ''] = await talk.send();
    await expectTicked(talk, 'cod-notice', language === 'en' ? /^Sent/ : /已发/);
    await expectTicked(talk, 'cod-consent', `“${yes}”`);
    expect(await talk.insert(checkStep(talk, 'cod-confirm').reply)).toContain(language === 'en' ? '$28.00' : '¥59.00');
    const [right = ''] = await talk.send();
    await expectTicked(talk, 'cod-confirm', `“${right.slice(0, 15)}`);
  });

  test('one item ordered twice and not paid: asked which stays, once for both; also after a reload', async () => {
    const talk = await open(language, 'unpaid-twice');
    const t = unpaidTexts[language];
    const list = talk.panel.getByRole('region', { name: t.title(2) });
    await soon(() => list.getByText(t.duplicate, { exact: true }).count()).toBe(2);
    const ask = list.getByRole('button', { name: t.ask, exact: true });
    expect(await ask.count()).toBe(2);
    expect(await list.getByRole('button', { name: t.remind, exact: true }).count()).toBe(0);
    expect(await talk.insert(ask.first())).toMatch(language === 'en' ? /keep just one/ : /留一单/);
    const asked = list.getByText(t.reminded(1));
    await soon(() => asked.count()).toBe(2);
    await talk.send();
    await reloadPanel(talk.page);
    await soon(() => asked.count()).toBe(2);
    expect(await list.getByRole('button').count()).toBe(0);
  });

  test('a parcel that has left: courier and number in the chat, and as SMS with its length', async () => {
    const talk = await open(language, 'where-is-it');
    const t = dispatchTexts[language];
    const notice = talk.panel.getByRole('region', { name: t.title });
    const number = language === 'en' ? 'PRACTICE-TRACK-0009' : 'PRACTICETRACK0009';
    const rows = notice.getByRole('listitem');
    const words = await talk.insert(rows.first().getByRole('button'));
    expect(words).toContain(number);
    const texts = await rows.locator(':scope > span').allInnerTexts();
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(text).toContain(number);
    const sms = (await rows.nth(1).locator(':scope > span').innerText()).split('\n');
    const units = [...(sms[0] ?? '')].length;
    expect(sms.at(-1)).toBe(t.sms({ units, parts: 1 } as Parameters<typeof t.sms>[0]));
    await talk.send();
    await talk.panel.getByRole('button', { name: listTitle(language, 'shipped'), expanded: false }).click();
    await expectTicked(talk, 'shipped-notice', language === 'en' ? /^Sent/ : /已发/);
  });

  test('a draft that says too much gets softer words; one click puts them in its place, and nothing is sent', async () => {
    const talk = await open(language, 'where-is-it');
    const { page, panel } = talk;
    const t = draftHintsTexts[language];
    const [before, much, behind] =
      language === 'en' ? ['Hi! ', 'It will definitely arrive tomorrow', '.'] : ['亲，', '明天肯定到', '，放心。'];
    const box = page.getByRole('textbox', { name: practiceTexts[language].reply });
    await box.pressSequentially(before + much + behind);
    const hint = panel.getByRole('list', { name: t.title }).getByRole('listitem');
    await soon(() => hint.locator('q').allInnerTexts()).toEqual([much]);
    const softer = (await hint.locator('p').nth(2).innerText()).replace(t.softer, '').trim();
    await hint.getByRole('button', { name: t.of(t.replace, softer) }).click();
    await soon(() => box.inputValue()).not.toContain(much);
    const after = await box.inputValue();
    expect(after.startsWith(before)).toBe(true);
    expect(after).toContain(softer.replace(/[。.]$/, ''));
    await soon(() => hint.count()).toBe(0);
    expect(await page.locator('[data-message][data-side="seller"]').count()).toBe(0);
  });

  test('out of stock: the table is believed, not the phrase', async () => {
    const { panel } = await open(language, 'out-of-stock');
    const t = stockTexts[language];
    const note = panel.getByRole('region', { name: t.title, exact: true });
    await soon(() => note.getByRole('status').allInnerTexts()).toEqual([t.out]);
    expect(await note.innerText()).toContain(t.left(0));
    await soon(() => panel.getByText(t.marks.out, { exact: true }).count()).toBeGreaterThan(0);
  });
});

test('an address other than the order’s is marked, part by part, and its remark is one press away', async () => {
  const talk = await open('zh-CN', 'new-address');
  const t = addressTexts['zh-CN'];
  const note = talk.panel.getByRole('region', { name: t.title });
  await talk.say(SOON['zh-CN']);
  await soon(() => note.getByRole('status').allInnerTexts()).toEqual([t.different]);
  expect(await note.getByRole('listitem').allInnerTexts()).toEqual([
    `${t.parts.district} 柳溪区 → 望桥区`,
    `${t.parts.street} 旧渡口街 → 听雨路`,
  ]);
  expect(await note.locator('mark').allInnerTexts()).toEqual(['柳溪区', '旧渡口街', '望桥区', '听雨路']);
  await note.getByRole('button', { name: t.remark }).click();
  const reason = talk.panel.getByRole('textbox', { name: remarkTexts['zh-CN'].reason });
  await soon(() => reason.inputValue()).toBe(remarkTexts['zh-CN'].newAddress);
  // The order is changed: then both say the same.
  await talk.say(SOON['zh-CN']);
  await soon(() => note.getByText(t.same).count()).toBe(1);
  expect(await note.getByRole('status').count()).toBe(0);
});

test('a remark for one order does not go into the open dialog of another', async () => {
  const talk = await open('zh-CN', 'unpaid-twice');
  const { page, panel } = talk;
  const t = remarkTexts['zh-CN'];
  await page.getByRole('button', { name: practiceTexts['zh-CN'].addRemark }).click();
  const box = page.getByRole('dialog', { name: practiceTexts['zh-CN'].remarkOf }).getByRole('textbox');
  await panel.getByRole('button', { name: panelTexts['zh-CN'].orders.next }).click();
  const composer = panel.getByRole('region', { name: t.title, exact: true });
  await soon(() => composer.innerText()).toContain(t.order('0008'));
  await composer.getByRole('button', { name: t.title }).click();
  await composer.getByRole('textbox', { name: t.reason }).fill('送赠品');
  await composer.getByRole('textbox', { name: t.agent }).fill('07');
  await composer.getByRole('button', { name: t.write }).click();
  await expectOutcome(panel, 'other-order', noticeTexts['zh-CN']);
  expect(await box.inputValue()).toBe('');
});
