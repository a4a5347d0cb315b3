import type { BargainMove, MoveData } from './bargain-data';
import type { Reading } from './classify';
import { INTENTS, type IntentId } from './intents';
import { itemCents, type Offer, readOffer } from './offer';
import { createPatternMatcher, type PatternMatcher } from './patterns';
import type { Language } from './phrase';

/** How a turn haggles. */
export interface BargainReading {
  isBargain: boolean;
  moves: BargainMove[];
  /** What the buyer would pay; null where nothing is offered or it is not certain what. */
  offer: Offer | null;
  /** The offer for one piece, to compare with the list price: hundredths of the shop's currency; null where that is not certain. */
  offerCents: number | null;
  /** Where amounts are named but not certainly offered: what the offer could be, in cents, at most three, for the agent to choose from. */
  candidates: number[];
}

/**
 * `reading` is null for a turn without words.
 * @param priceCents the list price of one piece in cents; null where it is not known, or no whole number above zero
 */
export type BargainDetector = (reading: Reading | null, priceCents: number | null) => BargainReading;

/**
 * How likely the model must find haggling: next to a plain move (asks for less, names a price) hardly at all; next to one that people
 * also make for other reasons (claims to be a regular, calls it dear) a little; next to a move of the later game more; alone, well.
 */
const AFTER_PLAIN = 0.005;
const AFTER_VAGUE = 0.03;
const AFTER_LATER = 0.08;
const ALONE = 0.45;
const PLAIN = new Set<BargainMove>(['ask_discount', 'ask_lowest', 'offer', 'compare']);
/** Intents that a move is easily read as; where the model finds one of them, the expression is believed. */
const KIN: Partial<Record<BargainMove, readonly IntentId[]>> = {
  ask_discount: ['price', 'price_change'],
  ask_extra: ['gift', 'shipping_fee'],
  price_complaint: ['price'],
  compare: ['price'],
  loyalty: ['price', 'promo_coupon', 'gift'],
  bulk: ['price', 'promo_coupon'],
  offer: ['price', 'price_change'],
};
const KIN_LIKELY = 0.3;
const LATER = new Set<BargainMove>(['condition', 'exchange', 'final', 'leave', 'followup']);
const NOTHING: BargainReading = { isBargain: false, moves: [], offer: null, offerCents: null, candidates: [] };

interface Rules {
  match: PatternMatcher<BargainMove>;
  bargaining: ReadonlySet<BargainMove>;
}

function rulesOf(language: Language, moves: readonly MoveData[]): Rules {
  return {
    match: createPatternMatcher(moves, language),
    bargaining: new Set(moves.filter(({ bargains }) => bargains).map(({ id }) => id)),
  };
}

function probability({ probabilities }: Reading, id: IntentId): number {
  return probabilities[INTENTS.indexOf(id)] ?? 0;
}

function leastFor(moves: readonly BargainMove[], bargaining: ReadonlySet<BargainMove>): number {
  const asks = moves.filter((move) => bargaining.has(move));
  if (asks.some((move) => PLAIN.has(move))) return AFTER_PLAIN;
  if (asks.length > 0) return AFTER_VAGUE;
  return moves.some((move) => LATER.has(move)) ? AFTER_LATER : ALONE;
}

/** Whether the model reads the turn as what this move is easily taken for. */
function isKin(move: BargainMove, reading: Reading): boolean {
  const mass = (KIN[move] ?? []).reduce((sum, id) => sum + probability(reading, id), 0);
  return mass >= KIN_LIKELY;
}

function read(reading: Reading, { match, bargaining }: Rules, priceCents: number | null): BargainReading {
  const moves = [...match(reading.text).keys()];
  const likely = probability(reading, 'bargain');
  const isBargain = likely >= leastFor(moves, bargaining) || moves.some((move) => isKin(move, reading));
  if (!isBargain) return { ...NOTHING, moves };
  const { offer, candidates } = readOffer(reading.text, reading.language, { previous: reading.previous, priceCents });
  return { isBargain, moves, offer, offerCents: itemCents(offer), candidates };
}

const isPrice = (cents: number | null): cents is number => Number.isSafeInteger(cents) && (cents as number) > 0;

/** Recognises haggling by the moves of each language and the model's own reading. */
export function createBargainDetector(
  tables: readonly { language: Language; moves: readonly MoveData[] }[],
): BargainDetector {
  const rules = new Map(tables.map(({ language, moves }) => [language, rulesOf(language, moves)]));
  return (reading, priceCents) => {
    const found = reading && rules.get(reading.language);
    return found ? read(reading, found, isPrice(priceCents) ? priceCents : null) : NOTHING;
  };
}
