import type { FileProblemCode } from './foreign';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]|\p{Cs}/gu;
const HAS_CONTROL = new RegExp(CONTROL.source, 'u');
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;

/**
 * A text of a file without what no chat shows: control characters and halves of characters go (and are told), line ends become `\n`. Marks
 * that turn the direction of writing stay, for they are part of some languages, but are told: they can make a text read otherwise than
 * it is.
 */
export function cleanText(raw: string, tell: (what: FileProblemCode) => void): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (DIRECTION.test(text)) tell('rtl-marks');
  if (!HAS_CONTROL.test(text)) return text;
  tell('control-removed');
  return text.replace(CONTROL, '');
}

/** The same in one line, blanks at the ends cut. */
export const cleanLine = (raw: string, tell: (what: FileProblemCode) => void): string =>
  cleanText(raw, tell).replace(/\s+/g, ' ').trim();

/** Cut to so many UTF-16 units without halving a character. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}
