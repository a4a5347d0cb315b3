/** Steps from one edition of the format to the next, in order; a new one is added at the end, with its date. */
const STEPS: ((pack: Record<string, unknown>) => Record<string, unknown>)[] = [
  // 2026-11: from 1 to 2 a pack is one file; until then it held phrases only, and what lay beside it had heads of its own.
  (pack) => ({ ...pack, formatVersion: 2 }),
];

/** A pack of any former edition in the form of today, without its edition: `parsePackContent` checks the rest. */
export function migratePack(pack: Record<string, unknown>): Record<string, unknown> {
  const from = typeof pack.formatVersion === 'number' ? pack.formatVersion : 1;
  const { formatVersion: _now, ...migrated } = STEPS.slice(Math.max(0, from - 1)).reduce(
    (now, step) => step(now),
    pack,
  );
  return migrated;
}
