/** Why a source of a regular expression is not taken. */
export type PatternProblem = 'not-a-pattern' | 'unbounded' | 'too-costly' | 'backreference';

/**
 * Ways that an expression can be tried from one place, at most. Rules run at every key stroke on texts that may be long, and a lead
 * may write one: `(a+)+b` must not hang the panel.
 */
const MOST_WAYS = 20_000;

interface Cursor {
  source: string;
  at: number;
}

class Refused extends Error {
  constructor(readonly problem: PatternProblem) {
    super(problem);
  }
}

/** How often an engine may have to try: what alternatives cost where one of them is taken, and where each may be taken again. */
interface Ways {
  once: number;
  again: number;
}

const ONE: Ways = { once: 1, again: 1 };

/** Null for a source that is a regular expression whose every repetition ends, and that can be tried in few ways. */
export function patternProblem(source: string): PatternProblem | null {
  try {
    new RegExp(source, 'gimu');
  } catch {
    return 'not-a-pattern';
  }
  try {
    return waysOfChoice({ source, at: 0 }).once > MOST_WAYS ? 'too-costly' : null;
  } catch (fault) {
    if (fault instanceof Refused) return fault.problem;
    throw fault;
  }
}

function waysOfChoice(cursor: Cursor): Ways {
  const ways = waysOfRow(cursor);
  while (cursor.source.charAt(cursor.at) === '|') {
    cursor.at += 1;
    const other = waysOfRow(cursor);
    ways.once = Math.max(ways.once, other.once);
    ways.again += other.again;
  }
  return ways;
}

/** What stands in a row multiplies. */
function waysOfRow(cursor: Cursor): Ways {
  const ways = { ...ONE };
  while (cursor.at < cursor.source.length && !'|)'.includes(cursor.source.charAt(cursor.at))) {
    const inner = repeated(waysOfAtom(cursor), repetition(cursor));
    ways.once *= inner.once;
    ways.again *= inner.again;
  }
  return ways;
}

function repeated({ once, again }: Ways, { least, most }: { least: number; most: number }): Ways {
  const lengths = most - least + 1;
  if (most <= 1) return { once: once * lengths, again: again * lengths };
  const ways = lengths * again ** most;
  return { once: ways, again: ways };
}

function waysOfAtom(cursor: Cursor): Ways {
  const char = cursor.source.charAt(cursor.at);
  if (char === '[') return skipClass(cursor);
  if (char === '\\') return skipEscape(cursor);
  cursor.at += 1;
  if (char !== '(') return ONE;
  const opening = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(cursor.source.slice(cursor.at))?.[0] ?? '';
  cursor.at += opening.length;
  const ways = waysOfChoice(cursor);
  cursor.at += 1;
  // A look around is left after its first success.
  return /[=!]$/.test(opening) ? ONE : ways;
}

function skipEscape(cursor: Cursor): Ways {
  if (/^\\(?:[1-9]|k<)/.test(cursor.source.slice(cursor.at))) throw new Refused('backreference');
  const braces = /^\\[pPu]\{[^}]*\}/.exec(cursor.source.slice(cursor.at))?.[0];
  cursor.at += braces?.length ?? 2;
  return ONE;
}

function skipClass(cursor: Cursor): Ways {
  cursor.at += 1;
  while (cursor.at < cursor.source.length && cursor.source.charAt(cursor.at) !== ']') {
    cursor.at += cursor.source.charAt(cursor.at) === '\\' ? 2 : 1;
  }
  cursor.at += 1;
  return ONE;
}

function repetition(cursor: Cursor): { least: number; most: number } {
  const sign = /^(?:[*+?]|\{(\d+)(,)?(\d*)\})\??/.exec(cursor.source.slice(cursor.at));
  if (!sign) return { least: 1, most: 1 };
  cursor.at += sign[0].length;
  const [all, least, comma, most] = sign;
  if (all.startsWith('?')) return { least: 0, most: 1 };
  if (all.startsWith('*') || all.startsWith('+') || (comma && !most)) throw new Refused('unbounded');
  return { least: Number(least), most: Number(comma ? most : least) };
}
