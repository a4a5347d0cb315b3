import * as v from 'valibot';
import { LAYERS, type OwnPhrase } from './own';
import { idOf, type PackProblem, problemOf } from './pack-problem';
import { parsePhrase } from './phrase-schema';

const OwnSchema = v.object({
  language: v.picklist(['zh-CN', 'en'], 'unknown-language'),
  layer: v.picklist(LAYERS, 'bad-form'),
  base: v.optional(v.object({ pack: v.string(), of: v.string() })),
  deletedAt: v.optional(v.pipe(v.number(), v.safeInteger('bad-form'))),
});

/** One own phrase from any value: placeholders under canonical names, fields that are not known dropped. */
export function parseOwnPhrase(
  row: unknown,
  index: number,
): { phrase: OwnPhrase } | { phrase: null; problems: PackProblem[] } {
  const read = parsePhrase(row, index);
  const own = v.safeParse(OwnSchema, row);
  const problems = own.issues?.map((issue) => problemOf(issue, index, idOf(row))) ?? [];
  if (!read.phrase || !own.success)
    return { phrase: null, problems: [...(read.phrase ? [] : read.problems), ...problems] };
  return { phrase: { ...read.phrase, ...own.output } };
}
