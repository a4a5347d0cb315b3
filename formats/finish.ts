import { PHRASE_LIMITS } from '../assist/phrase-schema';
import { type Part, parseTemplate, placeholderLabel } from '../assist/placeholders';
import { foldCode } from '../assist/shortcode';
import { cleanLine, cleanText, cut } from './clean-text';
import type { FileProblemCode, ForeignPhrase, PhraseColumn } from './foreign';
import { readVariables } from './placeholder-read';
import type { Problems } from './problems';

/** A phrase as a file says it, before anybody asked whether it fits. */
export interface Draft extends Partial<Omit<ForeignPhrase, 'row' | 'text'>> {
  row: number | null;
  text: string;
}

/** How the drafts of one file are taken. */
export interface Taking {
  problems: Problems;
  /** Whose variables are in the texts; null: of nobody in particular. */
  program: string | null;
  /** What the file calls a column or field; null: it has none. */
  called: (column: PhraseColumn) => string | null;
  /** Signs in front of a code that only announce it there: `/fh`, `:fh`. */
  codeMarks?: RegExp;
}

type Tell = (column: PhraseColumn, what: FileProblemCode, detail?: string) => void;

function template(raw: string, column: PhraseColumn, taking: Taking, tell: Tell): string {
  const text = cleanText(raw, (what) => tell(column, what));
  return readVariables(text, taking.program, (source) => tell(column, 'placeholder-unknown', source));
}

const BLANKS = /\s+/g;

function shortcode(raw: string, taking: Taking, tell: Tell): string {
  const line = cleanLine(raw, (what) => tell('shortcode', what));
  const bare = foldCode(taking.codeMarks ? line.replace(taking.codeMarks, '') : line);
  const code = bare.replace(BLANKS, '');
  if (code !== bare) tell('shortcode', 'code-changed', line);
  if (code.length <= PHRASE_LIMITS.shortcode) return code;
  tell('shortcode', 'code-left-out', code);
  return '';
}

/** A place in the text by what it is about: `{order.number}` as `订单号`, `{ask:身高}` as `身高`. */
function named(part: Part, isChinese: boolean): string {
  if (part.kind === 'literal') return part.text;
  if (part.kind === 'placeholder') return placeholderLabel(part.name, isChinese ? 'zh-CN' : 'en');
  if (part.kind === 'choice') return part.label ?? part.options.join('/');
  return part.kind === 'ask' ? part.label : '';
}

/** The beginning of the text, for those who gave it no name. */
function titleOf(text: string): string {
  const isChinese = /\p{Script=Han}/u.test(text);
  const said = parseTemplate(text)
    .map((part) => named(part, isChinese))
    .join('');
  const first = said.trim().split('\n')[0] ?? '';
  const line = first.replace(BLANKS, ' ').replace(/[\s,，、:：]+$/, '') || text.trim().split('\n')[0] || '';
  return line.length > 24 ? `${cut(line, 23)}…` : line;
}

function title(raw: string, text: string, tell: Tell): string {
  const line = cleanLine(raw, (what) => tell('title', what));
  if (line === '') return titleOf(text);
  if (line.length > PHRASE_LIMITS.title) tell('title', 'title-cut', line);
  return cut(line, PHRASE_LIMITS.title).trim();
}

/** Lines of a list, blank and repeated ones left out. */
function lines(raw: readonly string[], column: PhraseColumn, tell: Tell): string[] {
  const clean = raw.map((one) => cleanLine(one, (what) => tell(column, what)));
  return [...new Set(clean.filter((one) => one !== ''))];
}

function limited(list: string[], most: number, each: number, column: PhraseColumn, what: FileProblemCode, tell: Tell) {
  const long = list.find((one) => one.length > each);
  if (long !== undefined) tell(column, what, long);
  else if (list.length > most) tell(column, what, list[most]);
  return list.slice(0, most).map((one) => cut(one, each).trim());
}

/** Names of nested groups; what is nested too deep stands in the last one together. */
function group(raw: readonly string[], tell: Tell): string[] {
  const clean = raw.map((one) => cleanLine(one, (what) => tell('group', what))).filter((one) => one !== '');
  const { depth, tag } = PHRASE_LIMITS;
  if (clean.length <= depth && clean.every((one) => one.length <= tag)) return clean;
  tell('group', 'group-cut', clean.join('/'));
  const flat = clean.length > depth ? [...clean.slice(0, depth - 1), clean.slice(depth - 1).join('/')] : clean;
  return flat.map((one) => cut(one, tag).trim());
}

function variants(draft: Draft, text: string, taking: Taking, tell: Tell): string[] {
  const kept = (draft.variants ?? []).map((one) => (one.length > MOST_RAW ? one.slice(0, MOST_RAW) : one));
  const all = kept.map((one) => template(one, 'variants', taking, tell));
  const others = [...new Set(all.filter((one) => /\S/.test(one) && one !== text))];
  const short = others.filter((one) => one.length <= PHRASE_LIMITS.text);
  if (short.length < others.length || short.length > PHRASE_LIMITS.variants) tell('variants', 'variants-cut');
  return short.slice(0, PHRASE_LIMITS.variants);
}

function note(raw: string, tell: Tell): { note?: string } {
  const text = cleanText(raw, (what) => tell('note', what)).trim();
  if (text.length > PHRASE_LIMITS.note) tell('note', 'note-cut', text);
  return text === '' ? {} : { note: cut(text, PHRASE_LIMITS.note) };
}

function id(raw: string, tell: Tell): { id?: string } {
  if (raw === '') return {};
  if (raw.length <= PHRASE_LIMITS.id && /^\S+$/.test(raw)) return { id: raw };
  tell('id', 'id-left-out', raw);
  return {};
}

/** Fields that are within their limits as soon as they are read. */
function asTheyAre(draft: Draft): Partial<ForeignPhrase> {
  const { kind, disabled, intents, stages, layer, validFrom, validUntil, weekly, language } = draft;
  return {
    ...(kind ? { kind } : {}),
    ...(disabled ? { disabled } : {}),
    ...(intents?.length ? { intents } : {}),
    ...(stages?.length ? { stages } : {}),
    ...(layer ? { layer } : {}),
    ...(validFrom ? { validFrom } : {}),
    ...(validUntil ? { validUntil } : {}),
    ...(weekly?.length ? { weekly } : {}),
    ...(language ? { language } : {}),
  };
}

/** A text so long is left out before anybody looks what is in it. */
const MOST_RAW = 5 * PHRASE_LIMITS.text;

/** A draft as a phrase that the library can take. Null: it is left out, and told. */
export function finish(draft: Draft, taking: Taking): ForeignPhrase | null {
  const { row } = draft;
  const tell: Tell = (column, what, detail) => taking.problems.add(row, taking.called(column), what, detail);
  const text = draft.text.length > MOST_RAW ? draft.text : template(draft.text, 'text', taking, tell);
  if (!/\S/.test(text)) {
    tell('text', 'text-missing');
    return null;
  }
  if (text.length > PHRASE_LIMITS.text) {
    tell('text', 'too-long', String(text.length));
    return null;
  }
  const { tag, tags, example, examples } = PHRASE_LIMITS;
  return {
    row,
    ...id(draft.id ?? '', tell),
    title: title(draft.title ?? '', text, tell),
    text,
    shortcode: shortcode(draft.shortcode ?? '', taking, tell),
    group: group(draft.group ?? [], tell),
    tags: limited(lines(draft.tags ?? [], 'tags', tell), tags, tag, 'tags', 'tags-cut', tell),
    examples: limited(
      lines(draft.examples ?? [], 'examples', tell),
      examples,
      example,
      'examples',
      'examples-cut',
      tell,
    ),
    variants: variants(draft, text, taking, tell),
    ...note(draft.note ?? '', tell),
    images: (draft.images ?? []).slice(0, PHRASE_LIMITS.images),
    ...asTheyAre(draft),
  };
}
