import type * as v from 'valibot';

/** What is wrong with one field of a data file; the same words are used as messages inside the schemas. */
export type ProblemKind =
  | 'missing'
  | 'wrong-type'
  | 'bad-form'
  | 'too-long'
  | 'too-many'
  | 'repeated'
  | 'wrong-format'
  | 'newer-format'
  | 'unknown-language'
  | 'unknown-intent'
  | 'unknown-stage'
  | 'unknown-kind'
  | 'unknown-placeholder'
  | 'duplicate-id'
  | 'duplicate-shortcode';

export interface PackProblem {
  /** Which phrase (ladder, checklist) of the file, from 0; -1: the file itself. */
  index: number;
  /** Its id, where one could be read. */
  id: string | null;
  field: string;
  what: ProblemKind;
}

type Words = Exclude<ProblemKind, 'missing' | 'wrong-type'>;
const WORDS: Record<Words, true> = {
  'bad-form': true,
  'too-long': true,
  'too-many': true,
  repeated: true,
  'wrong-format': true,
  'newer-format': true,
  'unknown-language': true,
  'unknown-intent': true,
  'unknown-stage': true,
  'unknown-kind': true,
  'unknown-placeholder': true,
  'duplicate-id': true,
  'duplicate-shortcode': true,
};

/** An issue of a schema as a problem: what is not there is `missing`, a message of ours is the kind, all else has the wrong type. */
export function problemOf(issue: v.BaseIssue<unknown>, index: number, id: string | null): PackProblem {
  return { index, id, field: String(issue.path?.[0]?.key ?? ''), what: kindOf(issue) };
}

function kindOf({ input, message }: v.BaseIssue<unknown>): ProblemKind {
  if (input === undefined || message === 'missing') return 'missing';
  return Object.hasOwn(WORDS, message) ? (message as Words) : 'wrong-type';
}

/** The id of a row that may be anything. */
export function idOf(row: unknown): string | null {
  return typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string' ? row.id : null;
}
