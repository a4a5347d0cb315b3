import type { ConversationIdentity } from '../assist/conversation';
import type { ConversationView, InsertOutcome } from '../assist/model';

/**
 * What a chat frame (the seat) and a panel say to each other over one direct port. A type per direction, one sentence per message.
 * Raised when an old seat and a new panel would misunderstand each other: the panel then asks to reload the tab.
 */
export const PROTOCOL = 2;

/** Name of the port that a panel opens to a seat. */
export const LINK = 'chatside-link';

export interface InsertRequest {
  id: string;
  /** Whom the text was made for: the seat reads the page again and refuses anyone else. */
  conversation: ConversationIdentity;
  /** `remark`: into the console's open remark box, if that belongs to the order. */
  target: 'reply' | 'remark';
  /** The order of a remark. */
  orderNumber?: string;
  text: string;
  /**
   * Where the caret shall stand in `text` afterwards, in UTF-16 units; missing: behind it. Only a wish: a seat that does not know it, or
   * a box where the place cannot be found, leaves the caret behind the text.
   */
  caret?: number;
  /** Words of the draft that the text takes the place of; refused when the box does not hold them (any more) exactly once. */
  replaces?: string;
  /** The words to replace are those at the end of the draft, however often they stand in it. */
  at?: 'end';
}

/** A shortcode of the library that the draft ends in, and what Enter makes of it. */
export interface ArmedCode {
  /** The phrase; told back. */
  id: string;
  /** Whom it was filled for. */
  conversation: ConversationIdentity;
  /** The code as it was typed, with its mark. */
  tail: string;
  /** What takes its place; null: it cannot be written yet, the panel shows why. */
  text: string | null;
  /** Where the caret shall stand in `text`; as in `InsertRequest`. */
  caret?: number;
  /** Whether Tab does the same. */
  tab: boolean;
}

export type ToSeat =
  /** The panel opens the link; reading starts. */
  | { type: 'hello'; protocol: number }
  /** The agent chose a reply. */
  | ({ type: 'insert' } & InsertRequest)
  /** The draft that was told last ends in a code, or does not any more. */
  | { type: 'arm'; code: ArmedCode | null };

export type FromSeat =
  /** The answer to `hello`. */
  | { type: 'hello'; protocol: number; consoleId: string }
  /** The page changed: the whole picture, never a difference. */
  | { type: 'view'; seq: number; view: ConversationView }
  /** The page could not be read at all; `message` names the fault, without page text. */
  | { type: 'unreadable'; message: string }
  /** What is in the reply box, a moment after it changed; at most 4,000 characters. */
  | { type: 'draft'; seq: number; text: string }
  /** What became of the insert with this id. */
  | { type: 'inserted'; id: string; outcome: InsertOutcome }
  /** Enter was stopped on the armed code of this phrase: what became of writing it; null: it was armed without words. */
  | { type: 'code'; id: string; outcome: InsertOutcome | null }
  /** Alt+1…5 was pressed in the chat frame; 0 is the first suggestion. */
  | { type: 'pick'; index: number }
  /** Alt+0 was pressed in the chat frame: no phrase answers. */
  | { type: 'file' };

/** To the background: a chat frame says that it is there. */
export interface SeatAnnouncement {
  type: 'seat.announce';
  consoleId: string;
  protocol: number;
}

/** A port as both sides use it: `browser.runtime.Port` narrowed to one direction each. */
export interface Link<Out, In> {
  post(message: Out): void;
  onMessage(listener: (message: In) => void): void;
  onClose(listener: () => void): void;
  close(): void;
}
