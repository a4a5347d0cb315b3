import type { FloorRow, Limit, ProductKey } from './shop-tables';
import { readCurrency, readLimit, readMoney, readSteps } from './table-money';
import { readProduct } from './table-product';
import type { RowSource } from './table-source';
import { readCount, readText } from './table-value';

const MOST_GIFTS = 1_000_000_000;
const MOST_GIFT = 100;
/** Basis points of the whole. */
const WHOLE = 10_000;
/** Of an amount that must not pass through fractions. */
const exact = (cents: number, basisPoints: number): number =>
  Number((BigInt(cents) * BigInt(basisPoints) + 9999n) / 10_000n);

/** The limit in cents: a share needs the list price, and is rounded up. Null: not known. */
function centsOf(limit: Limit, price: number | null): number | null {
  if ('cents' in limit) return limit.cents;
  return price === null ? null : exact(price, limit.basisPoints);
}

/** Whether `a` is surely less than `b`; an amount and a share cannot be compared without a list price. */
function isBelow(a: Limit, b: Limit, price: number | null): boolean {
  if ('basisPoints' in a && 'basisPoints' in b) return a.basisPoints < b.basisPoints;
  const [left, right] = [centsOf(a, price), centsOf(b, price)];
  return left !== null && right !== null && left < right;
}

const isDefault = ({ skuId, productId, name }: ProductKey): boolean =>
  skuId === null && productId === null && name === null;

function checkLimits(source: RowSource, floor: Limit, authority: Limit | null, price: number | null): void {
  const whole: Limit = price === null ? { basisPoints: WHOLE } : { cents: price };
  if (isBelow(whole, floor, price)) source.refuse('floor', 'above-price', [source.text('price')]);
  else if (!authority) return;
  else if (isBelow(authority, floor, price))
    source.refuse('authority', 'authority-below-floor', [source.text('floor')]);
  else if (isBelow(whole, authority, price)) source.refuse('authority', 'above-price', [source.text('price')]);
}

/** For all other products an amount says nothing: half of one price is twice another. */
function checkDefault(source: RowSource, limits: Pick<FloorRow, 'floor' | 'authority'>): void {
  if ('cents' in limits.floor) source.refuse('floor', 'default-needs-share', ['85%']);
  if (limits.authority && 'cents' in limits.authority) source.refuse('authority', 'default-needs-share', ['90%']);
}

function checkGift(source: RowSource, gift: string | null, giftStock: number | null): void {
  if (gift === null && giftStock !== null && giftStock > 0) source.refuse('giftStock', 'gift-without-name');
}

/** A row of floors. Amounts are in the row's currency, else in the shop's. */
export function readFloor(source: RowSource): FloorRow[] {
  const { columns } = source.context;
  const product = readProduct(source);
  const written = source.text('currency') === '' ? source.context.currency : null;
  const currency = written ?? source.need('currency', readCurrency);
  if (currency === null) return [];
  const floor = source.need('floor', (text) => readLimit(text, currency));
  const authority = source.take('authority', (text) => readLimit(text, currency));
  const percent = columns.get('steps')?.unit === 'percent';
  const steps = source.take('steps', (text) => readSteps(text, currency, percent)) ?? [];
  const gift = source.take('gift', readText(MOST_GIFT));
  const giftStock = source.take('giftStock', readCount(MOST_GIFTS));
  const price = source.take('price', (text) => readMoney(text, currency));
  if (!product || !floor || source.problems.length > 0) return [];
  checkLimits(source, floor, authority, price);
  if (isDefault(product)) checkDefault(source, { floor, authority });
  checkGift(source, gift, giftStock);
  return [{ ...product, currency, floor, authority, steps, gift, giftStock }];
}
