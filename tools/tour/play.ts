import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { panelTexts } from '../../components/panel/texts';
import { practiceTexts } from '../../components/practice/texts';
import {
  chooseReply,
  type Desk,
  type Diary,
  fillBy,
  lines,
  openBuyer,
  openDesk,
  quoted,
  replies,
  type Show,
  sendAndHear,
  step,
  strip,
  suggestedFor,
  wordsOf,
} from './desk';
import { haggleToGrant, openHaggle, putToBuyer } from './haggle';
import { askWhichStays, cashOnDelivery, confirmAddress, tellDispatch, writeRemark } from './orders';

export const CHINESE: Show = {
  title: 'In Chinese, light',
  name: 'zh',
  language: 'zh-CN',
  colorScheme: 'light',
  first: { buyer: 'size-then-buy', codes: ['sgtz', 'wcm'] },
  hurried: { buyer: 'when-ships', codes: ['zjfh', 'cfh'] },
  newAddress: { buyer: 'new-address', codes: ['yxdz', 'dzbq'] },
  search: 'tuihuo',
};

export const ENGLISH: Show = {
  title: 'In English, dark',
  name: 'en',
  language: 'en',
  colorScheme: 'dark',
  first: { buyer: 'size-then-buy', codes: ['size', 'sizeb'] },
  hurried: { buyer: 'ships-when', codes: ['dsp', 'ship'] },
  newAddress: { buyer: 'address-change', codes: ['addr', 'okw'] },
  search: 'refund',
};

/** What is played, in this order. */
const PLAYS = [
  firstReply,
  haggleToGrant,
  search,
  confirmAddress,
  writeRemark,
  cashOnDelivery,
  askWhichStays,
  tellDispatch,
] as const;

/** Plays one language. Throws with a sentence at the first step that does not happen. */
export async function playTour(show: Show, folder: string, tell: Diary['tell']): Promise<void> {
  const desk = await openDesk(show);
  let pictures = 0;
  const shoot = async (what: string, at?: Locator): Promise<void> => {
    pictures += 1;
    await at?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const number = String(pictures).padStart(2, '0');
    await desk.page.screenshot({ path: join(folder, `${show.name}-${number}-${what}.png`) });
  };
  try {
    for (const play of PLAYS) await play(desk, { tell, shoot });
  } finally {
    await desk.browser.close();
  }
}

async function firstReply(desk: Desk, { tell, shoot }: Diary): Promise<void> {
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

async function search(desk: Desk, { tell, shoot }: Diary): Promise<void> {
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
    const { heard } = await putToBuyer(desk);
    await step('a suggestion for it', () => suggestedFor(desk, heard.at(-1)));
    await step('the next round of the bargain', () => strip(desk).waitFor());
    await page.setViewportSize({ width: 1440, height: 1100 });
    await page.locator('iframe').screenshot({ path: join(folder, `panel.${show.name}.png`), style: STYLE });
  } finally {
    await desk.browser.close();
  }
}
