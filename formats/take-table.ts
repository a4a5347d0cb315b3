import type { Pace } from '../tables/pace';
import { draftOf } from './draft-row';
import { finish } from './finish';
import type { ColumnMapping, ForeignPhrase, FormatId, TablePreview } from './foreign';
import { type Headed, headed } from './header-rows';
import { LIMITS } from './limits';
import type { FindPicture } from './pictures';
import { Problems } from './problems';
import { propose } from './propose';
import { refusal } from './refusal';
import { cellsOf, mend, type OpenTable } from './row-cells';
import type { Row, RowFault, RowList } from './rows';
import type { TableFormat } from './table-format';

/** What is known of a file besides its rows. */
export interface TableContext {
  /** What it is called, without folder and ending. */
  name: string;
  format?: FormatId;
  mapping?: ColumnMapping;
  headerRow?: number | null;
  findPicture: FindPicture;
}

export interface TakenTable {
  format: FormatId;
  phrases: ForeignPhrase[];
  problems: Problems;
  table: TablePreview;
}

const PER_PAUSE = 500;

function faultsByLine(faults: readonly RowFault[]): Map<number, RowFault[]> {
  const byLine = new Map<number, RowFault[]>();
  for (const fault of faults) byLine.set(fault.line, [...(byLine.get(fault.line) ?? []), fault]);
  return byLine;
}

function phraseOf(table: OpenTable, format: TableFormat, row: Row, context: TableContext): ForeignPhrase | null {
  const cells = cellsOf(table, row);
  const draft = draftOf(cells, context.findPicture);
  // A text expander writes one file per group.
  const named = format.id === 'text-expander' ? { ...draft, group: [context.name] } : draft;
  return finish(format.adapt ? format.adapt(named, cells) : named, table.taking);
}

function openTable(file: Headed, mapping: ColumnMapping, format: TableFormat): OpenTable {
  const called = (column: ColumnMapping[number]) => file.headings[mapping.indexOf(column)] ?? null;
  const { codeMarks } = format;
  const taking = { problems: new Problems(), program: format.id, called, ...(codeMarks ? { codeMarks } : {}) };
  return { file, mapping, taking };
}

function preview({ headings, headerRow, below }: Headed, mapping: ColumnMapping): TablePreview {
  const rows = below.slice(0, LIMITS.preview).map(({ cells }) => headings.map((_, at) => cells[at] ?? ''));
  return { headings, headerRow, rows, mapping };
}

/** Takes the phrases of a table. Throws `RefusalError`: `empty-file`, `no-phrases`, `no-text-column`, `too-many-columns`. */
export async function takeTable(list: RowList, context: TableContext, pace: Pace): Promise<TakenTable> {
  const file = headed(list.rows, context.headerRow);
  if (file.below.length === 0) throw refusal(list.rows.length === 0 ? 'empty-file' : 'no-phrases');
  const { format, mapping: found } = propose(file, context.format);
  const mapping = file.headings.map((_, at) => (context.mapping ?? found)[at] ?? null);
  const shown = preview(file, mapping);
  if (!mapping.includes('text')) throw refusal('no-text-column', { row: file.headerRow ?? 1, table: shown });
  const table = openTable(file, mapping, format);
  const faults = faultsByLine(list.faults);
  const phrases: ForeignPhrase[] = [];
  for (const [at, row] of file.below.entries()) {
    if (at % PER_PAUSE === 0) await pace(at / file.below.length);
    const isWhole = mend(table, row, faults.get(row.line) ?? []);
    const phrase = isWhole ? phraseOf(table, format, row, context) : null;
    if (phrase) phrases.push(phrase);
  }
  return { format: format.id, phrases, problems: table.taking.problems, table: shown };
}
