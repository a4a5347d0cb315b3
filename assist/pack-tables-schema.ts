import * as v from 'valibot';
import { dayOf } from './local-time';
import { type PackProblem, problemOf } from './pack-problem';
import { Line } from './schema-parts';
import { type PackTables, TABLE_KINDS, type TableKind } from './shop-tables';

/** Rows of the lead's tables as a pack carries them: already numbers, unlike a file of the lead. */
const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.safeInteger('bad-form'), v.minValue(least, 'bad-form'), v.maxValue(most, 'bad-form'));
const MOST_CENTS = 1e11;
const MOST_ROWS = 100_000;

const LimitOf = v.union([
  v.strictObject({ cents: whole(0, MOST_CENTS) }),
  v.strictObject({ basisPoints: whole(0, 10_000) }),
]);
const Day = v.pipe(
  v.string(),
  v.check((day) => dayOf(day) !== null, 'bad-form'),
);
const Key = { skuId: v.nullable(Line), productId: v.nullable(Line), name: v.nullable(Line) };

const ROWS = {
  floors: v.object({
    ...Key,
    currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'bad-form')),
    floor: LimitOf,
    authority: v.nullable(LimitOf),
    steps: v.pipe(v.array(LimitOf), v.maxLength(20, 'too-many')),
    gift: v.nullable(Line),
    giftStock: v.nullable(whole(0, MOST_CENTS)),
  }),
  stock: v.object({
    ...Key,
    spec: v.nullable(Line),
    stock: whole(0, MOST_CENTS),
    asOf: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'bad-form'))),
    sold: v.nullable(whole(0, MOST_CENTS)),
    priceUntil: v.nullable(Day),
  }),
  couriers: v.object({
    region: v.nullable(Line),
    courier: Line,
    days: v.nullable(Line),
    cashOnDelivery: v.nullable(v.boolean()),
  }),
  cutoff: v.object({
    weekdays: v.pipe(v.array(whole(1, 7)), v.minLength(1, 'missing'), v.maxLength(7, 'too-many')),
    time: v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'bad-form')),
    mostReminders: whole(0, 100),
    gapMinutes: whole(0, 100_000),
    console: v.optional(Line),
  }),
  relations: v.object({
    ...Key,
    kind: v.picklist(['similar', 'companion'], 'unknown-kind'),
    other: Line,
    note: v.nullable(Line),
  }),
} satisfies Record<TableKind, v.GenericSchema>;

/** Reads the tables of a pack. A table with a broken row is left out whole: a floor less would give more away than was meant. */
export function parsePackTables(json: unknown): { tables: PackTables; problems: PackProblem[] } {
  const problems: PackProblem[] = [];
  const tables: Record<string, unknown[]> = {};
  const given = typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
  for (const kind of TABLE_KINDS) {
    if (given[kind] === undefined || !Object.hasOwn(given, kind)) continue;
    const read = v.safeParse(v.pipe(v.array(ROWS[kind]), v.maxLength(MOST_ROWS, 'too-many')), given[kind]);
    if (read.success) tables[kind] = read.output;
    else problems.push(...read.issues.slice(0, 20).map((issue) => tableProblem(issue, kind)));
  }
  return { tables: tables as PackTables, problems };
}

/** With the row and the column: `floors.floor`. */
function tableProblem(issue: v.BaseIssue<unknown>, kind: TableKind): PackProblem {
  const [row, column] = issue.path?.map(({ key }) => key) ?? [];
  const { what } = problemOf(issue, -1, null);
  const field = typeof column === 'string' ? `${kind}.${column}` : kind;
  return { index: typeof row === 'number' ? row : -1, id: null, field, what };
}
