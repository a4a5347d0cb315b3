import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every rule of axe that the page breaks, frames included, each with the place where. */
export async function faultsOf(page: Page): Promise<string[]> {
  for (const frame of page.frames()) await frame.evaluate(AXE);
  const { violations } = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    return axe.run();
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`),
  );
}

/** Parts that would have to be scrolled sideways. */
export const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const scrolls = element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowX);
      const name = `${element.tagName}.${element.className}`;
      return scrolls && element.scrollWidth > element.clientWidth
        ? [`${name}: ${element.scrollWidth} > ${element.clientWidth}`]
        : [];
    }),
  );
