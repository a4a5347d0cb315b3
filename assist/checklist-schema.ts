import * as v from 'valibot';
import type { Checklist } from './checklist-data';
import { differ, Id, Line, readRows } from './guide-schema';
import { INTENTS } from './intents';
import { MOODS } from './mood';
import { type PackProblem, problemOf } from './pack-problem';

const STAGES = ['unpaid', 'paid', 'shipped', 'received', 'refunding', 'closed'] as const;

/** At least one, each different; empty would mean "never", which nobody writes on purpose. */
const some = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(
    v.array(schema),
    v.minLength(1, 'missing'),
    v.check((all) => new Set(all).size === all.length, 'repeated'),
  );

const Stock = v.picklist(['out', 'short', 'enough', 'unknown'], 'unknown-kind');
const Stage = v.picklist([...STAGES, 'none'], 'unknown-stage');

const ConditionSchema = v.pipe(
  v.strictObject({
    stages: v.optional(some(Stage)),
    cashOnDelivery: v.optional(v.boolean()),
    intents: v.optional(some(v.picklist(INTENTS, 'unknown-intent'))),
    words: v.optional(some(Line)),
    stock: v.optional(some(Stock)),
    moods: v.optional(some(v.picklist(MOODS, 'unknown-kind'))),
    console: v.optional(Id),
  }),
  // A list that always applies would stand above those that are about something.
  v.check((condition) => Object.keys(condition).length > 0, 'missing'),
);

const Field = v.picklist(
  ['number', 'receiver', 'phone', 'address', 'courier', 'trackingNumber', 'remark', 'flag', 'buyerNote'],
  'unknown-kind',
);

const TickSchema = v.union(
  [
    v.strictObject({ field: Field, holds: v.optional(Line) }),
    v.strictObject({ stage: some(v.picklist([...STAGES, 'unknown'], 'unknown-stage')) }),
    v.strictObject({ sent: Id }),
    v.strictObject({ sentWords: some(Line) }),
    v.strictObject({ confirmed: v.literal(true), after: some(Id) }),
    v.strictObject({ stock: some(Stock) }),
  ],
  'unknown-kind',
);

const StepSchema = v.object({
  id: Id,
  text: Line,
  why: Line,
  phrase: v.optional(Id),
  remark: v.optional(Line),
  ticks: v.optional(v.array(TickSchema)),
  unless: v.optional(some(Id)),
});

const ChecklistSchema = v.object({
  id: Id,
  title: Line,
  when: v.pipe(v.array(ConditionSchema), v.minLength(1, 'missing')),
  setup: v.optional(v.boolean()),
  steps: v.pipe(
    v.array(StepSchema),
    v.minLength(1, 'missing'),
    v.check((rows) => differ(rows), 'duplicate-id'),
  ),
});

const ChecklistsFile = v.object({
  format: v.literal('chatside-checklists', 'wrong-format'),
  formatVersion: v.literal(1, 'newer-format'),
  checklists: v.array(v.unknown()),
});

/** Reads `checklists.json`; a broken checklist is left out. */
export function parseChecklists(json: unknown): { checklists: Checklist[]; problems: PackProblem[] } {
  const file = v.safeParse(ChecklistsFile, json);
  if (!file.success) return { checklists: [], problems: file.issues.map((issue) => problemOf(issue, -1, null)) };
  return readChecklists(file.output.checklists);
}

/** The same for checklists of a pack that was installed, perhaps by a version that wrote them differently. */
export function readChecklists(input: readonly unknown[]): { checklists: Checklist[]; problems: PackProblem[] } {
  const { rows, problems } = readRows<Checklist>(ChecklistSchema, [...input]);
  return { checklists: rows, problems };
}
