import { browser } from 'wxt/browser';
import type { Console } from '../../consoles/console';
import { portLink } from '../../messaging/port-link';
import { LINK, PROTOCOL, type SeatAnnouncement } from '../../messaging/protocol';
import { openSeat, type SeatLink } from '../../seat/seat';

/**
 * Joins a chat page to the extension: announces the seat once per document and hands every panel's port to it. Does nothing else
 * until a panel links, and nothing any more once the last link is gone: an update of the extension closes all links, and no new one
 * reaches the old script. Used by the content scripts and by the practice page alike.
 */
export function runSeat(seller: Console): void {
  const seat = openSeat(seller, document);
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === LINK) seat.link(portLink(port) as SeatLink);
  });
  announce(seller.id);
  // A page that comes back from the back/forward cache has lost its ports and is the same document: it says so again.
  window.addEventListener('pageshow', (event) => event.persisted && announce(seller.id));
}

function announce(consoleId: string): void {
  // A script that an update left behind has no runtime to speak to.
  if (!browser.runtime?.id) return;
  const message: SeatAnnouncement = { type: 'seat.announce', consoleId, protocol: PROTOCOL };
  browser.runtime.sendMessage(message).catch(() => undefined);
}
