import type { Bursts, Measured } from './measure';
import { rounded } from './stats';

/** What `npm run bench -- --json` prints. Times in milliseconds. */
export interface Report {
  phrases: Record<string, Measured>;
  burst50LongestTaskMs: number;
  burstLastLineMs: number;
  contentScriptGzipBytes: number;
}

interface Row {
  what: string;
  value: number;
  /** Most that it may be; null where there is no limit. */
  limit: number | null;
  unit?: string;
}

export function reportOf(measured: Map<number, { measured: Measured; bursts: Bursts }>, gzipBytes: number): Report {
  const all = [...measured.values()].map(({ bursts }) => bursts);
  return {
    phrases: Object.fromEntries([...measured].map(([size, found]) => [String(size), found.measured])),
    burst50LongestTaskMs: Math.max(...all.map(({ longestTaskMs }) => longestTaskMs)),
    burstLastLineMs: Math.max(...all.map(({ lastLineMs }) => lastLineMs)),
    contentScriptGzipBytes: gzipBytes,
  };
}

/** Numbers in columns, each with its limit beside it. */
export function asTable(report: Report): string {
  const rows = [
    ...Object.entries(report.phrases).flatMap(([size, found]) => rowsOf(size, found)),
    { what: 'burst of 50: longest task of ours in the page', value: report.burst50LongestTaskMs, limit: 50 },
    { what: 'burst of 50: last line → painted, p95', value: report.burstLastLineMs, limit: 200 },
    { what: 'content script, gzip', value: report.contentScriptGzipBytes, limit: 25_600, unit: 'B' },
  ];
  return rows.map(line).join('\n');
}

function rowsOf(size: string, found: Measured): Row[] {
  const limited = size === '10000';
  const both = (what: string, { p50, p95 }: { p50: number; p95: number }, limit: number | null = null): Row[] => [
    { what: `${size} phrases: ${what}, p50`, value: p50, limit: null },
    { what: `${size} phrases: ${what}, p95`, value: p95, limit: limited ? limit : null },
  ];
  const { searchKeyMs: ours, fuseSearchKeyMs: fuse } = found;
  return [
    ...both('line → painted', found.lineToPaintMs, 50),
    ...both('search, a key', ours, 8),
    ...both('Fuse, the same key', fuse),
    { what: `${size} phrases: Fuse / ours, p50`, value: rounded(fuse.p50 / ours.p50), limit: null, unit: '×' },
    { what: `${size} phrases: Fuse / ours, p95`, value: rounded(fuse.p95 / ours.p95), limit: null, unit: '×' },
    ...both('suggest', found.suggestMs),
    ...both('panel opens → painted', found.panelOpenMs),
    { what: `${size} phrases: panel heap`, value: found.heapMb, limit: null, unit: 'MB' },
  ];
}

function line({ what, value, limit, unit = 'ms' }: Row): string {
  const verdict = limit === null ? '' : value <= limit ? `  ok      (limit ${limit})` : `  TOO MUCH (limit ${limit})`;
  return `${what.padEnd(52)}${String(value).padStart(10)} ${unit.padEnd(2)}${verdict}`.trimEnd();
}
