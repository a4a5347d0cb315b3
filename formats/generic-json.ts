import { dateOf, flagOf, groupOf, intentOf, kindOf, languageOf, layerOf, linesOf, stageOf } from './cells';
import type { FileProblemCode, PhraseColumn } from './foreign';
import { columnNamed } from './headings';
import { type ItemDraft, isObject, type JsonFormat, listUnder } from './json-format';
import type { Item } from './json-item';

const LISTS = [
  'phrases',
  'snippets',
  'templates',
  'responses',
  'replies',
  'items',
  'data',
  'list',
  'results',
  'records',
];

/** The first field that says this, by its name in any language; null: none does. */
const fieldFor = (item: Item, column: PhraseColumn): string | null =>
  Object.keys(item.fields).find((name) => item.has(name) && columnNamed(name) === column) ?? null;

const textOf = (item: Item, column: PhraseColumn): string => {
  const field = fieldFor(item, column);
  return field === null ? '' : item.text(field);
};

const listOf = (item: Item, column: PhraseColumn): string[] => {
  const field = fieldFor(item, column);
  return field === null ? [] : item.list(field);
};

/** Lists stay as they are; a text is parted as in a table. */
function parted(item: Item, column: PhraseColumn, part: (text: string) => string[]): string[] {
  const field = fieldFor(item, column);
  if (field === null) return [];
  return typeof item.raw(field) === 'string' ? part(item.text(field)) : item.list(field);
}

function isDisabled(item: Item): boolean {
  const [disabled, enabled] = [fieldFor(item, 'disabled'), fieldFor(item, 'enabled')];
  const said = (field: string) => (typeof item.raw(field) === 'string' ? flagOf(item.text(field)) : item.flag(field));
  return (disabled !== null && said(disabled) === true) || (enabled !== null && said(enabled) === false);
}

type Reader<T> = (text: string) => T | null;

/** What a field says; what cannot be understood is told and left out. */
function read<T>(item: Item, column: PhraseColumn, of: Reader<T>, what: FileProblemCode): T | undefined {
  const text = textOf(item, column);
  const value = text === '' ? null : of(text);
  if (text !== '' && value === null) item.tell(fieldFor(item, column) ?? column, what, text);
  return value ?? undefined;
}

function readAll<T>(item: Item, column: PhraseColumn, of: Reader<T>, what: FileProblemCode): T[] {
  return listOf(item, column).flatMap((one) => {
    const value = of(one);
    if (value === null) item.tell(fieldFor(item, column) ?? column, what, one);
    return value === null ? [] : [value];
  });
}

function draft(item: Item): ItemDraft {
  return {
    ...{ id: textOf(item, 'id'), title: textOf(item, 'title'), text: textOf(item, 'text') },
    ...{ shortcode: textOf(item, 'shortcode'), note: textOf(item, 'note'), disabled: isDisabled(item) },
    group: parted(item, 'group', groupOf),
    tags: listOf(item, 'tags'),
    examples: parted(item, 'examples', linesOf),
    variants: parted(item, 'variants', (text) => [text]),
    imageNames: listOf(item, 'images'),
    intents: [...new Set(readAll(item, 'intents', intentOf, 'intent-unknown'))].slice(0, 2),
    stages: [...new Set(readAll(item, 'stages', stageOf, 'stage-unknown'))],
    kind: read(item, 'kind', kindOf, 'kind-unknown'),
    layer: read(item, 'layer', layerOf, 'layer-unknown'),
    language: read(item, 'language', languageOf, 'language-unknown'),
    validFrom: read(item, 'validFrom', dateOf, 'date-unknown'),
    validUntil: read(item, 'validUntil', dateOf, 'date-unknown'),
  };
}

const says = (value: unknown): boolean =>
  isObject(value) && Object.keys(value).some((name) => columnNamed(name) === 'text');

/** Any list of objects that have a text, under names in any language. */
export const genericJson: JsonFormat = {
  id: 'generic-json',
  listed(json) {
    const items = listUnder(json, ...LISTS);
    return Array.isArray(items) && items.slice(0, 100).some(says) ? { items } : null;
  },
  draft,
  fields: {},
};
