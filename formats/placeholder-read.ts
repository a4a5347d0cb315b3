import { parseTemplate, placeholderNamed, printTemplate } from '../assist/placeholders';
import { ourNameOf } from './placeholder-map';

/** Told of each variable that has no place of ours: it becomes something that the agent fills in. */
export type OnUnknown = (source: string) => void;

/**
 * A variable in one of the forms that programs use: `{{x}}`, `#{x}`, `${x}`, `{%x%}`, `{x}`, full-width braces too. Nothing in it may
 * be a brace: of `{a{b}}` only `{b}` is one.
 */
const VARIABLE =
  /\{{2,3}([^{}\r\n]{0,300})\}{2,3}|[#$]\{([^{}\r\n]{0,300})\}|\{%([^{}%\r\n]{0,300})%\}|[{｛]([^{}｛｝\r\n\u2028\u2029]*)[}｝]/g;
const HAS_BRACE = /[{｛]/;

/** `name | default: "x"`, `name,fallback=x`, `name || 'x'`. */
const DEFAULTS = [
  /^(.+?)\s*\|\s*(?:default|fallback)\s*[:(]\s*(.*?)\)?$/i,
  /^(.+?)\s*,\s*(?:fallback|default)\s*=\s*(.*)$/i,
  /^(.+?)\s*\|\|\s*(.*)$/,
];

interface Variable {
  name: string;
  /** Null: there is none. */
  fallback: string | null;
}

const unquoted = (text: string): string => text.trim().replace(/^(["'])(.*)\1$/, '$2');

function variableOf(inside: string): Variable {
  const bare = inside.trim();
  for (const form of DEFAULTS) {
    const [, name, fallback] = form.exec(bare) ?? [];
    if (name !== undefined) return { name: name.trim(), fallback: unquoted(fallback ?? '') };
  }
  return { name: bare, fallback: null };
}

const MOST_LABEL = 40;

/** A fill-in of ours: `fillIn('Coupon: code')` → `'{ask:Coupon code}'`. */
export function fillIn(label: string): string {
  const clean = label
    .replace(/[{}｛｝:：|｜[\]]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MOST_LABEL)
    .trim();
  return `{ask:${clean || '…'}}`;
}

const MOST_OPTIONS = 20;

/** A choice of ours: `choice('when', ['a', 'b'])` → `'{choose when:a|b}'`; with less than two things to choose from it is a fill-in. */
export function choice(label: string, values: readonly string[]): string {
  const clean = values.map((one) => one.replace(/[{}｛｝|｜\r\n]+/g, ' ').trim()).filter((one) => one !== '');
  const options = [...new Set(clean)].slice(0, MOST_OPTIONS);
  if (options.length < 2) return fillIn(label || (options[0] ?? ''));
  const name = label
    .replace(/[{}｛｝:：|｜\s]+/g, ' ')
    .trim()
    .slice(0, MOST_LABEL);
  return `{choose${name ? ` ${name}` : ''}:${options.join('|')}}`;
}

/** With a fallback that holds nothing that would end it: `'{buyer:friend}'`. */
const placeholder = (name: string, fallback: string | null): string =>
  fallback === null ? `{${name}}` : `{${name}:${fallback.replace(/[{}｛｝\r\n]+/g, ' ').trim()}}`;

/** As ours already: `{订单号}`, `{courier:中通}`, `{ask:颜色}`; null: it is none. */
function ownForm(inside: string): string | null {
  const parts = parseTemplate(`{${inside}}`);
  return parts.length === 1 && parts[0]?.kind !== 'literal' ? printTemplate(parts, 'canonical') : null;
}

/** In single braces it may be one of ours, and then a `$` or `#` in front is only a sign: `'${product.price}'`. */
function ownSign(source: string, inside: string, program: string | null): string | null {
  const [, sign = null] = /^([#$]?)[{｛](?![{%])/.exec(source) ?? [];
  const form = sign === null || (sign === '#' && program === 'zammad-csv') ? null : ownForm(inside);
  return form === null ? null : sign + form;
}

function variable(inside: string, program: string | null): string | null {
  const { name, fallback } = variableOf(inside);
  const ours = ourNameOf(name, program) ?? placeholderNamed(name);
  return ours === null ? ownForm(inside) : placeholder(ours, fallback);
}

/** Where braces are left that stand around something: `{a{buyer}b}`. Of each pair both places, in UTF-16 units. */
function bracesAround(text: string): number[] {
  let at = 0;
  const open: number[] = [];
  const places: number[] = [];
  for (const part of parseTemplate(text)) {
    const source = part.kind === 'literal' ? part.text : part.source;
    for (let index = 0; part.kind === 'literal' && index < source.length; index += 1) {
      const sign = source.charAt(index);
      if (sign === '\n') open.length = 0;
      else if (sign === '{' || sign === '｛') open.push(at + index);
      else if (sign === '}' || sign === '｝') {
        const start = open.pop();
        if (start !== undefined) places.push(start, at + index);
      }
    }
    at += source.length;
  }
  return places;
}

/** Braces around something would be read by the buyer, and the library refuses them: they become brackets. */
function withoutBraces(text: string, onUnknown: OnUnknown): string {
  const places = bracesAround(text);
  if (places.length === 0) return text;
  onUnknown('{…}');
  const signs = text.split('');
  for (const place of places) signs[place] = /[{｛]/.test(signs[place] ?? '') ? '(' : ')';
  return signs.join('');
}

/**
 * A text with the variables of a program → the same under our names. What we have no name for becomes a fill-in (`{ask:coupon}`), so
 * that no buyer ever reads a variable, and is told.
 * @param program whose names go first, as in `ourNameOf`
 */
export function readVariables(text: string, program: string | null, onUnknown: OnUnknown): string {
  if (!HAS_BRACE.test(text)) return text;
  const read = text.replace(VARIABLE, (source: string, ...groups: (string | undefined)[]) => {
    const inside = groups.slice(0, 4).find((group) => group !== undefined) ?? '';
    const ours = ownSign(source, inside, program) ?? variable(inside, program);
    if (ours !== null) return ours;
    onUnknown(source);
    return fillIn(variableOf(inside).name);
  });
  return withoutBraces(read, onUnknown);
}
