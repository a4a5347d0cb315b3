import { digitsOf } from './caution-digits';
import { unmixed } from './caution-mixed';
import { JOINED_BY, MEANT_BY } from './caution-signs';
import { soundsOf } from './caution-sounds';
import { empty, type FoldedText, replaceRuns, Writer } from './folded-text';
import { type LiteralPart, type Part, parseTemplate } from './placeholders';

/**
 * `plain` has one blank between words, `tight` none, and nothing that people put between the letters of a word to hide it; `digits`
 * has numerals in words as digits. All are lower case, half width, without invisible characters and emoji, simplified where it
 * matters to the rules.
 */
export interface Folds {
  plain: FoldedText;
  tight: FoldedText;
  digits: FoldedText;
  /** `tight`, with signs as they sound. */
  sound: FoldedText;
}

export type FoldName = keyof Folds;

/** Stands for a placeholder that is still to be filled. */
const HOLE = '\ue000';
/** Zero width spaces and joiners, marks of direction, soft hyphens; accents, and what makes a picture of a sign. */
const INVISIBLE = /\p{Cf}|\p{M}/gu;
const PICTURE = /\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}]/u;
const BLANK = /\s/;
const HAN = /\p{Script=Han}/u;
/** What is put between the letters of a Chinese word to hide it. */
const BETWEEN = /[-.·•・‧∙*_^|/\\=~#]/;

const known = new Map<string, string>();

/** What one code point stands for: `'Ｖ'` → `'v'`, `'個'` → `'个'`, `'🌸'` → `''`. */
function foldSign(sign: string): string {
  const held = known.get(sign);
  if (held !== undefined) return held;
  const folded = meaningOf(sign);
  // There are at most as many as Unicode has characters; a chat uses a few thousand.
  known.set(sign, folded);
  return folded;
}

function meaningOf(sign: string): string {
  const meant = MEANT_BY.get(sign);
  if (meant !== undefined) return meant;
  if (BLANK.test(sign)) return sign === '\n' || sign === '\r' ? '\n' : ' ';
  if (/[♥★+]/.test(sign)) return sign;
  const bare = sign.normalize('NFKD').replace(INVISIBLE, '').toLowerCase();
  if (!/[\d#*]/.test(bare) && PICTURE.test(sign)) return '';
  return [...bare].map((one) => MEANT_BY.get(one) ?? (BLANK.test(one) ? ' ' : one)).join('');
}

/** What of a placeholder or a form is words of the phrase: its fallback, its options one by one. The caret is nothing at all. */
function wordsOf(part: Exclude<Part, LiteralPart>): string {
  if (part.kind === 'placeholder') return part.fallback ?? HOLE;
  if (part.kind === 'choice') return part.options.join(HOLE);
  return part.kind === 'caret' ? '' : HOLE;
}

/** Signs of a text; with `holes`, a known placeholder is one sign, or the words of its fallback. */
function foldSigns(text: string, holes: boolean): FoldedText {
  const writer = new Writer();
  const push = (chars: string, start: number, width: number | null): void => {
    let at = start;
    for (const sign of chars) {
      const end = at + sign.length;
      if (width !== null) writer.push(foldSign(sign), start, start + width);
      // What makes a keycap of a digit belongs to the digit.
      else if (/\p{M}/u.test(sign)) writer.extend(at, end);
      else writer.push(foldSign(sign), at, end);
      at += sign.length;
    }
  };
  if (!holes) {
    push(text, 0, null);
    return writer.done();
  }
  let at = 0;
  for (const part of parseTemplate(text)) {
    if (part.kind === 'literal') push(part.text, at, null);
    else push(wordsOf(part), at, part.source.length);
    at += part.kind === 'literal' ? part.text.length : part.source.length;
  }
  return writer.done();
}

function plainOf(signs: FoldedText): FoldedText {
  const writer = new Writer();
  let last = '\n';
  for (let at = 0; at < signs.text.length; at += 1) {
    const char = signs.text.charAt(at);
    if (char === ' ' ? BLANK.test(last) : char === '\n' && last === '\n') continue;
    writer.copy(signs, at);
    last = char;
  }
  return joinSpelled(joinParts(writer.done()));
}

/** Signs written in parts, side by side: `亻言` for `信`. A blank may stand between them. */
const PARTS = new RegExp(
  [...JOINED_BY.keys()].map((parts) => [...parts].map((part) => part.replace(/[\\/]/g, '\\$&')).join(' ?')).join('|'),
  'gu',
);

const joinParts = (plain: FoldedText): FoldedText =>
  replaceRuns(plain, PARTS, (parts) => JOINED_BY.get(parts.replace(' ', '')) ?? null);

/** Words written letter by letter: `w h a t s a p p`, `s.t.u.p.i.d`. */
const SPELLED = /(?<![a-z0-9])[a-z@](?:[ .·*_-][a-z@]){3,30}(?![a-z0-9])/g;

function joinSpelled(plain: FoldedText): FoldedText {
  const spelled = [...plain.text.matchAll(SPELLED)];
  if (spelled.length === 0) return plain;
  const writer = new Writer();
  let at = 0;
  for (const { index, 0: letters } of spelled) {
    for (; at < index; at += 1) writer.copy(plain, at);
    for (; at < index + letters.length; at += 2) writer.copy(plain, at);
    at = index + letters.length;
  }
  for (; at < plain.text.length; at += 1) writer.copy(plain, at);
  return writer.done();
}

/** The end of a line of a single sign, before another such: words written downwards. */
const isColumn = (text: string, at: number): boolean =>
  text.charAt(at) === '\n' &&
  HAN.test(text.charAt(at - 1)) &&
  /^\n?$/.test(text.charAt(at - 2)) &&
  HAN.test(text.charAt(at + 1)) &&
  /^\n?$/.test(text.charAt(at + 2));

function tightOf(plain: FoldedText): FoldedText {
  const writer = new Writer();
  let last = '';
  for (let at = 0; at < plain.text.length; at += 1) {
    const char = plain.text.charAt(at);
    if (char === ' ' || isColumn(plain.text, at)) continue;
    if (BETWEEN.test(char) && HAN.test(last) && HAN.test(plain.text.charAt(at + 1))) continue;
    writer.copy(plain, at);
    last = char;
  }
  return writer.done();
}

/**
 * The forms of a text that rules are tried on.
 * @param holes the text is a template: its known placeholders are no words (their fallbacks are)
 */
export function foldText(text: string, holes = false): Folds {
  if (text === '') return { plain: empty(), tight: empty(), digits: empty(), sound: empty() };
  const plain = plainOf(foldSigns(text, holes));
  const tight = unmixed(tightOf(plain));
  return { plain, tight, digits: digitsOf(plain), sound: soundsOf(tight) };
}
