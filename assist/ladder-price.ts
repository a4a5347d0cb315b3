import type { ProductFacts } from './model';
import { isWholeCurrency } from './money';
import { rowsFor } from './product-match';
import type { FloorRow, Limit } from './shop-tables';

/** What is known about the price that is being haggled over. All amounts are hundredths of `currency`. */
export interface BargainFacts {
  listCents: number | null;
  /** What the price may not go below; in the same currency as the list price, else null. 0 means zero. */
  floorCents: number | null;
  /** ISO 4217. */
  currency: string | null;
  /** The price that the buyer named last. */
  offerCents: number | null;
}

/** Facts that prices can be computed from. */
export interface Numbers {
  list: number;
  floor: number;
  /** Prices are rounded up to this. */
  unit: number;
}

const TEN_CENTS = 10;
const ONE_UNIT = 100;
/** Basis points of the whole. */
const WHOLE = 10_000;

/** Integer cents that stay exact when they are multiplied by basis points. */
export function isAmount(cents: number | null): cents is number {
  return cents !== null && Number.isInteger(cents) && cents >= 0 && cents * WHOLE <= Number.MAX_SAFE_INTEGER;
}

/** Null unless list price and floor are known in one currency. */
export function numbersOf({ listCents, floorCents, currency }: BargainFacts): Numbers | null {
  if (!currency || !isAmount(listCents) || !isAmount(floorCents)) return null;
  return { list: listCents, floor: floorCents, unit: isWholeCurrency(currency) ? ONE_UNIT : TEN_CENTS };
}

/**
 * The price one step further down: the standing price less a share of the list price, rounded up to whole ten cents (whole units
 * where there are no cents), never below the floor, never above the standing price. `(9900, 250, {list: 10000, floor: 9000})` → 9650.
 */
export function stepPrice(standing: number, basisPoints: number, { list, floor, unit }: Numbers): number {
  const scaled = Math.max(0, standing * WHOLE - list * basisPoints);
  const scaledUnit = unit * WHOLE;
  const rest = scaled % scaledUnit;
  const units = (scaled - rest) / scaledUnit + (rest > 0 ? 1 : 0);
  return Math.min(standing, Math.max(floor, units * unit));
}

/**
 * The facts about one product. A floor counts only in the currency of the price shown; of several rows the highest counts.
 * @param offerCents the price that the buyer named last, null without one
 */
export function bargainFacts(
  product: ProductFacts | null,
  floors: readonly FloorRow[],
  offerCents: number | null,
): BargainFacts {
  const currency = product?.currency ?? null;
  const listCents = product?.priceCents ?? null;
  const rows = rowsFor(floors, product).filter((row) => row.currency === currency);
  const limits = rows.map(({ floor }) => centsOf(floor, listCents)).filter((cents) => cents !== null);
  return { listCents, floorCents: limits.length > 0 ? Math.max(...limits) : null, currency, offerCents };
}

/** A share of the list price is rounded up, in the shop's favour; null without a list price. */
function centsOf(limit: Limit, listCents: number | null): number | null {
  if ('cents' in limit) return limit.cents;
  return isAmount(listCents) ? Math.ceil((listCents * limit.basisPoints) / WHOLE) : null;
}
