import * as v from 'valibot';
import { type BargainState, startBargain } from './ladder';

const cents = v.pipe(v.number(), v.integer(), v.minValue(0));

const schema = v.object({
  round: v.pipe(v.number(), v.integer(), v.minValue(0)),
  done: v.array(v.string()),
  ours: v.array(cents),
  theirs: v.array(cents),
  agreedCents: v.nullable(cents),
  concededCents: cents,
}) satisfies v.GenericSchema<unknown, BargainState>;

/** A stored haggle; what cannot be read (another version wrote it, or nothing is there) starts anew. */
export function parseBargainState(stored: unknown): BargainState {
  const parsed = v.safeParse(schema, stored);
  return parsed.success ? parsed.output : startBargain();
}
