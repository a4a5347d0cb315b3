import { useState } from 'react';
import type { PhraseView, RowSort, SortColumn } from '../../../assist/phrase-views';
import type { Pane } from '../../../components/phrases/PhrasesFrame';
import { NOTHING_CHOSEN, type Selection } from '../../../components/phrases/selection';

/** What is open while a phrase is being written that is in no row yet; the keys of rows have a line break. */
export const NEW_PHRASE = 'new';

/** What is looked at: which view, which order, which rows are chosen, what is open. */
export function useDesk() {
  const [view, setView] = useState<PhraseView>({ kind: 'all' });
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<RowSort | null>(null);
  const [selection, setSelection] = useState<Selection>(NOTHING_CHOSEN);
  const [open, setOpen] = useState<string | null>(null);
  const [pane, setPane] = useState<Pane>('list');
  return {
    view,
    query,
    sort,
    selection,
    open,
    pane,
    setPane,
    setSelection,
    onView: (next: PhraseView): void => {
      setView(next);
      setSelection(NOTHING_CHOSEN);
      setPane('list');
    },
    onQuery: (next: string): void => {
      setQuery(next);
      setSelection(NOTHING_CHOSEN);
    },
    onOpen: (key: string | null): void => {
      setOpen(key);
      setPane(key === null ? 'list' : 'detail');
    },
    onSort: (column: SortColumn): void => setSort(sortAfter(sort, column)),
  };
}

export type Desk = ReturnType<typeof useDesk>;

/** First the way that is mostly wanted, then the other, then as it was without. */
function sortAfter(sort: RowSort | null, column: SortColumn): RowSort | null {
  const first = column === 'uses';
  if (sort?.column !== column) return { column, descending: first };
  return sort.descending === first ? { column, descending: !first } : null;
}
