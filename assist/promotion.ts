import { isInForce, minutesUntilFirstDay, type Term } from './in-force';
import type { IntentId } from './intents';
import { type LocalTime, MINUTES_A_DAY } from './local-time';
import { isReply, type Phrase } from './phrase';

/** How a promotion stands at a time: in force, in force for the last day, or about to begin. */
export type PromotionTime = 'on' | 'ends-today' | 'soon';

/** What a promotion may be an answer to, whatever its phrase names. */
export const OFFER_INTENTS: readonly IntentId[] = ['promo_coupon', 'bargain', 'gift', 'price'];

/** A promotion is known this long before it begins. */
const SOON_MINUTES = MINUTES_A_DAY;

/** Whether a phrase is of a promotion (or a notice): a reply with a first or a last day. */
export const isPromotion = (phrase: Pick<Phrase, 'kind' | 'validFrom' | 'validUntil'>): boolean =>
  isReply(phrase) && Boolean(phrase.validFrom || phrase.validUntil);

/** Whether it speaks of prices and presents, so that it answers any question about them; a notice of a holiday does not. */
export const isOffer = (phrase: Pick<Phrase, 'kind' | 'validFrom' | 'validUntil' | 'intents'>): boolean =>
  isPromotion(phrase) && (phrase.intents.length === 0 || phrase.intents.some((id) => OFFER_INTENTS.includes(id)));

/** How a phrase with days stands now; null for one that is over, far off, or not within its hours. */
export function promotionTime(term: Term, now: LocalTime): PromotionTime | null {
  if (isInForce(term, now)) return term.validUntil === now.slice(0, 10) ? 'ends-today' : 'on';
  const left = minutesUntilFirstDay(term, now);
  return left !== null && left <= SOON_MINUTES ? 'soon' : null;
}

/** The promotions in force, those that end first before the others; of two that end together the one that stands first. */
export function promotionsNow<Text extends Phrase>(phrases: Iterable<Text>, now: LocalTime): Text[] {
  const end = ({ validUntil }: Phrase): string => validUntil || '9999-12-31';
  return [...phrases]
    .filter((phrase) => isPromotion(phrase) && isInForce(phrase, now))
    .sort((a, b) => (end(a) < end(b) ? -1 : end(a) > end(b) ? 1 : 0));
}

/** What is made for these days goes before what always holds; what only begins tomorrow goes behind it. */
const DATED = 1.3;
const SOON = 0.9;

/** What its days do to a phrase's rank; 0: it may not be said now. Without a time no days are looked at. */
export function termWeight(term: Term, now: LocalTime | undefined): number {
  if (now === undefined) return 1;
  const time = promotionTime(term, now);
  if (time === 'soon') return SOON;
  if (time === null) return 0;
  return term.validFrom || term.validUntil ? DATED : 1;
}

/** What should be known of a promotion's days before it is said; null for nothing. */
export function worthTelling(phrase: Phrase, now: LocalTime | undefined): PromotionTime | null {
  const time = now !== undefined && isPromotion(phrase) ? promotionTime(phrase, now) : null;
  return time === 'on' && !isOffer(phrase) ? null : time;
}
