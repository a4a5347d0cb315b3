import type { TableKind } from '../assist/shop-tables';
import type { LibraryDatabase } from './database';

/** Rows of one stored part: few enough that reading one part never holds a page up, also where a table has 100,000 rows. */
export const PART_ROWS = 1000;

/** Some rows of a table, in order. Never changed once written: another version of the table has other parts, or shares them. */
export interface TablePart {
  id: number;
  rows: unknown[];
}

/** One state of an own table. */
export interface TableVersion {
  parts: { id: number; count: number }[];
  /** Milliseconds since 1970. An edit by hand does not make the other rows any newer, so it leaves this as it is. */
  importedAt: number;
  /** When a row was last changed by hand; null: never. */
  editedAt: number | null;
}

/** What the lead did to a table. `packs`: gave the own table up, so that the packs' rows count again. */
export type TableStep = 'replace' | 'merge' | 'edit' | 'add' | 'delete' | 'packs';

/** How a table stands, and the way back; its rows are in the parts. */
export interface TableHead {
  kind: TableKind;
  /** Goes up with every step: a change made on an older picture of the table is refused. */
  revision: number;
  /** Null: there is no own table, the packs' rows count. */
  current: TableVersion | null;
  /** The steps that can be taken back, the newest first, each with the state before it. */
  history: { step: TableStep; at: number; before: TableVersion | null }[];
}

/** The table was changed meanwhile, by another page. */
export class TableConflict extends Error {
  override name = 'TableConflict';
}

const MOST_STEPS = 5;
const MOST_KEPT_ROWS = 250_000;

export const rowCount = (version: TableVersion | null): number =>
  version?.parts.reduce((sum, { count }) => sum + count, 0) ?? 0;

const emptyHead = (kind: TableKind): TableHead => ({ kind, revision: 0, current: null, history: [] });

export const headOf = async (database: LibraryDatabase, kind: TableKind): Promise<TableHead> =>
  (await database.shopTables.get(kind)) ?? emptyHead(kind);

interface Step {
  kind: TableKind;
  step: TableStep;
  /** Milliseconds since 1970. */
  now: number;
  /** The revision that the step was decided on; null: whatever there is. */
  revision: number | null;
}

type Write = (current: TableVersion | null) => Promise<TableVersion | null>;

/**
 * Takes one step: either all of it is written, or nothing. Throws `TableConflict`, or what the browser says when it cannot write
 * (a full disk: `QuotaExceededError`); the table is then as it was.
 */
export async function takeStep(database: LibraryDatabase, step: Step, write: Write): Promise<TableHead> {
  return database.transaction('rw', database.shopTables, database.tableParts, async () => {
    const head = await headOf(database, step.kind);
    if (step.revision !== null && step.revision !== head.revision) throw new TableConflict(step.kind);
    const current = await write(head.current);
    const entry = { step: step.step, at: step.now, before: head.current };
    const next = { ...head, revision: head.revision + 1, current, history: kept([entry, ...head.history]) };
    return replaceHead(database, head, next);
  });
}

/** Takes the newest step back. Throws `TableConflict` when there is none, or the table was changed meanwhile. */
export async function undoStep(database: LibraryDatabase, kind: TableKind, revision: number): Promise<TableHead> {
  return database.transaction('rw', database.shopTables, database.tableParts, async () => {
    const head = await headOf(database, kind);
    const [last, ...history] = head.history;
    if (!last || head.revision !== revision) throw new TableConflict(kind);
    return replaceHead(database, head, { ...head, revision: revision + 1, current: last.before, history });
  });
}

/** The newest step always, older ones while they hold few rows. */
function kept(history: TableHead['history']): TableHead['history'] {
  let rows = 0;
  return history.slice(0, MOST_STEPS).filter(({ before }, index) => {
    rows += rowCount(before);
    return index === 0 || rows <= MOST_KEPT_ROWS;
  });
}

const partIds = ({ current, history }: TableHead): number[] =>
  [current, ...history.map(({ before }) => before)].flatMap((version) => version?.parts.map(({ id }) => id) ?? []);

async function replaceHead(database: LibraryDatabase, before: TableHead, next: TableHead): Promise<TableHead> {
  await database.shopTables.put(next);
  const used = new Set(partIds(next));
  await database.tableParts.bulkDelete([...new Set(partIds(before))].filter((id) => !used.has(id)));
  return next;
}

/**
 * Writes rows as new parts; within a step only.
 * @param onRows told after each part how many rows are written
 */
export async function writeParts(
  database: LibraryDatabase,
  rows: readonly unknown[],
  onRows: (written: number) => void = () => undefined,
): Promise<TableVersion['parts']> {
  const parts: TableVersion['parts'] = [];
  for (let at = 0; at < rows.length; at += PART_ROWS) {
    const some = rows.slice(at, at + PART_ROWS);
    parts.push({ id: (await database.tableParts.add({ rows: some })) as number, count: some.length });
    onRows(at + some.length);
  }
  return parts;
}

/** Parts never change, so what was read once need not be read again. */
const read = new WeakMap<LibraryDatabase, Map<number, unknown[]>>();

/** Forgets parts of this table that no version in use has. */
export function forgetParts(database: LibraryDatabase, heads: readonly TableHead[]): void {
  const used = new Set(heads.flatMap((head) => head.current?.parts.map(({ id }) => id) ?? []));
  const known = read.get(database);
  for (const id of known?.keys() ?? []) if (!used.has(id)) known?.delete(id);
}

/** All rows of a version, part after part: between two parts the page can paint and answer. */
export async function readRows(database: LibraryDatabase, version: TableVersion): Promise<unknown[]> {
  const known = read.get(database) ?? new Map<number, unknown[]>();
  read.set(database, known);
  const parts: unknown[][] = [];
  for (const { id } of version.parts) {
    const rows = known.get(id) ?? (await database.tableParts.get(id))?.rows;
    if (!rows) throw new Error(`part ${id} of a table is missing`);
    known.set(id, rows);
    parts.push(rows);
  }
  return parts.flat();
}

/** Where a row stands: which part, and which row of it. Null: there is no such row. */
export function placeOf(version: TableVersion, index: number): { part: number; at: number } | null {
  let first = 0;
  for (const [part, { count }] of version.parts.entries()) {
    if (index >= first && index < first + count) return { part, at: index - first };
    first += count;
  }
  return null;
}
