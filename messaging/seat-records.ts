import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** Where a seat sits; one record per chat frame in `storage.session`, written by the background only. */
export interface SeatRecord {
  consoleId: string;
  protocol: number;
  tabId: number;
  frameId: number;
  /** Pins the link to this very document: a navigated frame refuses. */
  documentId: string;
  /** Milliseconds since 1970: a page that comes back from the back/forward cache announces itself anew. */
  announcedAt: number;
}

const schema = v.object({
  consoleId: v.string(),
  protocol: v.number(),
  tabId: v.number(),
  frameId: v.number(),
  documentId: v.string(),
  announcedAt: v.number(),
});

const PREFIX = 'seat:';
const keyOf = (tabId: number, frameId: number): string => `${PREFIX}${tabId}:${frameId}`;

export const saveSeat = (seat: SeatRecord): Promise<void> =>
  browser.storage.session.set({ [keyOf(seat.tabId, seat.frameId)]: seat });

/** The seats of a tab, the top frame first. */
export async function seatsOfTab(tabId: number): Promise<SeatRecord[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all)
    .filter(([key]) => key.startsWith(`${PREFIX}${tabId}:`))
    .flatMap(([, value]) => {
      const parsed = v.safeParse(schema, value);
      return parsed.success ? [parsed.output] : [];
    })
    .sort((a, b) => a.frameId - b.frameId);
}

export async function forgetTab(tabId: number): Promise<void> {
  const keys = (await seatsOfTab(tabId)).map((seat) => keyOf(seat.tabId, seat.frameId));
  if (keys.length > 0) await browser.storage.session.remove(keys);
}

/** Calls back whenever a seat of this tab came, changed or went, until the signal stops it. */
export function onSeatsOfTab(tabId: number, listener: () => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, unknown>): void => {
    if (Object.keys(changes).some((key) => key.startsWith(`${PREFIX}${tabId}:`))) listener();
  };
  browser.storage.session.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(changed));
}
