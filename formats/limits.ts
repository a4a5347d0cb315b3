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

/** What a phrase may be at most, in UTF-16 units, or how many: the limits of `assist/phrase-schema`. */
export const PHRASE_LIMITS = {
  id: 80,
  title: 80,
  text: 2000,
  shortcode: 32,
  tag: 30,
  tags: 20,
  variants: 10,
  examples: 20,
  example: 200,
  depth: 5,
  images: 6,
  note: 500,
  windows: 14,
};

/** `row` and `column` of a problem are kept short in what they quote. */
export const quoted = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
