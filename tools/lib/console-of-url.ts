import { CONSOLES } from '../../consoles';
import type { Console } from '../../consoles/console';

/** The console whose match patterns hold this address; null for none. */
export function consoleOfUrl(url: string): Console | null {
  return CONSOLES.find(({ matches }) => matches.some((pattern) => patternExpression(pattern).test(url))) ?? null;
}

/** `https://host/path/*` as an expression; the fragment and the query belong to the path part, as in browsers. */
function patternExpression(pattern: string): RegExp {
  return new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`);
}
