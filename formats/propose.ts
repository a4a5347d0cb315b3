import type { ColumnMapping, FormatId } from './foreign';
import { type Headed, isFilled } from './header-rows';
import { guessedMapping, mappingOf } from './mapping';
import type { TableFormat } from './table-format';
import { TABLE_FORMATS } from './table-formats';

const SAMPLE = 200;

/** Two columns without headings, codes and texts: what text expanders write. */
const isExpander = ({ headerRow, headings }: Headed, guessed: ColumnMapping): boolean =>
  headerRow === null && headings.length === 2 && guessed[0] === 'shortcode' && guessed[1] === 'text';

function fits({ id, fits: matches }: TableFormat, file: Headed, guessed: ColumnMapping): boolean {
  if (id === 'text-expander') return isExpander(file, guessed);
  return id === 'generic-table' || (file.headerRow !== null && matches(file.headings, file.above));
}

/** By headings; the texts, where no heading says where they are, by what the other columns hold. */
function byHeadings({ headings, below }: Headed, format: TableFormat): ColumnMapping {
  const mapping = (format.mapping ?? mappingOf)(headings);
  if (mapping.includes('text') || format.id !== 'generic-table') return mapping;
  const free = below.slice(0, SAMPLE).map(({ cells }) => cells.map((cell, at) => (mapping[at] === null ? cell : '')));
  if (!free.some((cells) => cells.some(isFilled))) return mapping;
  const guessed = guessedMapping(free, headings.length);
  if (mapping.every((column) => column === null)) return guessed;
  const text = guessed.indexOf('text');
  return mapping.map((column, at) => (at === text ? 'text' : column));
}

/** Which kind of table it is and what its columns say. @param wanted the format that the person chose */
export function propose(file: Headed, wanted?: FormatId): { format: TableFormat; mapping: ColumnMapping } {
  const rows = file.below.slice(0, SAMPLE).map(({ cells }) => cells);
  const guessed = guessedMapping(rows, file.headings.length);
  const chosen = TABLE_FORMATS.find(({ id }) => id === wanted);
  const format = chosen ?? TABLE_FORMATS.find((one) => fits(one, file, guessed));
  if (!format) throw new Error('the last format takes any table');
  return { format, mapping: file.headerRow === null ? guessed : byHeadings(file, format) };
}
