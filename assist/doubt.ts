import type { LikelyIntent } from './suggest';
import type { Reason, Suggestion } from './suggestion';

/**
 * From this probability on a turn is taken to ask for something that there are replies for: 5 % of the labelled rows of half A stay
 * below it.
 */
const LEAST = 0.25;

/** What speaks for a reply whatever the turn was read as. */
const TELLING = new Set<Reason['kind']>(['words', 'usual', 'mood', 'promotion']);

/**
 * Whether nothing fits well, so that what is listed is only near to what was asked: no question that replies exist for is likely, and
 * nothing else speaks for the first reply.
 * @param intents what the turn may ask for, likeliest first
 */
export function isDoubtful(intents: readonly LikelyIntent[], first: Pick<Suggestion, 'reasons'>): boolean {
  const [likeliest] = intents;
  if (first.reasons.some(({ kind }) => TELLING.has(kind))) return false;
  return !likeliest || likeliest.id === 'other' || likeliest.score < LEAST;
}
