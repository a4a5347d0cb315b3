import type { Language } from './phrase';
import { type Limit, type PackTables, TABLE_KINDS, type TableKind, type TableRows } from './shop-tables';
import type { ColumnId } from './table-problem';
import { COLUMN_WORDS, KIND_COLUMNS } from './table-words';

const two = (number: number): string => String(number).padStart(2, '0');

/** `{cents: 9250}` → `'92.50'`, `{basisPoints: 8550}` → `'85.5%'`. */
export function limitText(limit: Limit): string {
  const hundredths = 'cents' in limit ? limit.cents : limit.basisPoints;
  const fraction = hundredths % 100;
  const whole = String((hundredths - fraction) / 100);
  if ('cents' in limit) return fraction === 0 ? whole : `${whole}.${two(fraction)}`;
  return `${fraction === 0 ? whole : `${whole}.${two(fraction).replace(/0$/, '')}`}%`;
}

const DAYS: Record<Language, readonly string[]> = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

/** `[1, 2, 3, 4, 5]` → `'周一至周五'`, `'Mon-Fri'`; days that do not follow each other stand one by one. */
export function weekdaysText(days: readonly number[], language: Language): string {
  const names = days.map((day) => DAYS[language][day - 1] ?? '');
  const isRun = days.length > 2 && days.every((day, index) => index === 0 || day === (days[index - 1] ?? 0) + 1);
  if (isRun) return `${names[0]}${language === 'zh-CN' ? '至' : '-'}${names.at(-1)}`;
  return names.join(language === 'zh-CN' ? '、' : ', ');
}

const WORDS = {
  'zh-CN': { yes: '是', no: '否', similar: '相似', companion: '搭配', everything: '默认', elsewhere: '其他' },
  en: { yes: 'yes', no: 'no', similar: 'similar', companion: 'companion', everything: 'default', elsewhere: 'other' },
} satisfies Record<Language, Record<string, string>>;

const orEmpty = (value: string | number | null): string => (value === null ? '' : String(value));

type Printer<Row> = (row: Row, column: ColumnId, language: Language) => string;

/** Fields that are printed as they are. */
const plainField = (row: object, column: ColumnId): string => {
  const value: unknown = (row as Record<string, unknown>)[column];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

const product: Printer<TableRows['floors' | 'stock' | 'relations']> = (row, column, language) =>
  column === 'name' && row.name === null && row.skuId === null && row.productId === null
    ? WORDS[language].everything
    : plainField(row, column);

const PRINTERS: { [Kind in TableKind]: Printer<TableRows[Kind]> } = {
  floors: (row, column, language) => {
    if (column === 'floor') return limitText(row.floor);
    if (column === 'authority') return row.authority ? limitText(row.authority) : '';
    return column === 'steps' ? row.steps.map(limitText).join(';') : product(row, column, language);
  },
  stock: (row, column, language) =>
    column === 'asOf' ? orEmpty(row.asOf).replace('T', ' ') : product(row, column, language),
  couriers: (row, column, language) => {
    if (column === 'region') return row.region ?? WORDS[language].elsewhere;
    if (column !== 'cashOnDelivery') return plainField(row, column);
    return row.cashOnDelivery === null ? '' : WORDS[language][row.cashOnDelivery ? 'yes' : 'no'];
  },
  cutoff: (row, column, language) =>
    column === 'weekdays' ? weekdaysText(row.weekdays, language) : plainField(row, column),
  relations: (row, column, language) =>
    column === 'relation' ? WORDS[language][row.kind] : product(row, column, language),
};

/** One field of a row as it stands in a file; empty where nothing is said. What is printed is read back the same. */
export const cellText = <Kind extends TableKind>(
  kind: Kind,
  row: TableRows[Kind],
  column: ColumnId,
  language: Language,
): string => PRINTERS[kind](row, column, language);

/** The columns of a kind in the order of our files. */
export const columnsOf = (kind: TableKind): readonly ColumnId[] => KIND_COLUMNS[kind].columns;

/** The heading of a column in our files. */
export const columnLabel = (column: ColumnId, language: Language): string => COLUMN_WORDS[column].label[language];

/** What a row is about, in a few words: a product's id or name, a region, the weekdays. */
export function rowTitle<Kind extends TableKind>(kind: Kind, row: TableRows[Kind], language: Language): string {
  const [first] = (['region', 'weekdays', 'name', 'skuId', 'productId'] as const).filter(
    (column) => columnsOf(kind).includes(column) && cellText(kind, row, column, language) !== '',
  );
  return first ? cellText(kind, row, first, language) : '';
}

export const TABLES_FORMAT = 'chatside-tables';
export const TABLES_VERSION = 1;

/** Tables as a file: all kinds of the input, fields in one order, a row per line. */
export function printTables(tables: PackTables): string {
  const kinds = TABLE_KINDS.flatMap((kind) => {
    const rows = tables[kind]?.map((row) => `\n    ${JSON.stringify(row)}`);
    return rows ? [`,\n  "${kind}": [${rows.join()}${rows.length > 0 ? '\n  ' : ''}]`] : [];
  });
  return `{\n  "format": "${TABLES_FORMAT}",\n  "formatVersion": ${TABLES_VERSION}${kinds.join('')}\n}\n`;
}
