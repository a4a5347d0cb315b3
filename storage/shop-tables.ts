import {
  type PackTables,
  type ShopTable,
  type ShopTables,
  TABLE_KINDS,
  type TableKind,
  type TableRows,
} from '../assist/shop-tables';
import type { LibraryDatabase } from './database';
import {
  forgetParts,
  PART_ROWS,
  placeOf,
  readRows,
  TableConflict,
  type TableHead,
  type TableStep,
  type TableVersion,
  takeStep,
  writeParts,
} from './table-versions';

/** A table that the lead imported; it takes the place of the packs' rows of its kind. */
export interface StoredTable<Kind extends TableKind = TableKind> {
  kind: Kind;
  rows: TableRows[Kind][];
  /** Milliseconds since 1970. */
  importedAt: number;
}

/** How each own table stands, without its rows: small, however many rows there are. */
export const tableHeads = (database: LibraryDatabase): Promise<TableHead[]> => database.shopTables.toArray();

/** The own tables with all their rows. */
export const importedTables = (database: LibraryDatabase): Promise<StoredTable[]> =>
  database.transaction('r', database.shopTables, database.tableParts, async () => {
    const heads = await tableHeads(database);
    const tables: StoredTable[] = [];
    for (const { kind, current } of heads) {
      if (!current) continue;
      const rows = (await readRows(database, current)) as TableRows[TableKind][];
      tables.push({ kind, rows, importedAt: current.importedAt });
    }
    forgetParts(database, heads);
    return tables;
  });

interface SaveOptions {
  step?: TableStep;
  /** The revision that the rows were made from; a table that is newer by now is left alone (`TableConflict`). */
  revision?: number | null;
  /** Milliseconds since 1970, of the step; the import's unless it is an edit. */
  now?: number;
  editedAt?: number | null;
  onRows?(written: number): void;
}

/**
 * Puts a table in the place of the one before, which can be had back with `undoStep`; an import without rows takes the table away,
 * so that the packs' rows count again. Either everything is written or nothing.
 */
export function saveTable<Kind extends TableKind>(
  database: LibraryDatabase,
  { kind, rows, importedAt }: StoredTable<Kind>,
  { step = 'replace', revision = null, now = importedAt, editedAt = null, onRows }: SaveOptions = {},
): Promise<TableHead> {
  const taken = rows.length === 0 && step === 'replace' ? 'packs' : step;
  return takeStep(database, { kind, step: taken, revision, now }, async () =>
    taken === 'packs' ? null : { parts: await writeParts(database, rows, onRows), importedAt, editedAt },
  );
}

/** Which table is changed by hand, on which picture of it, and when. */
export interface Edit {
  kind: TableKind;
  revision: number;
  now: number;
}

/** Puts rows in the place of the one at `index` of an own table: one for one, unless what was typed names several regions. */
export const editRow = (database: LibraryDatabase, edit: Edit, index: number, rows: unknown[]): Promise<TableHead> =>
  changePart(database, { ...edit, step: 'edit' }, index, (part, at) => part.toSpliced(at, 1, ...rows));

/** Takes the row at `index` out of an own table; a table without rows stays an own table. */
export const deleteRow = (database: LibraryDatabase, edit: Edit, index: number): Promise<TableHead> =>
  changePart(database, { ...edit, step: 'delete' }, index, (part, at) => part.toSpliced(at, 1));

/** Adds rows before all others, where the lead looks first. */
export const addRows = (
  database: LibraryDatabase,
  { kind, revision, now }: Edit,
  rows: unknown[],
): Promise<TableHead> =>
  takeStep(database, { kind, step: 'add', revision, now }, async (current) => {
    const [first, ...others] = current?.parts ?? [];
    const room = first && first.count < PART_ROWS ? await database.tableParts.get(first.id) : null;
    const written = await writeParts(database, [...rows, ...(room?.rows ?? [])]);
    const rest = first && !room ? [first, ...others] : others;
    return { parts: [...written, ...rest], importedAt: current?.importedAt ?? now, editedAt: now };
  });

/** Only the part with that row is written anew. */
function changePart(
  database: LibraryDatabase,
  { now, ...step }: Edit & { step: TableStep },
  index: number,
  change: (rows: unknown[], at: number) => unknown[],
): Promise<TableHead> {
  return takeStep(database, { ...step, now }, async (current): Promise<TableVersion> => {
    const place = current && placeOf(current, index);
    const part = place && (await database.tableParts.get(current.parts[place.part]?.id ?? -1));
    if (!part) throw new TableConflict(step.kind);
    const parts = await writeParts(database, change(part.rows, place.at));
    return { ...current, parts: current.parts.toSpliced(place.part, 1, ...parts), editedAt: now };
  });
}

/** The tables that count: per kind the own one, else all rows of the packs. */
export function tablesInForce(imported: readonly StoredTable[], packs: readonly { tables: PackTables }[]): ShopTables {
  const of = (kind: TableKind): ShopTable<unknown> => {
    const own = imported.find((table) => table.kind === kind);
    if (own) return { rows: own.rows, importedAt: own.importedAt };
    return { rows: packRows(packs, kind), importedAt: null };
  };
  return Object.fromEntries(TABLE_KINDS.map((kind) => [kind, of(kind)])) as ShopTables;
}

/** The packs' rows of a kind, pack after pack. */
export const packRows = (packs: readonly { tables: PackTables }[], kind: TableKind): unknown[] =>
  packs.flatMap(({ tables }) => (tables[kind] ?? []) as unknown[]);
