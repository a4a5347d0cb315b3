import { minutesOf } from './local-time';
import type { ProductFacts } from './model';
import { isDefaultRow, rowsFor } from './product-match';
import type { ShopTable, StockRow } from './shop-tables';

/** What the stock table says of a product: `short` is less than was asked for, `unknown` no row or no number. */
export interface StockReading {
  state: 'enough' | 'short' | 'out' | 'unknown';
  /** Pieces left; null where the table does not say. */
  left: number | null;
  /** `YYYY-MM-DDTHH:mm` in the shop's zone: when it was counted, or the table imported; null when neither is known. */
  asOf: string | null;
  /** Since then; null when not known. Never negative. */
  ageMinutes: number | null;
  /** The row that says so; of several variants, the one with the least. */
  row: StockRow | null;
}

/** What is asked for. */
export interface StockQuestion {
  product: Pick<ProductFacts, 'id' | 'skuId' | 'name'> | null;
  /** As the page shows it; null where it does not. */
  spec: string | null;
  /** Pieces; null counts as one. */
  asked: number | null;
}

export interface StockClock {
  /** Minutes since 1970 in the shop's zone (`minutesOf`). */
  now: number;
  /** When the table was imported, `YYYY-MM-DDTHH:mm` in the shop's zone; null for a pack's rows. */
  importedAt: string | null;
}

const UNKNOWN: StockReading = { state: 'unknown', left: null, asOf: null, ageMinutes: null, row: null };

/** What stands between the parts of a spec, and where Latin letters meet Chinese ones: `雾蓝L` is 雾蓝 and L. */
const BETWEEN_PARTS =
  /[\s,，;；/\\|+·、:：()（）[\]【】*_-]+|(?<=\p{Script=Han})(?=[a-z])|(?<=[a-z])(?=\p{Script=Han})/u;
/** Endings that mean nothing: 红色 is 红, L码 is L. */
const ENDING = /(?<=.)[色码]$/;

const partsOf = (spec: string): string[] =>
  spec
    .normalize('NFKC')
    .toLowerCase()
    .split(BETWEEN_PARTS)
    .map((part) => part.replace(ENDING, ''))
    .filter((part) => part !== '' && part !== '码' && part !== '色');

/**
 * How well a row's spec meets the page's: 0 not at all, 1 the row stands for all variants, 2 all its parts are in the page's spec, 3 they
 * are the same. `('雾蓝 L', '颜色:雾蓝;尺码:L码')` → 2.
 */
export function specFit(row: string | null, page: string): 0 | 1 | 2 | 3 {
  if (row === null) return 1;
  const wanted = partsOf(row);
  const shown = new Set(partsOf(page));
  if (wanted.length === 0 || !wanted.every((part) => shown.has(part))) return 0;
  return new Set(wanted).size === shown.size ? 3 : 2;
}

/** The rows that are about this variant, of the best fit only; without a spec on the page, all rows of the product. */
function rowsOfVariant(rows: readonly StockRow[], spec: string | null): StockRow[] {
  if (spec === null) return [...rows];
  const fits = rows.map((row) => ({ row, fit: row.skuId === null ? specFit(row.spec, spec) : 3 }));
  const best = Math.max(0, ...fits.map(({ fit }) => fit));
  return best === 0 ? [] : fits.filter(({ fit }) => fit === best).map(({ row }) => row);
}

const least = (rows: readonly StockRow[]): StockRow | null =>
  rows.reduce<StockRow | null>((found, row) => (found && found.stock <= row.stock ? found : row), null);

/** Of several variants, only what holds for all of them is said. */
function stateOf(rows: readonly StockRow[], asked: number): StockReading['state'] {
  const states = new Set(
    rows.map(({ stock }) => (stock <= 0 ? 'out' : stock < asked ? 'short' : 'enough') as StockReading['state']),
  );
  return states.size === 1 ? ([...states][0] ?? 'unknown') : 'unknown';
}

/**
 * What the table says of the stock of a product and its variant. Rows that name no product say nothing here: a shop has no stock of
 * everything.
 */
export function stockOf(
  { product, spec, asked }: StockQuestion,
  table: Pick<ShopTable<StockRow>, 'rows'>,
  { now, importedAt }: StockClock,
): StockReading {
  const named = table.rows.filter((row) => !isDefaultRow(row));
  const rows = rowsOfVariant(rowsFor(named, product), spec);
  const row = least(rows);
  if (!row) return UNKNOWN;
  const state = stateOf(rows, Math.max(1, asked ?? 1));
  const asOf = row.asOf ?? importedAt;
  const counted = asOf === null ? null : minutesOf(asOf);
  return {
    state,
    left: state === 'unknown' ? null : Math.max(0, row.stock),
    asOf,
    ageMinutes: counted === null ? null : Math.max(0, now - counted),
    row,
  };
}
