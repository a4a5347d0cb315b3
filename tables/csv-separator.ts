import Papa from 'papaparse';
import type { TableKind } from '../assist/shop-tables';
import { findHeader } from './header-row';
import { LIMITS } from './limits';

const SEPARATORS = [',', ';', '\t', '，', '；', '|'];
const SAMPLE = 64 * 1024;
/** `sep=;`: how some programs are told. */
const TOLD = /^"?sep=([^"\n])"?$/i;

/** What a separator is worth: known headings first, then how many rows are as wide as the headings. */
function worth(kind: TableKind, sample: string, separator: string): number {
  const { data } = Papa.parse<string[]>(sample, { delimiter: separator, newline: '\n', preview: LIMITS.aboveHeader });
  const header = findHeader(kind, data);
  if (!header) return 0;
  const width = data[header.index]?.length ?? 0;
  const alike = width < 2 ? 0 : data.filter((cells) => cells.length === width).length;
  return header.known * 1000 + alike;
}

/** What parts the cells of a text whose lines end with `\n`, and how many lines only say so. */
export function separatorOf(kind: TableKind, text: string): { separator: string; skip: 0 | 1 } {
  const told = TOLD.exec(text.slice(0, 20).split('\n')[0] ?? '')?.[1];
  if (told) return { separator: told, skip: 1 };
  const sample = text.slice(0, SAMPLE);
  let best = { separator: ',', worth: 0 };
  for (const separator of SEPARATORS) {
    const own = sample.includes(separator) ? worth(kind, sample, separator) : 0;
    if (own > best.worth) best = { separator, worth: own };
  }
  return { separator: best.separator, skip: 0 };
}
