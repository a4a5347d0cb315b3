import { listOf } from './cells';
import type { FileProblemCode } from './foreign';

export type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Told under the name of a field. */
export type TellField = (field: string, what: FileProblemCode, detail?: string) => void;

const shown = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 100);

/** An object of a file, read field by field. A field of a wrong type is told and counts as missing; nothing inherited is ever read. */
export class Item {
  constructor(
    readonly fields: Fields,
    private readonly tellField: TellField,
  ) {}

  has(field: string): boolean {
    const value = this.raw(field);
    return value !== undefined && value !== null;
  }

  raw(field: string): unknown {
    return Object.hasOwn(this.fields, field) ? this.fields[field] : undefined;
  }

  tell(field: string, what: FileProblemCode, detail?: string): void {
    this.tellField(field, what, detail);
  }

  /** Of the first of these fields that is there: a text, or a number as one. Else empty. */
  text(...fields: string[]): string {
    const field = fields.find((one) => this.has(one));
    const value = field === undefined ? '' : this.raw(field);
    if (typeof value === 'string') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
    this.tell(field ?? '', 'wrong-type', shown(value));
    return '';
  }

  /** A list of texts, or a text with commas. */
  list(field: string): string[] {
    const value = this.raw(field);
    if (value === undefined || value === null) return [];
    if (typeof value === 'string') return listOf(value);
    if (Array.isArray(value)) return value.flatMap((one) => this.listed(field, one));
    this.tell(field, 'wrong-type', shown(value));
    return [];
  }

  flag(field: string): boolean | undefined {
    const value = this.raw(field);
    if (value === undefined || value === null || typeof value === 'boolean') return value ?? undefined;
    if (value === 0 || value === 1) return value === 1;
    if (value === 'true' || value === 'false') return value === 'true';
    this.tell(field, 'wrong-type', shown(value));
    return undefined;
  }

  /** Objects of a list; anything else in it is told. */
  items(field: string): Item[] {
    const value = this.raw(field);
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      this.tell(field, 'wrong-type', shown(value));
      return [];
    }
    return value.flatMap((one) => {
      if (isFields(one)) return [new Item(one, this.tellField)];
      this.tell(field, 'not-an-object', shown(one));
      return [];
    });
  }

  /** The object under a field; null: there is none. */
  inner(field: string): Item | null {
    const value = this.raw(field);
    if (isFields(value)) return new Item(value, this.tellField);
    if (value !== undefined && value !== null) this.tell(field, 'wrong-type', shown(value));
    return null;
  }

  private listed(field: string, one: unknown): string[] {
    if (typeof one === 'string' || typeof one === 'number') return [String(one)];
    if (isFields(one) && Object.hasOwn(one, 'name') && typeof one.name === 'string') return [one.name];
    this.tell(field, 'wrong-type', shown(one));
    return [];
  }
}
