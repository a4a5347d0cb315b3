import type { Layer } from '../assist/own';
import type { Language, Phrase } from '../assist/phrase';
import { parseTemplate } from '../assist/placeholders';

/** A phrase as it is exported; one of a pack has a language only. */
export interface ExportPhrase extends Phrase {
  language?: Language;
  layer?: Layer;
}

/** What a file cannot hold, or others cannot read. */
export type WriteProblemCode =
  | 'images-left-out'
  /** Characters that the encoding does not have: a `?` stands for them. */
  | 'not-in-encoding'
  /** Characters that a program that knows only GBK shows as something else. */
  | 'only-gb18030'
  /** Placeholders that the other program does not fill: the buyer would read them. */
  | 'placeholders-kept'
  /** More than a text, a code and a group: the format has no place for it. */
  | 'fields-left-out';

export interface WriteProblem {
  /** Of the phrase. */
  id: string;
  what: WriteProblemCode;
  /** Names of fields, or the characters. */
  detail?: string;
}

export interface Written {
  bytes: Uint8Array;
  problems: WriteProblem[];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: no file of cells can hold them
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;

/** Without what no file of cells can hold; line ends are `\n`. */
export const cellOf = (text: string): string => text.replace(/\r\n?/g, '\n').replace(CONTROL, '');

export const hasPlaceholders = (text: string): boolean => parseTemplate(text).some(({ kind }) => kind !== 'literal');
