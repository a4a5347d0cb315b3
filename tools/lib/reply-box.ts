import { join } from 'node:path';
import { build } from 'esbuild';
import type { ElementHandle, Page } from 'playwright-core';
import { ROOT } from './build';

let bundle: Promise<string> | null = null;

/** The consoles' own way to find the reply box, as a script for the page: the tool must not have a second opinion. */
const consolesScript = (): Promise<string> => {
  bundle ??= build({
    stdin: { contents: `export { consoleById } from './consoles';`, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'chatsideConsoles',
    absWorkingDir: join(ROOT),
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return bundle;
};

/** The reply box on the page, found as the content script finds it; null where there is none. */
export async function replyBoxOf(page: Page, consoleId: string): Promise<ElementHandle<HTMLElement> | null> {
  const script = await consolesScript();
  const handle = await page.evaluateHandle(
    `(() => { ${script}; return chatsideConsoles.consoleById(${JSON.stringify(consoleId)}).replyBox(document); })()`,
  );
  return handle.asElement() as ElementHandle<HTMLElement> | null;
}

/** Types with real keys; a line break is Shift+Enter, because Enter sends. */
export async function typeDraft(page: Page, box: ElementHandle<HTMLElement>, draft: string): Promise<void> {
  await box.focus();
  await page.keyboard.press('End');
  for (const [index, line] of draft.split('\n').entries()) {
    if (index > 0) await page.keyboard.press('Shift+Enter');
    await page.keyboard.type(line);
  }
}

/** What the box holds, as a person sees it. */
export const replyBoxText = (box: ElementHandle<HTMLElement>): Promise<string> =>
  box.evaluate((element) => ('value' in element ? String(element.value) : element.innerText));
