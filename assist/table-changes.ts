import type { TableKind, TableRows } from './shop-tables';
import { rowKeys } from './table-keys';
import { cellText, columnsOf } from './table-print';
import type { ColumnId, RowChange, TableChanges } from './table-problem';

const keyOf = <Kind extends TableKind>(kind: Kind, row: TableRows[Kind]): string => rowKeys(kind, row).join();

function differing<Kind extends TableKind>(kind: Kind, before: TableRows[Kind], after: TableRows[Kind]): ColumnId[] {
  return columnsOf(kind).filter(
    (column) => cellText(kind, before, column, 'en') !== cellText(kind, after, column, 'en'),
  );
}

/** The rows of a table by what they are about, in order: packs may say a thing twice. */
function byKey<Kind extends TableKind>(kind: Kind, rows: readonly TableRows[Kind][]): Map<string, TableRows[Kind][]> {
  const found = new Map<string, TableRows[Kind][]>();
  for (const row of rows) {
    const key = keyOf(kind, row);
    const same = found.get(key);
    if (same) same.push(row);
    else found.set(key, [row]);
  }
  return found;
}

/** What becomes different when `after` takes the place of `before`: new and changed rows in the new order, removed ones in the old. */
export function tableChanges<Kind extends TableKind>(
  kind: Kind,
  before: readonly TableRows[Kind][],
  after: readonly TableRows[Kind][],
): TableChanges<Kind> {
  const old = byKey(kind, before);
  const added: TableRows[Kind][] = [];
  const changed: RowChange<TableRows[Kind]>[] = [];
  let same = 0;
  for (const row of after) {
    const earlier = old.get(keyOf(kind, row))?.shift();
    const columns = earlier ? differing(kind, earlier, row) : [];
    if (!earlier) added.push(row);
    else if (columns.length > 0) changed.push({ before: earlier, after: row, columns });
    else same += 1;
  }
  const left = new Set([...old.values()].flat());
  return { added, changed, removed: before.filter((row) => left.has(row)), same };
}
