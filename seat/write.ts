import type { Place } from './box';
import { rangeOf } from './span';

const isField = (box: HTMLElement): box is HTMLTextAreaElement | HTMLInputElement =>
  box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement;

/**
 * Writes `text` at the caret of the box, once, keeping the draft, and returns what the box should hold afterwards.
 * `execCommand('insertText')` is the one way that plain boxes, React, Vue, Quill 2 and ProseMirror all accept (measured in Chromium
 * 156 from an isolated world): the page sees trusted input events and the agent can undo it.
 */
export function writeAtCaret(box: HTMLElement, text: string): string {
  box.focus({ preventScroll: true });
  // A selection in the draft is kept: we insert behind it.
  return isField(box) ? writeToField(box, text, box.selectionEnd ?? box.value.length) : writeToEditable(box, text);
}

/** The same, behind everything that is in the field. */
export function writeAtEnd(box: HTMLElement, text: string): string {
  box.focus({ preventScroll: true });
  if (isField(box)) return writeToField(box, text, box.value.length);
  box.ownerDocument.getSelection()?.selectAllChildren(box);
  return writeToEditable(box, text);
}

/** Puts `text` in the place of `words`, in the same way; null, and nothing is touched, when `place` does not find them in the box. */
export function replaceWords(box: HTMLElement, words: string, text: string, place: Place): string | null {
  if (isField(box)) {
    const at = place(box.value, words);
    if (at === null) return null;
    box.focus({ preventScroll: true });
    return writeToField(box, text, at, at + words.length);
  }
  const found = rangeOf(box, words, place);
  if (!found) return null;
  box.focus({ preventScroll: true });
  select(box, found.range);
  box.ownerDocument.execCommand('insertText', false, text);
  return found.after(text);
}

function writeToField(box: HTMLTextAreaElement | HTMLInputElement, text: string, from: number, to = from): string {
  box.setSelectionRange(from, to);
  const expected = box.value.slice(0, from) + text + box.value.slice(to);
  box.ownerDocument.execCommand('insertText', false, text);
  return expected;
}

function writeToEditable(box: HTMLElement, text: string): string {
  const selection = box.ownerDocument.getSelection();
  const inside = selection?.rangeCount && box.contains(selection.focusNode);
  const range = inside ? selection.getRangeAt(0).cloneRange() : box.ownerDocument.createRange();
  if (!inside) range.selectNodeContents(box);
  range.collapse(false);
  select(box, range);
  const before = box.ownerDocument.createRange();
  before.selectNodeContents(box);
  before.setEnd(range.endContainer, range.endOffset);
  const head = before.toString();
  const whole = box.innerText;
  box.ownerDocument.execCommand('insertText', false, text);
  // Where the caret stood inside markup, lines of the box and of the range may differ: then only the end is certain.
  return whole.startsWith(head) ? head + text + whole.slice(head.length) : whole + text;
}

function select(box: HTMLElement, range: Range): void {
  const selection = box.ownerDocument.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
