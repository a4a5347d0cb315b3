import * as v from 'valibot';
import type { Json, OwnPhrase } from '../../assist/own';
import { parsePhrase } from '../../assist/phrase-schema';
import { IMAGE_CODES, INTENT_CODES, LANGUAGE_CODES, LAYER_CODES, PHRASE_KIND_CODES, STAGE_CODES } from './frozen';

type Value = Omit<OwnPhrase, 'id'>;

/** How one field stands in the area. Nothing to say is 0: one byte. */
interface Field<T> {
  write(value: T): Json;
  /** Throws where it is not what `write` writes. */
  read(json: Json): T;
}

const NOTHING = 0;

const field = <T>(schema: v.GenericSchema<unknown, T>, write: (value: T) => Json): Field<T> => ({
  write,
  read: (json) => v.parse(schema, json),
});

const plain = field(v.string(), (text) => text);
const texts = field(v.array(v.string()), (list) => [...list]);

/** A word as its place in a frozen list. */
const coded = <T extends string>(list: readonly T[]) =>
  v.pipe(
    v.number(),
    v.transform((code) => list[code]),
    v.check((word) => word !== undefined),
    v.transform((word) => word as T),
  );
const one = <T extends string>(list: readonly T[]): Field<T> => field(coded(list), (word) => list.indexOf(word));
const many = <T extends string>(list: readonly T[]): Field<T[]> =>
  field(v.array(coded(list)), (words) => words.map((word) => list.indexOf(word)));

/** Milliseconds in base 36: a number beyond 32 bits is written longer, and not exactly as it was. */
const moment = field(
  v.pipe(
    v.string(),
    v.regex(/^[0-9a-z]{1,9}$/),
    v.transform((digits) => Number.parseInt(digits, 36)),
  ),
  (time) => Math.max(0, Math.floor(time)).toString(36),
);

const windows: Field<NonNullable<Value['weekly']>> = field(
  v.array(
    v.pipe(
      v.tuple([v.array(v.number()), v.string(), v.string()]),
      v.transform(([days, from, to]) => ({ days, from, to })),
    ),
  ),
  (weekly) => weekly.map(({ days, from, to }) => [[...days], from, to]),
);

const images: Field<NonNullable<Value['images']>> = field(
  v.array(
    v.pipe(
      v.tuple([v.string(), coded(IMAGE_CODES), v.string()]),
      v.transform(([sha256, type, name]) => ({ sha256, type, name })),
    ),
  ),
  (list) => list.map(({ sha256, type, name }) => [sha256, IMAGE_CODES.indexOf(type), name]),
);

const base: Field<NonNullable<Value['base']>> = field(
  v.pipe(
    v.tuple([v.string(), v.string()]),
    v.transform(([pack, of]) => ({ pack, of })),
  ),
  ({ pack, of }) => [pack, of],
);

const yes: Field<boolean> = field(
  v.pipe(
    v.literal(1),
    v.transform(() => true),
  ),
  () => 1,
);

/** Frozen order: a new field is added at the end. Those that are often empty come last, where they cost nothing. */
const FIELDS: { [K in keyof Required<Value>]: Field<NonNullable<Value[K]>> } = {
  language: one(LANGUAGE_CODES),
  layer: one(LAYER_CODES),
  title: plain,
  text: plain,
  shortcode: plain,
  intents: many(INTENT_CODES),
  stages: many(STAGE_CODES),
  tags: texts,
  variants: texts,
  base,
  group: texts,
  examples: texts,
  kind: one(PHRASE_KIND_CODES),
  disabled: yes,
  deletedAt: moment,
  validFrom: plain,
  validUntil: plain,
  weekly: windows,
  images,
  note: plain,
};

export const PHRASE_FIELDS = Object.keys(FIELDS) as (keyof Value)[];

/** What 0 stands for where a phrase must have the field. */
const EMPTY = { language: 'zh-CN', layer: 'personal', shortcode: '', intents: [] } as const;

/** Every field in its place, the empty ones at the end too. */
export const writePhrase = (value: Value): Json[] => PHRASE_FIELDS.map((name) => writeField(name, value));

function writeField<K extends keyof Value>(name: K, value: Value): Json {
  const content = value[name];
  if (content === undefined || content === null || content === '' || content === false) return NOTHING;
  if (Array.isArray(content) && content.length === 0) return NOTHING;
  return (FIELDS[name] as Field<NonNullable<Value[K]>>).write(content as NonNullable<Value[K]>);
}

/** The phrase in these fields; null where this version cannot read them, or would not take such a phrase. */
export function readPhrase(id: string, fields: readonly Json[]): Value | null {
  try {
    const read = PHRASE_FIELDS.flatMap((name, place) => readField(name, fields[place] ?? NOTHING));
    const value = { ...EMPTY, ...Object.fromEntries(read) } as unknown as Value;
    return parsePhrase({ ...value, id }, 0).phrase && value;
  } catch (fault) {
    if (fault instanceof v.ValiError) return null;
    throw fault;
  }
}

const readField = (name: keyof Value, json: Json): [string, unknown][] =>
  json === NOTHING ? [] : [[name, FIELDS[name].read(json)]];
