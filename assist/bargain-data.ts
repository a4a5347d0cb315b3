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

export interface Rung {
  id: string;
  kind: RungKind;
  /** Shown in the strip: what this step does. */
  title: string;
  /** Phrases to choose from, by id; a price rung fills `{offer.price}`. */
  phrases: string[];
  /** Price rungs: how much of the list price this step gives away, in hundredths of a percent of it (250 = 2.5 %). */
  stepBasisPoints?: number;
}

export interface Ladder {
  id: string;
  title: string;
  rungs: Rung[];
}
