import type { CourierRow, CutoffRow, ProductKey, RelationRow, StockRow, TableKind, TableRows } from './shop-tables';
import { readDay, readMinutes, readMoment, readTime, readWeekdays } from './table-dates';
import { readFloor } from './table-floor';
import { readProduct } from './table-product';
import { readRegions } from './table-region';
import type { RowSource } from './table-source';
import { compact, readChoice, readCount, readName, readText } from './table-value';

const MOST_PIECES = 1_000_000_000;
const MOST_REMINDERS = 20;
const MOST = { spec: 200, courier: 40, days: 40, name: 200, note: 200 };

const yesOrNo = readChoice({
  yes: ['是', 'yes', 'y', 'true', '支持', '可以', '可', '有', '√', '✓', '1'],
  no: ['否', 'no', 'n', 'false', '不支持', '不可以', '不可', '无', '没有', '×', '✗', 'x', '0'],
});

const relationKind = readChoice({
  similar: ['相似', 'similar', '相似款', '替代', '替代款', '同类', 'alternative', 'substitute'],
  companion: ['搭配', 'companion', '配套', '搭配款', '搭配购买', 'goeswith', 'accessory'],
});

const isDefault = ({ skuId, productId, name }: ProductKey): boolean =>
  skuId === null && productId === null && name === null;

function readStock(source: RowSource): StockRow[] {
  const product = readProduct(source);
  if (product && isDefault(product)) source.refuse('name', 'no-default');
  const stock = source.need('stock', readCount(MOST_PIECES));
  const spec = source.take('spec', readText(MOST.spec));
  const asOf = source.take('asOf', readMoment);
  const sold = source.take('sold', readCount(MOST_PIECES));
  const priceUntil = source.take('priceUntil', readDay);
  return product && stock !== null ? [{ ...product, spec, stock, asOf, sold, priceUntil }] : [];
}

function readCourier(source: RowSource): CourierRow[] {
  const regions = source.need('region', readRegions);
  const courier = source.need('courier', readName(MOST.courier));
  const days = source.take('days', readText(MOST.days));
  const collects = source.take('cashOnDelivery', yesOrNo);
  if (!regions || courier === null) return [];
  const cashOnDelivery = collects === null ? null : collects === 'yes';
  return regions.map((region) => ({ region, courier, days, cashOnDelivery }));
}

function readCutoff(source: RowSource): CutoffRow[] {
  const weekdays = source.need('weekdays', readWeekdays);
  const time = source.need('time', readTime);
  const mostReminders = source.need('mostReminders', readCount(MOST_REMINDERS));
  const gapMinutes = source.need('gapMinutes', readMinutes);
  if (!weekdays || time === null || mostReminders === null || gapMinutes === null) return [];
  return [{ weekdays, time, mostReminders, gapMinutes }];
}

function readRelation(source: RowSource): RelationRow[] {
  const product = readProduct(source);
  const kind = source.need('relation', relationKind);
  const other = source.need('other', readName(MOST.name));
  const note = source.take('note', readText(MOST.note));
  if (!product || !kind || other === null) return [];
  if (product.name !== null && compact(product.name) === compact(other)) source.refuse('other', 'same-product');
  return [{ ...product, kind, other, note }];
}

/** How a row of each kind is read; a row of the file can hold several regions, then it is several rows. */
export const READERS: { [Kind in TableKind]: (source: RowSource) => TableRows[Kind][] } = {
  floors: readFloor,
  stock: readStock,
  couriers: readCourier,
  cutoff: readCutoff,
  relations: readRelation,
};
