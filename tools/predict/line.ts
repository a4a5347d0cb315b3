import type { Line } from './desk';
import type { Fail, InputRow } from './task';

/** The buyer's line of an input row; fails on a row that holds none. */
export function lineOf({ text, lang, prev_agent: previous, priceCents = null }: InputRow, fail: Fail): Line {
  if (typeof text !== 'string') return fail('"text" is not a string');
  if (lang !== 'zh' && lang !== 'en') return fail('"lang" is neither "zh" nor "en"');
  if (previous != null && typeof previous !== 'string') return fail('"prev_agent" is neither a string nor null');
  if (priceCents !== null && !isPrice(priceCents)) return fail('"priceCents" is not a whole number of cents above 0');
  return { text, lang, previous: previous ?? '', priceCents };
}

function isPrice(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}
