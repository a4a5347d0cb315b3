import type { ProductFacts } from './model';
import type { ProductKey } from './shop-tables';

type Product = Pick<ProductFacts, 'id' | 'skuId' | 'name'>;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Whether parts that stood between `*` follow each other in the text. */
function follows([first = '', ...rest]: readonly string[], text: string): boolean {
  const last = rest.at(-1);
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  const end = text.length - last.length;
  let at = first.length;
  for (const part of rest.slice(0, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}

/** `('卫衣*', '卫衣 加绒款')` → true; without `*` the names must be equal. Width, case and runs of blanks make no difference. */
export const nameMatches = (pattern: string, name: string): boolean => follows(plain(pattern).split('*'), plain(name));

/** Whether the row is the default one: it names no product. */
export const isDefaultRow = ({ skuId, productId, name }: ProductKey): boolean =>
  skuId === null && productId === null && name === null;

/** Rows by what they name, so that a table of 100,000 rows is looked through once, not at every reading. */
interface RowIndex {
  bySku: Map<string, ProductKey[]>;
  byProduct: Map<string, ProductKey[]>;
  byName: Map<string, ProductKey[]>;
  patterns: { parts: string[]; row: ProductKey }[];
  defaults: ProductKey[];
}

const indexes = new WeakMap<readonly ProductKey[], RowIndex>();

const add = (rows: Map<string, ProductKey[]>, key: string, row: ProductKey): unknown =>
  rows.get(key)?.push(row) ?? rows.set(key, [row]);

function indexOf(rows: readonly ProductKey[]): RowIndex {
  const known = indexes.get(rows);
  if (known) return known;
  const index: RowIndex = { bySku: new Map(), byProduct: new Map(), byName: new Map(), patterns: [], defaults: [] };
  for (const row of rows) {
    const { skuId, productId, name } = row;
    if (skuId !== null) add(index.bySku, skuId, row);
    else if (productId !== null) add(index.byProduct, productId, row);
    else if (name === null) index.defaults.push(row);
    else if (name.includes('*') || name.includes('＊')) index.patterns.push({ parts: plain(name).split('*'), row });
    else add(index.byName, plain(name), row);
  }
  indexes.set(rows, index);
  return index;
}

/** Rows that name the product, exactly or by a pattern, in the order of the table. */
function named({ byName, patterns }: RowIndex, rows: readonly ProductKey[], name: string): ProductKey[] {
  const text = plain(name);
  const exact = byName.get(text) ?? [];
  const like = patterns.filter(({ parts }) => follows(parts, text)).map(({ row }) => row);
  if (exact.length === 0 || like.length === 0) return exact.length > 0 ? exact : like;
  const found = new Set([...exact, ...like]);
  return rows.filter((row) => found.has(row));
}

/**
 * The rows about a product, of the most exact kind that has any: by SKU, by product id, by name, else the default ones. A product of
 * which neither an id nor a name was read has none. The rows must not be changed in place: what is known of them is remembered.
 */
export function rowsFor<Row extends ProductKey>(rows: readonly Row[], product: Product | null): Row[] {
  if (!product || (!product.id && !product.skuId && !product.name)) return [];
  const index = indexOf(rows);
  const tiers = [
    product.skuId ? index.bySku.get(product.skuId) : undefined,
    product.id ? index.byProduct.get(product.id) : undefined,
    product.name ? named(index, rows, product.name) : undefined,
    index.defaults,
  ];
  return (tiers.find((found) => found && found.length > 0) ?? []) as Row[];
}
