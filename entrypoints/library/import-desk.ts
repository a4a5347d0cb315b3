import type { Language } from '../../assist/phrase';
import type { TableKind } from '../../assist/shop-tables';
import { tableChanges } from '../../assist/table-changes';
import { cellText, columnsOf } from '../../assist/table-print';
import type { CheckedTable, RawTable, RowChange, TableChanges } from '../../assist/table-problem';
import { checkTable } from '../../assist/table-rows';
import { type ImportDesk, type ImportPreview, type ShownChange, TableFault } from '../../components/library/table-data';
import type { LibraryDatabase } from '../../storage/database';
import { saveTable } from '../../storage/shop-tables';
import { LIMITS } from '../../tables/limits';
import { readTable } from '../../tables/read-table';
import { rowCells } from './row-cells';
import { rowsInForce } from './table-desk';

const SHOWN = 20;

/** What was read, and what it was compared with. */
interface Read {
  kind: TableKind;
  file: string;
  language: Language;
  raw: RawTable;
}

interface Checked {
  checked: CheckedTable;
  changes: TableChanges;
  /** The rows that the file was compared with, and the revision of the table then. */
  rows: unknown[];
  revision: number;
}

/**
 * One import: reads a file, says what it would do, and writes it when told to.
 * @param now milliseconds since 1970
 */
export function createImportDesk(database: LibraryDatabase, now: () => number): Omit<ImportDesk, 'stop'> {
  let read: Read | null = null;
  let last: Checked | null = null;
  let isCancelled = false;
  const check = async (currency: string | null): Promise<ImportPreview> => {
    if (!read) throw new TableFault('failed');
    last = await compare(database, read, currency);
    return preview(read, last, currency);
  };
  return {
    async read({ kind, file, currency, language }, onProgress) {
      // No more than is needed to say that it is too large.
      const bytes = new Uint8Array(await file.slice(0, LIMITS.bytes + 1).arrayBuffer());
      const { table, problem } = await readTable(
        kind,
        { name: file.name, bytes },
        { onProgress: (part) => onProgress({ phase: 'reading', part }) },
      );
      if (problem) return problem;
      onProgress({ phase: 'checking', part: null });
      read = { kind, file: file.name, language, raw: table };
      return check(currency);
    },
    check: ({ currency }) => check(currency),
    async apply({ mode }, onProgress) {
      if (!read || !last) throw new TableFault('failed');
      const { kind } = read;
      const rows = mode === 'replace' ? last.checked.rows : merged(last);
      isCancelled = false;
      const onRows = (written: number): void => {
        // Thrown amid the writing, it takes back all that was written.
        if (isCancelled) throw new Error('cancelled');
        onProgress({ phase: 'storing', part: written / rows.length });
      };
      try {
        onRows(0);
        const table = { kind, rows: rows as never[], importedAt: now() };
        await saveTable(database, table, { step: mode, revision: last.revision, onRows });
        return last.checked.rows.length;
      } catch (error) {
        if (isCancelled) return null;
        throw error;
      }
    },
    async cancel() {
      isCancelled = true;
    },
  };
}

async function compare(database: LibraryDatabase, { kind, raw }: Read, currency: string | null): Promise<Checked> {
  const checked = checkTable(kind, raw, { currency });
  const { head, rows } = await rowsInForce(database, kind);
  return { checked, changes: tableChanges(kind, rows as never[], checked.rows), rows, revision: head.revision };
}

/** The table with changed rows in their old places and new ones at the end. */
function merged({ rows, changes }: Checked): unknown[] {
  const after = new Map<unknown, unknown>(changes.changed.map(({ before, after: next }) => [before, next]));
  return [...rows.map((row) => after.get(row) ?? row), ...changes.added];
}

function preview({ kind, file, language, raw }: Read, last: Checked, currency: string | null): ImportPreview {
  const { checked, changes } = last;
  return {
    file,
    format: raw.format,
    header: raw.header,
    notes: checked.notes,
    columns: [...columnsOf(kind)],
    rows: raw.rows.length,
    good: raw.rows.length - checked.faultyRows,
    faulty: checked.faultyRows,
    first: checked.rows.slice(0, SHOWN).map((row) => rowCells(kind, row, language)),
    counts: {
      added: changes.added.length,
      changed: changes.changed.length,
      same: changes.same,
      removed: changes.removed.length,
    },
    firstChanges: changes.changed.slice(0, SHOWN).map((change) => shownChange(kind, change, language)),
    problems: checked.problems,
    unlisted: checked.unlisted,
    currency,
  };
}

function shownChange(kind: TableKind, { before, after, columns }: RowChange<unknown>, language: Language): ShownChange {
  return {
    cells: rowCells(kind, after, language),
    changes: columns.map((column) => ({
      column,
      before: cellText(kind, before as never, column, language),
      after: cellText(kind, after as never, column, language),
    })),
  };
}
