import { browser } from 'wxt/browser';
import type { InsertOutcome } from '../../assist/model';
import { portLink } from '../../messaging/port-link';
import {
  type ArmedCode,
  type FromSeat,
  type InsertRequest,
  LINK,
  type Link,
  PROTOCOL,
  type ToSeat,
} from '../../messaging/protocol';
import { onSeatsOfTab, type SeatRecord, seatsOfTab } from '../../messaging/seat-records';
import { parseFromSeat } from '../../messaging/view-schema';
import { onManaged, readManaged } from '../../storage/managed';
import { showLink, showView, usePanel } from './panel-store';
import { isLoading, kindOfTab } from './tabs';
import { pressFileKey } from './use-file-key';

/** What the agent chose to write, and where. */
export type Insert = Omit<InsertRequest, 'id'>;

/** The panel's end of the link to one tab's chat frame. */
export interface SeatConnection {
  /** Asks the seat to write; `not-linked` when there is none, or it went away before it answered. */
  insert(request: Insert): Promise<InsertOutcome | 'not-linked'>;
  /** Tells the seat, and every one that is linked to after it, what the draft ends in. */
  arm(code: ArmedCode | null): void;
}

/** What the agent does in the chat frame. */
export interface SeatEvents {
  /** Alt+1…5. */
  onPick(index: number): void;
  /** Enter on the armed code of this phrase; null: it was armed without words. */
  onCode(phraseId: string, outcome: InsertOutcome | null): void;
}

/** How long a page that has loaded may take to announce itself before we say that it needs a reload. */
const ANNOUNCE_WITHIN_MS = 2500;

/** Links to the seat of the tab, and again whenever the tab shows another document, until the signal stops it. */
export function linkToTab(tabId: number, events: SeatEvents, signal: AbortSignal): SeatConnection {
  const answers = createAnswers();
  // Announcements whose document is gone: the browser refuses them, and only a new announcement helps.
  const gone = new Set<string>();
  let current: OpenLink | null = null;
  let armed: ArmedCode | null = null;

  const closed = (seat: SeatRecord): void => {
    current = null;
    gone.add(announcementOf(seat));
    answers.giveUp();
    if (signal.aborted) return;
    showLink('looking');
    void look();
  };
  const open = (seat: SeatRecord): void => {
    if (current && announcementOf(current.seat) === announcementOf(seat)) return;
    const before = current;
    const received = (message: FromSeat | null): void => receive(message, answers, events);
    current = openLink(seat, received, () => current?.seat === seat && closed(seat));
    if (armed) current.link.post({ type: 'arm', code: armed });
    before?.link.close();
  };
  const look = async (): Promise<void> => {
    const { disabledConsoles } = await readManaged();
    const isOpen = (seat: SeatRecord): boolean =>
      !gone.has(announcementOf(seat)) && !disabledConsoles.includes(seat.consoleId);
    const seat = (await seatsOfTab(tabId)).find(isOpen);
    if (signal.aborted) return;
    if (seat) open(seat);
    else await sayWhyNot(tabId, () => !current && !signal.aborted);
  };
  onManaged(({ disabledConsoles }) => {
    if (!current || !disabledConsoles.includes(current.seat.consoleId)) return;
    current.link.close();
    closed(current.seat);
  }, signal);
  onSeatsOfTab(tabId, () => void look(), signal);
  signal.addEventListener('abort', () => current?.link.close());
  void look();
  return {
    insert: (request) => (current ? answers.ask(current.link, request) : Promise.resolve('not-linked')),
    arm(code) {
      armed = code;
      current?.link.post({ type: 'arm', code });
    },
  };
}

/** Inserts that wait for their outcome. */
interface Answers {
  ask(link: Link<ToSeat, FromSeat>, request: Insert): Promise<Answer>;
  came(id: string, outcome: Answer): void;
  /** The link is gone: nobody will answer. */
  giveUp(): void;
}

type Answer = InsertOutcome | 'not-linked';

function createAnswers(): Answers {
  const waiting = new Map<string, (outcome: Answer) => void>();
  return {
    ask(link, request) {
      const id = crypto.randomUUID();
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        link.post({ type: 'insert', id, ...request });
      });
    },
    came(id, outcome) {
      waiting.get(id)?.(outcome);
      waiting.delete(id);
    },
    giveUp() {
      for (const id of [...waiting.keys()]) this.came(id, 'not-linked');
    },
  };
}

/** One message of the seat; null is one that is no message of ours. */
function receive(message: FromSeat | null, answers: Answers, events: SeatEvents): void {
  if (message === null) usePanel.setState({ unreadable: true });
  else if (message.type === 'hello' && message.protocol !== PROTOCOL) showLink('mismatch');
  else if (message.type === 'view') showView(message.view);
  else if (message.type === 'unreadable') usePanel.setState({ unreadable: true, link: 'linked' });
  else if (message.type === 'draft') usePanel.setState({ draft: message.text });
  else if (message.type === 'pick') events.onPick(message.index);
  else if (message.type === 'file') pressFileKey('chat');
  else if (message.type === 'code') events.onCode(message.id, message.outcome);
  else if (message.type === 'inserted') answers.came(message.id, message.outcome);
}

interface OpenLink {
  seat: SeatRecord;
  link: Link<ToSeat, FromSeat>;
}

const announcementOf = (seat: SeatRecord): string => `${seat.documentId}@${seat.announcedAt}`;

function openLink(seat: SeatRecord, received: (message: FromSeat | null) => void, closed: () => void): OpenLink {
  const port = browser.tabs.connect(seat.tabId, { name: LINK, documentId: seat.documentId });
  const link = portLink<ToSeat, FromSeat>(port);
  link.onMessage((message) => received(parseFromSeat(message)));
  link.onClose(closed);
  link.post({ type: 'hello', protocol: PROTOCOL });
  return { seat, link };
}

/** No seat: either no console of ours, or one whose page is older than this extension. */
async function sayWhyNot(tabId: number, stillNone: () => boolean): Promise<void> {
  const kind = await kindOfTab(tabId);
  if (kind !== 'console') {
    if (stillNone()) showLink(kind === 'other' ? 'no-console' : kind);
    return;
  }
  do await new Promise((resolve) => setTimeout(resolve, ANNOUNCE_WITHIN_MS));
  while (stillNone() && (await isLoading(tabId)));
  if (stillNone()) showLink('reload');
}
