import Papa from 'papaparse';
import { headingsAmong } from './headings';
import { LIMITS } from './limits';

const SAMPLE = 64 * 1024;
const ROWS = 40;
/** `sep=;`: how some programs are told. */
const TOLD = /^"?sep=([^"\n])"?$/i;
/** The last three are part of sentences, too: they count only with headings. */
const SEPARATORS = [',', '\t', ';', '，', '；', '|'];
const IN_SENTENCES = new Set(['，', '；', '|']);

function worth(sample: string, separator: string): number {
  const { data } = Papa.parse<string[]>(sample, { delimiter: separator, newline: '\n', preview: ROWS });
  const known = Math.max(0, ...data.slice(0, LIMITS.aboveHeader).map(headingsAmong));
  const header = data.find((cells) => headingsAmong(cells) === known) ?? [];
  if (known > 1 || (known === 1 && header.length > 1 && !IN_SENTENCES.has(separator))) return known * 1000;
  if (IN_SENTENCES.has(separator)) return 0;
  const width = data[0]?.length ?? 1;
  const filled = data.filter((cells) => cells.some((cell) => cell !== ''));
  const alike = filled.filter((cells) => cells.length === width).length;
  return width > 1 && alike >= filled.length * 0.9 ? Math.max(1, alike) : 0;
}

/** What parts the cells of a text whose lines end with `\n`, and how many lines only say so. Null: nothing does, each line is one cell. */
export function separatorIn(text: string): { separator: string; skip: 0 | 1 } | null {
  const told = TOLD.exec(text.slice(0, 20).split('\n')[0] ?? '')?.[1];
  if (told) return { separator: told, skip: 1 };
  const sample = text.slice(0, SAMPLE);
  let best = { separator: '', worth: 0 };
  for (const separator of SEPARATORS) {
    const own = sample.includes(separator) ? worth(sample, separator) : 0;
    if (own > best.worth) best = { separator, worth: own };
  }
  return best.worth > 0 ? { separator: best.separator, skip: 0 } : null;
}
