import type { BargainMove, MoveData } from './bargain-data';
import type { Reading } from './classify';
import { INTENTS, type IntentId } from './intents';
import { offeredCents } from './offer-amount';
import { createPatternMatcher, type PatternMatcher } from './patterns';
import type { Language } from './phrase';

/** How a turn haggles. */
export interface BargainReading {
  isBargain: boolean;
  moves: BargainMove[];
  /** The price that the buyer names, in hundredths of the shop's currency; null where none is named for certain. */
  offerCents: number | null;
}

/** `reading` is null for a turn without words. */
export type BargainDetector = (reading: Reading | null) => BargainReading;

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
/** Moves that name a price to pay. */
const NAMES_PRICE = new Set<BargainMove>(['offer', 'budget', 'final', 'exchange']);
const NOTHING: BargainReading = { isBargain: false, moves: [], offerCents: null };

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

function read(reading: Reading, { match, bargaining }: Rules): BargainReading {
  const moves = [...match(reading.text).keys()];
  const likely = probability(reading, 'bargain');
  const isBargain = likely >= leastFor(moves, bargaining) || moves.some((move) => isKin(move, reading));
  const names = isBargain && (moves.length === 0 || moves.some((move) => NAMES_PRICE.has(move)));
  return { isBargain, moves, offerCents: names ? offeredCents(reading.text, reading.language) : null };
}

/** Recognises haggling by the moves of each language and the model's own reading. */
export function createBargainDetector(
  tables: readonly { language: Language; moves: readonly MoveData[] }[],
): BargainDetector {
  const rules = new Map(tables.map(({ language, moves }) => [language, rulesOf(language, moves)]));
  return (reading) => {
    const found = reading && rules.get(reading.language);
    return found ? read(reading, found) : NOTHING;
  };
}
