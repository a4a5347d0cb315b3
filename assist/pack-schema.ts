import * as v from 'valibot';
import { idOf, type PackProblem, problemOf } from './pack-problem';
import type { Language, Phrase } from './phrase';
import { line, parsePhrase } from './phrase-schema';

/** A pack of phrases as it is exchanged: `phrases/<language>/phrases.json`, imports and feeds. */
export interface PhrasePack {
  id: string;
  /** Goes up with every edition. */
  version: number;
  language: Language;
  title: string;
  phrases: Phrase[];
}

export interface ParsedPack {
  /** Null where the file is no pack of this format; then a problem has index -1. */
  pack: PhrasePack | null;
  problems: PackProblem[];
}

/** Most phrases of a pack. */
const MOST_PHRASES = 20_000;
/** In UTF-16 units. */
const MOST_TITLE = 80;

const HeadSchema = v.object({
  // A file names its format; a pack that is already inside does not carry it any more.
  format: v.optional(v.literal('chatside-pack', 'wrong-format')),
  formatVersion: v.optional(v.literal(1, 'newer-format')),
  id: v.pipe(line(MOST_TITLE), v.regex(/^\S+$/, 'bad-form')),
  version: v.pipe(v.number(), v.safeInteger('bad-form'), v.minValue(0, 'bad-form')),
  language: v.picklist(['zh-CN', 'en'], 'unknown-language'),
  title: line(MOST_TITLE),
  phrases: v.pipe(v.array(v.unknown()), v.maxLength(MOST_PHRASES, 'too-many')),
});

/**
 * Reads a pack from any value. A broken phrase is reported and left out, the others stay; placeholders come out under canonical
 * names; fields that are not known are dropped. Of two phrases with one id or one shortcode the first stays.
 */
export function parsePack(json: unknown): ParsedPack {
  const head = v.safeParse(HeadSchema, json);
  if (!head.success) return { pack: null, problems: head.issues.map((issue) => problemOf(issue, -1, idOf(json))) };
  const { id, version, language, title } = head.output;
  const { phrases, problems } = parsePhrases(head.output.phrases);
  return { pack: { id, version, language, title, phrases }, problems };
}

function parsePhrases(rows: unknown[]): { phrases: Phrase[]; problems: PackProblem[] } {
  const phrases: Phrase[] = [];
  const problems: PackProblem[] = [];
  const taken = { ids: new Set<string>(), shortcodes: new Set<string>() };
  for (const [index, row] of rows.entries()) {
    const read = parsePhrase(row, index);
    const found = read.phrase ? doubles(read.phrase, index, taken) : read.problems;
    problems.push(...found);
    if (!read.phrase || found.length > 0) continue;
    taken.ids.add(read.phrase.id);
    taken.shortcodes.add(read.phrase.shortcode);
    phrases.push(read.phrase);
  }
  return { phrases, problems };
}

function doubles(
  { id, shortcode }: Phrase,
  index: number,
  taken: { ids: Set<string>; shortcodes: Set<string> },
): PackProblem[] {
  const problems: PackProblem[] = [];
  if (taken.ids.has(id)) problems.push({ index, id, field: 'id', what: 'duplicate-id' });
  if (shortcode && taken.shortcodes.has(shortcode)) {
    problems.push({ index, id, field: 'shortcode', what: 'duplicate-shortcode' });
  }
  return problems;
}
