import type { Columns } from './table-columns';
import type { CellProblemKind, ColumnId, RawRow, TableProblem } from './table-problem';
import { cleanCell, hasHidden, type Read } from './table-value';

/** What all rows of a table share. */
export interface TableContext {
  columns: Columns;
  /** Of amounts without a currency column. */
  currency: string | null;
  /** Whether long ids may have gone through a sheet that keeps fifteen digits. */
  mayBeRounded: boolean;
}

const MOST_GOT = 60;

/** What a message shows of a cell: cut, with what nobody can see made visible. */
export const shown = (text: string): string => {
  const cut = text.length > MOST_GOT ? `${text.slice(0, MOST_GOT)}…` : text;
  return cut.replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, (sign) => {
    return `<U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
  });
};

/** One row of a file, read column by column; what is wrong is noted and the reading goes on. */
export class RowSource {
  readonly problems: TableProblem[] = [];

  constructor(
    readonly row: RawRow,
    readonly context: TableContext,
  ) {}

  /** The cell's text; empty where the table has no such column. */
  text(column: ColumnId): string {
    const place = this.context.columns.get(column);
    const text = cleanCell(place ? (this.row.cells[place.index] ?? '') : '');
    if (!place || place.unit === null || !/\d$/.test(text)) return text;
    return column === 'steps' ? text : `${text}${place.unit === 'hours' ? 'h' : '%'}`;
  }

  /** What an optional cell says; null where it is empty or wrong. */
  take<T>(column: ColumnId, read: (text: string) => Read<T>): T | null {
    const text = this.text(column);
    if (text === '') return null;
    if (hasHidden(text)) return this.refuse(column, 'hidden-characters');
    const answer = read(text);
    return 'value' in answer ? answer.value : this.refuse(column, answer.fault, answer.accepted);
  }

  /** What a cell says that must not be empty; null where it is empty or wrong, and that is noted. */
  need<T>(column: ColumnId, read: (text: string) => Read<T>): T | null {
    return this.text(column) === '' ? this.refuse(column, 'missing') : this.take(column, read);
  }

  /** Notes what is wrong with a cell. */
  refuse(column: ColumnId, what: CellProblemKind, accepted?: readonly string[]): null {
    const place = this.context.columns.get(column);
    const got = shown(place ? (this.row.cells[place.index] ?? '') : '');
    const problem: TableProblem = { line: this.row.line, column: place?.heading ?? null, what, got };
    this.problems.push(accepted ? { ...problem, accepted } : problem);
    return null;
  }
}
