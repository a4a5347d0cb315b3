import type { FaultKind } from '../assist/table-problem';
import type { NumberStyle } from './xlsx-styles';

/** A cell as the sheet writes it. */
export interface SheetCell {
  /** `s`: a shared text, `inlineStr`, `str`, `b`, `e`, `d`, `n`. */
  type: string;
  style: number;
  /** Null: no value. */
  value: string | null;
  /** Null: no formula. */
  formula: string | null;
  inline: string;
}

/** What cells refer to. */
export interface Workbook {
  texts: readonly string[];
  styles: readonly NumberStyle[];
  /** Days are counted from 1904, as old Macs did. */
  from1904: boolean;
}

/** The text of a cell; with a fault it only says what stood there. */
export interface CellText {
  text: string;
  fault: FaultKind | null;
}

const DAY_MS = 86_400_000;
const two = (number: number): string => String(number).padStart(2, '0');
/** Spreadsheets keep fifteen digits; the rest is an echo of binary fractions. */
const fifteen = (number: number): number => Number(number.toPrecision(15));
const LONG = 1e15;

/** Days since the beginning as `2026-11-02`, `2026-11-02 16:00`, or without a day `16:00`. */
function dateText(serial: number, from1904: boolean): string {
  const seconds = Math.round(serial * 86_400);
  const days = Math.floor(seconds / 86_400);
  const minutes = Math.floor((seconds - days * 86_400) / 60);
  const clock = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  if (days === 0) return clock;
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const date = new Date(start + days * DAY_MS);
  if (Number.isNaN(date.getTime()) || days < 0) return String(serial);
  const day = `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
  return minutes === 0 ? day : `${day} ${clock}`;
}

function numberText(value: string, style: NumberStyle, from1904: boolean): string | null {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return null;
  if (style === 'date') return dateText(number, from1904);
  if (style === 'percent') return `${fifteen(number * 100)}%`;
  // Beyond fifteen digits the end is lost for good: shown in a form that no id has.
  return Math.abs(number) >= LONG ? number.toExponential().toUpperCase() : String(fifteen(number));
}

/** `_x000D_` stands for a character that XML cannot hold. */
export const unescapeCell = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

const right = (text: string): CellText => ({ text, fault: null });

function valueText({ type, style, value }: SheetCell, { texts, styles, from1904 }: Workbook): string | null {
  if (value === null) return null;
  if (type === 's') return texts[Number(value)] ?? null;
  if (type === 'str' || type === 'd') return unescapeCell(value);
  if (type === 'b') return value.trim() === '1' ? 'TRUE' : 'FALSE';
  return numberText(value, styles[style] ?? 'plain', from1904);
}

/** What a cell says: formulas by their last result, numbers the way they are formatted (0.85 as `85%`, days as dates). */
export function cellText(cell: SheetCell, workbook: Workbook): CellText {
  if (cell.type === 'inlineStr') return right(unescapeCell(cell.inline));
  if (cell.type === 'e') return { text: cell.value ?? '#ERROR', fault: 'cell-error' };
  const isEmptyText = cell.type === 'str' && cell.value === '';
  if (cell.formula !== null && !isEmptyText && (cell.value === null || cell.value === '')) {
    return { text: `=${cell.formula}`, fault: 'formula-without-value' };
  }
  if (cell.value === null || cell.value === '') return right('');
  const text = valueText(cell, workbook);
  return text === null ? { text: cell.value, fault: 'broken-cell' } : right(text);
}
