import type { Language } from '../../assist/phrase';
import type { TableKind } from '../../assist/shop-tables';
import type { ColumnId, RawTable, TableNote, TableProblem } from '../../assist/table-problem';
import type { Fault, StepName } from './texts';

/** A row as text, one cell per column of its table; as an exported file would have it. */
export type Cells = string[];

/** Rows on one page of a table. */
export const PAGE_ROWS = 100;

/** What a page of the table shows: never more rows than fit on one, however many there are. */
export interface RowsPage {
  columns: ColumnId[];
  rows: { index: number; cells: Cells }[];
  /** Which of the found rows is the first here: as asked, or that of the last page where there are no such rows. */
  from: number;
  /** How many rows the search found, and how many there are. */
  found: number;
  all: number;
  /** Milliseconds since 1970; null: the rows are those of the packs. */
  importedAt: number | null;
  editedAt: number | null;
  revision: number;
  /** What can be taken back; null: nothing. */
  last: { step: StepName; at: number } | null;
}

/** A change of some cells: heading, what it said, what it would say. */
export interface ShownChange {
  cells: Cells;
  changes: { column: ColumnId; before: string; after: string }[];
}

export interface ImportCounts {
  added: number;
  changed: number;
  same: number;
  /** Rows of the table that the file does not have; only replacing takes them away. */
  removed: number;
}

/** What a file would do to the table, and what is wrong with it. Nothing has been written. */
export interface ImportPreview {
  file: string;
  format: RawTable['format'];
  /** Headings as the file has them. */
  header: string[];
  notes: TableNote[];
  columns: ColumnId[];
  /** Rows in the file, those that can be taken, and those that cannot. */
  rows: number;
  good: number;
  faulty: number;
  first: Cells[];
  counts: ImportCounts;
  firstChanges: ShownChange[];
  problems: TableProblem[];
  /** Problems beyond those listed. */
  unlisted: number;
  /** Currency for amounts without one. */
  currency: string | null;
}

export type ImportMode = 'replace' | 'merge';

export interface Progress {
  phase: 'reading' | 'checking' | 'storing';
  /** From 0 to 1; null: not known. */
  part: number | null;
}

/** What went wrong, in a word that `libraryTexts.faults` explains. */
export class TableFault extends Error {
  override name = 'TableFault';
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault);
    this.fault = fault;
  }
}

export type FileFormat = 'csv' | 'xlsx' | 'json';

export interface MadeFile {
  name: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

interface Picture {
  kind: TableKind;
  /** The revision that is on screen. */
  revision: number;
}

/** The tables, behind a door: in the product another thread, so that no table is too large for the page. Rejects with `TableFault`. */
export interface TableDesk {
  rows(ask: { kind: TableKind; query: string; from: number; language: Language }): Promise<RowsPage>;
  /** @returns what is wrong with the cells; nothing: they are saved. `'same'`: another row is about the same thing. */
  save(ask: Picture & { index: number | null; cells: Cells; language: Language }): Promise<TableProblem[] | 'same'>;
  remove(ask: Picture & { index: number }): Promise<void>;
  undo(ask: Picture): Promise<void>;
  backToPacks(ask: Picture): Promise<void>;
  makeFile(ask: { kind: TableKind; format: FileFormat; template: boolean; language: Language }): Promise<MadeFile>;
}

/** One import. `stop` ends it at any time before it has written all. */
export interface ImportDesk {
  read(
    ask: { kind: TableKind; file: File; currency: string | null; language: Language },
    onProgress: (progress: Progress) => void,
  ): Promise<ImportPreview | TableProblem>;
  /** The same file again, with another currency for amounts without one. */
  check(ask: { currency: string | null }): Promise<ImportPreview>;
  /** Writes the rows without a fault. @returns how many; null: it was cancelled, and nothing is written. */
  apply(ask: { mode: ImportMode }, onProgress: (progress: Progress) => void): Promise<number | null>;
  /** Asks `apply` to take back what it has written so far. What is written whole by then stays, and can be undone. */
  cancel(): Promise<void>;
  stop(): void;
}
