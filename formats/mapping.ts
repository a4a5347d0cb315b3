import type { ColumnMapping, PhraseColumn } from './foreign';
import { columnNamed } from './headings';

/** Columns of which a table may have several. */
const MANY: ReadonlySet<PhraseColumn> = new Set<PhraseColumn>(['group', 'tags', 'examples', 'variants', 'images']);

/**
 * What the columns say, by their headings. A second column of texts holds other wordings; a second of anything else that can only be
 * one is not read. Where no column is headed like a text but one like a question, nothing is guessed.
 */
export function mappingOf(headings: readonly string[]): ColumnMapping {
  const taken = new Set<PhraseColumn>();
  return headings.map((heading) => {
    const column = columnNamed(heading);
    if (column === null) return null;
    if (!taken.has(column) || MANY.has(column)) {
      taken.add(column);
      return column;
    }
    return column === 'text' ? 'variants' : null;
  });
}

const CODE = /^[^\s，。？！,?!]{1,16}$/;

interface Facts {
  filled: number;
  /** Average length of the filled cells, in UTF-16 units. */
  length: number;
  /** Share of the filled cells that look like a code, 0 to 1. */
  codes: number;
  /** How many different ones there are. */
  different: number;
}

function factsOf(cells: readonly string[]): Facts {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const count = Math.max(1, filled.length);
  return {
    filled: filled.length,
    length: filled.reduce((sum, cell) => sum + cell.length, 0) / count,
    codes: filled.filter((cell) => CODE.test(cell) && /[a-z\d/;:]/i.test(cell)).length / count,
    different: new Set(filled).size,
  };
}

/** What the columns of a table without known headings could say, by what stands in them. */
export function guessedMapping(rows: readonly (readonly string[])[], width: number): ColumnMapping {
  const facts = Array.from({ length: width }, (_, at) => factsOf(rows.map((cells) => cells[at] ?? '')));
  const longest = facts.reduce((best, { length }, at) => (length > (facts[best]?.length ?? 0) ? at : best), 0);
  const mapping: ColumnMapping = facts.map((_, at) => (at === longest ? 'text' : null));
  const code = facts.findIndex(({ codes, filled }, at) => at !== longest && filled > 0 && codes > 0.8);
  if (code >= 0) mapping[code] = 'shortcode';
  const isGroup = ({ filled, different, length }: Facts): boolean =>
    filled > 3 && different * 2 <= filled && length < 20;
  const group = facts.findIndex((fact, at) => mapping[at] === null && isGroup(fact));
  if (group >= 0) mapping[group] = 'group';
  return mapping;
}
