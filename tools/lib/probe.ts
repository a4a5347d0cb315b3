import type { Page } from 'playwright-core';
import type { ConversationIdentity } from '../../assist/conversation';
import type { ConversationView, InsertOutcome } from '../../assist/model';
import { LINK, PROTOCOL } from '../../messaging/protocol';
import type { ExtensionBrowser } from './browser';

/** A panel without a face: links to a page's seat as the real panel does, and tells what arrives. */
export interface Probe {
  /** The last view, and how long (ms) nothing else has come. */
  latest(): Promise<{ view: ConversationView | null; quietFor: number }>;
  insert(conversation: ConversationIdentity, text: string): Promise<InsertOutcome | 'not-linked'>;
}

interface ProbeWindow extends Window {
  probe: {
    view: ConversationView | null;
    changedAt: number;
    insert(conversation: ConversationIdentity, text: string): Promise<InsertOutcome | 'not-linked'>;
  };
}

export async function openProbe(browser: ExtensionBrowser, page: Page): Promise<Probe> {
  const tabId = await browser.tabId(page);
  const desk = await browser.context.newPage();
  await desk.goto(`${browser.origin}/manifest.json`);
  await page.bringToFront();
  // The TypeScript runner names inner functions through a helper that pages do not have.
  await desk.evaluate('globalThis.__name = (named) => named');
  await desk.evaluate(linkInPage, { tabId, name: LINK, protocol: PROTOCOL });
  return {
    latest: () =>
      desk.evaluate(() => {
        const { view, changedAt } = (window as unknown as ProbeWindow).probe;
        return { view, quietFor: performance.now() - changedAt };
      }),
    insert: (conversation, text) =>
      desk.evaluate(([made, words]) => (window as unknown as ProbeWindow).probe.insert(made, words), [
        conversation,
        text,
      ] as const),
  };
}

/** Runs in an extension page. Waits for the seat to be announced, then holds the link. */
async function linkInPage({ tabId, name, protocol }: { tabId: number; name: string; protocol: number }): Promise<void> {
  let seat: { documentId: string } | undefined;
  for (let tries = 0; !seat && tries < 200; tries += 1) {
    const all = await chrome.storage.session.get(null);
    const key = Object.keys(all).find((each) => each.startsWith(`seat:${tabId}:`));
    seat = key ? (all[key] as { documentId: string }) : undefined;
    if (!seat) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  if (!seat) throw new Error('no content script announced itself on the page');
  const port = chrome.tabs.connect(tabId, { name, documentId: seat.documentId });
  const answers = new Map<string, (outcome: InsertOutcome | 'not-linked') => void>();
  const probe: ProbeWindow['probe'] = {
    view: null,
    changedAt: performance.now(),
    insert: (conversation, text) =>
      new Promise((resolve) => {
        const id = crypto.randomUUID();
        answers.set(id, resolve);
        port.postMessage({ type: 'insert', id, conversation, text });
      }),
  };
  (window as unknown as ProbeWindow).probe = probe;
  port.onMessage.addListener((message) => {
    if (message.type === 'view') Object.assign(probe, { view: message.view, changedAt: performance.now() });
    if (message.type === 'inserted') answers.get(message.id)?.(message.outcome);
  });
  port.onDisconnect.addListener(() => {
    for (const answer of answers.values()) answer('not-linked');
  });
  port.postMessage({ type: 'hello', protocol });
}
