import { fold, isHan } from './search-text';

/** `#tag` or `@pack` in a query. */
export interface Operator {
  kind: 'tag' | 'pack';
  /** Folded, without its sign; '' while nothing follows the sign. */
  name: string;
  /** As it was typed, without its sign. */
  shown: string;
  /** Where it stands in the query, sign included, end excluded. */
  start: number;
  end: number;
}

const OPERATOR = /[#@][^\s#@]*/g;

/** The operators of a query, at its beginning, after a blank, Chinese text or another operator; full-width signs count too. */
export function searchOperators(typed: string): Operator[] {
  const folded = fold(typed);
  const operators: Operator[] = [];
  for (const { 0: found, index: start } of folded.matchAll(OPERATOR)) {
    if (!mayBegin(folded, start) && operators.at(-1)?.end !== start) continue;
    const end = start + found.length;
    const kind = found.startsWith('#') ? 'tag' : 'pack';
    operators.push({ kind, name: found.slice(1), shown: typed.slice(start + 1, end), start, end });
  }
  return operators;
}

/** `a@b` and `C#` are words. */
function mayBegin(folded: string, at: number): boolean {
  return at === 0 || /\s/.test(folded.charAt(at - 1)) || isHan(folded.charCodeAt(at - 1));
}

/** The query without one of its operators, and without the blank that it leaves behind. */
export function withoutOperator(typed: string, { start, end }: Operator): string {
  return `${typed.slice(0, start)} ${typed.slice(end)}`.replace(/\s+/g, ' ').trim();
}
