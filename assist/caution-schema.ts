import * as v from 'valibot';
import { type PatternProblem, patternProblem } from './caution-pattern';
import type { CautionRule } from './caution-rule';
import { idOf, type PackProblem, problemOf } from './pack-problem';
import { PHRASE_KINDS } from './phrase';
import { Id, Line } from './schema-parts';

/** What is wrong with a rule; it is left out, the others hold. */
export type CautionProblem = Omit<PackProblem, 'what'> & { what: PackProblem['what'] | PatternProblem };

const MOST_RULES = 2_000;
const PATTERN_PROBLEMS: readonly string[] = ['not-a-pattern', 'unbounded', 'too-costly', 'backreference'];

const Level = v.picklist(['warn', 'ask'], 'unknown-kind');
const some = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(v.array(schema), v.minLength(1, 'missing'), v.maxLength(400, 'too-many'));
const Source = v.pipe(v.string(), v.minLength(1, 'missing'), v.maxLength(4_000, 'too-long'));
const Pattern = v.pipe(
  Source,
  v.rawCheck(({ dataset, addIssue }) => {
    const problem = dataset.typed ? patternProblem(dataset.value) : null;
    if (problem) addIssue({ message: problem });
  }),
);
const Count = v.pipe(v.number(), v.integer('bad-form'), v.minValue(1, 'bad-form'));
const Day = v.pipe(v.string(), v.isoDate('bad-form'));
const Change = v.strictObject({
  level: v.optional(Level),
  source: v.optional(Line),
  checkedOn: v.optional(Day),
  off: v.optional(v.boolean()),
});

const RuleSchema = v.pipe(
  v.strictObject({
    id: Id,
    family: Id,
    consoles: v.optional(some(Id)),
    notOn: v.optional(some(Id)),
    kinds: v.optional(some(v.picklist(PHRASE_KINDS, 'unknown-kind'))),
    on: v.optional(v.picklist(['plain', 'tight', 'digits'], 'unknown-kind')),
    words: v.optional(some(Line)),
    patterns: v.optional(some(Pattern)),
    sounds: v.optional(some(Pattern)),
    together: v.optional(
      some(
        v.strictObject({
          parts: v.pipe(v.array(Pattern), v.minLength(2, 'missing'), v.maxLength(4, 'too-many')),
          within: v.pipe(Count, v.maxValue(200, 'too-long')),
          unless: v.optional(Pattern),
        }),
      ),
    ),
    pieces: v.optional(v.strictObject({ fine: Pattern, cue: Pattern })),
    exceptions: v.optional(some(Pattern)),
    notAfter: v.optional(Pattern),
    lines: v.optional(Count),
    promises: v.optional(v.literal(true)),
    repeat: v.optional(v.strictObject({ buyers: Count, minutes: Count, leastLetters: Count })),
    why: v.strictObject({ 'zh-CN': Line, en: Line }),
    better: v.optional(v.strictObject({ 'zh-CN': v.optional(Line), en: v.optional(Line) })),
    betterFor: v.optional(v.picklist(['words', 'sentence'], 'unknown-kind')),
    level: Level,
    source: Line,
    checkedOn: Day,
    per: v.optional(v.record(Id, Change)),
  }),
  // A rule that finds nothing would only look as if something were guarded.
  v.check(
    ({ words, patterns, sounds, together, pieces, lines, promises, repeat }) =>
      [words, patterns, sounds, together, pieces, lines, promises, repeat].some((one) => one !== undefined),
    'missing',
  ),
);

const FileSchema = v.object({
  format: v.literal('chatside-cautions', 'wrong-format'),
  formatVersion: v.literal(1, 'newer-format'),
  words: v.optional(v.record(v.pipe(v.string(), v.regex(/^[A-Z_]+$/, 'bad-form')), Source)),
  rules: v.pipe(v.array(v.unknown()), v.maxLength(MOST_RULES, 'too-many')),
});

/** The sets of words, each with those before it put in. `<NAME>` of no set stays, and is then a pattern that finds itself. */
function expander(words: Record<string, string>): (source: string) => string {
  const sets = new Map<string, string>();
  const expand = (source: string): string => source.replace(/<([A-Z_]+)>/g, (all, name) => sets.get(name) ?? all);
  for (const [name, source] of Object.entries(words)) sets.set(name, `(?:${expand(source)})`);
  return expand;
}

/** A row with its sets put in; a row of another shape as it is, the schema says what is wrong. */
function expanded(row: unknown, expand: (source: string) => string): unknown {
  if (typeof row !== 'object' || row === null) return row;
  const put = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(put);
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, put(one)]));
    }
    return typeof value === 'string' ? expand(value) : value;
  };
  const { patterns, sounds, together, pieces, exceptions, notAfter } = row as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries({
      ...row,
      patterns: put(patterns),
      sounds: put(sounds),
      together: put(together),
      pieces: put(pieces),
      exceptions: put(exceptions),
      notAfter: put(notAfter),
    }).filter(([, value]) => value !== undefined),
  );
}

function problemWith(issue: v.BaseIssue<unknown>, index: number, id: string | null): CautionProblem {
  const problem = problemOf(issue, index, id);
  return PATTERN_PROBLEMS.includes(issue.message) ? { ...problem, what: issue.message as PatternProblem } : problem;
}

/**
 * Reads a `chatside-cautions` file (ours, or a lead's): `{format, formatVersion, words?, rules}`. A broken rule is left out and
 * reported, with the others in force; of two with one id the first counts.
 */
export function parseCautions(json: unknown): { rules: CautionRule[]; problems: CautionProblem[] } {
  const file = v.safeParse(FileSchema, json);
  if (!file.success) return { rules: [], problems: [problemWith(file.issues[0], -1, null)] };
  const expand = expander(file.output.words ?? {});
  const rules = new Map<string, CautionRule>();
  const problems: CautionProblem[] = [];
  file.output.rules.forEach((row, index) => {
    const id = idOf(row);
    const read = v.safeParse(RuleSchema, expanded(row, expand));
    if (!read.success) problems.push(problemWith(read.issues[0], index, id));
    else if (rules.has(read.output.id)) problems.push({ index, id, field: 'id', what: 'duplicate-id' });
    else rules.set(read.output.id, read.output as CautionRule);
  });
  return { rules: [...rules.values()], problems };
}
