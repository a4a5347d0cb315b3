import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from '../../tools/lib/browser';

/** What the content script holds in a page. */
export interface SeatWorld {
  /** `MutationObserver`s that are alive in its world. */
  observers(): Promise<number>;
  /** Names of the events that it listens to on the document. */
  listensTo(): Promise<string[]>;
}

/** Looks into the content script's own world, which the page cannot see, through the debugging protocol. */
export async function openSeatWorld(browser: ExtensionBrowser, page: Page): Promise<SeatWorld> {
  const session = await page.context().newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const world = worlds.find(({ origin }) => origin === browser.origin);
  if (!world) throw new Error('no content script runs in the page');
  const objectOf = async (expression: string): Promise<string> => {
    const { result } = await session.send('Runtime.evaluate', { expression, contextId: world.id });
    return result.objectId ?? '';
  };
  const alive = async (prototype: string): Promise<number> => {
    const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: await objectOf(prototype) });
    const objectId = objects.objectId ?? '';
    const { result } = await session.send('Runtime.callFunctionOn', {
      functionDeclaration: 'function () { return this.length; }',
      objectId,
    });
    // A list that is kept keeps the observers alive.
    await session.send('Runtime.releaseObject', { objectId });
    return result.value;
  };
  return {
    observers: () => alive('MutationObserver.prototype'),
    async listensTo() {
      const { listeners } = await session.send('DOMDebugger.getEventListeners', {
        objectId: await objectOf('document'),
      });
      return listeners.map(({ type }) => type).filter((type) => !type.includes(':'));
    },
  };
}

/** Stops the service worker as the browser does when it has been idle; resolves when it is stopped. */
export async function stopWorker(browser: ExtensionBrowser): Promise<void> {
  const session = await browser.context.newCDPSession(await browser.desk());
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}
