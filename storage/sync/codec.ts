import type { Json, OwnKind, OwnPhrase, OwnRecord, OwnValues } from '../../assist/own';
import { OWN_KINDS, ownKey } from '../../assist/own';
import { KIND_CODES } from './frozen';
import { PHRASE_FIELDS, readPhrase, writePhrase } from './phrase-codec';
import { canonical, isDeletion, type WireKey, type WireRecord } from './wire';

/** How the value of a kind stands in a record, and how many fields that takes. */
interface Codec<V> {
  fields: number;
  write(value: V): Json[];
  read(id: string, fields: readonly Json[]): V | null;
}

/** There is only one value: being there. A record with three elements would be a deletion. */
const mark: Codec<true> = { fields: 1, write: () => [1], read: (_, [one]) => (one === 1 ? true : null) };

const CODECS: { [K in OwnKind]: Codec<OwnValues[K]> } = {
  phrase: { fields: PHRASE_FIELDS.length, write: (value) => writePhrase(value), read: readPhrase },
  hide: mark,
  favourite: mark,
  setting: { fields: 1, write: (value) => [value], read: (_, [value]) => value ?? null },
  feed: {
    fields: 3,
    write: ({ url, fingerprint, title }) => [url, fingerprint, title],
    read: (_, [url, fingerprint, title]) =>
      typeof url === 'string' && typeof fingerprint === 'string' && typeof title === 'string'
        ? { url, fingerprint, title }
        : null,
  },
};

/** The kind of that name in the area; null: one of a newer version. */
export const kindOfCode = (code: string): OwnKind | null => OWN_KINDS.find((kind) => KIND_CODES[kind] === code) ?? null;

/** `wireKey` of the record, without writing it. */
export const wireKeyOf = ({ kind, id }: Pick<OwnRecord, 'kind' | 'id'>): WireKey => `${KIND_CODES[kind]}:${id}`;

/** As short as it gets, and the same for equal records. */
export function encodeRecord(record: OwnRecord): WireRecord {
  const head = [record.id, record.stamp, KIND_CODES[record.kind]] as const;
  const written = record.value === null ? [] : fieldsOf(record);
  return canonical([...head, ...written]) as unknown as WireRecord;
}

function fieldsOf({ kind, value, tail = [] }: OwnRecord): Json[] {
  const fields = (CODECS[kind] as Codec<unknown>).write(value);
  // What a newer version wrote behind our fields stays behind them.
  return tail.length > 0 ? [...fields, ...tail] : withoutEmptyEnd(fields);
}

function withoutEmptyEnd(fields: Json[]): Json[] {
  let length = fields.length;
  while (length > 1 && fields[length - 1] === 0) length -= 1;
  return fields.slice(0, length);
}

/** The record that this stands for; null where this version does not know its kind or cannot read its fields. */
export function decodeRecord(wire: WireRecord): OwnRecord | null {
  const [id, stamp, code, ...fields] = wire;
  const kind = kindOfCode(code);
  if (!kind) return null;
  const head = { key: ownKey(kind, id), kind, id, stamp };
  if (isDeletion(wire)) return { ...head, value: null };
  const codec: Codec<OwnPhrase | OwnValues[OwnKind]> = CODECS[kind] as Codec<never>;
  const value = codec.read(id, fields.slice(0, codec.fields));
  const tail = fields.slice(codec.fields);
  return value === null ? null : { ...head, value: value as OwnValues[OwnKind], ...(tail.length > 0 && { tail }) };
}
