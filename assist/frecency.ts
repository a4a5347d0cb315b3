/** How often a phrase was used, and when last. */
export interface Used {
  count: number;
  /** Milliseconds since 1970. */
  lastUsed: number;
}

/** After this long without use a count is worth half: two weeks. */
const HALF_LIFE = 14 * 24 * 60 * 60 * 1000;

/**
 * What using a phrase often and lately is worth: 0 for never to nearly 1; more uses are worth more, the longer ago the less.
 * @param now milliseconds since 1970; a use after it (the clock was set back) counts as one of now
 */
export function frecency({ count, lastUsed }: Used, now: number): number {
  const age = Math.max(0, now - lastUsed);
  const worth = Math.max(0, count) * 2 ** (-age / HALF_LIFE);
  return worth / (worth + 2);
}

/** Less than a use of a year ago: it decides only where all else is equal. */
const FAVOURITE = 1e-9;

/** What use is worth, and a favourite a trace more. */
export function withFavourites(used: ReadonlyMap<string, number>, favourites: Iterable<string>): Map<string, number> {
  const worth = new Map(used);
  for (const id of favourites) worth.set(id, (worth.get(id) ?? 0) + FAVOURITE);
  return worth;
}
