import type { Draft } from './finish';
import type { ColumnMapping, FileProblemCode, FormatId, PhraseColumn } from './foreign';
import type { Row } from './rows';

/** One row of a table under its mapping. */
export interface RowCells {
  line: number;
  /** Cells of all columns that say this, outermost or first one first; blank ones left out. */
  of: (column: PhraseColumn) => string[];
  /** The cell under a heading as the file writes it; empty where there is none. */
  under: (heading: string) => string;
  tell: (column: PhraseColumn, what: FileProblemCode, detail?: string) => void;
}

/** A kind of table, known by its headings. */
export interface TableFormat {
  id: FormatId;
  /** @param above rows above the headings */
  fits: (headings: readonly string[], above: readonly Row[]) => boolean;
  /** Where the headings alone would be misread. */
  mapping?: (headings: readonly string[]) => ColumnMapping;
  /** What is special about a row; the draft holds what the columns say. */
  adapt?: (draft: Draft, cells: RowCells) => Draft;
  /** Signs in front of a code that only announce it there. */
  codeMarks?: RegExp;
}
