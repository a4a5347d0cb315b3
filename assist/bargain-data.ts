/** Moves a haggling buyer makes. */
export const MOVES = [
  'ask_discount',
  'ask_lowest',
  'offer',
  'price_complaint',
  'compare',
  'bulk',
  'loyalty',
  'ask_extra',
  'budget',
  'condition',
  'exchange',
  'ask_price',
  'final',
  'leave',
  'threat',
  'accept',
  'followup',
] as const;

export type BargainMove = (typeof MOVES)[number];

/** How one move is recognised in one language: data, in `phrases/<language>/bargain-moves.json`. */
export interface MoveData {
  id: BargainMove;
  label: string;
  /** Regular expression sources on normalised text (lower case, half width). */
  patterns: string[];
  /** Whether this move alone makes the turn a bargain (asking a price does not). */
  bargains: boolean;
}

export type RungKind = 'hold' | 'reason' | 'exchange' | 'extra' | 'price' | 'final' | 'let-go';

/** What a step may ask for in return. A review, a rating or a like is none of them, and never will be. */
export const EXCHANGE_ASKS = ['quantity', 'pay-today', 'follow-shop'] as const;
export type ExchangeAsk = (typeof EXCHANGE_ASKS)[number];

/** What may be given on top of the goods; each at most once in a conversation. */
export const EXTRA_GIFTS = ['gift', 'postage', 'coupon'] as const;
export type ExtraGift = (typeof EXTRA_GIFTS)[number];

export interface Rung {
  id: string;
  kind: RungKind;
  /** Shown in the strip: what this step does. */
  title: string;
  /** Phrases to choose from, by id; a price rung fills `{offer.price}`. */
  phrases: string[];
  /** Price rungs: how much of the list price this step gives away, in hundredths of a percent of it (250 = 2.5 %). */
  stepBasisPoints?: number;
  /** Moves of the buyer that may bring this step; missing: any. The agent may choose it all the same. */
  moves?: BargainMove[];
  /** How often it may be taken in a conversation; 1 when missing. What gives something away is taken once. */
  times?: number;
  /** Exchange rungs: what is asked for. */
  asks?: ExchangeAsk;
  /** Extra rungs: what is given; a gift when missing. Gifts are the agent's within the table, the others are the lead's to grant. */
  gives?: ExtraGift;
  /** Consoles where it may be used; missing: all. Asking for a follow must name those that allow it. */
  consoles?: string[];
}

/** Phrases around a pause for thought, by id. */
export interface AskingPhrases {
  /** Within the agent's own authority: "let me see what I can do"; nobody is said to be asked. */
  see: string[];
  /** Somebody was asked; only after the request was made. */
  asked: string[];
  /** The lead said yes, or named another amount. */
  granted: string[];
  /** The lead said no. */
  refused: string[];
}

export interface Ladder {
  id: string;
  title: string;
  rungs: Rung[];
  /** How long the buyer is let wait after a phrase of `asking`, in seconds; 30 when missing. It reminds, it decides nothing. */
  timerSeconds?: number;
  asking?: AskingPhrases;
  /** Phrases for a buyer who agrees, by id. */
  closing?: string[];
}

export const TIMER_SECONDS = { least: 5, usual: 30, most: 600 };

/** Every phrase that a ladder names. */
export function phrasesOfLadder({ rungs, asking, closing = [] }: Ladder): string[] {
  const around = asking ? [...asking.see, ...asking.asked, ...asking.granted, ...asking.refused] : [];
  return [...rungs.flatMap(({ phrases }) => phrases), ...around, ...closing];
}
