import type { DragEvent, KeyboardEvent, MouseEvent } from 'react';
import type { SortColumn } from '../../assist/phrase-views';
import { chooseAll, chooseNone, extendTo, moveTo, type Selection, toggle } from './selection';
import styles from './Table.module.css';

/** What can be done in the table. */
export interface TableActions {
  onSelect(selection: Selection): void;
  /** Opens a row beside the table. */
  onOpen(key: string): void;
  onSort(column: SortColumn): void;
  /** To the trash, or hidden: the chosen rows, or the active one. */
  onDelete(): void;
  /** Asks where to move them. */
  onMove(): void;
  /** A row is being dragged, with the others that are chosen if it is chosen; null: no longer. Gives how many. */
  onDrag(key: string | null): number;
}

interface Grid {
  order: readonly string[];
  /** Place of the active row; -1: none. */
  active: number;
  selection: Selection;
  act: TableActions;
  /** How many rows a page has. */
  pageRows(): number;
  /** What is said of so many dragged rows. */
  dragged(rows: number): string;
}

type Step = (grid: Grid) => number;

const STEPS: Readonly<Record<string, Step>> = {
  ArrowDown: ({ active }) => active + 1,
  ArrowUp: ({ active }) => active - 1,
  Home: () => 0,
  End: ({ order }) => order.length - 1,
  PageDown: ({ active, pageRows }) => active + pageRows(),
  PageUp: ({ active, pageRows }) => active - pageRows(),
};

/** Keys and clicks of the table, by delegation: thousands of rows share them. */
export function useGridKeys(grid: Grid) {
  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
      if (event.nativeEvent.isComposing || event.altKey || isField(event.target)) return;
      if (step(event, grid) || command(event, grid)) event.preventDefault();
    },
    onClick: (event: MouseEvent<HTMLElement>): void => click(event, grid),
    onDragStart: (event: DragEvent<HTMLElement>): void => {
      const rows = grid.act.onDrag(keyAt(event.target, grid) ?? null);
      showDragged(event, grid.dragged(rows));
    },
    onDragEnd: (): void => void grid.act.onDrag(null),
  };
}

/** Under the pointer goes how many there are, not the one row that was taken hold of. */
function showDragged({ dataTransfer, currentTarget }: DragEvent<HTMLElement>, words: string): void {
  if (!dataTransfer) return;
  dataTransfer.effectAllowed = 'move';
  dataTransfer.setData('text/plain', words);
  const label = document.createElement('span');
  label.className = styles.dragged ?? '';
  label.textContent = words;
  currentTarget.append(label);
  dataTransfer.setDragImage(label, -8, -8);
  // The browser has painted it by then.
  setTimeout(() => label.remove(), 0);
}

function keyAt(target: EventTarget, { order }: Grid): string | undefined {
  const index = target instanceof Element && target.closest('[data-index]')?.getAttribute('data-index');
  return index ? order[Number(index)] : undefined;
}

/** The header's buttons and boxes have keys of their own; boxes in rows are never focused by key. */
const isField = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest('[role="columnheader"]') !== null;

function step(event: KeyboardEvent, grid: Grid): boolean {
  const { order, selection, act } = grid;
  const go = STEPS[event.key];
  if (!go || event.ctrlKey || event.metaKey || order.length === 0) return false;
  const key = order[Math.min(order.length - 1, Math.max(0, go(grid)))] as string;
  act.onSelect(event.shiftKey ? extendTo(selection, key, order) : moveTo(selection, key));
  return true;
}

function command(event: KeyboardEvent, grid: Grid): boolean {
  const { order, active, selection, act } = grid;
  const key = order[active];
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') act.onSelect(chooseAll(selection, order));
  else if (event.ctrlKey || event.metaKey) return false;
  else if (event.key === 'Escape') act.onSelect(chooseNone(selection));
  else if (event.key === 'Delete') act.onDelete();
  else if (event.key.toLowerCase() === 'm' && !event.shiftKey) act.onMove();
  else if (key === undefined) return false;
  else if (event.key === ' ') act.onSelect(toggle(selection, key));
  else if (event.key === 'Enter') act.onOpen(key);
  else return false;
  return true;
}

function click(event: MouseEvent, grid: Grid): void {
  const { order, selection, act } = grid;
  const key = keyAt(event.target, grid);
  if (key === undefined || !(event.target instanceof Element)) return;
  const isBox = event.target.closest('input') !== null;
  if (event.shiftKey) act.onSelect(extendTo(selection, key, order));
  else if (isBox || event.ctrlKey || event.metaKey) act.onSelect(toggle(selection, key));
  else {
    act.onSelect(moveTo(selection, key));
    act.onOpen(key);
  }
}
