import type { CourierRow, CutoffRow, ProductKey, TableKind, TableRows } from './shop-tables';
import { regionKey } from './table-region';

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** The first that is given decides, as when a row is looked for. */
function productKey({ skuId, productId, name }: ProductKey): string {
  if (skuId !== null) return `s:${skuId}`;
  if (productId !== null) return `p:${productId}`;
  return name === null ? '*' : `n:${plain(name)}`;
}

const courierKey = ({ region }: CourierRow): string => (region === null ? '*' : regionKey(region));

const KEYS: { [Kind in TableKind]: (row: TableRows[Kind]) => string[] } = {
  floors: (row) => [`${productKey(row)}\n${row.currency}`],
  stock: (row) => [`${productKey(row)}\n${row.spec === null ? '' : plain(row.spec)}`],
  couriers: (row) => [courierKey(row)],
  cutoff: ({ weekdays }: CutoffRow) => weekdays.map(String),
  relations: (row) => [`${productKey(row)}\n${row.kind}\n${plain(row.other)}`],
};

/** What a row is about: no two rows of a table may share any of these. A cut-off is about each of its weekdays. */
export const rowKeys = <Kind extends TableKind>(kind: Kind, row: TableRows[Kind]): string[] => KEYS[kind](row);
