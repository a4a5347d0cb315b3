import type { Collector } from './collect';
import type { Merge } from './xlsx-sheet';

/** First place whose line is not before `line`. */
function firstAt(rows: readonly { line: number }[], line: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Marks the cells that a merge has emptied: only the first of its cells says something. Headings count when they are merged sideways. */
export function markMerged(collector: Collector, merges: readonly Merge[]): void {
  const { rows, header, headerLine } = collector.soFar;
  for (const { top, bottom, left, right } of merges) {
    const last = Math.min(right, header.length - 1);
    const inHeader = headerLine !== null && top <= headerLine && headerLine <= bottom;
    if (inHeader && headerLine !== null && last > left) collector.fault(headerLine, left, 'merged', header[left] ?? '');
    for (let at = firstAt(rows, top); at < rows.length; at += 1) {
      const line = rows[at]?.line ?? 0;
      if (line > bottom) break;
      for (let index = left; index <= last; index += 1) {
        if (line !== top || index !== left) collector.fault(line, index, 'merged', '');
      }
    }
  }
}
