import type { BargainState, TurnChoice } from './bargain-state';
import { hashText } from './hash';
import type { Turn } from './turn';

/**
 * A number for a turn of the buyer: it is the same turn for as long as the shop has not spoken, however many lines the buyer adds. So
 * asking twice is one question. No id of the page is used: those change when the page is loaded again.
 */
export function turnKey({ previousAgentLine, text }: Pick<Turn, 'previousAgentLine' | 'text'>): number {
  return hashText(`${previousAgentLine}\n${text.split('\n')[0] ?? ''}`);
}

const fresh = (turn: number): TurnChoice => {
  return { turn, rungId: null, skipSee: false, meant: null, put: null, counted: false };
};

/** What was done about this turn; while the buyer is silent (null) the last one counts. */
export function choiceFor({ turn: last }: BargainState, turn: number | null): TurnChoice {
  if (turn === null) return last ?? fresh(0);
  return last?.turn === turn ? last : fresh(turn);
}

const choose = (state: BargainState, turn: number | null, change: Partial<TurnChoice>): BargainState => ({
  ...state,
  turn: { ...choiceFor(state, turn), ...change },
});

/** The agent wants this step now. */
export const chooseRung = (state: BargainState, turn: number | null, rungId: string): BargainState =>
  choose(state, turn, { rungId, skipSee: false, put: null });

/** The agent names the price at once. */
export const skipSee = (state: BargainState, turn: number | null): BargainState =>
  choose(state, turn, { skipSee: true });

/** The agent says what the buyer meant. */
export const sayMeant = (state: BargainState, turn: number | null, meant: number | 'none'): BargainState =>
  choose(state, turn, { meant });
