import type { Language } from './phrase';
import { keyOf, NAMES } from './placeholder-table';
import { type FormPart, parseForm, printForm } from './template-forms';

export type PlaceholderName = keyof typeof NAMES;

/** In the order of the table: the order of a picker. */
export const PLACEHOLDER_NAMES = Object.keys(NAMES) as PlaceholderName[];

const AGENT_FILLS: ReadonlySet<PlaceholderName> = new Set<PlaceholderName>([
  'ship.time',
  'return.address',
  'reply.time',
  'gift',
  'discount.rule',
  'size',
  'stock.time',
  'date',
  'alternative',
  'companion',
]);

/** Claims that sell. Filled from the page or a table, or the phrase is not offered: they are no blanks to invent something for. */
const ONLY_READ: ReadonlySet<PlaceholderName> = new Set<PlaceholderName>([
  'product.sold',
  'product.stock',
  'price.until',
  'cutoff.time',
]);

export interface LiteralPart {
  kind: 'literal';
  text: string;
}

export interface PlaceholderPart {
  kind: 'placeholder';
  name: PlaceholderName;
  /** What to say when nothing was read. `''` (written `{buyer:}`) leaves the place out; null: there is none. */
  fallback: string | null;
  /** As it was written, braces included. */
  source: string;
}

/** Every part but a literal one has its `source`: as it was written, braces included. */
export type Part = LiteralPart | PlaceholderPart | FormPart;

const NAME_OF = new Map<string, PlaceholderName>(
  PLACEHOLDER_NAMES.flatMap((name) =>
    [name, NAMES[name].zh, NAMES[name].en, ...NAMES[name].also].map((spelling) => [keyOf(spelling), name] as const),
  ),
);

/** Innermost braces of one line: a name, and after the first colon the fallback. */
const BRACES = /[{｛]([^{}｛｝:：\r\n\u2028\u2029]+)(?:[:：]([^{}｛｝\r\n\u2028\u2029]*))?[}｝]/g;

/** `'订单号'`, `'Order Number'`, `'order.number'` → `'order.number'`; an unknown name → null. */
export function placeholderNamed(spelling: string): PlaceholderName | null {
  return NAME_OF.get(keyOf(spelling)) ?? null;
}

/** The name as an agent sees it: `('order.number', 'zh-CN')` → `'订单号'`. */
export function placeholderLabel(name: PlaceholderName, language: Language): string {
  return language === 'zh-CN' ? NAMES[name].zh : NAMES[name].en;
}

/** Whether the agent fills it in: nothing on the page can. */
export function isFreeBlank(name: PlaceholderName): boolean {
  return AGENT_FILLS.has(name);
}

/** Whether nobody may make the value up: a phrase with such a blank is not offered. */
export function isOnlyRead(name: PlaceholderName): boolean {
  return ONLY_READ.has(name);
}

/**
 * Literals, placeholders and forms in order; `{…}` with an unknown name, and a malformed form, stay literal text. Full-width braces and
 * colons count too.
 */
export function parseTemplate(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(BRACES)) {
    const part = parseBraces(match[1] ?? '', match[2] ?? null, match[0]);
    if (!part) continue;
    if (match.index > from) parts.push({ kind: 'literal', text: text.slice(from, match.index) });
    parts.push(part);
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ kind: 'literal', text: text.slice(from) });
  return parts;
}

function parseBraces(head: string, body: string | null, source: string): PlaceholderPart | FormPart | null {
  const name = placeholderNamed(head);
  if (!name) return parseForm(head, body, source);
  return { kind: 'placeholder', name, fallback: body?.trim() ?? null, source };
}

/** The text again, with names in one language: `{order.number}`, `{订单号}`, `{order number}`; `{buyer:亲}` → `{买家：亲}`. */
export function printTemplate(parts: readonly Part[], language: Language | 'canonical'): string {
  return parts.map((part) => printPart(part, language)).join('');
}

/** One part as it is written in a language; a literal one is its text. */
export function printPart(part: Part, language: Language | 'canonical'): string {
  if (part.kind === 'literal') return part.text;
  return part.kind === 'placeholder' ? printPlaceholder(part, language) : printForm(part, language);
}

function printPlaceholder({ name, fallback }: PlaceholderPart, language: Language | 'canonical'): string {
  const shown = language === 'canonical' ? name : placeholderLabel(name, language);
  const colon = language === 'zh-CN' ? '：' : ':';
  return fallback === null ? `{${shown}}` : `{${shown}${colon}${fallback}}`;
}

/** Any accepted spelling → the stored form: `'｛订单号｝'` → `'{order.number}'`. */
export function toCanonical(text: string): string {
  return printTemplate(parseTemplate(text), 'canonical');
}

/** The stored form → what an agent sees and edits. */
export function toShown(text: string, language: Language): string {
  return printTemplate(parseTemplate(text), language);
}
