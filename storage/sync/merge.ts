import type { OwnKey, OwnRecord } from '../../assist/own';
import { encodeRecord } from './codec';
import { type WireKey, type WireRecord, wins, wireKey } from './wire';

/** What is known of things, by name: the winning record of each. */
export type State = ReadonlyMap<WireKey, WireRecord>;

/** Both in one: commutative, associative and idempotent, so that it does not matter who hears what first, or twice. */
export function join(one: State, other: State): Map<WireKey, WireRecord> {
  const joined = new Map(one);
  for (const [key, record] of other) if (wins(record, joined.get(key))) joined.set(key, record);
  return joined;
}

export const stateOf = (records: Iterable<WireRecord>): Map<WireKey, WireRecord> => {
  const state = new Map<WireKey, WireRecord>();
  for (const record of records) if (wins(record, state.get(wireKey(record)))) state.set(wireKey(record), record);
  return state;
};

/** Whether a record takes the place of the one that a computer has of the same thing. */
export const isNewer = (record: OwnRecord, over: OwnRecord | undefined): boolean =>
  wins(encodeRecord(record), over && encodeRecord(over));

/** Those of the incoming records that win over what is there. */
export function newerOnes(incoming: readonly OwnRecord[], mine: ReadonlyMap<OwnKey, OwnRecord>): OwnRecord[] {
  return incoming.filter((record) => isNewer(record, mine.get(record.key)));
}
