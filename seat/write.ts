/**
 * Writes `text` at the caret of the box, once, keeping the draft, and returns what the box should hold afterwards.
 * `execCommand('insertText')` is the one way that plain boxes, React, Vue, Quill 2 and ProseMirror all accept (measured in Chromium
 * 156 from an isolated world): the page sees trusted input events and the agent can undo it.
 */
export function writeAtCaret(box: HTMLElement, text: string): string {
  box.focus({ preventScroll: true });
  return box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement
    ? writeToField(box, text)
    : writeToEditable(box, text);
}

function writeToField(box: HTMLTextAreaElement | HTMLInputElement, text: string): string {
  // A selection in the draft is kept: we insert behind it.
  const caret = box.selectionEnd ?? box.value.length;
  box.setSelectionRange(caret, caret);
  const expected = box.value.slice(0, caret) + text + box.value.slice(caret);
  box.ownerDocument.execCommand('insertText', false, text);
  return expected;
}

function writeToEditable(box: HTMLElement, text: string): string {
  const selection = box.ownerDocument.getSelection();
  const inside = selection?.rangeCount && box.contains(selection.focusNode);
  const range = inside ? selection.getRangeAt(0).cloneRange() : box.ownerDocument.createRange();
  if (!inside) range.selectNodeContents(box);
  range.collapse(false);
  selection?.removeAllRanges();
  selection?.addRange(range);
  const before = box.ownerDocument.createRange();
  before.selectNodeContents(box);
  before.setEnd(range.endContainer, range.endOffset);
  const head = before.toString();
  const whole = box.innerText;
  box.ownerDocument.execCommand('insertText', false, text);
  // Where the caret stood inside markup, lines of the box and of the range may differ: then only the end is certain.
  return whole.startsWith(head) ? head + text + whole.slice(head.length) : whole + text;
}
