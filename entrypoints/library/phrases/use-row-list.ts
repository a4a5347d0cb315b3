import { useDeferredValue, useMemo } from 'react';
import type { PhraseRow } from '../../../assist/phrase-row';
import { isInView, type PhraseView, type RowSort, sortRows, type ViewFacts } from '../../../assist/phrase-views';
import type { Match, Search } from '../../../assist/search';
import { useLanguage } from '../../../components/i18n/language';
import type { ListedRows } from '../../../components/phrases/listed';
import { keyOfHit } from './use-row-search';

/** As many as a lead would look through; where operators alone list, everything that they let through. */
const MOST_HITS = 100_000;

const BY_USE: RowSort = { column: 'uses', descending: true };

interface Wanted {
  rows: ReadonlyMap<string, PhraseRow>;
  view: PhraseView;
  query: string;
  /** Null: what fits best, or is used most, comes first. */
  sort: RowSort | null;
  search: Search | null;
  facts: ViewFacts;
}

/** The rows to be listed. A key that is typed is shown at once; the list follows as soon as the page is free. */
export function useRowList({ rows, view, query, sort, search, facts }: Wanted): ListedRows {
  const language = useLanguage();
  const typed = useDeferredValue(query);
  const found = useMemo(() => {
    const words = typed.trim();
    if (words === '') return null;
    return search?.find(words, MOST_HITS) ?? [];
  }, [search, typed]);
  // Where nothing else decides, phrases in the reader's language come first.
  const ordered = useMemo(() => {
    const isForeign = (row: PhraseRow): number => Number(row.language !== language);
    return [...rows.values()].sort((one, other) => isForeign(one) - isForeign(other));
  }, [rows, language]);
  const inView = useMemo(() => {
    const candidates = found ? found.flatMap((hit) => rows.get(keyOfHit(hit.phrase)) ?? []) : ordered;
    return candidates.filter((row) => isInView(row, view, facts));
  }, [rows, ordered, found, view, facts]);
  const sorted = useMemo(() => {
    if (!sort && found) return inView;
    const { compare } = new Intl.Collator(language);
    return sortRows(inView, sort ?? BY_USE, compare);
  }, [inView, sort, found, language]);
  const matches = useMemo(() => found && new Map(found.map((hit) => [keyOfHit(hit.phrase), hit])), [found]);
  return useMemo(
    () => ({
      rows: sorted,
      matchesOf: (key: string): readonly Match[] => matches?.get(key)?.matches ?? NONE,
      isWaiting: typed.trim() !== '' && search === null,
    }),
    [sorted, matches, typed, search],
  );
}

const NONE: readonly Match[] = [];
