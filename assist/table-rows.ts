import type { TableKind, TableRows } from './shop-tables';
import { type Columns, mapHeader } from './table-columns';
import { rowKeys } from './table-keys';
import { READERS } from './table-kinds';
import type {
  CellFault,
  CheckedTable,
  CheckOptions,
  ColumnId,
  RawRow,
  RawTable,
  TableNote,
  TableProblem,
} from './table-problem';
import { RowSource, shown, type TableContext } from './table-source';
import { COLUMN_WORDS } from './table-words';

const MOST_LISTED = 5_000;

/** A row that is right so far, and where it stands. */
interface Placed<Row> {
  line: number;
  row: Row;
}

/** Problems as they are found; all are counted, the first 5,000 kept. */
class Findings {
  readonly problems: TableProblem[] = [];
  readonly lines = new Set<number>();
  unlisted = 0;

  add(problem: TableProblem): void {
    if (problem.line !== null) this.lines.add(problem.line);
    if (this.problems.length < MOST_LISTED) this.problems.push(problem);
    else this.unlisted += 1;
  }
}

/** Faults that matter, by row: those of whole rows and of columns that are read. */
function faultsByLine(raw: RawTable, columns: Columns): Map<number, TableProblem[]> {
  const headings = new Map([...columns.values()].map(({ index, heading }) => [index, heading]));
  const byLine = new Map<number, TableProblem[]>();
  for (const fault of raw.faults) {
    const heading = fault.index === null ? null : headings.get(fault.index);
    if (heading === undefined) continue;
    const found = byLine.get(fault.line) ?? [];
    found.push(asProblem(fault, heading));
    byLine.set(fault.line, found);
  }
  return byLine;
}

const asProblem = ({ line, what, got }: CellFault, column: string | null): TableProblem => ({
  line,
  column,
  what,
  got: shown(got),
});

/** A text format keeps what a spreadsheet cut off long before; cells of a workbook say themselves whether they are numbers. */
function contextOf(raw: RawTable, columns: Columns, options: CheckOptions): TableContext {
  return { columns, currency: options.currency, mayBeRounded: raw.format === 'csv' };
}

function readRows<Kind extends TableKind>(
  kind: Kind,
  rows: readonly RawRow[],
  faults: ReadonlyMap<number, TableProblem[]>,
  context: TableContext,
  findings: Findings,
): Placed<TableRows[Kind]>[] {
  const placed: Placed<TableRows[Kind]>[] = [];
  for (const row of rows) {
    const known = faults.get(row.line);
    if (known) {
      known.forEach((problem) => {
        findings.add(problem);
      });
      continue;
    }
    const source = new RowSource(row, context);
    const read = READERS[kind](source);
    source.problems.forEach((problem) => {
      findings.add(problem);
    });
    if (source.problems.length === 0) placed.push(...read.map((one) => ({ line: row.line, row: one })));
  }
  return placed;
}

/** Takes out all rows that are about the same thing: which one is meant is not guessed. */
function unique<Kind extends TableKind>(
  kind: Kind,
  placed: readonly Placed<TableRows[Kind]>[],
  columns: Columns,
  findings: Findings,
): TableRows[Kind][] {
  const firsts = new Map<string, number>();
  const twice = new Set<string>();
  const keys = placed.map(({ row }) => rowKeys(kind, row));
  for (const [at, { line, row }] of placed.entries()) {
    for (const key of keys[at] ?? []) {
      const otherLine = firsts.get(key);
      if (otherLine === undefined) firsts.set(key, line);
      else {
        twice.add(key);
        findings.add({ line, ...subjectOf(row, columns), what: 'duplicate', otherLine });
        findings.lines.add(otherLine);
      }
    }
  }
  return placed.filter((_, at) => !keys[at]?.some((key) => twice.has(key))).map(({ row }) => row);
}

/** What a row is about, for a message: the heading of the column that says it, and what it says. */
function subjectOf(row: TableRows[TableKind], columns: Columns): { column: string; got: string } {
  const heading = (column: ColumnId) => columns.get(column)?.heading ?? COLUMN_WORDS[column].label['zh-CN'];
  if ('region' in row) return { column: heading('region'), got: shown(row.region ?? '') };
  if ('weekdays' in row) return { column: heading('weekdays'), got: row.weekdays.join(',') };
  const column = (['skuId', 'productId', 'name'] as const).find((key) => row[key] !== null) ?? 'name';
  return { column: heading(column), got: shown(row[column] ?? '') };
}

const sorted = (problems: TableProblem[]): TableProblem[] => problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));

/**
 * What a table says, and what is wrong with it. A row with any problem yields nothing; rows about the same thing all yield nothing. Without
 * the needed columns no row is read.
 */
export function checkTable<Kind extends TableKind>(
  kind: Kind,
  raw: RawTable,
  options: CheckOptions,
): CheckedTable<Kind> {
  const { columns, problems, notes } = mapHeader(kind, raw.header, raw.headerLine, options);
  const all: TableNote[] = [...raw.notes, ...notes];
  if (problems.length > 0) return { rows: [], problems, unlisted: 0, faultyRows: raw.rows.length, notes: all };
  const findings = new Findings();
  const faults = faultsByLine(raw, columns);
  const placed = readRows(kind, raw.rows, faults, contextOf(raw, columns, options), findings);
  const rows = unique(kind, placed, columns, findings);
  if (raw.headerLine !== null) for (const problem of faults.get(raw.headerLine) ?? []) findings.add(problem);
  if (raw.rows.length === 0) findings.add({ line: raw.headerLine, column: null, what: 'no-rows', got: '' });
  const faulty = [...findings.lines].filter((line) => line !== raw.headerLine);
  return {
    rows,
    problems: sorted(findings.problems),
    unlisted: findings.unlisted,
    faultyRows: faulty.length,
    notes: all,
  };
}
