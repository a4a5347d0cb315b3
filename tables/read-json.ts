import { TABLE_KINDS, type TableKind } from '../assist/shop-tables';
import { columnsOf, limitText, TABLES_FORMAT, TABLES_VERSION } from '../assist/table-print';
import type { RawTable } from '../assist/table-problem';
import { guarded } from '../assist/table-value';
import { Collector } from './collect';
import { fileFault } from './file-problem';
import { jsonFaultLine } from './json-fault';
import { LIMITS } from './limits';
import type { Pace } from './pace';
import { decodeText } from './text-encoding';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const PER_PAUSE = 10_000;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw fileFault('bad-json', { line: jsonFaultLine(text) });
  }
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** `{cents}` and `{basisPoints}` as a cell; anything else stays JSON, and is refused where an amount is asked for. */
function objectText(value: object): string {
  if ('cents' in value && isCount(value.cents)) return limitText({ cents: value.cents });
  if ('basisPoints' in value && isCount(value.basisPoints)) return limitText({ basisPoints: value.basisPoints });
  return JSON.stringify(value);
}

/** A number too long to be exact has lost its last digits before anybody could read it. */
const numberText = (value: number): string =>
  Number.isInteger(value) && !Number.isSafeInteger(value) ? value.toExponential().toUpperCase() : String(value);

/** Our own format says which of the two a limit is: a bare number would have to be guessed at. */
const limitCell = (value: unknown): string => (typeof value === 'number' ? `{${value}}` : cellOf(value));

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (Array.isArray(value)) return value.map(cellOf).join(';');
  return typeof value === 'object' ? objectText(value) : String(value);
}

const PRODUCT = ['skuId', 'productId', 'name'] as const;

/** Null where our own files mean "all others": a sheet says it in words. */
function ownCell(kind: TableKind, row: Fields, field: string): string {
  const value = row[field];
  if (typeof value === 'string') return guarded(value);
  const isDefault = field === 'name' && PRODUCT.every((key) => row[key] === null);
  if (isDefault || (kind === 'couriers' && field === 'region' && value === null)) return '*';
  if (field === 'steps' && Array.isArray(value)) return value.map(limitCell).join(';');
  return field === 'floor' || field === 'authority' ? limitCell(value) : cellOf(value);
}

/** The field of our own file for a column; a relation's kind is called `kind`. */
const fieldOf = (column: string): string => (column === 'relation' ? 'kind' : column);

interface Listed {
  header: string[];
  items: readonly unknown[];
  cell(row: Fields, heading: string): string;
}

function ownTable(kind: TableKind, file: Fields, collector: Collector): Listed {
  const version = file.formatVersion;
  if (typeof version !== 'number') throw fileFault('wrong-shape', { column: 'formatVersion' });
  if (version > TABLES_VERSION) throw fileFault('newer-format', { column: 'formatVersion', got: String(version) });
  const others = TABLE_KINDS.filter((other) => other !== kind && Array.isArray(file[other]) && file[other].length > 0);
  if (others.length > 0) collector.note({ what: 'other-kinds', detail: others.join(', '), count: others.length });
  const items: unknown = file[kind];
  if (items === undefined) throw fileFault('no-such-kind', { column: kind });
  if (!Array.isArray(items)) throw fileFault('wrong-shape', { column: kind });
  return { header: columnsOf(kind).map(fieldOf), items, cell: (row, field) => ownCell(kind, row, field) };
}

/** Headings of a list of objects, in the order in which they first appear. */
function namesOf(items: readonly unknown[]): string[] {
  const names = new Set<string>();
  for (const item of items) {
    if (isFields(item)) for (const name of Object.keys(item)) names.add(name);
    if (names.size > LIMITS.columns) throw fileFault('too-many-columns', { accepted: [String(LIMITS.columns)] });
  }
  return [...names];
}

function listOf(kind: TableKind, json: unknown, collector: Collector): Listed {
  if (isFields(json) && json.format === TABLES_FORMAT) return ownTable(kind, json, collector);
  const items = isFields(json) ? json[kind] : json;
  if (!Array.isArray(items)) throw fileFault('wrong-shape');
  return { header: namesOf(items), items, cell: (row, name) => cellOf(row[name]) };
}

/** Reads our own format, or a list of objects under the headings of a table. Rows are counted from 1. Throws `FileFault`. */
export async function readJson(kind: TableKind, bytes: Uint8Array, pace: Pace): Promise<RawTable> {
  const collector = new Collector(kind, 'json');
  const json = parseJson(decodeText(bytes).text);
  await pace(0.3);
  const { header, items, cell } = listOf(kind, json, collector);
  if (items.length === 0) throw fileFault('no-rows', { column: kind });
  collector.open(null, header);
  for (const [index, item] of items.entries()) {
    if (!isFields(item)) throw fileFault('wrong-shape', { line: index + 1, got: JSON.stringify(item).slice(0, 60) });
    collector.add(
      index + 1,
      header.map((name) => cell(item, name)),
    );
    if (index % PER_PAUSE === 0) await pace(0.3 + (0.7 * index) / items.length);
  }
  return collector.finish();
}
