import * as v from 'valibot';
import { EXCHANGE_ASKS, EXTRA_GIFTS, type Ladder, MOVES, TIMER_SECONDS } from './bargain-data';
import { speaksOfPraise } from './bargain-praise';
import { differ, Id, Line } from './schema-parts';

/** A step may not be about reviews, ratings or likes: they would be its condition or its return. */
const StepTitle = v.pipe(
  Line,
  v.check((title) => !speaksOfPraise(title), 'bad-form'),
);
const Ids = v.array(Id);
const MOST_TIMES = 20;

const RungSchema = v.pipe(
  v.object({
    id: Id,
    kind: v.picklist(['hold', 'reason', 'exchange', 'extra', 'price', 'final', 'let-go'], 'unknown-kind'),
    title: StepTitle,
    phrases: v.pipe(Ids, v.minLength(1, 'missing')),
    stepBasisPoints: v.optional(
      v.pipe(v.number(), v.integer('bad-form'), v.minValue(1, 'bad-form'), v.maxValue(10_000, 'bad-form')),
    ),
    moves: v.optional(v.pipe(v.array(v.picklist(MOVES, 'unknown-kind')), v.minLength(1, 'missing'))),
    times: v.optional(
      v.pipe(v.number(), v.integer('bad-form'), v.minValue(1, 'bad-form'), v.maxValue(MOST_TIMES, 'bad-form')),
    ),
    asks: v.optional(v.picklist(EXCHANGE_ASKS, 'unknown-kind')),
    gives: v.optional(v.picklist(EXTRA_GIFTS, 'unknown-kind')),
    consoles: v.optional(v.pipe(Ids, v.minLength(1, 'missing'))),
  }),
  // A price step without its size could not be computed.
  v.check(({ kind, stepBasisPoints }) => kind !== 'price' || stepBasisPoints !== undefined, 'missing'),
  // What gives something away is given once.
  v.check(({ kind, times = 1 }) => times === 1 || (kind !== 'price' && kind !== 'extra'), 'bad-form'),
  v.check(({ kind, asks, gives }) => (!asks || kind === 'exchange') && (!gives || kind === 'extra'), 'bad-form'),
  // Not every platform lets a shop ask for a follow: the pack says where.
  v.check(({ asks, consoles }) => asks !== 'follow-shop' || consoles !== undefined, 'missing'),
);

/** One ladder of a pack. */
export const LadderSchema = v.object({
  id: Id,
  title: Line,
  rungs: v.pipe(
    v.array(RungSchema),
    v.minLength(1, 'missing'),
    v.check((rows) => differ(rows), 'duplicate-id'),
  ),
  timerSeconds: v.optional(
    v.pipe(
      v.number(),
      v.integer('bad-form'),
      v.minValue(TIMER_SECONDS.least, 'bad-form'),
      v.maxValue(TIMER_SECONDS.most, 'bad-form'),
    ),
  ),
  asking: v.optional(v.object({ see: Ids, asked: Ids, granted: Ids, refused: Ids })),
  closing: v.optional(Ids),
}) satisfies v.GenericSchema<unknown, Ladder>;
