import type { TableKind } from '../assist/shop-tables';
import type { FaultKind, RawTable, TableNote } from '../assist/table-problem';
import { fileFault } from './file-problem';
import { findHeader } from './header-row';
import { LIMITS } from './limits';
import type { RowSink } from './row-sink';

const MOST_FAULTS = 500_000;
const isFilled = (cell: string): boolean => cell !== '' && cell.trim() !== '';

/** Puts a table together from rows that come one by one: finds the headings, drops blank rows, keeps the limits. */
export class Collector implements RowSink {
  private readonly waiting: { line: number; cells: string[] }[] = [];
  private readonly table: RawTable;
  private isOpen = false;
  private shortRows = 0;
  /** How many headings of the kind were found; 0 while there are none. */
  known = 0;

  constructor(
    private readonly kind: TableKind,
    format: RawTable['format'],
  ) {
    this.table = { format, headerLine: 1, header: [], rows: [], faults: [], notes: [] };
  }

  note(note: TableNote): void {
    this.table.notes.push(note);
  }

  /** Throws `FileFault` where there are too many: then the file is broken as a whole. */
  fault(line: number, index: number | null, what: FaultKind, got: string): void {
    if (this.table.faults.length >= MOST_FAULTS) throw fileFault('too-many-faults', { line });
    this.table.faults.push({ line, index, what, got });
  }

  /** Takes the next row. Throws `FileFault` where there are too many rows or columns. */
  add(line: number, cells: string[]): void {
    if (this.isOpen) {
      this.keep(line, cells);
      return;
    }
    this.waiting.push({ line, cells });
    if (this.waiting.length >= LIMITS.aboveHeader) this.findHeadings();
  }

  /** What has come so far; complete after `finish`. */
  get soFar(): Readonly<RawTable> {
    return this.table;
  }

  /** The table. Throws `FileFault` `empty-file` where every row was blank. */
  finish(): RawTable {
    if (!this.isOpen) this.findHeadings();
    if (this.shortRows > 0) this.note({ what: 'short-rows', detail: '', count: this.shortRows });
    return this.table;
  }

  private findHeadings(): void {
    const found = findHeader(
      this.kind,
      this.waiting.map(({ cells }) => cells),
    );
    const place = found && this.waiting[found.index];
    if (!found || !place) {
      if (this.waiting.length < LIMITS.aboveHeader) throw fileFault('empty-file');
      this.waiting.length = 0;
      return;
    }
    this.known = found.known;
    this.open(place.line, place.cells);
    const above = this.waiting.slice(0, found.index).filter(({ cells }) => cells.some(isFilled)).length;
    if (above > 0) this.note({ what: 'title-lines', detail: '', count: above });
    for (const { line, cells } of this.waiting.splice(0).slice(found.index + 1)) this.keep(line, cells);
  }

  /** Takes the headings; what is added from now on are rows. Throws `FileFault` where there are too many. */
  open(line: number | null, cells: readonly string[]): void {
    this.isOpen = true;
    const last = cells.findLastIndex(isFilled) + 1;
    if (last > LIMITS.columns) throw fileFault('too-many-columns', { line, accepted: [String(LIMITS.columns)] });
    this.table.headerLine = line;
    this.table.header = cells.slice(0, last).map((cell) => cell.replace(/\s+/g, ' ').trim().slice(0, 200));
  }

  private keep(line: number, cells: string[]): void {
    if (!cells.some(isFilled)) return;
    const { header, rows } = this.table;
    if (rows.length >= LIMITS.rows) throw fileFault('too-many-rows', { line, accepted: ['100,000'] });
    const width = header.length;
    if (cells.length > width) this.cutExtra(line, cells, width);
    else if (cells.length < width) {
      this.shortRows += 1;
      while (cells.length < width) cells.push('');
    }
    for (let index = 0; index < width; index += 1) this.limitCell(line, cells, index);
    rows.push({ line, cells });
  }

  private cutExtra(line: number, cells: string[], width: number): void {
    const extra = cells.slice(width).find(isFilled);
    if (extra !== undefined) this.fault(line, null, 'extra-cells', extra.slice(0, 100));
    cells.length = width;
  }

  private limitCell(line: number, cells: string[], index: number): void {
    const cell = cells[index] ?? '';
    if (cell.length <= LIMITS.cell) return;
    cells[index] = cell.slice(0, LIMITS.cell);
    this.fault(line, index, 'too-long', cell.slice(0, 100));
  }
}
