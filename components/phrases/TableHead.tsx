import { useEffect, useRef } from 'react';
import type { RowSort, SortColumn } from '../../assist/phrase-views';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import { type Selection, toggleAll } from './selection';
import styles from './Table.module.css';
import { phrasesTexts } from './texts';
import type { TableActions } from './use-grid-keys';

interface Props {
  order: readonly string[];
  selection: Selection;
  sort: RowSort | null;
  act: TableActions;
}

/** The columns' names; a click sorts by one. */
export function TableHead({ order, selection, sort, act }: Props) {
  const t = useText(phrasesTexts);
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of a grid that is no <table>
    <div role="rowgroup" className={styles.headGroup}>
      {/* biome-ignore lint/a11y: the same; the grid has the focus */}
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        <HeadBox order={order} selection={selection} act={act} />
        <HeadCell column="title" sort={sort} act={act} />
        <HeadCell column="shortcode" sort={sort} act={act} />
        {/* biome-ignore lint/a11y: part of a grid that is no <table>; the grid has the focus */}
        <div role="columnheader">{t.columns.tags}</div>
        <HeadCell column="uses" sort={sort} act={act} />
      </div>
    </div>
  );
}

function HeadBox({ order, selection, act }: Omit<Props, 'sort'>) {
  const t = useText(phrasesTexts);
  const box = useRef<HTMLInputElement>(null);
  const some = selection.chosen.size > 0;
  const all = some && order.length > 0 && order.every((key) => selection.chosen.has(key));
  useEffect(() => {
    if (box.current) box.current.indeterminate = some && !all;
  }, [some, all]);
  return (
    // biome-ignore lint/a11y: part of a grid that is no <table>; the box has the focus
    <div role="columnheader" className={styles.boxCell}>
      <span className={ui.srOnly}>{t.columns.chosen}</span>
      <input
        ref={box}
        type="checkbox"
        aria-label={t.chooseAll}
        checked={all}
        onChange={() => act.onSelect(toggleAll(selection, order))}
      />
    </div>
  );
}

function HeadCell({ column, sort, act }: { column: SortColumn; sort: RowSort | null; act: TableActions }) {
  const t = useText(phrasesTexts);
  const mine = sort?.column === column ? (sort.descending ? 'descending' : 'ascending') : null;
  return (
    // biome-ignore lint/a11y: part of a grid that is no <table>; the button has the focus
    <div role="columnheader" aria-sort={mine ?? 'none'} className={column === 'uses' ? styles.number : undefined}>
      <button type="button" className={styles.sort} onClick={() => act.onSort(column)}>
        {t.columns[column]}
        {mine && <span aria-hidden="true">{mine === 'descending' ? ' ↓' : ' ↑'}</span>}
      </button>
    </div>
  );
}
