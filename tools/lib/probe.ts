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

interface ProbeEnd {
  view: ConversationView | null;
  changedAt: number;
  insert(conversation: ConversationIdentity, text: string): Promise<InsertOutcome | 'not-linked'>;
}

interface ProbeWindow extends Window {
  /** By number; never taken away, so that a probe outlives its page and can say so. */
  probes?: ProbeEnd[];
}

/** Links to the page's seat, waiting until it has announced itself. Throws when it never does. */
export async function openProbe(browser: ExtensionBrowser, page: Page): Promise<Probe> {
  const tabId = await browser.tabId(page);
  const desk = await browser.desk();
  // The TypeScript runner names inner functions through a helper that pages do not have.
  await desk.evaluate('globalThis.__name = (named) => named');
  const number = await desk.evaluate(linkInPage, { tabId, name: LINK, protocol: PROTOCOL });
  return {
    latest: () =>
      desk.evaluate((at) => {
        const end = (window as unknown as ProbeWindow).probes?.[at];
        return { view: end?.view ?? null, quietFor: performance.now() - (end?.changedAt ?? 0) };
      }, number),
    insert: (conversation, text) =>
      desk.evaluate(
        ([at, made, words]) =>
          (window as unknown as ProbeWindow).probes?.[at]?.insert(made, words) ?? ('not-linked' as const),
        [number, conversation, text] as const,
      ),
  };
}

/** Runs in an extension page. Waits for the seat to be announced, then holds the link. */
async function linkInPage({
  tabId,
  name,
  protocol,
}: {
  tabId: number;
  name: string;
  protocol: number;
}): Promise<number> {
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
  const end: ProbeEnd = {
    view: null,
    changedAt: performance.now(),
    insert: (conversation, text) =>
      new Promise((resolve) => {
        const id = crypto.randomUUID();
        answers.set(id, resolve);
        port.postMessage({ type: 'insert', id, conversation, text });
      }),
  };
  port.onMessage.addListener((message) => {
    if (message.type === 'view') Object.assign(end, { view: message.view, changedAt: performance.now() });
    if (message.type === 'inserted') answers.get(message.id)?.(message.outcome);
  });
  port.onDisconnect.addListener(() => {
    for (const answer of answers.values()) answer('not-linked');
  });
  port.postMessage({ type: 'hello', protocol });
  const holder = window as unknown as ProbeWindow;
  holder.probes ??= [];
  return holder.probes.push(end) - 1;
}
