/** The trades that have a pack of phrases of their own, in the order they are shown. */
export const TRADES = ['apparel', 'food', 'beauty', 'electronics', 'home'] as const;

export type Trade = (typeof TRADES)[number];
