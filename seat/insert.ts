import { identityOf, sameConversation } from '../assist/conversation';
import type { InsertOutcome } from '../assist/model';
import type { Console } from '../consoles/console';
import type { InsertRequest } from '../messaging/protocol';
import type { Reader } from './reader';
import { writeAtCaret } from './write';

export interface InsertContext {
  seller: Console;
  root: Document;
  reader: Reader;
  /** Whether an input method is composing in the page. */
  composing(): boolean;
}

/** How long a page's own code may take to put its model's text back into the box before we look. */
const VERIFY_AFTER_MS = 80;

/**
 * Puts the text into the reply box, if the page still shows the buyer it was made for. Everything up to the one write happens
 * without a pause, so nobody can switch in between. Never tries twice.
 */
export async function insertReply(request: InsertRequest, context: InsertContext): Promise<InsertOutcome> {
  const { seller, root, reader } = context;
  if (context.composing()) return 'composing';
  const view = reader.read();
  if (view.page !== 'chat' || !sameConversation(request.conversation, identityOf(view))) return 'other-buyer';
  const box = seller.replyBox(root);
  if (!box) return 'no-reply-box';
  if (!isEditable(box)) return 'not-editable';
  const expected = writeAtCaret(box, request.text);
  await new Promise((resolve) => setTimeout(resolve, VERIFY_AFTER_MS));
  const now = seller.replyBox(root);
  return now && sameText(boxText(now), expected) ? 'inserted' : 'unverified';
}

function isEditable(box: HTMLElement): boolean {
  if (box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement) return !box.disabled && !box.readOnly;
  return box.isContentEditable;
}

/** What is in the box, as the buyer would get it. */
export function boxText(box: HTMLElement): string {
  return box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement ? box.value : box.innerText;
}

/** Editors add line ends and turn blanks into no-break spaces; the words must be the same, and as many lines of them. */
function sameText(found: string, expected: string): boolean {
  const plain = (text: string): string =>
    text
      .replace(/\u00a0/g, ' ')
      .replace(/\n+/g, '\n')
      .trim();
  return plain(found) === plain(expected);
}
