/** A shortcode at the end of a draft, with its mark: what is to be replaced by the phrase. */
export interface EndCode {
  /** As the library has it. */
  code: string;
  /** As it was typed, mark included. */
  tail: string;
  /** Where the tail starts in the draft, in UTF-16 units. */
  start: number;
}

/** Codes as they are compared: lower case and half width. */
export const foldCode = (typed: string): string => typed.normalize('NFKC').toLowerCase();

/** What announces a code. A Chinese keyboard makes `；`, `／` and, on the key of the slash, `、` of them. */
export const CODE_MARKS = ';；/／、';

/** The longest code of a pack, in UTF-16 units; see `assist/pack-schema`. */
const MOST_CODE = 32;

const MAY_END_IN_CODE = new RegExp(`[${CODE_MARKS}][^\\s${CODE_MARKS}]{1,${MOST_CODE}}\\s*$`);

/** Whether a draft could end in a code: worth asking the library at once, even in the middle of a word. */
export const mayEndInCode = (draft: string): boolean => MAY_END_IN_CODE.test(draft.slice(-2 * MOST_CODE));

/**
 * The known code that a draft ends in: `'好的；FH'` → `{ code: 'fh', tail: '；FH', start: 2 }`. Full-width letters and capitals are the
 * same to it, blanks behind it do not count. Null for what only looks like one: an address (`x.cn/fh`), a date or a fraction (`11/23`),
 * two words with a slash between them (`and/or`), things in a row (`红色、白色`).
 */
export function codeAtEnd(draft: string, codes: Pick<ReadonlySet<string>, 'has'>): EndCode | null {
  const end = draft.trimEnd().length;
  // The longest that is known: a code may hold a mark itself.
  for (let start = Math.max(0, end - MOST_CODE - 1); start < end - 1; start += 1) {
    if (!CODE_MARKS.includes(draft.charAt(start))) continue;
    const tail = draft.slice(start, end);
    const code = foldCode(tail.slice(1));
    if (codes.has(code) && isMeant(draft.slice(0, start), tail)) return { code, tail, start };
  }
  return null;
}

/** Whether a draft ends in this very tail, read by the same rules. */
export function endsInTail(draft: string, tail: string): boolean {
  const code = foldCode(tail.slice(1));
  return codeAtEnd(draft, { has: (one) => one === code })?.tail === tail;
}

const HAN = /^\p{Script=Han}/u;
const WORD = /[\p{L}\p{N}]$/u;
const HAN_END = /\p{Script=Han}$/u;
const DIGIT = /^\d/;

/** Whether a code is meant behind these words, and not a part of something longer. */
function isMeant(before: string, tail: string): boolean {
  const [mark = '', ...rest] = foldCode(tail);
  const last = foldCode(before.slice(-2));
  if (last.endsWith(mark) || isAddress(before)) return false;
  if (DIGIT.test(last.slice(-1)) && DIGIT.test(rest.join(''))) return false;
  if (mark === ';') return true;
  // Straight behind Chinese is how people type; behind a Latin word or a number a slash belongs to it.
  if (WORD.test(last) && !HAN_END.test(last)) return false;
  return mark !== '、' || !HAN_END.test(last) || !HAN.test(rest.join(''));
}

/** Whether the words end in a web address that goes on: only ASCII since its beginning. */
function isAddress(before: string): boolean {
  let from = before.length;
  while (from > 0 && isAsciiSign(before.charCodeAt(from - 1))) from -= 1;
  return /:\/\/|^www\.|\.[a-z]{2,}\//i.test(before.slice(from));
}

const isAsciiSign = (unit: number): boolean => unit > 0x20 && unit < 0x7f;
