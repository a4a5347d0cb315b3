import { courierOfOrder } from './couriers';
import { nextCutoff } from './cutoff';
import { type FilledPart, fillTemplate, type PlaceholderValues } from './fill';
import { minutesOf } from './local-time';
import type { ConversationView, OrderFacts, OrderStage, ProductFacts } from './model';
import type { Phrase } from './phrase';
import { isOnlyRead } from './placeholders';
import { rowsFor } from './product-match';
import type { RelationRow, ShopTables, StockRow } from './shop-tables';

/** What the values of the shop's tables are looked up for. */
export interface ShopQuestion {
  /** What the chat is about; null: not known for certain. */
  product: ProductFacts | null;
  order: OrderFacts | null;
  tables: ShopTables;
  consoleId?: string;
  /** `YYYY-MM-DDTHH:mm` in the shop's zone. */
  now: string;
}

/** Looks one kind of value up. */
type ShopSource = (question: ShopQuestion) => PlaceholderValues;

/** Where values come from; another table is another line. */
const SOURCES: readonly ShopSource[] = [stockValues, relationValues, courierValues, cutoffValues];

/** What is being asked about: the product shown beside the chat, else the only item of the order. */
export function productInQuestion(
  { product }: Pick<ConversationView, 'product'>,
  order: OrderFacts | null,
): ProductFacts | null {
  if (product) return product;
  const item = order?.items.length === 1 ? order.items[0] : undefined;
  if (!order || !item) return null;
  const { productId, skuId, name, spec, priceCents } = item;
  return { id: productId, skuId, name, spec, priceCents, currency: order.currency };
}

/**
 * What the shop's tables say about the product in question, as values of placeholders. A value is there only while it is true: no
 * stock that was counted on another day, no price that has run out.
 * @param tables none: no values
 * @param now `YYYY-MM-DDTHH:mm` in the shop's zone
 */
export function shopValues(
  view: Pick<ConversationView, 'product'> & Partial<Pick<ConversationView, 'consoleId'>>,
  order: OrderFacts | null,
  tables: ShopTables | undefined,
  now: string,
): PlaceholderValues {
  if (!tables) return {};
  const question = { product: productInQuestion(view, order), order, tables, consoleId: view.consoleId, now };
  return Object.assign({}, ...SOURCES.map((source) => source(question)));
}

/** Whether a phrase would claim what nobody read: sold counts, last ones, a price that ends. Such a phrase is not offered at all. */
export const claimsUnread = (parts: readonly FilledPart[]): boolean =>
  parts.some((part) => part.kind === 'blank' && isOnlyRead(part.name));

/** How likely the buyer must mean one of a phrase's questions for its related product to be brought up. */
const MEANT = 0.25;

interface Row {
  phrase: Pick<Phrase, 'stages'>;
  text: string;
  intents: readonly { score: number }[];
}

/**
 * The first suggestions that may be offered. One that names the similar or the companion product from the shop's table is among them
 * where the buyer asks for what it answers: at the last place, if it had none.
 * @param fill with the phrases that a text puts in
 */
export function offerable<Suggested extends Row>(
  suggestions: readonly Suggested[],
  values: PlaceholderValues,
  limit: number,
  stage: OrderStage | 'none',
  fill: (row: Suggested) => FilledPart[] = ({ text }) => fillTemplate(text, values),
): Suggested[] {
  const rows = suggestions.filter((row) => !claimsUnread(fill(row)));
  const top = rows.slice(0, limit);
  const fits = (row: Row): boolean => namesRelated(row.text, values) && isMeant(row, stage);
  const related = top.some(fits) ? undefined : rows.slice(limit).find(fits);
  return related ? [...top.slice(0, limit - 1), related] : top;
}

const isMeant = ({ intents, phrase: { stages = [] } }: Row, stage: OrderStage | 'none'): boolean =>
  intents.some(({ score }) => score >= MEANT) && (stages.length === 0 || stages.some((one) => one === stage));

/** A similar product is named where there is none of this one left, as far as anybody knows. */
const namesRelated = (text: string, values: PlaceholderValues): boolean =>
  fillTemplate(text, values).some(
    (part) =>
      part.kind === 'filled' &&
      (part.name === 'companion' || (part.name === 'alternative' && values['product.stock'] === undefined)),
  );

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** The row of the variant in question; a row for all variants counts where none is its own. Several that fit: none is certain. */
function stockRow(rows: readonly StockRow[], product: ProductFacts | null): StockRow | null {
  const found = rowsFor(rows, product);
  const spec = product?.spec;
  const own = spec ? found.filter((row) => row.spec !== null && plain(row.spec) === plain(spec)) : [];
  const fitting = own.length > 0 ? own : found.filter((row) => row.spec === null);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function stockValues({ product, tables, now }: ShopQuestion): PlaceholderValues {
  const row = stockRow(tables.stock.rows, product);
  if (!row) return {};
  const today = now.slice(0, 10);
  const counted = row.asOf === null || row.asOf.slice(0, 10) === today;
  const lasts = row.priceUntil !== null && today !== '' && today <= row.priceUntil;
  return {
    ...(row.sold !== null && row.sold > 0 ? { 'product.sold': String(row.sold) } : {}),
    ...(counted && row.stock > 0 ? { 'product.stock': String(row.stock) } : {}),
    ...(lasts && row.priceUntil ? { 'price.until': dayIn(row.priceUntil, product?.name ?? '') } : {}),
  };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day in the language of the product's name: `('2026-11-05', '卫衣')` → `'11月5日'`, else `'Nov 5'`. */
function dayIn(date: string, name: string): string {
  const [month = 0, day = 0] = date.split('-').slice(1).map(Number);
  return /\p{Script=Han}/u.test(name) ? `${month}月${day}日` : `${MONTHS[month - 1] ?? month} ${day}`;
}

/** Relations by their kind, split once for each table: look-ups are remembered by their rows. */
const kinds = new WeakMap<readonly RelationRow[], Record<RelationRow['kind'], RelationRow[]>>();

function relationsOf(rows: readonly RelationRow[], kind: RelationRow['kind']): RelationRow[] {
  const known = kinds.get(rows) ?? {
    similar: rows.filter((row) => row.kind === 'similar'),
    companion: rows.filter((row) => row.kind === 'companion'),
  };
  kinds.set(rows, known);
  return known[kind];
}

function relationValues({ product, tables }: ShopQuestion): PlaceholderValues {
  const other = (kind: RelationRow['kind']): string | undefined =>
    rowsFor(relationsOf(tables.relations.rows, kind), product)[0]?.other;
  const [similar, companion] = [other('similar'), other('companion')];
  return { ...(similar ? { alternative: similar } : {}), ...(companion ? { companion } : {}) };
}

/** The courier of the order's region, while the order names none and has not left. */
function courierValues({ order, tables }: ShopQuestion): PlaceholderValues {
  const chosen = order && courierOfOrder(order, tables.couriers.rows);
  return chosen ? { courier: chosen.row.courier } : {};
}

/** "Pay before 16:00, leaves today" is true only while that time is ahead today. */
function cutoffValues({ tables, consoleId, now }: ShopQuestion): PlaceholderValues {
  const minute = minutesOf(now);
  const next = minute === null ? null : nextCutoff(tables.cutoff.rows, minute, consoleId);
  return next?.today ? { 'cutoff.time': next.row.time } : {};
}
