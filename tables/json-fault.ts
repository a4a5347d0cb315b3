const SIGN = '([{}[\\]:,])';
const TEXT = '("[^"\\\\\\r\\n\\t]*(?:\\\\(?:["\\\\/bfnrt]|u[\\da-fA-F]{4})[^"\\\\\\r\\n\\t]*)*")';
const WORD = '(-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|true|false|null)';
const TOKEN = new RegExp(`\\s*(?:${SIGN}|${TEXT}|${WORD}|$)`, 'y');

/** What may come next: a value, a value or the end of a list, a name, a name or the end of an object, `:`, or what follows a value. */
type Next = 'value' | 'item' | 'name' | 'first-name' | 'colon' | 'after';

interface Walk {
  next: Next;
  open: string[];
}

function afterSign(sign: string, walk: Walk): Next | null {
  const { next, open } = walk;
  if ((sign === '{' || sign === '[') && (next === 'value' || next === 'item')) {
    open.push(sign);
    return sign === '{' ? 'first-name' : 'item';
  }
  if (sign === ':') return next === 'colon' ? 'value' : null;
  if (sign === ',') return next === 'after' && open.length > 0 ? (open.at(-1) === '{' ? 'name' : 'value') : null;
  const ends = sign === '}' ? '{' : '[';
  const mayEnd = next === 'after' || next === (sign === '}' ? 'first-name' : 'item');
  return mayEnd && open.pop() === ends ? 'after' : null;
}

const afterWord = (isText: boolean, next: Next): Next | null => {
  if (next === 'value' || next === 'item') return 'after';
  return isText && (next === 'name' || next === 'first-name') ? 'colon' : null;
};

const lineAt = (text: string, at: number): number => text.slice(0, at).split(/\r\n|[\r\n]/).length;

/** The line, from 1, on which a text stops being JSON: browsers do not agree on saying it. */
export function jsonFaultLine(text: string): number {
  const walk: Walk = { next: 'value', open: [] };
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    const [matched, sign, quoted, word] = TOKEN.exec(text) ?? [];
    const blanks = /^\s*/.exec(matched ?? '')?.[0].length ?? 0;
    if (matched === undefined) return lineAt(text, at + (/^\s*/.exec(text.slice(at, at + 10_000))?.[0].length ?? 0));
    if (!sign && !quoted && !word) break;
    const next = sign ? afterSign(sign, walk) : afterWord(quoted !== undefined, walk.next);
    if (!next) return lineAt(text, at + blanks);
    walk.next = next;
  }
  return lineAt(text.trimEnd(), text.length);
}
