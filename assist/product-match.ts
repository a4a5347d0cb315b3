import type { ProductFacts } from './model';
import type { ProductKey } from './shop-tables';

type Product = Pick<ProductFacts, 'id' | 'skuId' | 'name'>;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** `('卫衣*', '卫衣 加绒款')` → true; without `*` the names must be equal. Width, case and runs of blanks make no difference. */
export function nameMatches(pattern: string, name: string): boolean {
  const parts = plain(pattern).split('*');
  const text = plain(name);
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  const end = text.length - last.length;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}

/** Whether the row is the default one: it names no product. */
export const isDefaultRow = ({ skuId, productId, name }: ProductKey): boolean =>
  skuId === null && productId === null && name === null;

/**
 * The rows about a product, of the most exact kind that has any: by SKU, by product id, by name, else the default ones. A product of
 * which neither an id nor a name was read has none.
 */
export function rowsFor<Row extends ProductKey>(rows: readonly Row[], product: Product | null): Row[] {
  if (!product || (!product.id && !product.skuId && !product.name)) return [];
  const { id, skuId, name } = product;
  const tiers: ((row: Row) => boolean)[] = [
    (row) => row.skuId !== null && row.skuId === skuId,
    (row) => row.skuId === null && row.productId !== null && row.productId === id,
    (row) => row.skuId === null && row.productId === null && row.name !== null && !!name && nameMatches(row.name, name),
    isDefaultRow,
  ];
  for (const tier of tiers) {
    const found = rows.filter(tier);
    if (found.length > 0) return found;
  }
  return [];
}
