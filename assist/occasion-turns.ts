import type { OccasionTurn } from './checklist';
import type { ChatMessage } from './model';
import type { Mood } from './mood';
import { normalise } from './normalise';
import type { LikelyIntent } from './suggest';
import { buyerTurn, type Turn } from './turn';

/** How many of the buyer's turns say what the conversation is about. */
const RECENT = 3;

/** The buyer's last turns, newest first, whoever spoke last. */
export function recentTurns(messages: readonly ChatMessage[]): Turn[] {
  const turns: Turn[] = [];
  let end = messages.length;
  while (turns.length < RECENT) {
    end = messages.slice(0, end).findLastIndex(({ side }) => side === 'buyer') + 1;
    const turn = end > 0 ? buyerTurn(messages.slice(0, end)) : null;
    if (!turn) break;
    turns.push(turn);
    end = messages.slice(0, end).findLastIndex(({ side }) => side === 'seller') + 1;
  }
  return turns;
}

/** The same with what each is about and how it sounds. */
export const occasionTurns = (
  messages: readonly ChatMessage[],
  intentsOf: (turn: Turn) => LikelyIntent[],
  feelingOf: (turn: Turn) => Mood | null,
): OccasionTurn[] =>
  recentTurns(messages).map((turn) => ({
    text: normalise(turn.text),
    intents: intentsOf(turn),
    mood: feelingOf(turn),
  }));
