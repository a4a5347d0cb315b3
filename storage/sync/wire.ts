import type { Json } from '../../assist/own';
import { isStamp } from './stamp';

/**
 * A record as it stands in the sync area: `[id, stamp, kind, …fields, …unknown tail]`. With three elements it is a deletion.
 * Kinds that this version does not know, and fields that it cannot read, are compared, kept and passed on like all others.
 */
export type WireRecord = readonly [id: string, stamp: string, kind: string, ...fields: Json[]];

/** Names what a record is about: kinds are short, and none holds a colon. */
export type WireKey = string;

export const wireKey = ([id, , kind]: WireRecord): WireKey => `${kind}:${id}`;

export const isDeletion = (record: WireRecord): boolean => record.length === 3;

export function isWireRecord(value: unknown): value is WireRecord {
  if (!Array.isArray(value) || value.length < 3) return false;
  const [id, stamp, kind] = value;
  return typeof id === 'string' && isStamp(stamp) && typeof kind === 'string' && /^[a-z]{1,8}$/.test(kind);
}

/** The same text for equal values, whatever the order of their members: what the browser gives back has another. */
export const canonicalText = (value: unknown): string => JSON.stringify(canonical(value));

/** Members in order, and no half of a surrogate pair: the area would give back another letter for it, for ever. */
export function canonical(value: unknown): Json {
  if (typeof value === 'string') return wellFormed(value);
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'object' || value === null) return null;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const named = members.map(([name, member]): [string, Json] => [wellFormed(name), canonical(member)]);
  return Object.fromEntries(named.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** As `toWellFormed`, which browsers have, but the oldest that we support has not had for long. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/**
 * Whether a record takes the place of another one of the same thing: the one with the greater stamp does, and of equal stamps the one
 * with the greater canonical text, so that every computer chooses the same.
 */
export function wins(record: WireRecord, over: WireRecord | undefined): boolean {
  if (!over) return true;
  if (record[1] !== over[1]) return record[1] > over[1];
  return canonicalText(record) > canonicalText(over);
}
