import type { FaultKind } from '../assist/table-problem';
import type { RowSink } from '../tables/row-sink';
import { LIMITS } from './limits';
import { refusal } from './refusal';

/** A row with at least one filled cell. */
export interface Row {
  /** As a spreadsheet counts it, from 1. */
  line: number;
  cells: string[];
}

export interface RowFault {
  line: number;
  /** Column from 0; null: the whole row. */
  index: number | null;
  what: FaultKind;
  got: string;
}

/** A file as rows of text. */
export interface RowList {
  rows: Row[];
  faults: RowFault[];
}

const MOST_FAULTS = 10_000;
const isFilled = (cell: string): boolean => cell !== '' && cell.trim() !== '';

/** Keeps the rows that say something, within limits. */
export class Rows implements RowSink, RowList {
  readonly rows: Row[] = [];
  readonly faults: RowFault[] = [];

  /** Throws `RefusalError` `too-many-rows`. */
  add(line: number, cells: string[]): void {
    if (!cells.some(isFilled)) return;
    if (this.rows.length >= LIMITS.rows + LIMITS.aboveHeader) {
      throw refusal('too-many-rows', { detail: '100,000', row: line });
    }
    this.rows.push({ line, cells });
  }

  /** Throws `RefusalError` `too-many-faults`. */
  fault(line: number, index: number | null, what: FaultKind, got: string): void {
    if (this.faults.length >= MOST_FAULTS) throw refusal('too-many-faults', { row: line });
    this.faults.push({ line, index, what, got });
  }
}
