import type { FaultKind } from '../assist/table-problem';

/** Takes the rows of a file one by one, and what is wrong with single cells. May throw `FileFault` where there is too much. */
export interface RowSink {
  /** @param line the row as a spreadsheet counts it, from 1 */
  add(line: number, cells: string[]): void;
  /** Told before the row itself comes. @param index column from 0; null: the whole row */
  fault(line: number, index: number | null, what: FaultKind, got: string): void;
}
