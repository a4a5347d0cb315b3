import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { changeTexts } from '../../components/phrases/change-texts';
import { commandTexts } from '../../components/phrases/command-texts';
import { phrasesTexts } from '../../components/phrases/texts';
import { faultsOf, tooWide } from './a11y-parts';
import { setLanguage, shareBrowser, soon } from './harness';

const browser = shareBrowser();

const MANY = 10_000;
const SUBJECTS = ['退货地址', '退货运费', '发货时间', '尺码建议', '换货步骤', '运费险', '发票', '保修'];

/** Puts own phrases into the library as they lie there, all at once. */
async function stock(page: Page): Promise<void> {
  await page.evaluate(
    async ([many, subjects]) => {
      const database = await new Promise<IDBDatabase>((done, failed) => {
        const request = indexedDB.open('chatside');
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
      const writing = database.transaction(['own', 'clock'], 'readwrite');
      const stamp = (at: number): string => `${at.toString(36).padStart(9, '0')}0000abcdef`;
      for (let at = 0; at < many; at += 1) {
        const subject = subjects[at % subjects.length];
        const id = `own.${String(at).padStart(16, '0')}`;
        const value = {
          title: `${subject} ${at}`,
          text: `亲，关于${subject}，第 ${at} 条说法是这样。`,
          shortcode: `c${at}`,
          intents: ['return'],
          language: 'zh-CN',
          layer: 'shop',
          group: ['售后', `第 ${at % 20} 组`],
        };
        writing
          .objectStore('own')
          .put({ key: `phrase:${id}`, kind: 'phrase', id, stamp: stamp(at), value, seq: at + 1 });
      }
      writing.objectStore('clock').put({ name: 'clock', device: 'abcdef', seen: stamp(many), seq: many });
      await new Promise((done) => {
        writing.oncomplete = done;
      });
      database.close();
    },
    [MANY, SUBJECTS] as const,
  );
}

async function openPhrases(): Promise<Page> {
  const page = await browser().context.newPage();
  await page.goto(`${browser().origin}/library.html`);
  await page.getByRole('grid').waitFor();
  return page;
}

const rowCount = (page: Page) => page.getByRole('grid').getAttribute('aria-rowcount').then(Number);
const row = (page: Page, title: string) =>
  page.getByRole('row').filter({ has: page.getByRole('checkbox', { name: title, exact: true }) });

describe('ten thousand phrases', () => {
  const t = phrasesTexts['zh-CN'];
  const said = changeTexts['zh-CN'];
  const does = commandTexts['zh-CN'];

  test('are scrolled, searched, chosen by range, tagged and had back, and a second page sees it', async () => {
    await setLanguage(browser(), 'zh-CN');
    const page = await openPhrases();
    await stock(page);
    await page.reload();
    await page.getByRole('grid').waitFor();
    await page.getByRole('button', { name: `售后 ${t.count(MANY)}` }).click();
    await soon(() => rowCount(page)).toBe(MANY + 1);

    await page.getByRole('grid').focus();
    await page.keyboard.press('End');
    await row(page, t.choose(`${SUBJECTS[(MANY - 1) % SUBJECTS.length]} ${MANY - 1}`)).waitFor();
    expect(await page.getByRole('row').count()).toBeLessThan(60);

    await page.keyboard.press('/');
    await page.keyboard.type('fahuoshijian');
    await soon(() => rowCount(page)).toBeLessThan(1_000);
    await soon(() => page.getByRole('row').nth(1).innerText()).toContain('发货时间');
    expect(await page.locator('mark').first().innerText()).toBe('发货时间');

    await page.getByRole('row').nth(2).getByRole('checkbox').click();
    await page
      .getByRole('row')
      .nth(6)
      .click({ modifiers: ['Shift'] });
    await page.getByText(does.chosen(5)).waitFor();
    const other = await openPhrases();
    await page.bringToFront();
    await page.getByRole('button', { name: does.tags }).click();
    await page.getByRole('combobox', { name: does.tag }).fill('大促');
    await page.keyboard.press('Enter');
    await page.getByText('已给 5 条加上标签“大促”。').waitFor();

    await other.bringToFront();
    await other.getByRole('searchbox').fill('#大促');
    await soon(() => rowCount(other)).toBe(6);
    await other.getByRole('button', { name: said.undoStep(said.steps.tag) }).click();
    await soon(() => rowCount(other)).toBe(1);
    await page.bringToFront();
    await page.getByRole('searchbox').fill('#大促');
    await page.getByText(t.nothingFound).waitFor();
  });
});

describe.each(['zh-CN', 'en'] as const)('the page of phrases in %s', (language) => {
  const t = phrasesTexts[language];
  const does = commandTexts[language];

  async function expectSound(page: Page): Promise<void> {
    expect(await faultsOf(page)).toEqual([]);
    expect(await tooWide(page)).toEqual([]);
  }

  test('is sound for screen readers and eyes, side by side', async () => {
    await setLanguage(browser(), language);
    const page = await openPhrases();
    await page.getByRole('row').nth(1).getByRole('checkbox').click();
    await page.getByRole('row').nth(2).click();
    await page.getByText(does.chosen(1)).waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: does.move }).click();
    await page.getByRole('dialog').waitFor();
    await expectSound(page);
  });

  test('is one column at 320 pixels in the dark, with ways back', async () => {
    await setLanguage(browser(), language);
    const page = await openPhrases();
    await page.setViewportSize({ width: 320, height: 720 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('navigation', { name: t.views }).waitFor({ state: 'hidden' });
    await expectSound(page);
    await page.getByRole('row').nth(1).click();
    await page.getByRole('article').waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: t.back }).click();
    await page.getByRole('button', { name: t.all }).click();
    await expectSound(page);
    await page.getByRole('button', { name: new RegExp(`^${t.layers.shop} `) }).click();
    await page.getByRole('grid').waitFor();
  });
});
