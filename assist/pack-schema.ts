import * as v from 'valibot';
import { INTENTS } from './intents';
import { dayOf } from './local-time';
import { idOf, type PackProblem, problemOf } from './pack-problem';
import { type Language, PHRASE_KINDS, type Phrase } from './phrase';
import { parseTemplate, toCanonical } from './placeholders';

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

/** In UTF-16 units. */
const LIMITS = { id: 80, title: 80, text: 2000, shortcode: 32, tag: 30, tags: 20, variants: 10, phrases: 20_000 };

/** How many example questions a phrase may have, and how long each may be in UTF-16 units. */
export const MOST_EXAMPLES = 20;
export const MOST_EXAMPLE = 200;

/** A pair of braces that no placeholder took: sent as it is, the buyer would read it. */
const LEFT_BRACES = /[{｛][^{}｛｝\r\n]*[}｝]/;
/** Capitals, full-width forms and blanks cannot be typed as a shortcode. */
const NO_SHORTCODE = /[\sA-Z\uff01-\uff5e]/;

const line = (most: number) => v.pipe(v.string(), v.regex(/\S/, 'missing'), v.maxLength(most, 'too-long'));

const Template = v.pipe(
  line(LIMITS.text),
  v.transform(toCanonical),
  v.check(hasOnlyKnownBraces, 'unknown-placeholder'),
);

const Day = v.pipe(
  v.string(),
  v.check((date) => dayOf(date) !== null, 'bad-form'),
);

const OrderStages = v.picklist(
  ['unpaid', 'paid', 'shipped', 'received', 'refunding', 'closed', 'unknown'],
  'unknown-stage',
);

const PhraseSchema = v.object({
  id: v.pipe(line(LIMITS.id), v.regex(/^\S+$/, 'bad-form')),
  title: line(LIMITS.title),
  text: Template,
  shortcode: v.pipe(
    v.string(),
    v.maxLength(LIMITS.shortcode, 'too-long'),
    v.check((code) => !NO_SHORTCODE.test(code), 'bad-form'),
  ),
  intents: v.pipe(
    v.array(v.picklist(INTENTS, 'unknown-intent')),
    v.minLength(1, 'missing'),
    v.maxLength(2, 'too-many'),
    v.check((intents) => new Set(intents).size === intents.length, 'repeated'),
  ),
  stages: v.optional(v.array(OrderStages)),
  tags: v.optional(v.pipe(v.array(line(LIMITS.tag)), v.maxLength(LIMITS.tags, 'too-many'))),
  variants: v.optional(v.pipe(v.array(Template), v.maxLength(LIMITS.variants, 'too-many'))),
  examples: v.optional(v.pipe(v.array(line(MOST_EXAMPLE)), v.maxLength(MOST_EXAMPLES, 'too-many'))),
  kind: v.optional(v.picklist(PHRASE_KINDS, 'unknown-kind')),
  validFrom: v.optional(Day),
  validUntil: v.optional(Day),
});

const HeadSchema = v.object({
  // A file names its format; a pack that is already inside does not carry it any more.
  format: v.optional(v.literal('chatside-pack', 'wrong-format')),
  formatVersion: v.optional(v.literal(1, 'newer-format')),
  id: v.pipe(line(LIMITS.id), v.regex(/^\S+$/, 'bad-form')),
  version: v.pipe(v.number(), v.safeInteger('bad-form'), v.minValue(0, 'bad-form')),
  language: v.picklist(['zh-CN', 'en'], 'unknown-language'),
  title: line(LIMITS.title),
  phrases: v.pipe(v.array(v.unknown()), v.maxLength(LIMITS.phrases, 'too-many')),
});

function hasOnlyKnownBraces(text: string): boolean {
  return !parseTemplate(text).some((part) => part.kind === 'literal' && LEFT_BRACES.test(part.text));
}

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
    const read = v.safeParse(PhraseSchema, row);
    const found = read.success
      ? doubles(read.output, index, taken)
      : read.issues.map((it) => problemOf(it, index, idOf(row)));
    problems.push(...found);
    if (!read.success || found.length > 0) continue;
    taken.ids.add(read.output.id);
    taken.shortcodes.add(read.output.shortcode);
    phrases.push(read.output);
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
