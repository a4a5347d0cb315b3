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

/** An expression that matches is believed unless the model finds haggling next to impossible; without one, the model must be sure. */
const POSSIBLE = 0.01;
const SURE = 0.35;
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

function read(reading: Reading, { match, bargaining }: Rules): BargainReading {
  const moves = [...match(reading.text).keys()];
  const likely = probability(reading, 'bargain');
  const isBargain = likely >= SURE || (likely >= POSSIBLE && moves.some((move) => bargaining.has(move)));
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
