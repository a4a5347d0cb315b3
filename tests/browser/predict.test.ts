import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { starterPacks } from '../../storage/starter';
import { ROOT } from '../../tools/lib/build';
import { act } from '../../tools/lib/fixture-page';
import { openBeside, shareBrowser, soon } from './harness';
import { replyRows } from './panel-parts';

/** The agent's line before each; the same in the chat and in the file. */
const BEFORE = '在的亲';

const LINES = ['发什么快递', '收到少了一件', '可以开发票吗', '什么时候能退款', '嗯嗯', 'do you ship to Leeds'];

const browser = shareBrowser();

/** What `npm run predict` prints for the lines: titles of the phrases, best first. */
function predicted(): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'chatside-predict-'));
  const file = join(folder, 'lines.jsonl');
  writeFileSync(file, LINES.map((text, id) => JSON.stringify({ id, text, lang: 'zh', prev_agent: BEFORE })).join('\n'));
  const { stdout } = spawnSync('npm', ['run', '-s', 'predict', '--', file], { cwd: ROOT, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const titles = new Map(starterPacks().flatMap(({ phrases }) => phrases.map(({ id, title }) => [id, title])));
  const rows: { suggestions: { phraseId: string }[] }[] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return rows.map(({ suggestions }) => suggestions.map(({ phraseId }) => titles.get(phraseId) ?? phraseId));
}

/** The titles of the replies that stand there, best first. */
const titlesOf = (rows: Locator): Promise<(string | null | undefined)[]> =>
  rows.evaluateAll((all) => all.map((row) => row.querySelector('button')?.getAttribute('title')));

test('predict and the panel suggest the same, from the same engine and packs', async () => {
  const expected = predicted();
  expect(expected).toHaveLength(LINES.length);
  const { page, panel } = await openBeside(browser(), 'pinduoduo/no-order.html');
  for (const [index, line] of LINES.entries()) {
    expect(expected[index]?.length, line).toBeGreaterThan(0);
    await act(page, 'addSellerLine', BEFORE);
    await act(page, 'addBuyerLine', line);
    await soon(() => panel.getByText(`“${line}”`).count()).toBe(1);
    await soon(() => titlesOf(replyRows(panel))).toEqual(expected[index]);
  }
});
