import { type BargainContext, bargainContext } from './bargain-context';
import { type Amount, amountsOf, readable } from './offer-amount';
import { type Count, isFor } from './offer-count';
import { type Relative, relativesOf } from './offer-relative';
import { OFFER_TERMS } from './offer-terms';
import { percentOf, relativeCents } from './offer-worked';
import type { Language } from './phrase';

/** What a haggling buyer would pay. */
export interface Offer {
  /** Integer hundredths of the shop's currency, for one piece or in all; null where only a share is named and no list price is known. */
  cents: number | null;
  /**
   * `total`: the amount is for all the pieces together, as an amount said for several at once is (`三个25`, `25 for three`). `item`: for each
   * of them (`25一个`, `25 each`), or worked out from the list price of one. Null: not said.
   */
  per: 'item' | 'total' | null;
  /** How many pieces the offer is about; null where the turn does not say, or says one. */
  quantity: number | null;
  /** The part of the price that the buyer would pay, in percent: 8折 and "20% off" are 80; of a second piece at half price 50. */
  percent: number | null;
}

export interface OfferReading {
  /** Null where nothing is offered or it is not certain what. */
  offer: Offer | null;
  /** What it could be where that is not certain, in cents, at most three: to be asked, not guessed. */
  candidates: number[];
  /** The words of an offer were found, not only amounts. */
  isOffered: boolean;
}

export interface OfferContext {
  /** The agent's line before, normalised; '' without one. */
  previous: string;
  /** The list price of one piece; null where it is not known. */
  priceCents: number | null;
}

const NO_CONTEXT: OfferContext = { previous: '', priceCents: null };
const MOST_CANDIDATES = 3;
/** A bare whole number below this is a count or an answer rather than a price. */
const LEAST_BARE = 1000;
/** Beyond this the arithmetic would not be exact. */
const MOST_CENTS = 1_000_000_000;

const distinct = (amounts: readonly Amount[]): number[] => [...new Set(amounts.map(({ cents }) => cents))];

/** Prices that are on the table already: the list price and what the agent named. */
function shopPrices(
  { previous, priceCents }: OfferContext,
  { talksPrice }: BargainContext,
  language: Language,
): Set<number> {
  const { amounts } = amountsOf(readable(previous, language), language);
  const named = amounts.filter(
    ({ role, cents, isMoney, isOffered }) =>
      role === 'quoted' || (role === 'price' && (isMoney || isOffered || (talksPrice && cents >= LEAST_BARE))),
  );
  return new Set([...distinct(named), ...(priceCents === null ? [] : [priceCents])]);
}

/** A turn, read as far as its amounts go. */
interface Read {
  text: string;
  language: Language;
  counts: Count[];
  /** Amounts that could be what the buyer would pay. */
  prices: Amount[];
  /** Those of them that are. */
  sure: Amount[];
  relatives: Relative[];
  context: OfferContext;
  shop: Set<number>;
}

/** A bare number is no price where the agent asked for another number; a small one only by itself where prices are talked about. */
function isSure(one: Amount, { asksNumber, talksPrice }: BargainContext, counts: readonly Count[]): boolean {
  if (one.isVague || !(one.isOffered || one.isAlone)) return false;
  if (one.isMoney) return true;
  if (asksNumber && counts.length === 0) return false;
  return (talksPrice && one.isAlone) || one.cents >= LEAST_BARE || one.cents % 100 !== 0;
}

function readTurn(normalised: string, language: Language, context: OfferContext): Read {
  const text = readable(normalised, language);
  const { amounts, counts } = amountsOf(text, language);
  const line = bargainContext(context.previous, language);
  const shop = shopPrices(context, line, language);
  const prices = amounts.filter(
    ({ role, cents, isOffered }) => role === 'price' && cents <= MOST_CENTS && (isOffered || !shop.has(cents)),
  );
  const sure = prices.filter((one) => isSure(one, line, counts));
  return { text, language, counts, prices, sure, relatives: relativesOf(text, language, amounts), context, shop };
}

/** The one number of pieces that the turn names. */
function onlyCount(counts: readonly Count[]): number | null {
  const [first, ...more] = counts;
  return first && more.every(({ pieces }) => pieces === first.pieces) ? first.pieces : null;
}

function perOf({ at, end }: Amount, { text, language, counts }: Read): Pick<Offer, 'per' | 'quantity'> {
  const { each, together, currency } = OFFER_TERMS[language];
  const before = text.slice(Math.max(0, at - 24), at).replace(currency.before, '');
  const after = text.slice(end, end + 24);
  const quantity = onlyCount(counts);
  if (each.before.test(before) || each.after.test(after)) return { per: 'item', quantity };
  const count = counts.find((one) => isFor(one, { at, end }, text, language));
  if (count) return { per: 'total', quantity: count.pieces };
  return { per: together.before.test(before) || together.after.test(after) ? 'total' : null, quantity };
}

/** Where each price has its own number of pieces, or there are two prices, it is not certain which one is meant. */
function absoluteOffer(read: Read): Offer | null {
  if (distinct(read.sure).length !== 1) return null;
  // The most telling place of an amount that is said twice: 上次80, 这次也80一个.
  const readings = read.sure.map((one) => ({ cents: one.cents, ...perOf(one, read) }));
  const best = readings.find(({ per }) => per !== null) ?? readings[0];
  return best ? { ...best, percent: null } : null;
}

function piecesOf(relative: Relative, counts: readonly Count[]): number | null {
  if (relative.kind === 'free') return relative.pieces;
  return relative.kind === 'share' && relative.piece !== null ? relative.piece : onlyCount(counts);
}

const isForSeveral = (relative: Relative): boolean =>
  relative.kind === 'free' || (relative.kind === 'share' && relative.piece !== null);

/** An amount off several pieces is off each, or off all of them: not certain. */
function isUnclear(relative: Relative, { counts, text }: Read): boolean {
  if (relative.kind === 'off') return !relative.each && (counts.length > 0 || /第[二两三2-9][件个]/.test(text));
  return relative.kind === 'round' && counts.length > 0;
}

/** Another price than the list price is on the table: the agent has come down already. */
function bases({ context: { priceCents }, shop }: Read): number[] {
  return [...shop].filter((cents) => cents <= MOST_CENTS).sort((a) => (a === priceCents ? -1 : 1));
}

function relativeOffer(relative: Relative, read: Read): OfferReading {
  const { priceCents } = read.context;
  const amounts = bases(read)
    .map((price) => relativeCents(relative, price))
    .filter((cents) => cents > 0);
  const isCertain =
    priceCents !== null && amounts.length === 1 && bases(read).length === 1 && !isUnclear(relative, read);
  const cents = isCertain ? (amounts[0] ?? null) : null;
  const per = isForSeveral(relative) ? 'total' : 'item';
  const percent = percentOf(relative);
  const quantity = piecesOf(relative, read.counts);
  const offer: Offer | null =
    cents === null && percent === null ? null : { cents, per: cents === null ? null : per, quantity, percent };
  const candidates = isCertain ? [] : [...new Set(amounts)].slice(0, MOST_CANDIDATES);
  return { offer, candidates, isOffered: true };
}

/** A price and a share in one turn belong together, or one of them is misread. */
function withShare(offer: Offer, relative: Relative, read: Read): OfferReading {
  const { priceCents } = read.context;
  const percent = percentOf(relative);
  if (percent === null || isForSeveral(relative)) return { offer, candidates: [], isOffered: true };
  const worked = priceCents === null ? null : relativeCents(relative, priceCents);
  if (worked === null || worked === itemCents(offer)) {
    return { offer: { ...offer, percent }, candidates: [], isOffered: true };
  }
  const candidates = [offer.cents, worked].filter((cents) => cents !== null && cents > 0) as number[];
  return { offer: null, candidates, isOffered: true };
}

function unclear({ prices, sure }: Read): OfferReading {
  const asked =
    sure.length > 0
      ? sure
      : prices.filter(
          ({ cents, isMoney, isOffered, isVague }) => isMoney || ((isOffered || isVague) && cents >= LEAST_BARE),
        );
  return { offer: null, candidates: distinct(asked).slice(0, MOST_CANDIDATES), isOffered: sure.length > 0 };
}

/**
 * What a haggling turn offers. Certain readings only: of several amounts, estimates (`八十多`), the shop's own price, sizes and dates none
 * is taken. Shares, amounts off and dropped change become cents where the list price is known and no other price is on the table.
 * @param normalised the turn, as `normalise` leaves it
 */
export function readOffer(normalised: string, language: Language, context: OfferContext = NO_CONTEXT): OfferReading {
  const read = readTurn(normalised, language, context);
  const absolute = absoluteOffer(read);
  const [relative, ...more] = read.relatives;
  if (absolute) {
    const share = read.relatives.find(({ kind }) => kind === 'share');
    return share ? withShare(absolute, share, read) : { offer: absolute, candidates: [], isOffered: true };
  }
  if (relative && more.length === 0 && read.sure.length === 0) return relativeOffer(relative, read);
  return unclear(read);
}

/** What the offer of a turn could be where that is not certain: at most three amounts in cents; empty where it is certain or there is none. */
export function offerCandidates(normalised: string, language: Language): number[] {
  return readOffer(normalised, language).candidates;
}

/** What the buyer would pay for one piece, to compare with the list price; null where that is not certain or does not divide exactly. */
export function itemCents(offer: Offer | null): number | null {
  if (!offer || offer.cents === null) return null;
  const { cents, per, quantity } = offer;
  if (per === 'item' || (per === null && quantity === null)) return cents;
  return per === 'total' && quantity !== null && cents % quantity === 0 ? cents / quantity : null;
}
