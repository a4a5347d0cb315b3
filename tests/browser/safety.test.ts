import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { healthTexts } from '../../components/health/health-texts';
import { importTexts } from '../../components/import/import-texts';
import { phrasesTexts } from '../../components/phrases/texts';
import { writeQianniuCsv } from '../../formats/write-qianniu';
import { DATABASE_VERSION } from '../../storage/database';
import { benchPack } from '../../tools/bench/library';
import { rowsOfVersion } from '../fixtures/databases/former';
import { faultsOf, tooWide } from './a11y-parts';
import { openBeside, setLanguage, shareBrowser, soon } from './harness';

const browser = shareBrowser();
const ROWS = 4000;
const t = importTexts['zh-CN'];

interface Held extends Window {
  held: IDBDatabase;
}

/** A page of the extension without a face, which uses the database as another program would. */
async function openBare(): Promise<Page> {
  const page = await browser().context.newPage();
  await page.goto(`${browser().origin}/manifest.json`);
  return page;
}

async function openLibrary(): Promise<Page> {
  const page = await browser().context.newPage();
  await page.goto(`${browser().origin}/library.html#phrases`);
  return page;
}

const grid = (page: Page) => page.getByRole('grid', { name: phrasesTexts['zh-CN'].table });

/** Takes the database away and puts one of this version there; the connection stays open, and does not let go by itself. */
const putDatabase = (page: Page, version: number, rows: Record<string, unknown[]>): Promise<void> =>
  page.evaluate(
    async ([made, data]) => {
      const done = (request: IDBRequest): Promise<unknown> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const paths: Record<string, string | string[]> = {
        packs: 'id',
        searchKeys: 'packId',
        usage: 'phraseId',
        facts: 'hash',
        shopTables: 'kind',
        learnt: ['feature', 'phraseId'],
      };
      await done(indexedDB.deleteDatabase('chatside'));
      const opening = indexedDB.open('chatside', made * 10);
      opening.onupgradeneeded = () => {
        const stores = ['packs', 'searchKeys', 'usage', 'facts', 'shopTables', 'tableParts', 'learnt', 'questions'];
        for (const store of stores) {
          const keyPath = paths[store];
          const options = keyPath ? { keyPath } : { keyPath: 'id', autoIncrement: true };
          const table = opening.result.createObjectStore(store, options);
          if (store === 'usage') table.createIndex('lastUsed', 'lastUsed');
          if (store === 'facts') table.createIndex('expires', 'expires');
          if (store === 'learnt') table.createIndex('phraseId', 'phraseId');
        }
      };
      const database = (await done(opening)) as IDBDatabase;
      const writing = database.transaction([...database.objectStoreNames], 'readwrite');
      for (const [store, some] of Object.entries(data)) for (const row of some) writing.objectStore(store).put(row);
      await new Promise((resolve) => {
        writing.oncomplete = resolve;
      });
      (window as unknown as Held).held = database;
    },
    [version, rows] as const,
  );

const letGo = (page: Page): Promise<void> => page.evaluate(() => (window as unknown as Held).held.close());

/** How many rows lie in a store, and the version; past our own code. */
const lying = (page: Page, store: string): Promise<[version: number, rows: number]> =>
  page.evaluate(
    (name) =>
      new Promise<[number, number]>((resolve, reject) => {
        const request = indexedDB.open('chatside');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const count = request.result.transaction(name).objectStore(name).count();
          count.onsuccess = () => {
            resolve([request.result.version, count.result]);
            request.result.close();
          };
        };
      }),
    store,
  );

describe('an import whose thread is killed in the middle of the writing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chatside-killed-'));
  const file = join(folder, 'phrases.csv');
  beforeAll(() => {
    const phrases = benchPack(ROWS).phrases.map((phrase) => ({ ...phrase, shortcode: '', group: ['甲组'] }));
    writeFileSync(file, writeQianniuCsv(phrases).bytes);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('has written nothing, and the same file goes in afterwards', async () => {
    const page = await browser().context.newPage();
    await page.addInitScript(() => {
      const Plain = Worker;
      window.Worker = class extends Plain {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          this.addEventListener('message', ({ data }) => {
            const { phase, share } = data?.progress ?? {};
            if (phase !== 'storing' || share <= 0 || share >= 1 || document.title === 'killed') return;
            this.terminate();
            document.title = 'killed';
          });
        }
      };
    });
    await page.goto(`${browser().origin}/library.html#phrases`);
    await grid(page).waitFor();
    const bringIn = async (): Promise<void> => {
      await page.getByRole('button', { name: t.open, exact: true }).click();
      await page.getByLabel(t.choose.file).setInputFiles(file);
      await page.getByRole('button', { name: t.apply(ROWS), exact: true }).click({ timeout: 40_000 });
    };
    await bringIn();
    await soon(() => page.title()).toBe('killed');
    const bare = await openBare();
    await soon(() => lying(bare, 'own')).toEqual([DATABASE_VERSION * 10, 0]);
    await page.reload();
    await grid(page).waitFor();
    // The page starts anew under its own name: this time the thread is left alone.
    await page.evaluate(() => {
      document.title = 'killed';
    });
    await bringIn();
    await soon(() => lying(bare, 'own')).toEqual([DATABASE_VERSION * 10, ROWS]);
  });
});

describe('the library page', () => {
  test('waits for a page of a former version, says so, and goes on when that is closed', async () => {
    const old = await openBare();
    await putDatabase(old, 4, rowsOfVersion(4));
    const page = await openLibrary();
    await page.getByRole('alert').filter({ hasText: healthTexts['zh-CN'].faults.blocked }).waitFor();
    await letGo(old);
    await grid(page).waitFor();
    await soon(() => page.getByRole('alert').count()).toBe(0);
    await page.getByRole('checkbox', { name: '选中：洗碗机能洗' }).waitFor();
    expect(await lying(old, 'own')).toEqual([DATABASE_VERSION * 10, 2]);
  });

  test('leaves a library of a newer version alone, says so in either language, and hands it out', async () => {
    const bare = await openBare();
    await putDatabase(bare, DATABASE_VERSION + 1, { packs: [{ id: 'later', written: 'otherwise' }] });
    await letGo(bare);
    const page = await openLibrary();
    await page.getByRole('alert').filter({ hasText: healthTexts['zh-CN'].faults.newer }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await tooWide(page)).toEqual([]);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: healthTexts['zh-CN'].exportAll }).click();
    expect((await downloading).suggestedFilename()).toBe('chatside-all-data.json');
    await setLanguage(browser(), 'en');
    await page.getByRole('alert').filter({ hasText: healthTexts.en.faults.newer }).waitFor();
    expect(await lying(bare, 'packs')).toEqual([(DATABASE_VERSION + 1) * 10, 1]);
  });

  test('that is open while another one upgrades lets go, and asks to be reloaded', async () => {
    const bare = await openBare();
    await bare.evaluate(
      () =>
        new Promise((resolve) => {
          indexedDB.deleteDatabase('chatside').onsuccess = resolve;
        }),
    );
    const page = await openLibrary();
    await grid(page).waitFor();
    await bare.evaluate(
      (version) =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('chatside', version);
          request.onsuccess = () => {
            request.result.close();
            resolve();
          };
        }),
      (DATABASE_VERSION + 1) * 10,
    );
    await page.getByRole('alert').filter({ hasText: healthTexts['zh-CN'].faults.outdated }).waitFor();
    // What was read is still there to be looked at and copied.
    expect(await grid(page).isVisible()).toBe(true);
  });
});

describe('the panel', () => {
  test('answers from what comes with the product where the browser gives no database, and says what is missing', async () => {
    // For this and every later page of the file: the panel alone asks.
    await browser().context.addInitScript(() => {
      if (location.pathname !== '/sidepanel.html') return;
      Object.defineProperty(globalThis, 'indexedDB', {
        get: () => {
          throw new DOMException('not in a private window', 'SecurityError');
        },
      });
    });
    const { panel } = await openBeside(browser(), 'pinduoduo/open-chat.html');
    await panel.getByRole('alert').filter({ hasText: healthTexts['zh-CN'].panel.missing }).waitFor();
    await panel
      .getByRole('button', { name: /^复制：/ })
      .first()
      .waitFor();
    expect(await faultsOf(panel)).toEqual([]);
    expect(await tooWide(panel)).toEqual([]);
    await panel.getByRole('searchbox').fill('运费');
    await panel
      .getByRole('button', { name: /^复制：.*运费/ })
      .first()
      .waitFor();
  });
});
