import type { FrameLocator, Locator, Page } from 'playwright-core';
import { noticeTexts } from '../../components/panel/notice-texts';
import { panelTexts } from '../../components/panel/texts';
import { soon } from './harness';

/** The panel as a page, or inside the practice page. */
export type PanelPlace = Page | FrameLocator;

export const zh = panelTexts['zh-CN'];
export const notices = noticeTexts['zh-CN'];

export const buyerLine = (panel: PanelPlace): Locator => panel.getByRole('heading', { level: 1 });

/** The rows of the list that Alt+1…5 belong to: the suggestions, or what the search found. */
export const replyRows = (panel: PanelPlace, list = zh.next): Locator =>
  panel.getByRole('list', { name: list, exact: true }).locator(':scope > li');

/** The button that fills this row's reply in. */
export const pickButton = (row: Locator): Locator => row.getByRole('button').first();

/** Why it stands here. */
export const replyReasons = (row: Locator): Locator => pickButton(row).locator(':scope > span > span').nth(1);

/** The words of every row that stands there now. */
export const wordsOf = (rows: Locator): Promise<string[]> =>
  rows.evaluateAll((all) => all.map((row) => row.querySelector('button > span > span')?.textContent ?? ''));

export interface ReadyReply {
  index: number;
  words: string;
}

/** The suggestions that can go out as they stand (one with a blank asks first). Waits until there are `least`. */
export async function readyReplies(panel: PanelPlace, least = 1, list = zh.next): Promise<ReadyReply[]> {
  const rows = replyRows(panel, list);
  const ready = (): Promise<ReadyReply[]> =>
    rows.evaluateAll((all) =>
      all.flatMap((row, index) => {
        const [words, why] = row.querySelectorAll('button > span > span');
        return why && !/缺(一| \d+ )项|(one|\d+) blanks?/.test(why.textContent ?? '')
          ? [{ index, words: words?.textContent ?? '' }]
          : [];
      }),
    );
  await soon(async () => (await ready()).length).toBeGreaterThanOrEqual(least);
  return ready();
}

/** The first of them. */
export async function readyReply(panel: PanelPlace, list = zh.next): Promise<ReadyReply> {
  const [first] = await readyReplies(panel, 1, list);
  if (!first) throw new Error('no reply is ready');
  return first;
}

export const clickReply = (panel: PanelPlace, { index }: ReadyReply, list = zh.next): Promise<void> =>
  pickButton(replyRows(panel, list).nth(index)).click();

/** Waits until the panel says what became of the last choice, in its own words. */
export async function expectOutcome(
  panel: PanelPlace,
  kind: keyof typeof notices.outcome,
  texts = notices,
): Promise<void> {
  const said = panel.locator('[data-outcome]');
  await soon(async () => ((await said.count()) ? said.getAttribute('data-outcome') : null)).toBe(kind);
  await soon(() => said.textContent()).toBe(texts.outcome[kind]);
}
