/**
 * The lead's tables: numbers and names that only the shop knows. Plain data; imported on the library page, or brought by a pack.
 * Amounts are integer hundredths of the currency, shares are basis points (10,000 = all of it): nothing is computed in fractions.
 */

/** An amount, or a share of the list price. */
export type Limit = { cents: number } | { basisPoints: number };

/** Which products a row is about: the first of the three that is given decides. All null: the default row. */
export interface ProductKey {
  skuId: string | null;
  productId: string | null;
  /** A name, `*` standing for anything: `卫衣*`. */
  name: string | null;
}

/** How far the price of a product may go down. */
export interface FloorRow extends ProductKey {
  /** ISO 4217. A floor counts only for a price in this currency. */
  currency: string;
  /** Never below this; 0 cents is zero. As a share: of the list price. */
  floor: Limit;
  /** How far the agent may go alone; below it the lead is asked. Null: as far as the floor. */
  authority: Limit | null;
  /** How much each price step gives away, in order; empty: the ladder's own steps. */
  steps: Limit[];
  /** What may be given on top, in words; null: nothing. */
  gift: string | null;
  /** How many of it are left; null: not counted; 0: none. */
  giftStock: number | null;
}

/** What really lies in the warehouse. */
export interface StockRow extends ProductKey {
  /** The variant as the page shows it; null: all of them. */
  spec: string | null;
  stock: number;
  /** When it was counted, `YYYY-MM-DDTHH:mm` in the shop's zone; null: when the table was imported. */
  asOf: string | null;
  /** Sold so far; null: not known, then no phrase may say it. */
  sold: number | null;
  /** Last day of today's price, `YYYY-MM-DD`; null: not known. */
  priceUntil: string | null;
}

/** Who carries parcels to a region. */
export interface CourierRow {
  /** Province, city or district, such as `浙江` or `浙江 杭州`; null: everywhere else. */
  region: string | null;
  courier: string;
  /** How long it takes, in words: `2–3 天`. */
  days: string | null;
  /** Whether it collects the money; null: not known. */
  cashOnDelivery: boolean | null;
}

/** Until when a payment leaves the same day, and how often an unpaid order may be mentioned. */
export interface CutoffRow {
  /** 1 = Monday … 7 = Sunday. */
  weekdays: number[];
  /** `HH:mm` in the shop's zone. */
  time: string;
  mostReminders: number;
  /** Least time between two reminders of one order. */
  gapMinutes: number;
  /** Only on this console; missing: on all. A pack's practice hours must not count in a real shop. */
  console?: string;
}

/** What goes with a product, or stands in for it. */
export interface RelationRow extends ProductKey {
  kind: 'similar' | 'companion';
  /** The other product's name as the buyer knows it. */
  other: string;
  /** Why it fits, in a few words for the agent; null: not said. */
  note: string | null;
}

export interface TableRows {
  floors: FloorRow;
  stock: StockRow;
  couriers: CourierRow;
  cutoff: CutoffRow;
  relations: RelationRow;
}

export type TableKind = keyof TableRows;

export const TABLE_KINDS = ['floors', 'stock', 'couriers', 'cutoff', 'relations'] as const satisfies TableKind[];

/** All tables of the shop: the imported ones where there are any, else those of the packs. */
export type ShopTables = { [Kind in TableKind]: ShopTable<TableRows[Kind]> };

export interface ShopTable<Row> {
  rows: Row[];
  /** Milliseconds since 1970; null for rows of a pack. */
  importedAt: number | null;
}

/** What a pack brings. */
export type PackTables = { [Kind in TableKind]?: TableRows[Kind][] };
