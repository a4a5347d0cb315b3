import type { ProductKey } from './shop-tables';
import type { RowSource } from './table-source';
import { compact, readId, readName } from './table-value';

const MOST_NAME = 200;
/** What says "all other products" in the column of names. */
const DEFAULT_NAMES = new Set([
  '*',
  '默认',
  '全部',
  '其他',
  '其它',
  '其他商品',
  '全部商品',
  '所有商品',
  'default',
  'allproducts',
  'others',
]);

/** Which product a row is about; all null for the default row. Null, and noted, where the row says nothing of it. */
export function readProduct(source: RowSource): ProductKey | null {
  const id = readId(source.context.mayBeRounded);
  const productId = source.take('productId', id);
  const skuId = source.take('skuId', id);
  const name = source.take('name', readName(MOST_NAME));
  if (source.problems.length > 0) return null;
  if (productId === null && skuId === null && name === null) {
    const { columns } = source.context;
    const asked = (['productId', 'skuId', 'name'] as const).find((column) => columns.has(column)) ?? 'name';
    return source.refuse(asked, 'no-product');
  }
  return { skuId, productId, name: name !== null && DEFAULT_NAMES.has(compact(name)) ? null : name };
}
