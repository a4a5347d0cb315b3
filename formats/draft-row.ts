import { PHRASE_LIMITS } from '../assist/phrase-schema';
import {
  dateOf,
  flagOf,
  groupOf,
  intentOf,
  kindOf,
  languageOf,
  layerOf,
  linesOf,
  listOf,
  stageOf,
  weeklyOf,
} from './cells';
import type { Draft } from './finish';
import type { FileProblemCode, PhraseColumn } from './foreign';
import { type FindPicture, picturesOf } from './pictures';
import type { RowCells } from './table-format';

/** What a cell says; what cannot be understood is told and left out. */
function read<T>(
  cells: RowCells,
  column: PhraseColumn,
  of: (cell: string) => T | null,
  what: FileProblemCode,
): T | undefined {
  const cell = cells.of(column)[0];
  if (cell === undefined) return undefined;
  const value = of(cell);
  if (value === null) cells.tell(column, what, cell);
  return value ?? undefined;
}

/** The same for each thing in a list. */
function readAll<T>(cells: RowCells, column: PhraseColumn, of: (cell: string) => T | null, what: FileProblemCode): T[] {
  const found = cells
    .of(column)
    .flatMap(listOf)
    .flatMap((one) => {
      const value = of(one);
      if (value === null) cells.tell(column, what, one);
      return value === null ? [] : [value];
    });
  return [...new Set(found)];
}

function isDisabled(cells: RowCells): boolean {
  const isEnabled = read(cells, 'enabled', flagOf, 'flag-unknown');
  return isEnabled === false || read(cells, 'disabled', flagOf, 'flag-unknown') === true;
}

/** What the columns of a row say. */
export function draftOf(cells: RowCells, findPicture: FindPicture): Draft {
  const intents = readAll(cells, 'intents', intentOf, 'intent-unknown');
  return {
    row: cells.line,
    id: cells.of('id')[0]?.trim(),
    title: cells.of('title')[0],
    text: cells.of('text')[0] ?? '',
    shortcode: cells.of('shortcode')[0],
    group: cells.of('group').flatMap(groupOf),
    tags: cells.of('tags').flatMap(listOf),
    examples: cells.of('examples').flatMap(linesOf),
    variants: cells.of('variants'),
    note: cells.of('note').join('\n'),
    kind: read(cells, 'kind', kindOf, 'kind-unknown'),
    disabled: isDisabled(cells),
    intents: intents.slice(0, 2),
    stages: readAll(cells, 'stages', stageOf, 'stage-unknown'),
    layer: read(cells, 'layer', layerOf, 'layer-unknown'),
    validFrom: read(cells, 'validFrom', dateOf, 'date-unknown'),
    validUntil: read(cells, 'validUntil', dateOf, 'date-unknown'),
    weekly: read(cells, 'weekly', weeklyOf, 'weekly-unknown')?.slice(0, PHRASE_LIMITS.windows),
    language: read(cells, 'language', languageOf, 'language-unknown'),
    images: picturesOf(cells.of('images').flatMap(listOf), findPicture, (what, name) =>
      cells.tell('images', what, name),
    ),
  };
}
