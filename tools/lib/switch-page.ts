import type { Page } from 'playwright-core';
import type { FixtureBuyer, FixtureWindow } from './fixture-page';

/** One thing that happens to the page, as if the agent or the console did it. */
export interface SwitchStep {
  call: 'switchBuyer' | 'halfSwitch' | 'finishSwitch' | 'addBuyerLine';
  buyer?: FixtureBuyer;
  /** Milliseconds before it happens. */
  after: number;
}

/** Text that came into a reply box, and whose chat the page showed at that moment. */
export interface Write {
  text: string;
  /** Whom header, list and (on Feige) reply box belong to. */
  head: FixtureBuyer;
  /** Whose thread is shown. */
  shown: FixtureBuyer;
}

/** The page's own account of what happens, kept apart from everything that the extension reads. */
export interface Truth {
  head: FixtureBuyer;
  shown: FixtureBuyer;
  writes: Write[];
}

interface TruthWindow extends FixtureWindow {
  truth: Truth;
}

/** From here on the page keeps account of switches and of what comes into its reply box. `start` is who is open now. */
export async function keepTruth(page: Page, start: FixtureBuyer): Promise<void> {
  // The TypeScript runner names inner functions through a helper that pages do not have.
  await page.evaluate('globalThis.__name = (named) => named');
  await page.evaluate((opened) => {
    const { fixture } = window as unknown as TruthWindow;
    const truth: Truth = { head: opened, shown: opened, writes: [] };
    const { switchBuyer, halfSwitch, finishSwitch } = fixture;
    Object.assign(window, { truth });
    Object.assign(fixture, {
      switchBuyer: (buyer: FixtureBuyer) => {
        Object.assign(truth, { head: buyer, shown: buyer });
        switchBuyer(buyer);
      },
      halfSwitch: (buyer: FixtureBuyer) => {
        truth.head = buyer;
        halfSwitch(buyer);
      },
      finishSwitch: () => {
        truth.shown = truth.head;
        finishSwitch();
      },
    });
    const wrote = ({ target }: Event): void => {
      const text = target instanceof HTMLTextAreaElement ? target.value : ((target as HTMLElement).textContent ?? '');
      truth.writes.push({ text, head: truth.head, shown: truth.shown });
    };
    document.addEventListener('input', wrote, true);
  }, start);
}

/** Lets the steps happen, one after the other. */
export const takeSteps = (page: Page, steps: SwitchStep[]): Promise<void> =>
  page.evaluate(async (all) => {
    const { fixture } = window as unknown as TruthWindow;
    for (const { call, buyer, after } of all) {
      if (after > 0) await new Promise((done) => setTimeout(done, after));
      if (call === 'finishSwitch') fixture.finishSwitch();
      else if (call === 'addBuyerLine') fixture.addBuyerLine('在吗');
      else fixture[call](buyer);
    }
  }, steps);

/** The account so far. */
export const truthOf = (page: Page): Promise<Truth> => page.evaluate(() => (window as unknown as TruthWindow).truth);

/** What the box on screen holds, seen and believed. */
export const boxTexts = (page: Page): Promise<{ seen: string; model: string }> =>
  page.evaluate(() => ({
    seen: document.querySelector('textarea')?.value ?? '',
    model: (window as unknown as TruthWindow).fixture.model(),
  }));

/** Empties the box on screen the way a person does, and the account of what came into it. */
export const clearBox = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const box = document.querySelector('textarea');
    box?.select();
    document.execCommand('delete');
    (window as unknown as TruthWindow).truth.writes.length = 0;
  });
