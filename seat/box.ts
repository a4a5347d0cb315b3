/** Whether text may be written into the box now: neither disabled nor read-only. */
export function isEditable(box: HTMLElement): boolean {
  if (box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement) return !box.disabled && !box.readOnly;
  return box.isContentEditable;
}

/** What is in the box, as the buyer would get it. */
export function boxText(box: HTMLElement): string {
  return box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement ? box.value : box.innerText;
}

/** Editors add line ends and turn blanks into no-break spaces; the words must be the same, and as many lines of them. */
export const sameText = (found: string, expected: string): boolean => plain(found).trim() === plain(expected).trim();

/** `'a\u00a0b\n\nc'` → `'a b\nc'` */
export const plain = (text: string): string => text.replace(/\u00a0/g, ' ').replace(/\n+/g, '\n');

/** Finds words in a text: where they stand, null for nowhere. */
export type Place = (text: string, words: string) => number | null;

/** Where `words` stand in `text`; null when they are not in it, or more than once. */
export const onlyPlace: Place = (text, words) => {
  const at = text.indexOf(words);
  return words !== '' && at >= 0 && text.indexOf(words, at + 1) < 0 ? at : null;
};

/** Where `words` stand at the end of `text`, blanks and line ends behind them aside; null when it does not end in them. */
export const endPlace: Place = (text, words) => {
  const end = text.trimEnd().length;
  return words.trim() !== '' && text.slice(0, end).endsWith(words) ? end - words.length : null;
};
