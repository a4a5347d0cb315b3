import {
  type PackTables,
  type ShopTable,
  type ShopTables,
  TABLE_KINDS,
  type TableKind,
  type TableRows,
} from '../assist/shop-tables';
import type { LibraryDatabase } from './database';

/** A table that the lead imported; it takes the place of the packs' rows of its kind. */
export interface StoredTable<Kind extends TableKind = TableKind> {
  kind: Kind;
  rows: TableRows[Kind][];
  /** Milliseconds since 1970. */
  importedAt: number;
}

export const importedTables = (database: LibraryDatabase): Promise<StoredTable[]> => database.tables.toArray();

/** Puts a table in the place of the one before; empty rows take the table away, so that the packs' rows count again. */
export async function saveTable<Kind extends TableKind>(
  database: LibraryDatabase,
  table: StoredTable<Kind>,
): Promise<void> {
  if (table.rows.length === 0) await database.tables.delete(table.kind);
  else await database.tables.put(table as StoredTable);
}

/** The tables that count: per kind the imported one, else all rows of the packs. */
export function tablesInForce(imported: readonly StoredTable[], packs: readonly { tables: PackTables }[]): ShopTables {
  const of = (kind: TableKind): ShopTable<unknown> => {
    const own = imported.find((table) => table.kind === kind);
    if (own) return { rows: own.rows, importedAt: own.importedAt };
    return { rows: packs.flatMap(({ tables }) => (tables[kind] ?? []) as unknown[]), importedAt: null };
  };
  return Object.fromEntries(TABLE_KINDS.map((kind) => [kind, of(kind)])) as ShopTables;
}
