import { pointBefore } from './span';

/**
 * Puts the caret in front of `behind`, the last words of what was just written: the caret stands at their end. Where they are not found
 * there (an editor made something else of them) it stays where it is.
 */
export function placeCaret(box: HTMLElement, behind: string): void {
  const words = behind.replace(/\r\n?/g, '\n');
  if (words === '') return;
  if (box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement) placeInField(box, words);
  else placeInEditable(box, words);
}

function placeInField(box: HTMLTextAreaElement | HTMLInputElement, words: string): void {
  const end = box.selectionEnd ?? 0;
  const at = end - words.length;
  if (box.value.slice(Math.max(0, at), end) === words) box.setSelectionRange(at, at);
}

function placeInEditable(box: HTMLElement, words: string): void {
  const selection = box.ownerDocument.getSelection();
  if (!selection?.focusNode || !box.contains(selection.focusNode)) return;
  const point = pointBefore(box, words, selection.focusNode, selection.focusOffset);
  if (point) selection.collapse(point.node, point.offset);
}
