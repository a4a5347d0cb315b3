import * as v from 'valibot';
import { EXTRA_GIFTS, type ExtraGift } from './bargain-data';

/** What became of a request to the lead; an amount in cents. */
export type LeadAnswer = { kind: 'yes' } | { kind: 'no' } | { kind: 'amount'; cents: number };

/** A request that was really made: it exists only after the agent took its text along. Times are milliseconds since 1970. */
export interface LeadRequest {
  rungId: string;
  /** The price asked for; null where something else is. */
  cents: number | null;
  gives: ExtraGift | null;
  /** Which of the price steps it is; null for an extra. */
  step: number | null;
  askedAt: number;
  /** When the buyer was told that somebody was asked; null: not yet. */
  saidAt: number | null;
  answer: LeadAnswer | null;
}

/** How a step goes on its way to the buyer. */
export const PHASES = ['say', 'see', 'ask-lead', 'asked', 'waiting', 'granted', 'refused', 'close'] as const;
export type Phase = (typeof PHASES)[number];

/** What the agent did about one turn of the buyer. */
export interface TurnChoice {
  /** `turnKey` of that turn. */
  turn: number;
  /** The rung that the agent chose instead of the proposed one. */
  rungId: string | null;
  /** Name the price without "let me see" before. */
  skipSee: boolean;
  /** What the buyer meant, where that was unclear: cents, or no price at all; null: not said yet. */
  meant: number | 'none' | null;
  /** The last step that was put to the buyer in this turn. */
  put: { rungId: string | null; phase: Phase; cents: number | null } | null;
  /** The turn is counted as a round. */
  counted: boolean;
}

/** Where a haggle over one product in one conversation stands: step ids and integer cents, no text of anybody. */
export interface BargainState {
  /** Turns of the buyer that were answered with a step. */
  round: number;
  /** Ids of the rungs taken, in order. */
  done: string[];
  /** Price steps used up; each gives at most once. */
  steps: number;
  /** Prices that we named; they never go up. */
  ours: number[];
  /** Prices that the buyer had named when they were answered, or the lead was asked. */
  theirs: number[];
  /** The buyer's price that we agreed to. */
  agreedCents: number | null;
  /** Given away in all. */
  concededCents: number;
  /** Extras given. */
  given: ExtraGift[];
  /** The lead said no to this price, and so to every lower one. */
  refusedCents: number | null;
  /** "Let me see" was said for this rung. */
  see: { rungId: string; at: number } | null;
  lead: LeadRequest | null;
  /** The last turn that was dealt with. */
  turn: TurnChoice | null;
}

export function startBargain(): BargainState {
  return {
    round: 0,
    done: [],
    steps: 0,
    ours: [],
    theirs: [],
    agreedCents: null,
    concededCents: 0,
    given: [],
    refusedCents: null,
    see: null,
    lead: null,
    turn: null,
  };
}

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const extra = v.picklist(EXTRA_GIFTS);

const answer = v.variant('kind', [
  v.object({ kind: v.literal('yes') }),
  v.object({ kind: v.literal('no') }),
  v.object({ kind: v.literal('amount'), cents: whole }),
]);

const lead = v.object({
  rungId: v.string(),
  cents: v.nullable(whole),
  gives: v.nullable(extra),
  step: v.nullable(whole),
  askedAt: whole,
  saidAt: v.nullable(whole),
  answer: v.nullable(answer),
});

const turn = v.object({
  turn: whole,
  rungId: v.nullable(v.string()),
  skipSee: v.boolean(),
  meant: v.nullable(v.union([whole, v.literal('none')])),
  put: v.nullable(v.object({ rungId: v.nullable(v.string()), phase: v.picklist(PHASES), cents: v.nullable(whole) })),
  counted: v.boolean(),
});

/** What came with 2026-11 may be missing: the version before kept rounds and prices only. */
const schema = v.object({
  round: whole,
  done: v.array(v.string()),
  steps: v.optional(whole, 0),
  ours: v.array(whole),
  theirs: v.array(whole),
  agreedCents: v.nullable(whole),
  concededCents: whole,
  given: v.optional(v.array(extra), []),
  refusedCents: v.optional(v.nullable(whole), null),
  see: v.optional(v.nullable(v.object({ rungId: v.string(), at: whole })), null),
  lead: v.optional(v.nullable(lead), null),
  turn: v.optional(v.nullable(turn), null),
}) satisfies v.GenericSchema<unknown, BargainState>;

/** A stored haggle, also one of the version before; null for what cannot be read or is not there. */
export function readBargainState(stored: unknown): BargainState | null {
  const parsed = v.safeParse(schema, stored);
  return parsed.success ? parsed.output : null;
}

/** A stored haggle; what cannot be read starts anew. */
export const parseBargainState = (stored: unknown): BargainState => readBargainState(stored) ?? startBargain();
