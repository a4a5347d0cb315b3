import * as v from 'valibot';
import { INTENTS } from './intents';
import { dayOf } from './local-time';
import { idOf, type PackProblem, problemOf } from './pack-problem';
import { PHRASE_KINDS, type Phrase } from './phrase';
import { toCanonical } from './placeholders';
import { strayBraces } from './template-check';

/** What a phrase may be at most: in UTF-16 units, or how many. */
export const PHRASE_LIMITS = {
  id: 80,
  title: 80,
  text: 2000,
  shortcode: 32,
  tag: 30,
  tags: 20,
  variants: 10,
  examples: 20,
  example: 200,
  windows: 14,
  depth: 5,
  images: 6,
  note: 500,
};

/** Capitals, full-width forms and blanks cannot be typed as a shortcode. */
const NO_SHORTCODE = /[\sA-Z\uff01-\uff5e]/;

/** One visible line or more of at most so many UTF-16 units. */
export const line = (most: number) => v.pipe(v.string(), v.regex(/\S/, 'missing'), v.maxLength(most, 'too-long'));

const Template = v.pipe(
  line(PHRASE_LIMITS.text),
  v.transform(toCanonical),
  v.check(hasOnlyKnownBraces, 'unknown-placeholder'),
);

const Day = v.pipe(
  v.string(),
  v.check((date) => dayOf(date) !== null, 'bad-form'),
);

const TimeOfDay = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'bad-form'));

const Window = v.object({
  days: v.pipe(v.array(v.picklist([1, 2, 3, 4, 5, 6, 7], 'bad-form')), v.minLength(1, 'missing')),
  from: TimeOfDay,
  to: TimeOfDay,
});

const Image = v.object({
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'bad-form')),
  type: v.picklist(['image/png', 'image/jpeg', 'image/webp', 'image/gif'], 'bad-form'),
  name: line(PHRASE_LIMITS.title),
});

const OrderStages = v.picklist(
  ['unpaid', 'paid', 'shipped', 'received', 'refunding', 'closed', 'unknown'],
  'unknown-stage',
);

const PhraseSchema = v.object({
  id: v.pipe(line(PHRASE_LIMITS.id), v.regex(/^\S+$/, 'bad-form')),
  title: line(PHRASE_LIMITS.title),
  text: Template,
  shortcode: v.pipe(
    v.string(),
    v.maxLength(PHRASE_LIMITS.shortcode, 'too-long'),
    v.check((code) => !NO_SHORTCODE.test(code), 'bad-form'),
  ),
  intents: v.pipe(
    v.array(v.picklist(INTENTS, 'unknown-intent')),
    v.maxLength(2, 'too-many'),
    v.check((intents) => new Set(intents).size === intents.length, 'repeated'),
  ),
  stages: v.optional(v.array(OrderStages)),
  tags: v.optional(v.pipe(v.array(line(PHRASE_LIMITS.tag)), v.maxLength(PHRASE_LIMITS.tags, 'too-many'))),
  variants: v.optional(v.pipe(v.array(Template), v.maxLength(PHRASE_LIMITS.variants, 'too-many'))),
  examples: v.optional(v.pipe(v.array(line(PHRASE_LIMITS.example)), v.maxLength(PHRASE_LIMITS.examples, 'too-many'))),
  kind: v.optional(v.picklist(PHRASE_KINDS, 'unknown-kind')),
  validFrom: v.optional(Day),
  validUntil: v.optional(Day),
  weekly: v.optional(v.pipe(v.array(Window), v.maxLength(PHRASE_LIMITS.windows, 'too-many'))),
  group: v.optional(v.pipe(v.array(line(PHRASE_LIMITS.tag)), v.maxLength(PHRASE_LIMITS.depth, 'too-many'))),
  images: v.optional(v.pipe(v.array(Image), v.maxLength(PHRASE_LIMITS.images, 'too-many'))),
  note: v.optional(v.pipe(v.string(), v.maxLength(PHRASE_LIMITS.note, 'too-long'))),
  disabled: v.optional(v.boolean()),
});

/** Braces that no placeholder took would be sent as they are. */
function hasOnlyKnownBraces(text: string): boolean {
  return strayBraces(text).length === 0;
}

/** One phrase of a pack, a file or the sync area. */
export function parsePhrase(
  row: unknown,
  index: number,
): { phrase: Phrase } | { phrase: null; problems: PackProblem[] } {
  const read = v.safeParse(PhraseSchema, row);
  if (read.success) return { phrase: read.output };
  return { phrase: null, problems: read.issues.map((issue) => problemOf(issue, index, idOf(row))) };
}
