import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { bargainTexts } from '../../components/panel/bargain-texts';
import { panelTexts } from '../../components/panel/texts';
import { practiceTexts } from '../../components/practice/texts';
import {
  chooseReply,
  type Desk,
  fillBy,
  lines,
  openBuyer,
  openDesk,
  replies,
  type Show,
  sendAndHear,
  step,
  strip,
  suggestedFor,
  until,
  wordsOf,
} from './desk';

export const CHINESE: Show = {
  title: 'In Chinese, light',
  name: 'zh',
  language: 'zh-CN',
  colorScheme: 'light',
  first: { buyer: 'size-then-buy', codes: ['sgtz', 'wcm'] },
  hurried: { buyer: 'when-ships', codes: ['zjfh', 'cfh'] },
  newAddress: { buyer: 'new-address', codes: ['yxdz'] },
  haggler: 'haggler',
  search: 'tuihuo',
};

export const ENGLISH: Show = {
  title: 'In English, dark',
  name: 'en',
  language: 'en',
  colorScheme: 'dark',
  first: { buyer: 'size-then-buy', codes: ['size', 'sizeb'] },
  hurried: { buyer: 'ships-when', codes: ['dsp', 'ship'] },
  newAddress: { buyer: 'address-change', codes: ['addr'] },
  haggler: 'haggler',
  search: 'refund',
};

type Tell = (line: string) => void;
type Shoot = (what: string) => Promise<void>;

const quoted = (texts: string[]): string => texts.map((text) => `“${text.replace(/\s+/g, ' ').trim()}”`).join(' ');

/** Plays one language. Throws with a sentence at the first step that does not happen. */
export async function playTour(show: Show, folder: string, tell: Tell): Promise<void> {
  const desk = await openDesk(show);
  let pictures = 0;
  const shoot = async (what: string): Promise<void> => {
    pictures += 1;
    await desk.page.screenshot({ path: join(folder, `${show.name}-${pictures}-${what}.png`) });
  };
  try {
    await firstReply(desk, tell, shoot);
    await haggle(desk, tell, shoot);
    await search(desk, tell, shoot);
    await changeAddress(desk, tell, shoot);
  } finally {
    await desk.browser.close();
  }
}

async function firstReply(desk: Desk, tell: Tell, shoot: Shoot): Promise<void> {
  const reply = await step('a suggestion for the first buyer', async () => {
    await openBuyer(desk, desk.show.first.buyer);
    return chooseReply(desk, desk.show.first.codes);
  });
  tell(`a buyer wrote ${quoted(await lines(desk, 'buyer'))}`);
  tell(`the panel suggested ${await replies(desk).count()} replies, such as ${quoted([await wordsOf(reply)])}`);
  await shoot('suggested');
  const filled = await step('filling in the reply that was clicked', () =>
    fillBy(desk, reply.locator('button').first()),
  );
  tell(`one click filled in ${quoted([filled])}`);
  await shoot('filled');
  const answer = await step("the buyer's answer after Send", () => sendAndHear(desk));
  tell(`Send was pressed, and the buyer answered ${quoted(answer)}`);
  await step('a suggestion for the answer', () => suggestedFor(desk, answer.at(-1)));
  await shoot('answered');
}

async function openHaggle(desk: Desk): Promise<void> {
  await step('opening the buyer who haggles', () => openBuyer(desk, desk.show.haggler));
  await step('the bargain strip', () => strip(desk).waitFor());
}

const insertButton = (desk: Desk): Locator =>
  strip(desk).getByRole('button', { name: bargainTexts[desk.show.language].insert, exact: true });

const roundOf = (desk: Desk): Promise<string> => strip(desk).locator('h2').innerText();

async function haggle(desk: Desk, tell: Tell, shoot: Shoot): Promise<void> {
  await openHaggle(desk);
  tell(`another buyer haggles: ${quoted(await lines(desk, 'buyer'))}`);
  await shoot('haggle');
  const round = await roundOf(desk);
  const filled = await step('filling in the step of the bargain', () => fillBy(desk, insertButton(desk)));
  const answer = await step("the haggler's answer", () => sendAndHear(desk));
  tell(`the bargain strip held with ${quoted([filled])}, and heard ${quoted(answer)}`);
  await step('the next round of the bargain', () => until(async () => (await roundOf(desk)) !== round));
  tell(`the strip now says “${await roundOf(desk)}”`);
  await shoot('haggle-on');
}

async function search(desk: Desk, tell: Tell, shoot: Shoot): Promise<void> {
  const { show, panel } = desk;
  const box = panel.locator('input[type="search"]');
  const found = replies(desk, panelTexts[show.language].search);
  await step(`finding phrases for ${show.search}`, async () => {
    await box.pressSequentially(show.search);
    await found.first().waitFor();
  });
  tell(
    `searching ${quoted([show.search])} found ${await found.count()} phrases, first ${quoted([await wordsOf(found.first())])}`,
  );
  await shoot('search');
  await box.press('Escape');
  await step('leaving the search', () => found.first().waitFor({ state: 'detached' }));
}

async function changeAddress(desk: Desk, tell: Tell, shoot: Shoot): Promise<void> {
  await step('opening the buyer with a new address', () => openBuyer(desk, desk.show.newAddress.buyer));
  const reply = await step('a suggestion for the change of address', () =>
    chooseReply(desk, desk.show.newAddress.codes),
  );
  tell(`a third buyer wrote ${quoted(await lines(desk, 'buyer'))}`);
  const filled = await step('filling in the reply', () => fillBy(desk, reply.locator('button').first()));
  await shoot('address');
  const answer = await step("the buyer's new address", () => sendAndHear(desk));
  tell(`one click and Send: ${quoted([filled])}`);
  tell(`the buyer answered ${quoted(answer)}`);
  await step('a suggestion for the new address', () => suggestedFor(desk, answer.at(-1)));
  await shoot('address-given');
}

/** Scroll bars look different on every system, and say nothing here. */
const STYLE = '* { scrollbar-width: none !important }';

/** The pictures of the README: the page with a reply filled in, and the panel alone in the middle of a haggle. */
export async function takePictures(show: Show, folder: string): Promise<void> {
  const desk = await openDesk(show);
  const { page } = desk;
  try {
    await page.getByRole('button', { name: practiceTexts[show.language].gotIt }).click();
    await step('opening the buyer who is in a hurry', () => openBuyer(desk, show.hurried.buyer));
    const reply = await step('a suggestion', () => chooseReply(desk, show.hurried.codes));
    await step('filling it in', () => fillBy(desk, reply.locator('button').first()));
    await page.screenshot({ path: join(folder, `practice.${show.name}.png`), style: STYLE });
    await openHaggle(desk);
    await step('filling in the step of the bargain', () => fillBy(desk, insertButton(desk)));
    const answer = await step("the haggler's answer", () => sendAndHear(desk));
    await step('a suggestion for it', () => suggestedFor(desk, answer.at(-1)));
    await step('the next round of the bargain', () => strip(desk).waitFor());
    await page.setViewportSize({ width: 1440, height: 1100 });
    await page.locator('iframe').screenshot({ path: join(folder, `panel.${show.name}.png`), style: STYLE });
  } finally {
    await desk.browser.close();
  }
}
