import { type Filling, fillTemplate, type PlaceholderValues } from './fill';
import { normalise, squash } from './normalise';
import type { Phrase } from './phrase';
import { expandTemplate, type PhraseFinder } from './template-expand';

const PLACEHOLDER = /\{[^{}]*\}/;
/** How much of a line must be the phrase's own words for the line to count as that phrase. */
const OWN_SHARE = 0.5;

/** How a phrase in a phrase begins, as it is stored. */
const INNER = '{phrase:';

const withInner = (wording: string, find: PhraseFinder): string =>
  expandTemplate(wording, find)
    .map(({ part }) => (part.kind === 'literal' ? part.text : part.source))
    .join('');

/** What the shop already sent in this conversation, ready to be compared. */
export function saidLines(said: readonly string[]): string[] {
  return said.map((line) => squash(normalise(line))).filter((line) => line !== '');
}

/** A wording's own words, in order, without its placeholders; what it puts in is its own. */
const ownParts = (wording: string, find?: PhraseFinder): string[] =>
  (find && wording.includes(INNER) ? withInner(wording, find) : wording)
    .split(PLACEHOLDER)
    .map((part) => squash(normalise(part)))
    .filter((part) => part !== '');

/** Whether a sent line is a wording with its placeholders filled in: its own parts in order make up most of the line. */
function isWording(parts: readonly string[], line: string): boolean {
  let at = 0;
  let own = 0;
  for (const part of parts) {
    const found = line.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
    own += part.length;
  }
  return own > 0 && own >= line.length * OWN_SHARE;
}

/** The first wording of a phrase that was not sent yet; null when all were. `fresh` tells whether none was; `find` finds what they put in. */
export function unsaidWording(
  { text, variants = [] }: Phrase,
  lines: readonly string[],
  find?: PhraseFinder,
): { text: string | null; fresh: boolean } {
  if (lines.length === 0) return { text, fresh: true };
  const wordings = [text, ...variants];
  const open = wordings.filter((wording) => {
    const parts = ownParts(wording, find);
    return !lines.some((line) => isWording(parts, line));
  });
  return { text: open[0] ?? null, fresh: open.length === wordings.length };
}

/**
 * Finds out whether a line (of `saidLines`) is one of a phrase's wordings, its placeholders filled with anything.
 * @param values what they are likely filled with: an address may be longer than the words around it
 */
export function phraseFinder(
  { text, variants = [] }: Phrase,
  values: PlaceholderValues,
  filling?: Filling,
): (line: string) => boolean {
  const wordings = [text, ...variants].flatMap((wording) => [
    ownParts(wording, filling?.find),
    ownParts(filled(wording, values, filling)),
  ]);
  return (line) => wordings.some((parts) => isWording(parts, line));
}

/** Blanks stay as they are written. */
const filled = (wording: string, values: PlaceholderValues, filling?: Filling): string =>
  fillTemplate(wording, values, filling)
    .map(({ text }) => text)
    .join('');
