import { useEffect, useRef, useState } from 'react';
import type { TableKind } from '../../assist/shop-tables';
import { useLanguage } from '../../components/i18n/language';
import type { RowsPage, TableDesk } from '../../components/library/table-data';
import type { Fault } from '../../components/library/texts';
import { faultOf } from './faults';

/**
 * The rows on screen, and which they are.
 * @param changed another value whenever the table was changed, by whichever page
 * @param onFault told when they cannot be had
 */
export function usePage(desk: TableDesk, kind: TableKind, changed: unknown, onFault: (fault: Fault) => void) {
  const language = useLanguage();
  const [{ query, from }, setPlace] = useState({ query: '', from: 0 });
  const [page, setPage] = useState<RowsPage | null>(null);
  const asked = useRef(0);
  const refresh = async (): Promise<void> => {
    const turn = ++asked.current;
    try {
      const next = await desk.rows({ kind, query, from, language });
      // An answer that was overtaken by a later question is not shown.
      if (turn === asked.current) setPage(next);
    } catch (error) {
      onFault(faultOf(error));
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is made of these, and asked again when the table changed
  useEffect(() => void refresh(), [desk, kind, query, from, language, changed]);
  return {
    page,
    query,
    refresh,
    search: (words: string) => setPlace({ query: words, from: 0 }),
    goTo: (first: number) => setPlace({ query, from: first }),
  };
}
