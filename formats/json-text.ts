import { jsonFaultLine } from '../tables/json-fault';
import { LIMITS } from './limits';
import { refusal } from './refusal';

const [QUOTE, BACKSLASH, NEWLINE] = [34, 92, 10];
const OPEN = new Set([91, 123]);
const CLOSE = new Set([93, 125]);

/** Throws `RefusalError` `too-deep` with the line: objects and lists within each other without end only mean harm. */
function checkDepth(text: string): void {
  let [depth, line, isString] = [0, 1, false];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE) line += 1;
    if (isString) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) isString = false;
    } else if (code === QUOTE) isString = true;
    else if (CLOSE.has(code)) depth -= 1;
    else if (OPEN.has(code)) {
      depth += 1;
      if (depth > LIMITS.depth) throw refusal('too-deep', { detail: String(LIMITS.depth), row: line });
    }
  }
}

/** Throws `RefusalError`: `bad-json` with the line, `too-deep`. */
export function parseJson(text: string): unknown {
  checkDepth(text);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw refusal('bad-json', { row: jsonFaultLine(text) });
  }
}

/** Whether a text is meant to be JSON: it begins with a bracket and then as only JSON goes on. `{买家}您好` is a phrase. */
export const looksLikeJson = (text: string, name: string): boolean =>
  /^\s*(?:\[\s*[[{"\]]|\{\s*["}])/.test(text.slice(0, 4096)) ||
  (/\.json$/i.test(name) && /^\s*[[{]/.test(text.slice(0, 4096)));
