import type { Health, ProductFacts } from '../assist/model';
import { INVITE_BUTTON, PRODUCT_CARD_WORDS, SELECTORS, VIEWING_PRODUCT } from './feige-page';
import { linesOf } from './feige-words';
import { allVisible, textOf, textOrNull } from './text';
import { type Money, parseMoney } from './values';

/** The product on a card of the thread or beside the chat; null where it has no name. */
export function productOnCard(card: Element): ProductFacts | null {
  const name = textOrNull(card.querySelector(SELECTORS.productName)) ?? nameOnCard(card);
  if (!name) return null;
  const price = priceInParts(card) ?? priceOnCard(card);
  const known = card.matches(SELECTORS.productId) ? card : card.querySelector(SELECTORS.productId);
  return {
    id: productIdOf(known),
    skuId: known?.getAttribute('data-sku-id') || null,
    name,
    spec: null,
    priceCents: price?.cents ?? null,
    currency: price?.currency ?? null,
  };
}

/** The id that an element of the page carries; the attribute has two names. */
export const productIdOf = (element: Element | null): string | null =>
  element?.getAttribute('data-product-id') || element?.getAttribute('data-item-id') || null;

/** The first line that is neither a price nor one of the card's own words. */
function nameOnCard(card: Element): string | null {
  const lines = linesOf(card, (element) => PRODUCT_CARD_WORDS.test(textOf(element))).map((line) =>
    line.replace(new RegExp(`^${VIEWING_PRODUCT}[：:]?\\s*`), ''),
  );
  return lines.find((line) => line && !parseMoney(line)) ?? null;
}

const priceOnCard = (card: Element): Money | null =>
  linesOf(card)
    .map((line) => parseMoney(line))
    .find(Boolean) ?? null;

/** Sign, whole and decimals stand in three elements; the dot may be in none of them. */
function priceInParts(card: Element): Money | null {
  const [sign = '', whole = '', decimals = ''] = SELECTORS.priceParts.map((part) => textOf(card.querySelector(part)));
  const dot = decimals && !/\.$/.test(whole) && !/^\./.test(decimals) ? '.' : '';
  return whole ? parseMoney(`${sign}${whole}${dot}${decimals}`) : null;
}

/** The product beside the chat: the card with the button 邀请下单. With several it is not certain which one is meant. */
export function consultedProduct(root: Document): { product: ProductFacts | null; health: Health } {
  const buttons = allVisible(root, 'button').filter((button) => textOf(button) === INVITE_BUTTON);
  if (buttons.length !== 1) return { product: null, health: buttons.length > 0 ? 'unreadable' : 'absent' };
  let card = buttons[0]?.parentElement ?? null;
  while (card && !priceOnCard(card)) card = card.parentElement;
  const product = card ? productOnCard(card) : null;
  return { product, health: product ? 'read' : 'unreadable' };
}
