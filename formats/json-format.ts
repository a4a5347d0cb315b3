import type { Draft } from './finish';
import type { FormatId, PhraseColumn } from './foreign';
import { type Item, isFields } from './json-item';

/** A draft without its place, which is counted by whoever reads the list, and without its pictures, of which the names are enough. */
export interface ItemDraft extends Omit<Draft, 'row' | 'images'> {
  imageNames?: string[];
}

/** Objects of a file that are phrases, and in which groups they stand. */
export interface Listed {
  items: unknown[];
  /** Of the item at that place; missing: in none. */
  groups?: readonly (readonly string[])[];
}

/** A kind of JSON file, known by its shape. */
export interface JsonFormat {
  id: FormatId;
  /** The phrases of a file of this kind; null: it is none. */
  listed: (json: unknown) => Listed | null;
  /** What an object says. Null: it is left out, and told. */
  draft: (item: Item) => ItemDraft | null;
  /** What the fields are called, for those who must find a fault. */
  fields: Partial<Record<PhraseColumn, string>>;
  /** Signs in front of a code that only announce it there. */
  codeMarks?: RegExp;
}

/** Whether the list has objects, and one of the first of them has all of these fields. */
export function haveFields(list: unknown, ...names: string[]): list is unknown[] {
  if (!Array.isArray(list)) return false;
  return list.slice(0, 20).some((one) => isObject(one) && names.every((name) => Object.hasOwn(one, name)));
}

export const isObject = isFields;

/** `within(json, 'data', 'result')`: what stands there; undefined: nothing does. */
export function within(json: unknown, ...path: string[]): unknown {
  let at = json;
  for (const name of path) {
    if (!isObject(at) || !Object.hasOwn(at, name)) return undefined;
    at = at[name];
  }
  return at;
}

/** The file itself where it is a list, else the first list under one of these names. */
export function listUnder(json: unknown, ...names: string[]): unknown {
  return Array.isArray(json) ? json : names.map((name) => within(json, name)).find(Array.isArray);
}
