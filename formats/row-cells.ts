import { unguardCell } from './cells';
import type { Taking } from './finish';
import type { ColumnMapping } from './foreign';
import { type Headed, isFilled } from './header-rows';
import type { Row, RowFault } from './rows';
import type { RowCells } from './table-format';

/** A table whose rows are being read. */
export interface OpenTable {
  file: Headed;
  mapping: ColumnMapping;
  taking: Taking;
}

const isQuote = ({ what }: RowFault): boolean => what === 'open-quote' || what === 'broken-quote';

/** Tells what is wrong with the row; a cell that says something else than it should is emptied. False: the row is left out. */
export function mend({ file, taking }: OpenTable, row: Row, faults: readonly RowFault[]): boolean {
  for (const { index, what, got } of faults) {
    taking.problems.add(row.line, index === null ? null : (file.headings[index] ?? null), what, got);
    if (index !== null) row.cells[index] = '';
  }
  if (faults.some(isQuote)) return false;
  const extra = row.cells.slice(file.headings.length).find(isFilled);
  if (extra !== undefined) taking.problems.add(row.line, null, 'extra-cells', extra);
  return true;
}

/** `="0012"`: how sheets are made to keep a number as text. A TAB in front does the same. */
const QUOTED_FORMULA = /^="([^"]*)"$/;

/** `constructor` and its like, as `tables/write-cells` has to write them. */
const isOwnText = (cell: string): boolean => cell.endsWith('\u2060') && cell.slice(0, -1) in Object.prototype;

/** Without what only keeps a spreadsheet program from reading a cell as something else. */
export function bareCell(cell: string): string {
  const inner = QUOTED_FORMULA.exec(cell)?.[1];
  if (inner !== undefined) return inner;
  if (cell.startsWith('\t')) return cell.slice(1);
  return unguardCell(isOwnText(cell) ? cell.slice(0, -1) : cell);
}

/** A row under its mapping. */
export function cellsOf({ file, mapping, taking }: OpenTable, { line, cells }: Row): RowCells {
  const bare = mapping.map((_, at) => bareCell(cells[at] ?? ''));
  return {
    line,
    of: (column) => bare.filter((cell, at) => mapping[at] === column && isFilled(cell)),
    under: (heading) => bare[file.headings.indexOf(heading)] ?? '',
    tell: (column, what, detail) => taking.problems.add(line, taking.called(column), what, detail),
  };
}
