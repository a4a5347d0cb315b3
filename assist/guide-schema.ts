import * as v from 'valibot';
import type { Ladder } from './bargain-data';
import { LadderSchema } from './ladder-schema';
import { idOf, type PackProblem, problemOf } from './pack-problem';

export { differ, Id, Line } from './schema-parts';

const head = <Format extends string>(format: Format) =>
  v.object({ format: v.literal(format, 'wrong-format'), formatVersion: v.literal(1, 'newer-format') });

const LaddersFile = v.object({ ...head('chatside-ladders').entries, ladders: v.array(v.unknown()) });

/** Reads `ladders.json`. A ladder with a broken rung is left out whole: a step less would give more away than was meant. */
export function parseLadders(json: unknown): { ladders: Ladder[]; problems: PackProblem[] } {
  const file = v.safeParse(LaddersFile, json);
  if (!file.success) return { ladders: [], problems: file.issues.map((issue) => problemOf(issue, -1, null)) };
  const { rows, problems } = readRows(LadderSchema, file.output.ladders);
  return { ladders: rows, problems };
}

/** Every row that the schema takes, and what is wrong with the others; of two rows with one id the first stays. */
export function readRows<Row extends { id: string }>(
  schema: v.GenericSchema<unknown, Row>,
  input: unknown[],
): { rows: Row[]; problems: PackProblem[] } {
  const rows = new Map<string, Row>();
  const problems: PackProblem[] = [];
  for (const [index, raw] of input.entries()) {
    const read = v.safeParse(schema, raw);
    if (!read.success) problems.push(...read.issues.map((issue) => problemOf(issue, index, idOf(raw))));
    else if (rows.has(read.output.id)) problems.push({ index, id: read.output.id, field: 'id', what: 'duplicate-id' });
    else rows.set(read.output.id, read.output);
  }
  return { rows: [...rows.values()], problems };
}
