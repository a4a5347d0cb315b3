/**
 * How many bytes the browser counts for a value in `chrome.storage.sync`: those of its own JSON, in UTF-8. Measured against
 * `getBytesInUse` of Chromium 156 (`tests/browser/sync.test.ts`), where that JSON differs from JavaScript's.
 */

/** `<` and the two line separators are escaped as `\u003C`; a lone surrogate becomes U+FFFD. */
const ESCAPED = 6;
const MOST_INT = 2 ** 31 - 1;
/** From here on a number that is no 32-bit integer is written with an exponent. */
const EXPONENT_FROM = 1e12;

/** Of an item, as it counts against the quota: its key and its value. */
export const itemBytes = (key: string, value: unknown): number => utf8Bytes(key) + jsonBytes(value);

/** Of a value as the browser writes it; a value that JSON cannot hold counts as null does. */
export function jsonBytes(value: unknown): number {
  if (typeof value === 'string') return stringBytes(value);
  if (typeof value === 'number') return numberText(value).length;
  if (Array.isArray(value)) return listBytes(value.map(jsonBytes));
  if (typeof value === 'boolean') return value ? 4 : 5;
  if (typeof value !== 'object' || value === null) return 4;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return listBytes(members.map(([name, member]) => stringBytes(name) + 1 + jsonBytes(member)));
}

/** Of `[…]` or `{…}` with members of these sizes. */
export const listBytes = (members: readonly number[]): number =>
  2 + Math.max(0, members.length - 1) + members.reduce((sum, bytes) => sum + bytes, 0);

function stringBytes(text: string): number {
  let bytes = 2;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isPair(text, at)) {
      bytes += 4;
      at += 1;
    } else bytes += unitBytes(unit);
  }
  return bytes;
}

function unitBytes(unit: number): number {
  if (unit < 0x20) return isShort(unit) ? 2 : ESCAPED;
  if (unit === 0x22 || unit === 0x5c) return 2;
  if (unit === 0x3c || unit === 0x2028 || unit === 0x2029) return ESCAPED;
  return plainBytes(unit);
}

/** `\b \t \n \f \r` have a letter; other controls are written as `\u0001`. */
const isShort = (unit: number): boolean => unit >= 8 && unit <= 13 && unit !== 11;

const plainBytes = (unit: number): number => (unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3);

function isPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  return unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000;
}

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const pair = isPair(text, at);
    bytes += pair ? 4 : plainBytes(text.charCodeAt(at));
    if (pair) at += 1;
  }
  return bytes;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) return 'null';
  if (Number.isInteger(value) && Math.abs(value) <= MOST_INT + (value < 0 ? 1 : 0)) return String(value);
  if (Math.abs(value) >= EXPONENT_FROM) return value.toExponential();
  return Number.isInteger(value) ? `${value}.0` : String(value);
}
