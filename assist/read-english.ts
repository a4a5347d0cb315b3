import { hashPair, hashText } from './hash';
import { foldLinks, unmask } from './masks';
import { replacements, type WordTable } from './word-table';

const TOKEN = /[\p{L}\ue000-\uf8ff']+|\d+(?:[.,:]\d+)*|\?/gu;
const PIN = /^\d{5,6}$/;
/** Salts: the same letters mean another feature as a word, as a piece of a word, as the beginning. */
const SMALL = 3;
const PIECE = 5;
const START = 7;
const PIECE_LENGTH = 4;

const ENDINGS = /(?:ing|ed|ment|ation|er|ly)$/;

/** A light stemmer: plural and the commonest endings, no dictionary. `'deliveries'` → `'delivery'`, `'sizing'` → `'siz'`. */
export function stem(word: string): string {
  if (word.length <= 3) return word;
  const singular = word
    .replace(/ies$/, 'y')
    .replace(/(ss|sh|ch|x)es$/, '$1')
    .replace(/([^su])s$/, '$1');
  const root = singular.replace(ENDINGS, (ending, at: number) => (at >= 3 ? '' : ending));
  return root.replace(/(.)\1$/, '$1').replace(/e$/, '');
}

/** `'46.5'` → `'0'`, `'400076'` → `'00'` (a postcode), a word → its stem. */
function fold(token: string): string {
  if (/^\d/.test(token)) return PIN.test(token) ? '00' : '0';
  return stem(token);
}

function pushPieces(word: string, into: number[]): void {
  if (word.length < PIECE_LENGTH) return;
  const framed = `<${word}>`;
  for (let at = 0; at + PIECE_LENGTH <= framed.length; at += 1) {
    into.push(hashPair(hashText(framed, at, at + PIECE_LENGTH), PIECE));
  }
}

function pushPairs(words: string[], salt: number, into: number[]): void {
  for (let at = 0; at + 1 < words.length; at += 1) {
    into.push(hashPair(hashText(words[at] ?? ''), hashText(words[at + 1] ?? '') + salt));
  }
}

/**
 * Words, pairs of neighbours, pairs of content words across small ones, and four-letter pieces of content words, which forgive typing
 * mistakes.
 */
export function createEnglishReader(table: Omit<WordTable, 'language'>): (normalised: string) => number[] {
  const replaced = new Map(replacements(table).map(([word, by]) => [word, by.split(' ')]));
  const small = new Set(table.small.map(stem));
  return (normalised) => {
    const tokens = foldLinks(unmask(normalised)).match(TOKEN) ?? [];
    const words = tokens.flatMap((token) => replaced.get(token) ?? [token]).map(fold);
    const content = words.filter((word) => !small.has(word) && word !== '?');
    const telling = content.length > 0 ? content : words;
    const features = words.map((word) => hashPair(hashText(word), small.has(word) ? SMALL : 0));
    pushPairs(words, START + 1, features);
    pushPairs(telling, START + 2, features);
    pushPairs(['', ...words.slice(0, 1)], START, features);
    for (const word of telling) pushPieces(word, features);
    return features;
  };
}
