import type { Page } from 'playwright-core';
import { identityOf } from '../../assist/conversation';
import type { ConversationView, InsertOutcome } from '../../assist/model';
import { type FromSeat, type InsertRequest, LINK, PROTOCOL } from '../../messaging/protocol';
import type { SeatRecord } from '../../messaging/seat-records';
import type { ExtensionBrowser } from '../../tools/lib/browser';
import { soon } from './harness';

/** A panel without a face: speaks to the seat of a page as the panel does. */
export interface SeatPort {
  /** The last picture. */
  view(): Promise<ConversationView>;
  /** Every draft that was told so far. */
  drafts(): Promise<string[]>;
  /** Asks the seat to write, for the conversation that the last picture shows unless told otherwise. */
  insert(request: Partial<InsertRequest> & Pick<InsertRequest, 'text'>): Promise<InsertOutcome>;
}

interface Held {
  port: chrome.runtime.Port;
  heard: FromSeat[];
}

const recordOf = (tabId: number): string => `seat:${tabId}:0`;

/** Links to the seat in the top frame of the page, and waits until it shows a chat. */
export async function openSeatPort(browser: ExtensionBrowser, page: Page): Promise<SeatPort> {
  const desk = await browser.desk();
  const tabId = await browser.tabId(page);
  const seatOf = async (): Promise<string> => {
    const records = await desk.evaluate(
      (key) => chrome.storage.session.get<Record<string, SeatRecord>>(key),
      recordOf(tabId),
    );
    return records[recordOf(tabId)]?.documentId ?? '';
  };
  await soon(seatOf).toBeTruthy();
  const held = await desk.evaluateHandle(
    ([id, documentId, name, protocol]): Held => {
      const port = chrome.tabs.connect(id, { name, documentId });
      const heard: FromSeat[] = [];
      port.onMessage.addListener((message: FromSeat) => heard.push(message));
      port.postMessage({ type: 'hello', protocol });
      return { port, heard };
    },
    [tabId, await seatOf(), LINK, PROTOCOL] as const,
  );
  const heard = (): Promise<FromSeat[]> => held.evaluate((each) => each.heard);
  const lastView = async (): Promise<ConversationView | undefined> =>
    (await heard()).flatMap((message) => (message.type === 'view' ? message.view : [])).at(-1);
  await soon(async () => (await lastView())?.page).toBe('chat');
  const view = async (): Promise<ConversationView> => {
    const last = await lastView();
    if (!last) throw new Error('no picture came');
    return last;
  };
  return {
    view,
    drafts: async () => (await heard()).flatMap((message) => (message.type === 'draft' ? message.text : [])),
    async insert(request) {
      const id = crypto.randomUUID();
      const whole = { type: 'insert', id, target: 'reply', conversation: identityOf(await view()), ...request };
      await held.evaluate((each, message) => each.port.postMessage(message), whole);
      const outcome = async (): Promise<InsertOutcome | undefined> =>
        (await heard()).flatMap((message) =>
          message.type === 'inserted' && message.id === id ? message.outcome : [],
        )[0];
      await soon(outcome).toBeDefined();
      return (await outcome()) as InsertOutcome;
    },
  };
}
