import type { Page } from 'playwright-core';
import { fixtureUrl, loadFixture } from '../../tests/fixtures/load';
import type { ExtensionBrowser } from './browser';

/** A buyer as the fixtures name them: an id on Pinduoduo, an index of the list on Feige. */
export type FixtureBuyer = string | number;

/** What a fixture page lets tests do, `window.fixture`; the READMEs of the fixtures say which console has which. */
export interface FixtureHandle {
  addBuyerLine(text: string): void;
  addSellerLine(text: string): void;
  addBurst(count: number): void;
  switchBuyer(buyer?: FixtureBuyer): void;
  halfSwitch(buyer?: FixtureBuyer): void;
  finishSwitch(): void;
  model(): string;
  sent(): string[];
  scrollList(top: number): void;
  showTab(tab: 'current' | 'recent'): void;
  leaveChat(): void;
  enterChat(): void;
}

export interface FixtureWindow extends Window {
  fixture: FixtureHandle & { settled: Promise<true> };
}

interface Opening {
  /** Another address than the fixture's own. */
  at?: string;
  /** Called before the page loads. */
  prepare?(page: Page): Promise<unknown>;
}

/** Opens a new page whose every document is this fixture; nothing else of the world is reached. */
export async function openFixture(browser: ExtensionBrowser, path: string, opening: Opening = {}): Promise<Page> {
  const at = opening.at ?? fixtureUrl(path);
  if (at === null) throw new Error(`${path} names no address`);
  const page = await browser.context.newPage();
  await opening.prepare?.(page);
  const html = loadFixture(path);
  await page.route('**/*', (route) =>
    route.request().resourceType() === 'document'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  await page.goto(at);
  return page;
}

/** Waits until the page shows what its `view.json` says. */
export const settled = (page: Page): Promise<true> =>
  page.evaluate(() => (window as unknown as FixtureWindow).fixture.settled);

/** `act(page, 'switchBuyer', '9100000000002')` */
export function act<Name extends keyof FixtureHandle>(
  page: Page,
  name: Name,
  ...args: Parameters<FixtureHandle[Name]>
): Promise<ReturnType<FixtureHandle[Name]>> {
  return page.evaluate(
    ([method, values]) => {
      const handle = (window as unknown as FixtureWindow).fixture as unknown as Record<
        string,
        (...all: unknown[]) => unknown
      >;
      return handle[method]?.(...values);
    },
    [name, args] as [string, unknown[]],
  ) as Promise<ReturnType<FixtureHandle[Name]>>;
}
