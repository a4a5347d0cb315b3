import { ENGLISH_TERMS } from './offer-terms-en';
import { CHINESE_TERMS } from './offer-terms-zh';
import type { Language } from './phrase';

/**
 * What the words around a number say about it. `before` is tested on the 40 characters before the number (and its sign), `after` on the
 * 24 after it (and its unit).
 */
export interface Around {
  before: RegExp;
  after: RegExp;
}

/** How amounts are spoken of in one language. */
export interface OfferTerms {
  /** A sign or word of currency. */
  currency: Around;
  /** Starts with a measure word: what stands before is a number of pieces. */
  counted: RegExp;
  /** Sizes, dates, weights, phones: no money. */
  unrelated: Around;
  /** The buyer wants it taken off. */
  takenOff: Around;
  /** An amount that is neither a price nor taken off by the shop now: postage, vouchers, differences. */
  other: Around;
  /** Somebody else's price, or what was paid. */
  foreign: Around;
  /** The shop's own price, unless the words of an offer stand there, too. */
  quoted: Around;
  /** The words of an offer. */
  offered: Around;
  /** What may stand beside an amount that is a clause by itself. */
  filler: RegExp;
  /** Where clauses end. */
  clauseEnd: RegExp;
  /** For each piece. */
  each: Around;
  /** For all pieces, however many. */
  together: Around;
}

export const OFFER_TERMS: Record<Language, OfferTerms> = { 'zh-CN': CHINESE_TERMS, en: ENGLISH_TERMS };
