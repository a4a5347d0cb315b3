/** What a file may be at most; beyond it a table is a mistake, or an attack. */
export const LIMITS = {
  /** The file itself. */
  bytes: 20 * 1024 * 1024,
  /** The same in JSON, which names every field in every row. */
  jsonBytes: 50 * 1024 * 1024,
  /** A workbook unpacked, only the parts that are read. */
  unpacked: 300 * 1024 * 1024,
  /** Rows below the headings, blank ones not counted. */
  rows: 100_000,
  columns: 64,
  /** Characters of one cell. */
  cell: 2000,
  /** How many rows may stand above the headings. */
  aboveHeader: 30,
};
