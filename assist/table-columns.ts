import { TABLE_KINDS, type TableKind } from './shop-tables';
import type { CheckOptions, ColumnId, TableNote, TableProblem } from './table-problem';
import { COLUMN_WORDS, KIND_COLUMNS, type Needed, readableColumns, spellings } from './table-words';

/** Where a column stands, and what its heading says about the numbers below it. */
export interface Column {
  index: number;
  /** As the file writes it. */
  heading: string;
  /** `(%)`, `(小时)`: what a bare number means; null: as usual. */
  unit: 'percent' | 'hours' | null;
}

export type Columns = ReadonlyMap<ColumnId, Column>;

export interface MappedHeader {
  columns: Columns;
  problems: TableProblem[];
  notes: TableNote[];
}

const BRACKETS = /[([【<][^)\]】>]*[)\]】>]/g;
const NO_MATTER = /[\s*_\-:.,;'"、·。%]/g;

/** What a heading is compared by: `'* 底价（元）：'` → `'底价'`, `'Product_ID'` → `'productid'`. */
export const headingKey = (heading: string): string =>
  heading.normalize('NFKC').toLowerCase().replace(BRACKETS, '').replace(NO_MATTER, '');

const keysOf = (kind: TableKind): Map<string, ColumnId> =>
  new Map(
    readableColumns(kind).flatMap((column) => [column, ...spellings(column)].map((word) => [headingKey(word), column])),
  );

const BY_KIND = Object.fromEntries(TABLE_KINDS.map((kind) => [kind, keysOf(kind)])) as Record<
  TableKind,
  Map<string, ColumnId>
>;

/** How many cells of a row are headings of that kind of table: the heading row is the one with most. */
export function headingsIn(kind: TableKind, cells: readonly string[]): number {
  const found = new Set(cells.map((cell) => (cell.length <= 60 ? BY_KIND[kind].get(headingKey(cell)) : undefined)));
  found.delete(undefined);
  return found.size;
}

/** Units that would make every number mean something else than we read. */
const OTHER_UNITS = /万|千|百|角|thousand|million|cents?\b|^分$/;
const NUMERIC = new Set<ColumnId>(['floor', 'authority', 'price', 'steps', 'stock', 'sold', 'giftStock', 'gapMinutes']);

function unitOf(heading: string, column: ColumnId): Column['unit'] | 'wrong' {
  if (!NUMERIC.has(column)) return null;
  const text = heading.normalize('NFKC').toLowerCase();
  const inside = (text.match(BRACKETS) ?? []).map((part) => part.slice(1, -1).trim()).join(' ');
  if (column === 'gapMinutes') return /小时|hour|^h$/.test(inside) ? 'hours' : null;
  if (OTHER_UNITS.test(inside)) return 'wrong';
  return /%|百分比|percent/.test(inside) || text.trimEnd().endsWith('%') ? 'percent' : null;
}

const problemAt = (line: number | null, column: string, rest: Pick<TableProblem, 'what'> & Partial<TableProblem>) => ({
  line,
  column,
  got: '',
  ...rest,
});

const bothLabels = (column: ColumnId): string => {
  const { label } = COLUMN_WORDS[column];
  return label.en === label['zh-CN'] ? label.en : `${label['zh-CN']} / ${label.en}`;
};

function missing(line: number | null, group: Needed): TableProblem {
  const accepted = group.flatMap((column) => spellings(column).slice(0, group.length > 1 ? 3 : 12));
  return problemAt(line, bothLabels(group[0] ?? 'name'), { what: 'missing-column', accepted: [...new Set(accepted)] });
}

/** Which columns the table cannot do without: without a currency of the shop, floors must say theirs. */
function neededOf(kind: TableKind, options: CheckOptions): readonly Needed[] {
  const { needed } = KIND_COLUMNS[kind];
  return kind === 'floors' && options.currency === null ? [...needed, ['currency']] : needed;
}

/** Finds the columns of a kind by their headings. With a problem here no row can be read. */
export function mapHeader(
  kind: TableKind,
  header: readonly string[],
  headerLine: number | null,
  options: CheckOptions,
): MappedHeader {
  const columns = new Map<ColumnId, Column>();
  const problems: TableProblem[] = [];
  const notes: TableNote[] = [];
  header.forEach((heading, index) => {
    const column = BY_KIND[kind].get(headingKey(heading));
    const earlier = column && columns.get(column);
    if (!column) {
      if (heading !== '') notes.push({ what: 'unknown-column', detail: heading, count: null });
    } else if (earlier) {
      const otherColumn = earlier.heading;
      problems.push(problemAt(headerLine, heading, { what: 'repeated-column', got: heading, otherColumn }));
    } else {
      const unit = unitOf(heading, column);
      if (unit === 'wrong') problems.push(problemAt(headerLine, heading, { what: 'wrong-unit', got: heading }));
      columns.set(column, { index, heading, unit: unit === 'wrong' ? null : unit });
    }
  });
  for (const group of neededOf(kind, options)) {
    if (!group.some((column) => columns.has(column))) problems.push(missing(headerLine, group));
  }
  return { columns, problems, notes };
}
