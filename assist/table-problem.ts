import type { CourierRow, CutoffRow, FloorRow, RelationRow, StockRow, TableKind, TableRows } from './shop-tables';

/** What a column says; the name of the field, and `price` (the list price: it is only compared with, never kept). */
export type ColumnId =
  | keyof FloorRow
  | keyof StockRow
  | keyof CourierRow
  | Exclude<keyof CutoffRow, 'console'>
  | Exclude<keyof RelationRow, 'kind'>
  | 'relation'
  | 'price';

/** A file as text cells, before anybody asked what they mean. */
export interface RawTable {
  format: 'csv' | 'xlsx' | 'json';
  /** Row of the headings, counted as below; null in JSON, which has none. */
  headerLine: number | null;
  /** As written, blanks at the ends cut. */
  header: string[];
  rows: RawRow[];
  /** What is wrong with single cells, found while reading. */
  faults: CellFault[];
  notes: TableNote[];
}

export interface RawRow {
  /** The row as a spreadsheet counts it, from 1; in JSON the place in the list, from 1. */
  line: number;
  /** As many as there are headings. */
  cells: string[];
}

/** A cell that cannot be taken as it is. */
export interface CellFault {
  line: number;
  /** From 0; null: the whole row. */
  index: number | null;
  what: FaultKind;
  got: string;
}

export type FaultKind =
  | 'broken-cell'
  | 'broken-quote'
  | 'cell-error'
  | 'extra-cells'
  | 'formula-without-value'
  | 'merged'
  | 'open-quote'
  | 'too-long';

/** Why a file is no table at all. */
export type FileProblemKind =
  | 'bad-json'
  | 'binary'
  | 'broken-zip'
  | 'empty-file'
  | 'no-rows'
  | 'no-such-kind'
  | 'no-workbook'
  | 'newer-format'
  | 'old-excel'
  | 'too-big'
  | 'too-big-inside'
  | 'too-many-columns'
  | 'too-many-faults'
  | 'too-many-rows'
  | 'unknown-encoding'
  | 'web-page'
  | 'wrong-shape';

/** What is wrong with the headings. */
export type HeaderProblemKind = 'missing-column' | 'repeated-column' | 'wrong-unit';

/** What is wrong with what a cell says. */
export type CellProblemKind =
  | 'above-price'
  | 'authority-below-floor'
  | 'bad-choice'
  | 'bad-currency'
  | 'bad-date'
  | 'bad-length'
  | 'bad-region'
  | 'bad-steps'
  | 'bad-time'
  | 'bad-weekdays'
  | 'damaged-id'
  | 'default-needs-share'
  | 'duplicate'
  | 'formula'
  | 'fraction'
  | 'gift-without-name'
  | 'hidden-characters'
  | 'missing'
  | 'negative'
  | 'no-default'
  | 'no-product'
  | 'not-a-number'
  | 'not-money'
  | 'other-currency'
  | 'over-whole'
  | 'same-product'
  | 'too-large'
  | 'too-many-decimals';

export type TableProblemKind = FileProblemKind | HeaderProblemKind | FaultKind | CellProblemKind;

/** One thing that the lead must put right; `tableProblemText` says it in words. */
export interface TableProblem {
  /** Row, as in `RawRow`; null where no row is to blame. */
  line: number | null;
  /** The heading as the file writes it (or as we would, where it is missing); null where no column is to blame. */
  column: string | null;
  what: TableProblemKind;
  /** What stood there, cut at 60 characters; empty where nothing stood. */
  got: string;
  /** Accepted spellings, or the limit that was passed. */
  accepted?: readonly string[];
  /** `duplicate`: the row that said it first. */
  otherLine?: number;
  /** `repeated-column`: the heading of the same meaning. */
  otherColumn?: string;
}

/** What the lead should know, though nothing is wrong. */
export interface TableNote {
  what:
    | 'encoding'
    | 'formula-values'
    | 'other-kinds'
    | 'other-sheets'
    | 'sheet'
    | 'short-rows'
    | 'title-lines'
    | 'unknown-column';
  /** A name or a list of names: an encoding, a sheet, a heading. */
  detail: string;
  /** How many rows or cells it is about; null: not counted. */
  count: number | null;
}

/** `readTable`: the table, or why there is none. */
export type ReadResult = { table: RawTable; problem: null } | { table: null; problem: TableProblem };

/** `checkTable`: the rows without a fault, and every fault. */
export interface CheckedTable<Kind extends TableKind = TableKind> {
  rows: TableRows[Kind][];
  problems: TableProblem[];
  /** Problems beyond the first 5,000: counted, their rows left out, not listed. */
  unlisted: number;
  /** How many rows of the file have a problem. */
  faultyRows: number;
  notes: TableNote[];
}

/** Amounts without a currency column are in this currency; null: then the column is needed. */
export interface CheckOptions {
  currency: string | null;
}

/** What an import would do to a table: `before` and `after` side by side, in the order of the new file. */
export interface TableChanges<Kind extends TableKind = TableKind> {
  added: TableRows[Kind][];
  changed: RowChange<TableRows[Kind]>[];
  removed: TableRows[Kind][];
  /** How many rows stay as they are. */
  same: number;
}

export interface RowChange<Row> {
  before: Row;
  after: Row;
  /** Which columns differ; `cellText` prints them. */
  columns: ColumnId[];
}
