import { SPACE, type SpaceLimits } from './area';
import { type HeldReason, Ledger } from './ledger';
import { type AreaState, bytesInUse } from './read-area';
import { type WireKey, type WireRecord, wins, wireKey } from './wire';

/**
 * What goes into the sync area and what stays on this computer ("held"). What is in the area is never pushed out: records are only
 * added, replaced by newer ones of the same thing, and shortened to deletions. So two computers that hold different records never
 * fight for room: whoever writes first has it, and the other holds until there is room again.
 *
 * The order in which records are let in, the same for the same input:
 * 1. what makes the area smaller (deletions, shorter texts): it may make room for the rest;
 * 2. longer texts of what is in the area already, newest first;
 * 3. new records: settings, feeds, hides and favourites before phrases, since they are small and of little use in part; of each the
 *    newest first, since what one has just written is what one looks for on the other computer. A large one that does not fit does
 *    not stop a small one behind it.
 */
export interface Held {
  record: WireRecord;
  reason: HeldReason;
}

export interface Admission {
  /** Items to write, by name, all in one write; none: the area has what it can have. */
  items: Record<string, unknown>;
  held: Held[];
  /** Of the area after the write. */
  bytes: number;
}

/** Of kinds in the area; one that is not named comes last. */
const KIND_ORDER = ['s', 'u', 'h', 'f', 'p'];

/**
 * @param offered the records of this computer, all of them
 * @param swept keys of deletions to take out: nobody needs to hear of them any more
 */
export function admit(
  area: AreaState,
  offered: readonly WireRecord[],
  swept: ReadonlySet<WireKey> = new Set(),
  space: SpaceLimits = SPACE,
): Admission {
  const ledger = new Ledger(area, space);
  for (const key of swept) ledger.remove(key);
  const news = offered.filter(
    (record) => !swept.has(wireKey(record)) && wins(record, ledger.recordOf(wireKey(record))),
  );
  const held: Held[] = [];
  for (const record of inOrder(news, ledger)) {
    const reason = ledger.refusal(record);
    if (reason) held.push({ record, reason });
    else ledger.put(record);
  }
  if (ledger.total > space.bytes) return overfull(news, area);
  return { items: ledger.changes(), held, bytes: ledger.total };
}

/**
 * Two computers that wrote without hearing of each other can together go beyond the quota. The browser then refuses every write that
 * does not bring the area below it: all is held until enough is deleted, in one go.
 */
const overfull = (news: readonly WireRecord[], area: AreaState): Admission => ({
  items: {},
  held: news.map((record) => ({ record, reason: 'area-full' })),
  bytes: bytesInUse(area),
});

function inOrder(news: readonly WireRecord[], ledger: Ledger): WireRecord[] {
  const rank = (record: WireRecord): number => {
    if (ledger.growth(record) <= 0) return 0;
    if (ledger.recordOf(wireKey(record))) return 1;
    const kind = KIND_ORDER.indexOf(record[2]);
    return 2 + (kind < 0 ? KIND_ORDER.length : kind);
  };
  const ranked = news.map((record) => ({ record, rank: rank(record) }));
  return ranked
    .sort((one, other) => one.rank - other.rank || newestFirst(one.record, other.record))
    .map(({ record }) => record);
}

function newestFirst(one: WireRecord, other: WireRecord): number {
  if (one[1] !== other[1]) return one[1] > other[1] ? -1 : 1;
  return wireKey(one) < wireKey(other) ? -1 : 1;
}
