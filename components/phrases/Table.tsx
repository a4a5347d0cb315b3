import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type RefObject, useEffect, useMemo, useRef } from 'react';
import type { PhraseRow } from '../../assist/phrase-row';
import type { RowSort } from '../../assist/phrase-views';
import { useText } from '../i18n/language';
import type { ShownCaution } from '../panel/shown';
import { commandTexts } from './command-texts';
import type { ListedRows } from './listed';
import { HEAD_HEIGHT, ROW_HEIGHT, ROW_HEIGHT_NARROW } from './row-height';
import type { Selection } from './selection';
import styles from './Table.module.css';
import { TableHead } from './TableHead';
import { rowElementId, TableRow } from './TableRow';
import { phrasesTexts } from './texts';
import { type TableActions, useGridKeys } from './use-grid-keys';

export interface RowLabels {
  /** Names of intents, as far as they are known yet. */
  intent(id: string): string | null;
  packTitle(id: string): string;
  /** What a text would be cautioned about; looked for a moment after it is shown. */
  caution(row: PhraseRow): ShownCaution | null;
  /** Milliseconds since 1970. */
  now: number;
}

interface Props {
  listed: ListedRows;
  selection: Selection;
  sort: RowSort | null;
  /** Which row is open beside the table. */
  open: string | null;
  labels: RowLabels;
  isNarrow: boolean;
  act: TableActions;
}

const NOWHERE = -1;

/** The rows as a grid; only those in sight are in the page. The keys stay with the grid, and the active row is named to readers. */
export function Table({ listed, selection, sort, open, labels, isNarrow, act }: Props) {
  const t = useText(phrasesTexts);
  const { rows, matchesOf } = listed;
  const grid = useRef<HTMLDivElement>(null);
  const order = useMemo(() => rows.map(({ key }) => key), [rows]);
  const active = selection.active === null ? NOWHERE : order.indexOf(selection.active);
  const virtual = useRowWindow(grid, rows, active, isNarrow ? ROW_HEIGHT_NARROW : ROW_HEIGHT);
  const { dragged } = useText(commandTexts);
  const keys = useGridKeys({ order, active, selection, act, dragged, pageRows: () => pageOf(virtual.range) });
  useActiveRow({ order, active, selection, onSelect: act.onSelect, show: (index) => virtual.scrollToIndex(index) });
  return (
    // biome-ignore lint/a11y/useSemanticElements: thousands of rows, of which some dozens are in the page, are no <table>
    <div
      ref={grid}
      role="grid"
      className={styles.grid}
      tabIndex={0}
      aria-label={t.table}
      aria-rowcount={rows.length + 1}
      aria-colcount={5}
      aria-multiselectable="true"
      aria-activedescendant={active === NOWHERE ? undefined : rowElementId(active)}
      {...keys}
    >
      <TableHead order={order} selection={selection} sort={sort} act={act} />
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, size }): ReactNode => {
          const row = rows[index];
          if (!row) return null;
          return (
            <TableRow
              key={row.key}
              row={row}
              index={index}
              top={start - HEAD_HEIGHT}
              height={size}
              matches={matchesOf(row.key)}
              caution={labels.caution(row)}
              isActive={index === active}
              isOpen={row.key === open}
              isChosen={selection.chosen.has(row.key)}
              labels={labels}
            />
          );
        })}
      </div>
    </div>
  );
}

interface ActiveRow {
  order: readonly string[];
  active: number;
  selection: Selection;
  onSelect(selection: Selection): void;
  show(index: number): void;
}

/** Keeps the active row in sight; where it went away, the one in its place is active. */
function useActiveRow({ order, active, selection, onSelect, show }: ActiveRow): void {
  const last = useRef(active);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows where the active row is, not what can be done with it
  useEffect(() => {
    const next = order[Math.min(last.current, order.length - 1)];
    if (active !== NOWHERE) {
      last.current = active;
      show(active);
    } else if (selection.active !== null && next !== undefined) onSelect({ ...selection, active: next, anchor: next });
  }, [active, order]);
}

const pageOf = (range: { startIndex: number; endIndex: number } | null): number =>
  range ? Math.max(1, range.endIndex - range.startIndex - 1) : 1;

/** The rows in sight, some around them, and the active one wherever it is: it has to be there to be named. */
function useRowWindow(
  grid: RefObject<HTMLDivElement | null>,
  rows: readonly PhraseRow[],
  active: number,
  height: number,
) {
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => height,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    rangeExtractor: (range: Range) => {
      const shown = defaultRangeExtractor(range);
      return active === NOWHERE || shown.includes(active) ? shown : [...shown, active].sort((a, b) => a - b);
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes are measured anew when they are other ones
  useEffect(() => virtual.measure(), [height]);
  return virtual;
}
