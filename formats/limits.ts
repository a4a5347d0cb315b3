/** What a phrase file may be at most; beyond it a file is a mistake, or an attack. */
export const LIMITS = {
  /** A text file. */
  bytes: 20 * 1024 * 1024,
  /** A JSON file: a pack of our own has its pictures inside. */
  jsonBytes: 50 * 1024 * 1024,
  /** An archive with pictures. */
  archiveBytes: 100 * 1024 * 1024,
  /** Rows below the headings, blank ones not counted; also phrases of a JSON or YAML file. */
  rows: 100_000,
  columns: 64,
  /** How many rows may stand above the headings. */
  aboveHeader: 10,
  /** Objects and lists within each other. */
  depth: 64,
  /** Problems that are listed; the others are only counted. */
  problems: 5000,
  /** One picture, in bytes. */
  image: 5 * 1024 * 1024,
  /** Rows of a preview. */
  preview: 20,
};

/** `row` and `column` of a problem are kept short in what they quote. */
export const quoted = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
