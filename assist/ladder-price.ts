import type { Ladder, Rung } from './bargain-data';
import type { BargainState } from './bargain-state';
import type { ProductFacts } from './model';
import { isWholeCurrency } from './money';
import { rowsFor } from './product-match';
import type { FloorRow, Limit } from './shop-tables';

/** What is known about the price that is being haggled over. All amounts are hundredths of `currency`. */
export interface BargainFacts {
  listCents: number | null;
  /** What the price may not go below; in the same currency as the list price, else null. 0 means zero. */
  floorCents: number | null;
  /** How far the agent may go alone; null: as far as the floor. */
  authorityCents: number | null;
  /** What each price step gives away, in order; empty: the ladder's own steps. */
  steps: readonly Limit[];
  /** What may be given on top, in words; null: nothing, or none is left. */
  gift: string | null;
  /** ISO 4217. */
  currency: string | null;
  /** The price that the buyer named last. */
  offerCents: number | null;
}

/** Facts that prices can be computed from. */
export interface Numbers {
  list: number;
  floor: number;
  /** At or above this the agent decides alone; never below the floor. */
  authority: number;
  /** The smallest coin. */
  coin: number;
}

/** The next price, not yet put to anybody. */
export interface Priced {
  offerCents: number;
  /** How much less that is than what stood before. */
  givesCents: number;
  kind: 'step' | 'accept' | 'last';
}

/** A step down that can be taken. */
export interface PriceStep extends Priced {
  rung: Rung;
  /** Which of the price steps, from 0. */
  step: number;
}

const ONE_UNIT = 100;
/** Shares of a price are rounded up to this. */
const ROUND_TO = 10;
/** Basis points of the whole. */
const WHOLE = 10_000;

/** Integer cents that stay exact when they are multiplied by basis points. */
export function isAmount(cents: number | null): cents is number {
  return cents !== null && Number.isInteger(cents) && cents >= 0 && cents * WHOLE <= Number.MAX_SAFE_INTEGER;
}

/** Null unless list price and floor are known in one currency. A limit that cannot be read leaves the agent no price of their own. */
export function numbersOf({ listCents, floorCents, authorityCents, currency }: BargainFacts): Numbers | null {
  if (!currency || !isAmount(listCents) || !isAmount(floorCents)) return null;
  const limit = authorityCents === null || isAmount(authorityCents) ? (authorityCents ?? floorCents) : listCents;
  const coin = isWholeCurrency(currency) ? ONE_UNIT : 1;
  return { list: listCents, floor: floorCents, authority: Math.max(floorCents, limit), coin };
}

/** The price that stands: the lowest that we named, else the list price. */
export const standingCents = (ours: readonly number[], { list }: Numbers): number => Math.min(list, ...ours);

/**
 * The price one step further down: the standing price less an amount, or less a share of the list price, which is rounded up to whole
 * ten cents (whole units where there are no cents). Never below the floor, never above the standing price.
 * `(9900, {basisPoints: 250}, {list: 10000, floor: 9000, …})` → 9650.
 */
export function stepPrice(standing: number, step: Limit, { list, floor, coin }: Numbers): number {
  const unit = 'cents' in step ? coin : Math.max(coin, ROUND_TO);
  const scaled = Math.max(0, standing * WHOLE - ('cents' in step ? step.cents * WHOLE : list * step.basisPoints));
  const scaledUnit = unit * WHOLE;
  const rest = scaled % scaledUnit;
  const units = (scaled - rest) / scaledUnit + (rest > 0 ? 1 : 0);
  return Math.min(standing, Math.max(floor, units * unit));
}

const isStep = (step: Limit): boolean =>
  'cents' in step ? isAmount(step.cents) : Number.isInteger(step.basisPoints) && step.basisPoints >= 0;

/** One step down, but not below what the buyer has offered already, and not where the lead said no. */
function nextPrice(standing: number, step: Limit, numbers: Numbers, state: BargainState, facts: BargainFacts): number {
  const offered = [...state.theirs, facts.offerCents].filter(isAmount);
  const price = Math.min(standing, Math.max(stepPrice(standing, step, numbers), ...offered));
  const refused = state.refusedCents !== null && price < standing && price <= state.refusedCents;
  // What the lead refused the agent does not ask for again; what is the agent's own to give may still be given.
  return refused ? Math.min(standing, Math.max(price, numbers.authority)) : price;
}

/** Whether the buyer named at least this price, and it was not agreed to before. */
export function accepts(price: number, { agreedCents }: BargainState, { offerCents }: BargainFacts): boolean {
  return isAmount(offerCents) && offerCents >= price && agreedCents !== price;
}

const priceRungs = ({ rungs }: Ladder): Rung[] => rungs.filter(({ kind }) => kind === 'price');

/** How many price steps are used up; a state of the version before counts by its rungs. */
export function stepsTaken(ladder: Ladder, { done, steps }: BargainState): number {
  const last = priceRungs(ladder).findLastIndex(({ id }) => done.includes(id));
  return Math.max(steps, last + 1);
}

/** What each step gives away: the shop's own steps, else the ladder's. */
function stepSizes(ladder: Ladder, { steps }: BargainFacts): Limit[] {
  if (steps.length > 0) return steps.filter(isStep);
  return priceRungs(ladder).map(({ stepBasisPoints = 0 }) => ({ basisPoints: stepBasisPoints }));
}

/** The next price step that gives anything; null where none is left, or no price can be named. */
export function nextStep(ladder: Ladder, state: BargainState, facts: BargainFacts): PriceStep | null {
  const numbers = numbersOf(facts);
  const standing = numbers && standingCents(state.ours, numbers);
  const rungs = priceRungs(ladder);
  const sizes = stepSizes(ladder, facts);
  if (!numbers || standing === null || standing < numbers.floor) return null;
  for (let step = stepsTaken(ladder, state); step < sizes.length; step += 1) {
    const rung = rungs[Math.min(step, rungs.length - 1)];
    const size = sizes[step];
    const price = size && nextPrice(standing, size, numbers, state, facts);
    if (!rung || price === undefined) return null;
    const kind = accepts(price, state, facts) ? 'accept' : 'step';
    const given = { rung, step, offerCents: price, givesCents: standing - price, kind } as const;
    if (kind === 'accept' || price < standing) return given;
  }
  return null;
}

/** The last price: what stands, or one step of the rung's own the first time; null where no price can be named. */
export function lastPrice(rung: Rung, state: BargainState, facts: BargainFacts): Priced | null {
  const numbers = numbersOf(facts);
  const standing = numbers && standingCents(state.ours, numbers);
  if (!numbers || standing === null || standing < numbers.floor) return null;
  const first = !state.done.includes(rung.id);
  const stepped = nextPrice(standing, { basisPoints: first ? (rung.stepBasisPoints ?? 0) : 0 }, numbers, state, facts);
  // A last word is not the moment to ask the lead for more.
  const price = stepped < numbers.authority ? standing : stepped;
  return { offerCents: price, givesCents: standing - price, kind: accepts(price, state, facts) ? 'accept' : 'last' };
}

/**
 * The facts about one product. A row counts only in the currency of the price shown; of several the strictest: the highest floor, then
 * the highest authority.
 * @param offerCents the price that the buyer named last, null without one
 */
export function bargainFacts(
  product: ProductFacts | null,
  floors: readonly FloorRow[],
  offerCents: number | null,
): BargainFacts {
  const currency = product?.currency ?? null;
  const listCents = product?.priceCents ?? null;
  const rows = rowsFor(floors, product)
    .filter((row) => row.currency === currency)
    .map((row) => ({
      row,
      floor: centsOf(row.floor, listCents),
      authority: row.authority && centsOf(row.authority, listCents),
    }))
    .filter(({ floor }) => floor !== null)
    .sort((a, b) => (b.floor ?? 0) - (a.floor ?? 0) || (b.authority ?? 0) - (a.authority ?? 0));
  const [strictest] = rows;
  return {
    listCents,
    floorCents: strictest?.floor ?? null,
    authorityCents: strictest?.authority ?? null,
    steps: strictest?.row.steps ?? [],
    gift: strictest ? giftOf(strictest.row) : null,
    currency,
    offerCents,
  };
}

const giftOf = ({ gift, giftStock }: FloorRow): string | null =>
  gift?.trim() && (giftStock === null || giftStock > 0) ? gift.trim() : null;

/** A share of the list price is rounded up, in the shop's favour; null without a list price. */
function centsOf(limit: Limit, listCents: number | null): number | null {
  if ('cents' in limit) return limit.cents;
  return isAmount(listCents) ? Math.ceil((listCents * limit.basisPoints) / WHOLE) : null;
}
