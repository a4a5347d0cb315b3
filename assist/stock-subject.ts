import type { ConversationView, OrderFacts, OrderItem, ProductFacts } from './model';
import type { StockQuestion } from './stock';

/** What is being asked about, or bought: a product, its variant and how many pieces. */
export interface StockSubject extends StockQuestion {
  product: Pick<ProductFacts, 'id' | 'skuId' | 'name'>;
}

/** Stages in which the goods have not left: what is bought must still be there. */
const OPEN: ReadonlySet<OrderFacts['stage']> = new Set<OrderFacts['stage']>(['unpaid', 'paid']);

const sameProduct = (product: ProductFacts, item: OrderItem): boolean =>
  product.id !== null && item.productId !== null ? product.id === item.productId : product.name === item.name;

function ofItem({ productId, skuId, name, spec, quantity }: OrderItem, asked: number | null): StockSubject {
  return { product: { id: productId, skuId, name }, spec, asked: asked ?? quantity };
}

/**
 * What the stock must be known of: the product of the chat, with the variant and the pieces of an order that has not left; without one
 * the items of that order. Nothing for an order that is on its way.
 * @param asked pieces that the buyer named lately; they are about the product of the chat, or the only item
 */
export function stockSubjects(
  { product }: Pick<ConversationView, 'product'>,
  order: OrderFacts | null,
  asked: number | null,
): StockSubject[] {
  const open = order && OPEN.has(order.stage) ? order : null;
  if (!product || (!product.id && !product.skuId && !product.name)) {
    const items = open?.items ?? [];
    return items.map((item) => ofItem(item, items.length === 1 ? asked : null));
  }
  const bought = open?.items.find((item) => sameProduct(product, item));
  if (bought) return [ofItem(bought, asked)];
  const left = order && order.stage !== 'unknown' && !open && order.items.some((item) => sameProduct(product, item));
  return left ? [] : [{ product, spec: product.spec, asked }];
}
