import { type LiteralPart, type Part, parseTemplate } from './placeholders';
import { SIMPLIFIED } from './traditional';

/**
 * Texts as the search compares them. Every form here has the length of the original, so that a place found in it is the same place
 * in the phrase that is shown.
 */

/** Full-width forms, and the traditional characters of our table. */
const FOREIGN = new RegExp(`[\uff01-\uff5e\u3000${[...SIMPLIFIED.keys()].join('')}]`, 'g');

/** Lower case, half width and simplified, unit by unit: `'Ｔ恤　Ａ'` → `'t恤 a'`, `'退貨'` → `'退货'`. */
export function fold(text: string): string {
  const plain = text.replace(FOREIGN, (unit) => SIMPLIFIED.get(unit) ?? (unit === '\u3000' ? ' ' : shift(unit)));
  const lower = plain.toLowerCase();
  return lower.length === text.length ? lower : foldUnits(plain);
}

const shift = (unit: string): string => String.fromCharCode(unit.charCodeAt(0) - 0xfee0);

/** A few capitals (İ) grow when they are lowered: those stay as they are. */
function foldUnits(text: string): string {
  return text.replace(/[\s\S]/g, (unit) => (unit.toLowerCase().length === 1 ? unit.toLowerCase() : unit));
}

/**
 * Blanks out placeholder names, which nobody sees under their stored form; words of the phrase stay: fallbacks, options, what is asked.
 * `'{buyer:亲}好'` → `'       亲 好'`, `'{choose:今天|明天}'` → `'        今天 明天 '`.
 */
export function withoutPlaceholders(text: string): string {
  if (!text.includes('{') && !text.includes('｛')) return text;
  return parseTemplate(text)
    .map((part) => (part.kind === 'literal' ? part.text : onlyWords(part)))
    .join('');
}

function onlyWords(part: Exclude<Part, LiteralPart>): string {
  const { source } = part;
  if (part.kind === 'placeholder') return keepWords(source, part.fallback ?? '');
  if (part.kind === 'ask') return keepWords(source, part.label);
  if (part.kind !== 'choice') return keepWords(source, '');
  const body = source.slice(source.search(/[:：]/) + 1, -1);
  return keepWords(source, body).replace(/[|｜]/g, ' ');
}

/** Blanks but for these words, which end the source. */
function keepWords(source: string, words: string): string {
  if (!words) return ' '.repeat(source.length);
  const at = source.lastIndexOf(words);
  return `${' '.repeat(at)}${words}${' '.repeat(source.length - at - words.length)}`;
}

/** Whether a UTF-16 unit is, or begins, a Chinese character. */
export function isHan(unit: number): boolean {
  if (unit < 0x2e80) return false;
  if (unit >= 0x4e00 && unit <= 0x9fff) return true;
  return (
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xd840 && unit <= 0xd87f) ||
    unit === 0x3007
  );
}

/** Whether a folded unit is a letter or digit of the Latin keyboard. */
export function isLatin(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

export interface Token {
  start: number;
  end: number;
}

/** What is spoken one after the other: each Chinese character and each Latin word of a folded text. */
export function spokenTokens(folded: string): Token[] {
  const tokens: Token[] = [];
  eachToken(folded, (start, end) => tokens.push({ start, end }));
  return tokens;
}

/** Tells the place of every token of a folded text, without making an object of it. */
export function eachToken(folded: string, tell: (start: number, end: number) => void): void {
  for (let at = 0; at < folded.length; ) {
    const end = tokenEnd(folded, at);
    if (end > at) tell(at, end);
    at = Math.max(end, at + 1);
  }
}

function tokenEnd(folded: string, at: number): number {
  const unit = folded.charCodeAt(at);
  if (isHan(unit)) return Math.min(at + (unit >= 0xd840 && unit <= 0xd87f ? 2 : 1), folded.length);
  let end = at;
  while (end < folded.length && isLatin(folded.charCodeAt(end))) end += 1;
  return end;
}
