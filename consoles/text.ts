import { MAX_TEXT } from '../assist/model';

/** Tags that do not break a line of text: their neighbours belong to the same run of words. */
const INLINE = new Set('SPAN A B I EM STRONG SMALL LABEL FONT U S MARK TIME BDI SUB SUP CODE IMG SVG'.split(' '));

export const isInline = (element: Element): boolean => INLINE.has(element.tagName.toUpperCase());

/** Text with runs of blanks folded and edges trimmed; '' for a missing element. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** `textOf`, or null where there is nothing to read. */
export const textOrNull = (element: Element | null | undefined): string | null => textOf(element) || null;

/**
 * The text of a message: line breaks kept, at most 4,000 characters and then a mark. Cuts before folding, so that a
 * message of a megabyte costs no more than a long one.
 */
export function messageText(element: Element | null | undefined): string {
  return cutText(element?.textContent ?? '');
}

/** `cutText('  hi ')` → `'hi'`; longer than 4,000 characters → 4,000 and `…`. */
export function cutText(raw: string): string {
  const text = raw
    .slice(0, MAX_TEXT * 2)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim();
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}

/** Whether a person could see it. Where layout is unknown (tests without a browser) only `hidden` and inline styles count. */
export function isVisible(element: Element): boolean {
  if (typeof element.checkVisibility === 'function') return element.checkVisibility({ visibilityProperty: true });
  for (let at: Element | null = element; at; at = at.parentElement) {
    const style = at.ownerDocument.defaultView?.getComputedStyle(at);
    if (at.hasAttribute('hidden') || style?.display === 'none' || style?.visibility === 'hidden') return false;
  }
  return true;
}

export const allVisible = (root: ParentNode, selector: string): Element[] =>
  [...root.querySelectorAll(selector)].filter(isVisible);

/** The first visible match, or null. */
export const firstVisible = (root: ParentNode, selector: string): Element | null =>
  allVisible(root, selector)[0] ?? null;
