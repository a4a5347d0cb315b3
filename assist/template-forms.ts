import type { Language } from './phrase';
import { FORM_WORDS, type FormWord, UNITS, type Unit } from './placeholder-table';

/** One of several wordings, chosen by the agent: `{choose when:今天|明天}`. */
export interface ChoicePart {
  kind: 'choice';
  /** What is chosen, for the agent; null: the options speak for themselves. */
  label: string | null;
  /** Two or more, none twice. */
  options: string[];
  source: string;
}

/** A day or a time that is calculated: `{today}`, `{today+3}`, `{today+3w}` in working days, `{now+30}` in minutes. */
export interface DatePart {
  kind: 'date';
  base: 'today' | 'now';
  /** Negative: before. */
  offset: number;
  unit: Unit;
  source: string;
}

/** A field that the agent fills in: `{ask:身高}`. */
export interface AskPart {
  kind: 'ask';
  label: string;
  source: string;
}

/** Where the caret stands afterwards: `{caret}`. The first of a text counts. */
export interface CaretPart {
  kind: 'caret';
  source: string;
}

/** Another phrase, by its shortcode or id: `{phrase:thdz}`. */
export interface PhrasePart {
  kind: 'phrase';
  key: string;
  source: string;
}

/** Something to do between braces, where a placeholder stands for a value. */
export type FormPart = ChoicePart | DatePart | AskPart | CaretPart | PhrasePart;

/** A form has more to choose from than anybody reads. */
const MOST_OPTIONS = 20;
/** In UTF-16 units: of an id. */
const MOST_KEY = 80;

const VISIBLE = /[^\s\p{Cf}]/u;
const HEAD = /^\s*(\S+)(?:\s+(.*\S))?\s*$/u;
const SUM = /^(\D*?)\s*(?:([+\u2212-])\s*(\d{1,4})\s*(\D*))?$/;

const plain = (spelling: string): string => spelling.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

const WORD_OF = new Map<string, FormWord>(
  (Object.keys(FORM_WORDS) as FormWord[]).flatMap((word) =>
    [word, FORM_WORDS[word].zh, FORM_WORDS[word].en, ...FORM_WORDS[word].also].map(
      (spelling) => [spelling, word] as const,
    ),
  ),
);

const UNITS_OF: Record<'today' | 'now', readonly Unit[]> = { today: ['day', 'workday'], now: ['minute'] };

/**
 * Reads what stands between braces as a form.
 * @param head in front of the first colon
 * @param body behind it; null: there is no colon
 * @returns null for what is no form, or a malformed one (a choice of one, a question without a label)
 */
export function parseForm(head: string, body: string | null, source: string): FormPart | null {
  const [, first = '', rest = null] = HEAD.exec(head) ?? [];
  const word = WORD_OF.get(plain(first));
  if (body === null) return rest === null && word === 'caret' ? { kind: 'caret', source } : parseSum(head, source);
  if (word === 'choose') return parseChoice(rest ?? null, body, source);
  const value = body.trim();
  if (rest || !VISIBLE.test(value)) return null;
  if (word === 'ask') return { kind: 'ask', label: value, source };
  return word === 'phrase' && isKey(value) ? { kind: 'phrase', key: value, source } : null;
}

const isKey = (value: string): boolean => !/\s/.test(value) && value.length <= MOST_KEY;

function parseChoice(label: string | null, body: string, source: string): ChoicePart | null {
  const written = body.split(/[|｜]/).map((option) => option.trim());
  const options = [...new Set(written)];
  if (options.length < 2 || options.length > MOST_OPTIONS || !options.every((option) => VISIBLE.test(option)))
    return null;
  return label === null || VISIBLE.test(label) ? { kind: 'choice', label, options, source } : null;
}

function parseSum(head: string, source: string): DatePart | null {
  const [, first = '', sign = '+', digits = '0', named = ''] = SUM.exec(head.normalize('NFKC').trim()) ?? [];
  const base = WORD_OF.get(plain(first));
  if (base !== 'today' && base !== 'now') return null;
  const unit = UNITS_OF[base].find((one) => isUnit(one, plain(named)));
  // `|| 0`: there is no -0 day.
  const offset = (sign === '+' ? Number(digits) : -Number(digits)) || 0;
  return unit ? { kind: 'date', base, offset, unit, source } : null;
}

function isUnit(unit: Unit, spelling: string): boolean {
  const { canonical, zh, en, also } = UNITS[unit];
  const spellings: readonly string[] = [canonical, zh, en, ...also];
  return spellings.includes(spelling);
}

/** The form again, its words in one language: `{choose:a|b}` → `{选择：a|b}`. */
export function printForm(part: FormPart, language: Language | 'canonical'): string {
  const colon = language === 'zh-CN' ? '：' : ':';
  if (part.kind === 'date') return `{${printSum(part, language)}}`;
  if (part.kind === 'caret') return `{${formWord('caret', language)}}`;
  if (part.kind === 'ask') return `{${formWord('ask', language)}${colon}${part.label}}`;
  if (part.kind === 'phrase') return `{${formWord('phrase', language)}${colon}${part.key}}`;
  const label = part.label === null ? '' : ` ${part.label}`;
  return `{${formWord('choose', language)}${label}${colon}${part.options.join('|')}}`;
}

/** `('choose', 'zh-CN')` → `'选择'`; the canonical form is the word itself. */
export function formWord(word: FormWord, language: Language | 'canonical'): string {
  if (language === 'canonical') return word;
  return language === 'zh-CN' ? FORM_WORDS[word].zh : FORM_WORDS[word].en;
}

/** As an agent names it, without braces: `today+3w` → `'今天+3工作日'`, `'today+3 working days'`. */
export function printSum({ base, offset, unit }: DatePart, language: Language | 'canonical'): string {
  const word = formWord(base, language);
  if (offset === 0 && unit !== 'workday') return word;
  return `${word}${offset < 0 ? '-' : '+'}${Math.abs(offset)}${printUnit(unit, Math.abs(offset), language)}`;
}

function printUnit(unit: Unit, count: number, language: Language | 'canonical'): string {
  const { canonical, zh, en } = UNITS[unit];
  if (language === 'canonical') return canonical;
  if (language === 'zh-CN') return zh;
  // One working day, two working days.
  return en && ` ${count === 1 ? en.slice(0, -1) : en}`;
}
