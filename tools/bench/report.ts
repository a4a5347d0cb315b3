import type { Computed } from './compute';
import { type Growth, growthOf } from './growth';
import type { ImportBench } from './import';
import type { Bursts, Measured } from './measure';
import { rounded, type Spread } from './stats';
import type { SyncBench } from './sync';

/** What `npm run bench -- --json` prints. Times in milliseconds. */
export interface Report extends SyncBench, ImportBench {
  /** By the number of phrases; with the most of them only the bare functions are measured. */
  phrases: Record<string, Measured | Computed>;
  growth: Growth[];
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

/** Most that the 95th percentile may be, ms, by the number of phrases; of the heap, MB. */
interface Limits {
  lineToPaint?: number;
  search?: number;
  suggest?: number;
  slice?: number;
  heap?: number;
  libraryOpen?: number;
  libraryKey?: number;
}
const LIMITS: Record<string, Limits> = {
  '10000': { lineToPaint: 50, search: 4, suggest: 5, slice: 16, heap: 60, libraryOpen: 500, libraryKey: 16 },
  '100000': { search: 16, suggest: 15, slice: 16 },
};
/** For ten times as many phrases, times may be multiplied with this. */
const MOST_GROWTH = 3;

export function reportOf(
  measured: ReadonlyMap<number, { measured: Measured; bursts: Bursts }>,
  computed: ReadonlyMap<number, Computed>,
  gzipBytes: number,
  sync: SyncBench,
  imported: ImportBench,
): Report {
  const all = [...measured.values()].map(({ bursts }) => bursts);
  const sizes: [number, Measured | Computed][] = [
    ...[...measured].map(([size, found]): [number, Measured] => [size, found.measured]),
    ...computed,
  ];
  return {
    phrases: Object.fromEntries(sizes.map(([size, found]) => [String(size), found])),
    growth: growthOf(sizes),
    burst50LongestTaskMs: Math.max(...all.map(({ longestTaskMs }) => longestTaskMs)),
    burstLastLineMs: Math.max(...all.map(({ lastLineMs }) => lastLineMs)),
    contentScriptGzipBytes: gzipBytes,
    ...sync,
    ...imported,
  };
}

/** Numbers in columns, each with its limit beside it. */
export function asTable(report: Report): string {
  const rows = [
    ...Object.entries(report.phrases).flatMap(([size, found]) => rowsOf(size, found)),
    ...report.growth.map(({ what, from, to, factor }) => {
      return { what: `${what}, mean: ${to} / ${from} phrases`, value: factor, limit: MOST_GROWTH, unit: '×' };
    }),
    { what: 'burst of 50: longest task of ours in the page', value: report.burst50LongestTaskMs, limit: 50 },
    { what: 'burst of 50: last line → painted, p95', value: report.burstLastLineMs, limit: 200 },
    { what: 'content script, gzip', value: report.contentScriptGzipBytes, limit: 25_600, unit: 'B' },
    { what: 'import of 10,000: file → rows shown, and click → written', value: report.import10000Ms, limit: 2000 },
    { what: 'import of 10,000: file → rows shown', value: report.importDryRunMs, limit: null },
    { what: 'import of 10,000: click → written', value: report.importWriteMs, limit: null },
    { what: 'import of 10,000: rows reviewed beside it', value: report.importReviewMs, limit: null },
    { what: 'import of 10,000: longest task of the page', value: report.importLongestTaskMs, limit: 50 },
    { what: 'one edit: bytes written to sync, most', value: report.syncBytesPerEdit, limit: 8192, unit: 'B' },
    {
      what: `own copies that fit into sync, of ${report.zhStarterPhrases}`,
      value: report.phrasesThatFitSync,
      limit: null,
      unit: '',
    },
  ];
  return rows.map(line).join('\n');
}

function rowsOf(size: string, found: Measured | Computed): Row[] {
  const limits = LIMITS[size] ?? {};
  const named = (rows: Row[]): Row[] => rows.map((row) => ({ ...row, what: `${size} phrases: ${row.what}` }));
  const computed = computedRows(found, limits);
  if (!('heapMb' in found)) return named(computed);
  return named([
    ...both('line → painted', found.lineToPaintMs, limits.lineToPaint),
    ...computed,
    ...both('panel opens → painted', found.panelOpenMs),
    ...both('library opens → first rows painted', found.libraryOpenMs, limits.libraryOpen),
    ...both('library search, key → rows', found.librarySearchKeyMs, limits.libraryKey),
    ...both('library search, key → painted', found.librarySearchPaintMs),
    ...both('library search, a key by its own clock', found.librarySearchCpuMs),
    { what: 'panel heap', value: found.heapMb, limit: limits.heap ?? null, unit: 'MB' },
  ]);
}

function computedRows(
  { searchKeyMs, fuseSearchKeyMs, miniSearchKeyMs, suggestMs, indexSliceMs, indexTaskCpuMs }: Computed,
  limits: Limits,
): Row[] {
  return [
    ...both('search, a key', searchKeyMs, limits.search),
    ...both('Fuse, the same key', fuseSearchKeyMs),
    ...ratios('Fuse / ours', fuseSearchKeyMs, searchKeyMs),
    ...both('MiniSearch, the same key', miniSearchKeyMs),
    ...ratios('MiniSearch / ours', miniSearchKeyMs, searchKeyMs),
    ...both('suggest', suggestMs, limits.suggest),
    { what: 'building indexes: longest slice', value: indexSliceMs, limit: limits.slice ?? null },
    { what: 'building indexes: longest task by its own clock', value: indexTaskCpuMs, limit: null },
  ];
}

const both = (what: string, { p50, p95 }: Spread, limit: number | null = null): Row[] => [
  { what: `${what}, p50`, value: p50, limit: null },
  { what: `${what}, p95`, value: p95, limit },
];

const ratios = (what: string, theirs: Spread, ours: Spread): Row[] => [
  { what: `${what}, p50`, value: rounded(theirs.p50 / ours.p50), limit: null, unit: '×' },
  { what: `${what}, p95`, value: rounded(theirs.p95 / ours.p95), limit: null, unit: '×' },
];

function line({ what, value, limit, unit = 'ms' }: Row): string {
  const verdict = limit === null ? '' : value <= limit ? `  ok      (limit ${limit})` : `  TOO MUCH (limit ${limit})`;
  return `${what.padEnd(52)}${String(value).padStart(10)} ${unit.padEnd(2)}${verdict}`.trimEnd();
}
