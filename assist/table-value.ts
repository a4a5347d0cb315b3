import type { CellProblemKind } from './table-problem';

/** What a cell says, or why it says nothing that can be used. */
export type Read<T> = { value: T } | Fault;

export interface Fault {
  fault: CellProblemKind;
  /** Accepted spellings, or the limit that was passed. */
  accepted?: readonly string[];
}

export const value = <T>(read: T): Read<T> => ({ value: read });

export const fault = (what: CellProblemKind, ...accepted: string[]): Fault =>
  accepted.length > 0 ? { fault: what, accepted } : { fault: what };

/** Nothing but plain signs: most cells need no cleaning. */
const PLAIN = /^[!#-&(-<>-~\u4e00-\u9fff]*$/;
/** `="0012"`: how sheets are made to keep a number as text. */
const QUOTED_FORMULA = /^="([^"]*)"$/;
/** Take no room: zero width spaces, marks of direction that reorder nothing, the byte order mark, soft hyphens. */
const NO_ROOM = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;
/** Control characters, halves of characters, overrides of direction, the sign for what could not be decoded. */
const HIDDEN = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffd]/u;
const GUARDED = /^'+[=+\-@＝＋－＠0-9]/;
const NEEDS_GUARD = /^'*[=+\-@＝＋－＠]|^'+\d/;

/** One line without blanks at the ends; the guard of `guarded` and the wrapping of `="0012"` are taken off. */
export function cleanCell(raw: string): string {
  if (PLAIN.test(raw)) return raw;
  const text = raw.replace(NO_ROOM, '').replace(/\s+/g, ' ').trim();
  const inner = QUOTED_FORMULA.exec(text)?.[1];
  if (inner !== undefined) return inner.trim();
  return GUARDED.test(text) ? text.slice(1) : text;
}

/** Text that a spreadsheet program will not take for a formula: `=1+1` → `'=1+1`; `cleanCell` takes the mark off again. */
export const guarded = (text: string): string => (NEEDS_GUARD.test(text) ? `'${text}` : text);

/** Whether a text holds what nobody can see: it would show or match as something else. */
export const hasHidden = (text: string): boolean => HIDDEN.test(text);

/** Already half width, without blanks. */
const SIMPLE = /^[!-~]*$/;

/** Half width, lower case, no blanks: `' １２．５ 元'` → `'12.5元'`. */
export const compact = (text: string): string =>
  SIMPLE.test(text) ? text.toLowerCase() : text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** `=…`, `+cmd|…`, `@sum(…)`: text that looks like a formula. A sign before a number is none. */
export const looksLikeFormula = (text: string): boolean => /^[=@]|^[+-]+[^\d\s.¥$€£]/.test(text);

/** Words that say "nothing" where a text is asked for. */
const NOTHING = new Set(['无', '没有', '-', '--', '—', '——', '/', 'n/a', 'none', 'null']);

/** A text of at most `most` characters; words for "nothing" are null. */
export function readText(most: number): (text: string) => Read<string | null> {
  return (text) => {
    if (text.length > most) return fault('bad-length', String(most));
    return value(NOTHING.has(text.toLowerCase()) ? null : text);
  };
}

/** A name of at most `most` characters, taken as it is. */
export function readName(most: number): (text: string) => Read<string> {
  return (text) => (text.length > most ? fault('bad-length', String(most)) : value(text));
}

/** What a spreadsheet makes of a long number: `4.60E+17`. */
const SCIENTIFIC = /^\d(?:\.\d+)?e\+\d+$/i;
/** Sixteenth and later digits lost, as spreadsheets keep fifteen. */
const ROUNDED = /^\d{15}0{3,}$/;
const MOST_ID = 64;

/** An id as the console writes it. One that lost its last digits in a spreadsheet is refused. */
export function readId(mayBeRounded: boolean): (text: string) => Read<string> {
  return (text) => {
    const id = /^[０-９]+$/.test(text) ? text.normalize('NFKC') : text;
    if (SCIENTIFIC.test(id) || (mayBeRounded && ROUNDED.test(id))) return fault('damaged-id');
    return id.length > MOST_ID ? fault('bad-length', String(MOST_ID)) : value(id);
  };
}

const COUNT = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.0+)?(?:件|个|双|套|条|盒|瓶|支|台|箱|包|只|次|pcs)?$/;

/** A whole number from 0 to `most`: `'1,200 件'` → 1200. */
export function readCount(most: number): (text: string) => Read<number> {
  return (text) => {
    const short = compact(text);
    if (looksLikeFormula(short)) return fault('formula');
    if (/^-[\d.,]+\D*$/.test(short)) return fault('negative');
    const digits = COUNT.exec(short)?.[1];
    if (digits === undefined) return fault(/^\d+\.\d+$/.test(short) ? 'fraction' : 'not-a-number');
    const count = Number(digits.replaceAll(',', ''));
    return count > most ? fault('too-large', String(most)) : value(count);
  };
}

/** One of several words: `readChoice({ yes: ['是', 'yes'] })`. */
export function readChoice<Choice extends string>(
  words: Record<Choice, readonly string[]>,
): (text: string) => Read<Choice> {
  const byWord = new Map<string, Choice>();
  for (const choice of Object.keys(words) as Choice[]) for (const word of words[choice]) byWord.set(word, choice);
  const firsts = (Object.values(words) as (readonly string[])[]).map(([first = '']) => first);
  return (text) => {
    const found = byWord.get(compact(text));
    return found === undefined ? fault('bad-choice', ...firsts) : value(found);
  };
}
