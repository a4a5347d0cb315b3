import { type Part, parseTemplate } from './placeholders';
import type { PhrasePart } from './template-forms';

/** A phrase that another one puts in. */
export interface InnerPhrase {
  id: string;
  /** Names it where something is wrong. */
  title: string;
  text: string;
}

/** Finds a phrase by its shortcode or id; null: there is none. */
export type PhraseFinder = (key: string) => InnerPhrase | null;

/** Why a phrase cannot be put in. `chain`: titles from the outermost phrase to the one that it stands in. */
export type PhraseFault =
  | { what: 'missing'; key: string }
  /** The last of the chain is the one that comes again. */
  | { what: 'cycle'; chain: string[] }
  | { what: 'too-deep'; chain: string[] }
  | { what: 'too-many' };

/** Stands where a phrase should be. */
export interface FaultPart {
  kind: 'fault';
  fault: PhraseFault;
  source: string;
}

/** A part without phrases in it, and the place of the part of the whole template that it came from. */
export interface ExpandedPart {
  part: Exclude<Part, PhrasePart> | FaultPart;
  at: number;
}

/** How many phrases stand in one another besides the outermost. */
export const MOST_DEPTH = 3;
/** How many are put in altogether: three levels of a few references each would multiply without an end that anybody reads. */
const MOST_PHRASES = 50;

interface Walk {
  find: PhraseFinder;
  /** From the outermost phrase inward. */
  chain: readonly Pick<InnerPhrase, 'id' | 'title'>[];
  depth: number;
  left: { phrases: number };
}

/**
 * A template with its phrases put in, parts of parts in order. A phrase that is missing, goes in circles or stands too deep becomes a
 * fault.
 * @param self the phrase whose text it is, so that one that puts itself in is named by its title
 */
export function expandTemplate(
  text: string,
  find: PhraseFinder = () => null,
  self?: Pick<InnerPhrase, 'id' | 'title'>,
): ExpandedPart[] {
  const walk: Walk = { find, chain: self ? [self] : [], depth: 0, left: { phrases: MOST_PHRASES } };
  return parseTemplate(text).flatMap((part, at) => expandPart(part, walk).map((one) => ({ part: one, at })));
}

function expandPart(part: Part, walk: Walk): ExpandedPart['part'][] {
  if (part.kind !== 'phrase') return [part];
  const { find, chain, depth, left } = walk;
  const found = find(part.key);
  const fault = faultOf(part.key, found, walk);
  if (fault || !found)
    return [{ kind: 'fault', fault: fault ?? { what: 'missing', key: part.key }, source: part.source }];
  left.phrases -= 1;
  const inner = { find, chain: [...chain, found], depth: depth + 1, left };
  return parseTemplate(found.text).flatMap((one) => expandPart(one, inner));
}

function faultOf(key: string, found: InnerPhrase | null, { chain, depth, left }: Walk): PhraseFault | null {
  if (!found) return { what: 'missing', key };
  const titles = [...chain, found].map(({ title }) => title);
  const before = chain.findIndex(({ id }) => id === found.id);
  if (before >= 0) return { what: 'cycle', chain: titles.slice(before) };
  if (depth >= MOST_DEPTH) return { what: 'too-deep', chain: titles };
  return left.phrases > 0 ? null : { what: 'too-many' };
}
