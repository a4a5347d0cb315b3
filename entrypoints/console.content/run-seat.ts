import { browser } from 'wxt/browser';
import type { Console } from '../../consoles/console';
import { portLink } from '../../messaging/port-link';
import { LINK, PROTOCOL, type SeatAnnouncement } from '../../messaging/protocol';
import { openSeat, type SeatLink } from '../../seat/seat';

/** What a content script context and an abort signal have in common: something that tells when to stop. */
interface Lifetime {
  onInvalidated(listener: () => void): unknown;
}

/**
 * Joins a chat page to the extension: announces the seat once per document and hands every panel's port to it. Does nothing else
 * until a panel links. Used by the content scripts and by the practice page alike.
 */
export function runSeat(seller: Console, lifetime: Lifetime): void {
  const stop = new AbortController();
  const seat = openSeat(seller, document, stop.signal);
  const connected = (port: Parameters<typeof portLink>[0]): void => {
    if (port.name === LINK) seat.link(portLink(port) as SeatLink);
  };
  browser.runtime.onConnect.addListener(connected);
  const announce = (): void => {
    const message: SeatAnnouncement = { type: 'seat.announce', consoleId: seller.id, protocol: PROTOCOL };
    browser.runtime.sendMessage(message).catch(() => undefined);
  };
  // A page that comes back from the back/forward cache has lost its ports and is the same document: it says so again.
  window.addEventListener('pageshow', (event) => event.persisted && announce(), { signal: stop.signal });
  lifetime.onInvalidated(() => {
    stop.abort();
    // After an update the old script has no runtime to take its listener back from.
    browser.runtime?.onConnect?.removeListener(connected);
  });
  announce();
}
