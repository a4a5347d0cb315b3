import { hashPair, hashText } from './hash';

const WORD = /[\p{Script=Han}]+|[\p{L}\p{N}]+/gu;
const HAN_START = /^\p{Script=Han}/u;

/** `'refunds'` → `'refund'`, `'shipping'` → `'shipp'`: enough for two forms of a word to meet, cheap enough for 10,000 phrases. */
function shorten(word: string): string {
  if (word.length > 5 && word.endsWith('ing')) return word.slice(0, -3);
  if (word.length > 4 && word.endsWith('ed')) return word.slice(0, -2);
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function pushHan(run: string, into: number[]): void {
  if (run.length === 1) into.push(hashPair(run.charCodeAt(0), 0));
  for (let at = 0; at + 1 < run.length; at += 1) into.push(hashPair(run.charCodeAt(at), run.charCodeAt(at + 1)));
}

/** What a normalised text can be found by: pairs of Han characters, and words. Hashes, with repeats. */
export function termsOf(normalised: string): number[] {
  const terms: number[] = [];
  for (const run of normalised.match(WORD) ?? []) {
    if (HAN_START.test(run)) pushHan(run, terms);
    else terms.push(hashText(shorten(run)));
  }
  return terms;
}
