import type { LibraryPhrase } from './phrase';
import type { SearchEntry } from './search-index';

/** Phrases that came, went or were written anew since a search was built. A changed phrase is only in `put`. */
export interface SearchChanges {
  put: readonly SearchEntry[];
  removed: readonly Pick<LibraryPhrase, 'pack' | 'id'>[];
}

/** Two packs may use the same id. */
export const keyOf = ({ pack, id }: Pick<LibraryPhrase, 'pack' | 'id'>): string => `${pack}\n${id}`;

/** What has to be told to a search of `before` so that it finds what one of `after` would. */
export function changesBetween(before: readonly SearchEntry[], after: readonly SearchEntry[]): SearchChanges {
  const known = new Map(before.map((entry) => [keyOf(entry.phrase), entry]));
  const put = after.filter((entry) => {
    const key = keyOf(entry.phrase);
    const old = known.get(key);
    known.delete(key);
    return !old || !sameEntry(old, entry);
  });
  return { put, removed: [...known.values()].map(({ phrase: { pack, id } }) => ({ pack, id })) };
}

/** Everything that a hit gives back counts, not only what is searched. */
function sameEntry(a: SearchEntry, b: SearchEntry): boolean {
  if (a.pinyin !== b.pinyin || !sameValue(a.variants ?? [], b.variants ?? [])) return false;
  const [one, other] = [Object.entries(a.phrase), Object.entries(b.phrase)];
  const others = new Map(other);
  return one.length === other.length && one.every(([name, value]) => sameValue(value, others.get(name)));
}

/** Fields of a phrase are strings, lists of them, or what JSON can say (pictures, hours). */
function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  return JSON.stringify(one) === JSON.stringify(other);
}
