import type { ExtraGift } from './bargain-data';
import { type BargainState, readBargainState } from './bargain-state';
import { hashText } from './hash';
import type { ProductFacts } from './model';

/** What a product is known by: ids of the console, and a hash of its name. */
export interface ProductMark {
  id: string | null;
  sku: string | null;
  name: number | null;
}

/** The haggles of one conversation. */
export type BargainMemory = { product: ProductMark; state: BargainState }[];

export function markOf(product: Pick<ProductFacts, 'id' | 'skuId' | 'name'> | null): ProductMark {
  const name = product?.name?.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
  return { id: product?.id ?? null, sku: product?.skuId ?? null, name: name ? hashText(name) : null };
}

const clash = <T>(one: T | null, other: T | null): boolean => one !== null && other !== null && one !== other;
const agree = <T>(one: T | null, other: T | null): boolean => one !== null && one === other;

/**
 * Whether two readings show the same product. A page does not always give the same of it (a card has no SKU, its order has one), and a
 * haggle must not begin anew because of that: what is missing on one side does not tell them apart.
 */
export function sameProduct(one: ProductMark, other: ProductMark): boolean {
  if (clash(one.id, other.id) || clash(one.sku, other.sku)) return false;
  if (agree(one.id, other.id) || agree(one.sku, other.sku)) return true;
  if (one.name !== null || other.name !== null) return one.name === other.name;
  return [one.id, one.sku].every((id) => id === null) && [other.id, other.sku].every((id) => id === null);
}

const extrasOf = (memory: BargainMemory): ExtraGift[] => [...new Set(memory.flatMap(({ state }) => state.given))];

/** The haggle over this product, of several that it could be the newest; null for a new one. */
export function haggleOver(memory: BargainMemory, product: ProductMark): BargainState | null {
  return memory.findLast((haggle) => sameProduct(haggle.product, product))?.state ?? null;
}

/** A state that knows what was given on top in the whole conversation: a parcel is sent once, whatever is in it. */
export function withExtras(state: BargainState, memory: BargainMemory): BargainState {
  return { ...state, given: [...new Set([...state.given, ...extrasOf(memory)])] };
}

/** The memory with the new state of this product's haggle. */
export function withHaggle(memory: BargainMemory, product: ProductMark, state: BargainState): BargainMemory {
  const at = memory.findLastIndex((haggle) => sameProduct(haggle.product, product));
  const known = memory[at]?.product;
  const mark = known
    ? { id: product.id ?? known.id, sku: product.sku ?? known.sku, name: product.name ?? known.name }
    : product;
  const others = memory.filter((_, index) => index !== at);
  return [...others, { product: mark, state }];
}

function readMark(stored: unknown): ProductMark | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { id, sku, name } = stored as Record<string, unknown>;
  const texts = [id, sku].every((one) => one === null || typeof one === 'string');
  return texts && (name === null || Number.isInteger(name)) ? ({ id, sku, name } as ProductMark) : null;
}

/** What was stored of a conversation; a haggle that cannot be read is left out. */
export function parseBargainMemory(stored: unknown): BargainMemory {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((row: { product?: unknown; state?: unknown } | null) => {
    const product = readMark(row?.product);
    const state = readBargainState(row?.state);
    return product && state ? [{ product, state }] : [];
  });
}
