import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { importTexts } from '../../components/import/import-texts';
import { phrasesTexts } from '../../components/phrases/texts';
import { writeQianniuCsv } from '../../formats/write-qianniu';
import { type ExtensionBrowser, openBrowser } from '../lib/browser';
import { pageScript } from './bundle';
import { benchPack } from './library';
import { sleep } from './lines';
import { longestTask } from './longest-task';
import { rounded } from './stats';

/** An old list of 10,000 phrases, brought in through the library page. Times in milliseconds. */
export interface ImportBench {
  /** Dry run and writing, one after the other. */
  import10000Ms: number;
  /** From the file that is chosen to the rows with what would become of them. */
  importDryRunMs: number;
  /** From there until the guard and the proposed intents stand beside all rows; the person looks at the first meanwhile. */
  importReviewMs: number;
  /** From the click to what was done, written and painted. */
  importWriteMs: number;
  /** The longest task of the page's main thread meanwhile, and until the list below shows the new phrases. */
  importLongestTaskMs: number;
}

interface ImportWindow extends Window {
  benchImport: typeof import('./in-page/import');
}

const ROWS = 10_000;
const ROUNDS = 3;
/** Until the table below has taken up what was written. */
const SETTLING = 2_000;
const t = importTexts['zh-CN'];

/** A file as the Qianniu client saves it: GB18030, CR LF, some words of a dozen groups. */
function qianniuFile(): Uint8Array {
  const phrases = benchPack(ROWS).phrases.map((phrase, at) => ({
    ...phrase,
    shortcode: '',
    group: [`第${at % 12}组`],
  }));
  return writeQianniuCsv(phrases).bytes;
}

/** The middle of three imports, each in a browser with an empty profile; of the longest task, the worst of them. */
export async function benchImport(): Promise<ImportBench> {
  const folder = mkdtempSync(join(tmpdir(), 'chatside-import-'));
  const file = join(folder, 'phrases.csv');
  writeFileSync(file, qianniuFile());
  try {
    const rounds: ImportBench[] = [];
    while (rounds.length < ROUNDS) rounds.push(await inFreshBrowser(file));
    const middle = rounds.sort((a, b) => a.import10000Ms - b.import10000Ms)[Math.floor(ROUNDS / 2)] as ImportBench;
    return {
      ...middle,
      importLongestTaskMs: Math.max(...rounds.map(({ importLongestTaskMs }) => importLongestTaskMs)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inFreshBrowser(file: string): Promise<ImportBench> {
  const browser = await openBrowser({ timezoneId: 'Asia/Shanghai' });
  try {
    return await importOnce(await openPhrases(browser), file);
  } finally {
    await browser.close();
  }
}

async function openPhrases(browser: ExtensionBrowser): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`${browser.origin}/library.html#phrases`);
  await page.getByRole('grid', { name: phrasesTexts['zh-CN'].table }).waitFor();
  await page.evaluate(await pageScript('import.ts', 'benchImport'));
  await sleep(1500);
  return page;
}

async function importOnce(page: Page, file: string): Promise<ImportBench> {
  const { result, cpuMs } = await longestTask(page, async () => {
    await page.getByRole('button', { name: t.open, exact: true }).click();
    await page.evaluate(() => (window as unknown as ImportWindow).benchImport.watch());
    await page.getByLabel(t.choose.file).setInputFiles(file);
    const { dryRun, review } = await page.evaluate(() => (window as unknown as ImportWindow).benchImport.dryRun());
    await page.getByRole('button', { name: t.apply(ROWS), exact: true }).click();
    const write = await page.evaluate(() => (window as unknown as ImportWindow).benchImport.write());
    await sleep(SETTLING);
    return { dryRun, review, write };
  });
  return {
    import10000Ms: rounded(result.dryRun + result.write),
    importDryRunMs: rounded(result.dryRun),
    importReviewMs: rounded(result.review),
    importWriteMs: rounded(result.write),
    importLongestTaskMs: rounded(cpuMs),
  };
}
