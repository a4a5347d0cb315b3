import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { importTexts } from '../../components/import/import-texts';
import { editorTexts } from '../../components/phrases/editor/editor-texts';
import { fieldTexts } from '../../components/phrases/editor/field-texts';
import { exportTexts } from '../../components/phrases/export-texts';
import { encodeGb18030 } from '../../formats/gb18030';
import { type ExtensionBrowser, openBrowser } from '../lib/browser';
import { type Diary, PATIENCE_MS, type Show, step } from './desk';
import { playFeed } from './feed';

/** A list as shops have it: code, words, group; the second takes a line of its own inside. */
const OLD_LIST = {
  zh: [
    'jrfh,亲，今天下午4点前付款当天发出哦～,发货',
    'tdz,"亲，退货请寄：{退货地址}\r\n寄出后把单号发我，我帮您盯着退款哦",售后=>退货',
    'ygm,亲，这款面料有弹性，按平时的码数拍就可以哦,尺码',
  ],
  en: [
    'today,"Hi, orders paid before 4 pm leave our warehouse the same day.",Shipping',
    'backto,"Please send it back to:\r\n{return address}\r\nand tell me the tracking number, I will watch the refund.",Returns',
    'stretch,"The fabric stretches, so your usual size will fit well.",Size',
  ],
};
const HEAD = '快捷短语编码,快捷短语,快捷短语分组';

/** What the first phrase is changed to. */
const EDITED = {
  zh: '亲，今天下午3点前付款当天发出，周末顺延到周一哦～',
  en: 'Hi, orders paid before 3 pm leave the same day; after that, the next working day.',
};

export interface LibraryTour {
  show: Show;
  browser: ExtensionBrowser;
  page: Page;
  diary: Diary;
  /** For files that go in and come out; deleted at the end. */
  files: string;
}

/** Pictures in the order of the tour. */
function diaryOf(show: Show, folder: string, tell: Diary['tell'], page: () => Page): Diary {
  let pictures = 0;
  return {
    tell,
    async shoot(what) {
      pictures += 1;
      const number = String(pictures).padStart(2, '0');
      await page().screenshot({ path: join(folder, `${show.name}-library-${number}-${what}.png`) });
    },
  };
}

/** The library page as a lead uses it: an old list in, one phrase mended, the list out, into a new computer, and a signed feed. */
export async function playLibrary(show: Show, folder: string, tell: Diary['tell']): Promise<void> {
  const files = mkdtempSync(join(tmpdir(), 'chatside-tour-'));
  let current: Page | null = null;
  const page = (): Page => {
    if (!current) throw new Error('no page is open');
    return current;
  };
  const diary = diaryOf(show, folder, tell, page);
  const open = async (browser: ExtensionBrowser): Promise<LibraryTour> => {
    current = await openLibrary(browser);
    return { show, browser, page: current, diary, files };
  };
  try {
    const exported = await firstComputer(show, open);
    await playFeed(show, open, exported);
  } finally {
    rmSync(files, { recursive: true, force: true });
  }
}

export type OpenTour = (browser: ExtensionBrowser) => Promise<LibraryTour>;

async function openLibrary(browser: ExtensionBrowser): Promise<Page> {
  const page = await browser.context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`${browser.origin}/library.html#phrases`);
  await page.getByRole('grid').waitFor();
  return page;
}

/** Resolves to the path of the list as it was exported. */
async function firstComputer({ language: locale, colorScheme, ...show }: Show, open: OpenTour): Promise<string> {
  const browser = await openBrowser({ locale, colorScheme, viewport: { width: 1280, height: 800 } });
  try {
    const tour = await open(browser);
    const path = join(tour.files, show.name === 'zh' ? '旧话术.csv' : 'old-phrases.csv');
    writeFileSync(path, encodeGb18030(`${[HEAD, ...OLD_LIST[show.name]].join('\r\n')}\r\n`).bytes);
    const counts = await step('importing the old list', () => importFile(tour, path));
    tour.diary.tell(`a GB18030 list of the Qianniu client was read; ${counts}`);
    await step('mending an imported phrase', () => editFirst(tour));
    return await step('exporting the list', () => exportList(tour));
  } finally {
    await browser.close();
  }
}

/** Chooses the file, looks at what it would do, and imports it. Resolves to the counts in words. */
export async function importFile({ page, show, diary }: LibraryTour, path: string): Promise<string> {
  const t = importTexts[show.language];
  const many = OLD_LIST[show.name].length;
  await page.getByRole('button', { name: t.open }).click();
  await page.locator('input[type="file"]').first().setInputFiles(path);
  const counts = page.getByRole('group', { name: t.counts.title });
  await counts.getByText(`${t.counts.all} ${many}`).waitFor();
  const apply = page.getByRole('button', { name: t.apply(many) });
  await apply.waitFor();
  // Intents are proposed while the rows are being looked at.
  await counts.getByText(new RegExp(`${t.counts.proposed} [1-9]`)).waitFor();
  const said = (await counts.innerText()).replace(/\s+/g, ' ');
  await diary.shoot('import-review');
  await apply.click();
  await page.getByText(t.imported(many)).waitFor();
  await page.getByRole('grid').waitFor();
  return said;
}

/** Looks for the first phrase of the list by its code, and opens it in the editor. */
export async function openFirst({ page, show }: LibraryTour, beginning: string): Promise<void> {
  const [code = ''] = OLD_LIST[show.name][0]?.split(',') ?? [];
  await page.getByRole('searchbox').fill(code);
  await page.getByRole('row').filter({ hasText: beginning }).first().click();
  await page.getByRole('form').waitFor();
}

async function editFirst(tour: LibraryTour): Promise<void> {
  const { page, show, diary } = tour;
  await openFirst(tour, show.name === 'zh' ? '亲，今天下午4点' : 'Hi, orders paid before 4');
  await saveWords(tour, EDITED[show.name]);
  diary.tell(`one phrase was changed to “${EDITED[show.name]}”`);
  await diary.shoot('edited');
  await page.getByRole('searchbox').fill('');
}

/** Writes other words into the phrase that is open, and saves by the key. */
export async function saveWords({ page, show }: LibraryTour, words: string): Promise<void> {
  const form = page.getByRole('form');
  await form
    .getByRole('combobox', { name: fieldTexts[show.language].names.wordings })
    .or(form.locator('textarea'))
    .first()
    .fill(words);
  await page.keyboard.press('Control+s');
  await page.getByText(editorTexts[show.language].saved, { exact: true }).first().waitFor();
}

/** Exports what was imported for the Qianniu client. Resolves to the file. */
async function exportList({ page, show, diary, files }: LibraryTour): Promise<string> {
  const t = exportTexts[show.language];
  await page.getByRole('button', { name: t.open }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: new RegExp(`^${t.scope}`) }).selectOption({ label: t.layers.shop });
  await dialog
    .getByRole('combobox', { name: new RegExp(`^${t.format}`) })
    .first()
    .selectOption({ label: t.formats.qianniu });
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: t.make, exact: true }).click();
  const path = join(files, 'exported.csv');
  await (await download).saveAs(path);
  await diary.shoot('exported');
  await page.keyboard.press('Escape');
  diary.tell(`the list was exported as ${(await download).suggestedFilename()}`);
  return path;
}

/** The words of all listed phrases of the file, for comparing. */
export const expectedWords = (show: Show): string => EDITED[show.name];
