import { agreementIn } from './bargain-agree';
import { type BargainContext, bargainContext } from './bargain-context';
import type { BargainMove, MoveData } from './bargain-data';
import type { Reading } from './classify';
import { INTENTS, type IntentId } from './intents';
import { itemCents, type Offer, type OfferReading, readOffer } from './offer';
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
 * also make for other reasons (claims to be a regular, calls it dear), or an amount in the words of an offer, a little; next to a move of
 * the later game more; after an agent who says that there is no room, less than alone.
 */
const AFTER_PLAIN = 0.005;
const AFTER_VAGUE = 0.03;
const AFTER_LATER = 0.08;
const AFTER_REFUSAL = 0.18;
const ALONE = 0.55;
/** Alone, beside a word of complaint or praise. */
const BESIDE_REPORT = 0.9;
const PLAIN = new Set<BargainMove>(['ask_discount', 'ask_lowest', 'offer', 'compare']);
/** Intents that a move is easily read as; where the model finds one of them, the expression is believed. */
const KIN: Partial<Record<BargainMove, readonly IntentId[]>> = {
  ask_discount: ['price', 'price_change'],
  ask_extra: ['gift', 'shipping_fee'],
  price_complaint: ['price'],
  compare: ['price'],
  loyalty: ['price', 'promo_coupon', 'gift', 'account_platform'],
  bulk: ['price', 'promo_coupon'],
  offer: ['price', 'price_change'],
};
const KIN_LIKELY = 0.3;
const LATER = new Set<BargainMove>(['condition', 'exchange', 'final', 'leave', 'followup']);
/** Moves by which a buyer answers a refusal. */
const ANSWERS = new Set<BargainMove>(['leave', 'followup', 'final', 'threat', 'condition']);
/** Moves that mean the same where nobody haggles. */
const OWN_RIGHT = new Set<BargainMove>(['ask_price', 'accept']);
/** Claims that stand as often in a complaint or in praise: no haggling beside a word of those. */
const CLAIMS = new Set<BargainMove>(['loyalty', 'bulk']);
const REPORTS: Record<Language, RegExp> = {
  'zh-CN':
    /[坏烂破碎臭霉虫慢]|物流|快递|差(?!价|不多|\d|[一两几]?[块元点])|发错|[少漏]发|没收到|没到|不发|还发|味道|不一样|质量|假货|过期|投诉|差评|退[货款]|失望|没放|很好|挺好|不错|满意|好[吃喝用](?!.{0,4}(?:便宜|优惠|少))|催|态度|不理/,
  en: /\b(?:broken|damaged|wrong|missing|late|never arrived|refund|return|complain\w*|terrible|disappoint\w*|love it|great quality|quality)\b/,
};
/** Dear for what it is worth, because it is faulty: a complaint. */
const FAULTY: Record<Language, RegExp> = {
  'zh-CN': /[坏烂破碎臭霉虫]|(?:质量|品质|东西|做工).{0,4}差|太差/,
  en: /\b(?:broken|damaged|faulty|defective|terrible quality|poor quality|bad quality)\b/,
};
/** A longer turn tells a story: what it claims by the way is not its point. */
const MOST_CLAIM: Record<Language, number> = { 'zh-CN': 45, en: 120 };
const NOTHING: BargainReading = { isBargain: false, moves: [], offer: null, offerCents: null, candidates: [] };

interface Rules {
  match: PatternMatcher<BargainMove>;
  bargaining: ReadonlySet<BargainMove>;
}

/** What a turn shows. */
interface Signs {
  reading: Reading;
  moves: BargainMove[];
  /** Those that are haggling by themselves. */
  asks: BargainMove[];
  context: BargainContext;
  amounts: OfferReading;
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

/** A number in the expression of an offer is none where the reader knows it for a size or the like. */
function isBelieved(move: BargainMove, { text, language }: Reading, amounts: OfferReading, isAnswer: boolean): boolean {
  const { candidates, isOffered } = amounts;
  if (move === 'offer') return isOffered || (candidates.length > 0 && !isAnswer) || !/\d/.test(text);
  if (move === 'price_complaint') return !FAULTY[language].test(text);
  return !(CLAIMS.has(move) && (text.length > MOST_CLAIM[language] || REPORTS[language].test(text)));
}

/** An order, a product or a phone by its number. */
const LONG = /\d{9,}/;
const PLEA: Record<Language, RegExp> = {
  'zh-CN': /吧|呗|行不|行吗|可以吗|好不|卖|成交|我出|给我|便宜|优惠|少/,
  en: /\b(?:take|offer|deal|sell|how about|would you|can you|could you|discount|cheaper)\b/,
};
const UNCLEAR: OfferReading = { offer: null, candidates: [], isOffered: false };

/** Beside a long number, and without a word that asks for a price, amounts tell which order or product is meant. */
const isLookUp = (text: string, language: Language): boolean => LONG.test(text) && !PLEA[language].test(text);

function signsOf(reading: Reading, { match, bargaining }: Rules, priceCents: number | null): Signs {
  const { text, language, previous } = reading;
  const amounts = isLookUp(text, language) ? UNCLEAR : readOffer(text, language, { previous, priceCents });
  const context = bargainContext(previous, language);
  const found = match(text);
  // After a price that the agent named, words that agree to anything agree to it.
  const named = (context.talksPrice || context.refuses) && /\d/.test(previous);
  if (named && agreementIn(text)) found.set('accept', 1);
  const moves = [...found.keys()].filter((move) => isBelieved(move, reading, amounts, context.asksNumber));
  const asks = moves.filter((move) => bargaining.has(move));
  return { reading, moves, asks, context, amounts };
}

function leastFor({ reading, moves, asks, context, amounts }: Signs): number {
  if (asks.some((move) => PLAIN.has(move)) || (amounts.isOffered && context.talksPrice)) return AFTER_PLAIN;
  if (asks.length > 0 || amounts.isOffered) return context.refuses ? AFTER_PLAIN : AFTER_VAGUE;
  if (moves.some((move) => LATER.has(move))) return context.talksPrice ? AFTER_VAGUE : AFTER_LATER;
  if (context.refuses) return AFTER_REFUSAL;
  return REPORTS[reading.language].test(reading.text) ? BESIDE_REPORT : ALONE;
}

/** Whether the model reads the turn as what this move is easily taken for. */
function isKin(move: BargainMove, reading: Reading): boolean {
  const mass = (KIN[move] ?? []).reduce((sum, id) => sum + probability(reading, id), 0);
  return mass >= KIN_LIKELY;
}

function isBargain(signs: Signs): boolean {
  const { reading, moves, asks, context } = signs;
  const answers = moves.some((move) => ANSWERS.has(move));
  if (context.refuses && answers) return true;
  // Leaving because it is sold out, or does not ship, is not about the price.
  if (answers && asks.length === 0 && reading.previous !== '' && !context.talksPrice) return false;
  if (context.makesGood && !asks.some((move) => PLAIN.has(move) && move !== 'offer')) return false;
  // "38吧" tells the size that was asked for.
  if (context.asksNumber && moves.length === 0) return false;
  return probability(reading, 'bargain') >= leastFor(signs) || moves.some((move) => isKin(move, reading));
}

function read(reading: Reading, rules: Rules, priceCents: number | null): BargainReading {
  const signs = signsOf(reading, rules, priceCents);
  const { moves, asks, amounts } = signs;
  if (!isBargain(signs)) return { ...NOTHING, moves: moves.filter((move) => OWN_RIGHT.has(move)) };
  const { offer, candidates, isOffered } = amounts;
  const named = new Set(isOffered && offer?.percent === null ? [...moves, 'offer' as const] : moves);
  // Who still asks has not agreed.
  if (asks.length > 0 || named.has('offer')) named.delete('accept');
  return { isBargain: true, moves: [...named], offer, offerCents: itemCents(offer), candidates };
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
