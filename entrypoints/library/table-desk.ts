import type { Language } from '../../assist/phrase';
import type { TableKind } from '../../assist/shop-tables';
import { rowKeys } from '../../assist/table-keys';
import { columnLabel, columnsOf } from '../../assist/table-print';
import type { RawTable, TableProblem } from '../../assist/table-problem';
import { checkTable } from '../../assist/table-rows';
import { type Cells, PAGE_ROWS, type RowsPage, type TableDesk } from '../../components/library/table-data';
import type { LibraryDatabase } from '../../storage/database';
import { installedPacks } from '../../storage/library';
import { addRows, deleteRow, editRow, packRows, saveTable } from '../../storage/shop-tables';
import {
  headOf,
  readRows,
  TableConflict,
  type TableHead,
  type TableStep,
  undoStep,
} from '../../storage/table-versions';
import { rowCells } from './row-cells';
import { makeTableFile } from './table-file';

/** The rows that count now, and how they stand. */
export async function rowsInForce(
  database: LibraryDatabase,
  kind: TableKind,
): Promise<{ head: TableHead; rows: unknown[] }> {
  const head = await headOf(database, kind);
  if (head.current) return { head, rows: await readRows(database, head.current) };
  return { head, rows: firstOfEach(kind, packRows(await installedPacks(database), kind)) };
}

/** Packs may say the same thing twice, in two languages; a table says it once. */
function firstOfEach(kind: TableKind, rows: unknown[]): unknown[] {
  const known = new Set<string>();
  return rows.filter((row) => {
    const keys = rowKeys(kind, row as never);
    const isNew = !keys.some((key) => known.has(key));
    for (const key of keys) known.add(key);
    return isNew;
  });
}

/**
 * The lead's tables for a page: shows them a page at a time, searches and changes them.
 * @param now milliseconds since 1970
 */
export function createTableDesk(database: LibraryDatabase, now: () => number): TableDesk {
  const search = createRowSearch();
  return {
    async rows({ kind, query, from, language }) {
      const { head, rows } = await rowsInForce(database, kind);
      const found = search(kind, rows, query, language);
      const last = Math.max(0, Math.floor((found.length - 1) / PAGE_ROWS) * PAGE_ROWS);
      const first = Math.min(from, last);
      const shown = found.slice(first, first + PAGE_ROWS);
      return {
        ...standing(head),
        columns: [...columnsOf(kind)],
        rows: shown.map((index) => ({ index, cells: rowCells(kind, rows[index], language) })),
        from: first,
        found: found.length,
        all: rows.length,
      };
    },
    async save({ kind, revision, index, cells, language }) {
      const { rows: typed, problems } = checkCells(kind, cells, language);
      if (problems.length > 0) return problems;
      const { head, rows } = await rowsInForce(database, kind);
      // A new row takes no other's place, whatever the table is like by now.
      if (index !== null && head.revision !== revision) throw new TableConflict(kind);
      if (hasSame(kind, rows, index, typed)) return 'same';
      const edit = { kind, revision: head.revision, now: now() };
      if (!head.current) await ownTable(database, edit, index === null ? 'add' : 'edit', spliced(rows, index, typed));
      else if (index === null) await addRows(database, edit, typed);
      else await editRow(database, edit, index, typed);
      return [];
    },
    async remove({ kind, revision, index }) {
      const { head, rows } = await rowsInForce(database, kind);
      const edit = { kind, revision, now: now() };
      if (head.current) await deleteRow(database, edit, index);
      else await ownTable(database, edit, 'delete', rows.toSpliced(index, 1));
    },
    async undo({ kind, revision }) {
      await undoStep(database, kind, revision);
    },
    async backToPacks({ kind, revision }) {
      await saveTable(database, { kind, rows: [], importedAt: now() }, { revision });
    },
    async makeFile({ kind, format, template, language }) {
      const rows = template ? null : (await rowsInForce(database, kind)).rows;
      return makeTableFile({ kind, rows, format, language, now: now() });
    },
  };
}

function standing({
  current,
  revision,
  history: [last],
}: TableHead): Pick<RowsPage, 'importedAt' | 'editedAt' | 'revision' | 'last'> {
  const { importedAt = null, editedAt = null } = current ?? {};
  return { importedAt, editedAt, revision, last: last ? { step: last.step, at: last.at } : null };
}

/** The packs' rows with one change become a table of the shop's own. */
const ownTable = (
  database: LibraryDatabase,
  { kind, revision, now }: { kind: TableKind; revision: number; now: number },
  step: TableStep,
  rows: unknown[],
): Promise<TableHead> =>
  saveTable(database, { kind, rows: rows as never[], importedAt: now }, { step, revision, now, editedAt: now });

const spliced = (rows: unknown[], index: number | null, typed: unknown[]): unknown[] =>
  index === null ? [...typed, ...rows] : rows.toSpliced(index, 1, ...typed);

/** Cells typed by hand are read as a file with one row is. */
function checkCells(kind: TableKind, cells: Cells, language: Language): { rows: unknown[]; problems: TableProblem[] } {
  const header = columnsOf(kind).map((column) => columnLabel(column, language));
  const raw: RawTable = { format: 'xlsx', headerLine: 1, header, rows: [{ line: 2, cells }], faults: [], notes: [] };
  const { rows, problems } = checkTable(kind, raw, { currency: null });
  // A form has no rows to count.
  return { rows, problems: problems.map((problem) => ({ ...problem, line: null })) };
}

/** Whether another row is about the same thing as what was typed. */
function hasSame(kind: TableKind, rows: readonly unknown[], index: number | null, typed: readonly unknown[]): boolean {
  const keys = new Set(typed.flatMap((row) => rowKeys(kind, row as never)));
  return rows.some((row, at) => at !== index && rowKeys(kind, row as never).some((key) => keys.has(key)));
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Finds rows by any words in any of their cells; what a row says is put together once. */
function createRowSearch() {
  const texts = new WeakMap<object, string>();
  const textOf = (kind: TableKind, row: unknown, language: Language): string => {
    const known = texts.get(row as object);
    if (known !== undefined) return known;
    const text = fold(rowCells(kind, row, language).join('\n'));
    texts.set(row as object, text);
    return text;
  };
  return (kind: TableKind, rows: readonly unknown[], query: string, language: Language): number[] => {
    const words = fold(query).split(/\s+/).filter(Boolean);
    const found: number[] = [];
    rows.forEach((row, index) => {
      const text = words.length > 0 ? textOf(kind, row, language) : '';
      if (words.every((word) => text.includes(word))) found.push(index);
    });
    return found;
  };
}
