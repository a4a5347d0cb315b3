import { identityOf, sameConversation } from '../assist/conversation';
import type { ConversationView, InsertOutcome } from '../assist/model';
import type { Console } from '../consoles/console';
import type { InsertRequest } from '../messaging/protocol';
import { boxText, endPlace, isEditable, onlyPlace, sameText } from './box';
import { placeCaret } from './caret';
import type { Reader } from './reader';
import { replaceWords, writeAtCaret, writeAtEnd } from './write';

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
 * Puts the text where the request says, if the page still shows the buyer it was made for. Everything up to the one write happens
 * without a pause, so nobody can switch in between. Never tries twice.
 */
export async function insertText(request: InsertRequest, context: InsertContext): Promise<InsertOutcome> {
  if (context.composing()) return 'composing';
  const view = context.reader.read();
  if (view.page !== 'chat' || !sameConversation(request.conversation, identityOf(view))) return 'other-buyer';
  return request.target === 'remark' ? insertRemark(request, view, context) : insertReply(request, context);
}

/** Into the reply box: at the caret, or in the place of words of the draft. */
async function insertReply(
  { text, caret, replaces, at }: InsertRequest,
  { seller, root }: InsertContext,
): Promise<InsertOutcome> {
  const find = (): HTMLElement | null => seller.replyBox(root);
  const box = find();
  if (!box) return 'no-reply-box';
  if (!isEditable(box)) return 'not-editable';
  const place = at === 'end' ? endPlace : onlyPlace;
  const expected = replaces === undefined ? writeAtCaret(box, text) : replaceWords(box, replaces, text, place);
  if (expected === null) return 'draft-changed';
  if (caret !== undefined) placeCaret(box, text.slice(caret));
  return verify(find, expected);
}

/**
 * Into the open remark box of this very order, behind what is in it. Nothing else of the editor is touched: the agent picks the flag
 * and presses Save.
 */
async function insertRemark(
  { text, orderNumber }: InsertRequest,
  { orders }: ConversationView,
  { seller, root }: InsertContext,
): Promise<InsertOutcome> {
  const found = seller.remarkBox?.(root);
  if (!found || found === 'unclear') return 'no-remark-box';
  const ours = orders.some(({ number }) => number !== null && number === orderNumber);
  if (!ours || found.orderNumber !== orderNumber) return 'other-order';
  const box = found.element;
  if (!isEditable(box)) return 'not-editable';
  const find = (): HTMLElement | null => {
    const now = seller.remarkBox?.(root);
    return now && now !== 'unclear' && now.orderNumber === orderNumber ? now.element : null;
  };
  return verify(find, writeAtEnd(box, appended(box, text)));
}

/** `text` as it goes behind what is in the box: on a line of its own, or where there is but one line, behind a semicolon. */
function appended(box: HTMLElement, text: string): string {
  const oneLine = box instanceof HTMLInputElement;
  const flat = oneLine ? text.replace(/\s*\n\s*/g, '；') : text;
  const before = boxText(box);
  if (!before.trim() || (before.endsWith('\n') && !box.isContentEditable)) return flat;
  return (oneLine ? '；' : '\n') + flat;
}

/** Looks again, at whatever box stands there by then. */
async function verify(find: () => HTMLElement | null, expected: string): Promise<InsertOutcome> {
  await new Promise((resolve) => setTimeout(resolve, VERIFY_AFTER_MS));
  const now = find();
  return now && sameText(boxText(now), expected) ? 'inserted' : 'unverified';
}
