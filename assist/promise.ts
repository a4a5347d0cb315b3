import type { Language } from './phrase';
import type { PromiseData, PromiseForm, PromiseRule } from './promise-data';

/** Words of a draft that promise what the shop does not control. */
export interface FoundPromise {
  /** In UTF-16 units of the draft; `end` is exclusive. */
  start: number;
  end: number;
  /** The rule's id. */
  rule: string;
  why: Record<Language, string>;
  /** What to say in their place. */
  softer: string;
}

/** Finds the over-promises of a draft, in the order of its text, none overlapping another. Pure. */
export interface FindPromises {
  (text: string, language: Language): FoundPromise[];
  /** Does in small steps what the first draft would have to wait for: an engine compiles an expression when it first tries it. */
  warmUp(language: Language): Generator<void>;
}

interface Form {
  rule: PromiseRule;
  form: PromiseForm;
  find: RegExp;
}

interface Checker {
  rules: { about: RegExp; forms: Form[] }[];
  time: RegExp;
  denied: RegExp;
  taken: RegExp | null;
  asked: RegExp;
  soft: RegExp;
}

/** What ends a clause. A point ends one only before a blank or the end: `24.5`. */
const BREAK = /[，。！？；：,!?;:\n～~…]|\.(?=\s|$)/g;
const QUESTION = /^[?？]/;
/** Stands for a time in the text that forms are tried on. */
const TIME = '\ue000';
/** A place in the softer wording: `{when}`. */
const SLOT = /\{(\w+)\}/g;

/** Same length as the original, so that places stay: half width, straight apostrophes. */
function fold(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => (/[，！？；：～]/.test(char) ? char : foldWidth(char)))
    .replace(/[\u2018\u2019]/g, "'");
}

const foldWidth = (char: string): string => String.fromCharCode(char.charCodeAt(0) - 0xfee0);

/** The words, each with those before it put in. */
function expandWords(words: Record<string, string>): (source: string) => string {
  const known = new Map<string, string>();
  const expand = (source: string): string => source.replace(/<([A-Z_]+)>/g, (all, name) => known.get(name) ?? all);
  for (const [name, source] of Object.entries(words)) known.set(name, `(?:${expand(source)})`);
  return expand;
}

function prepare({ words, time, excuses, rules }: PromiseData): Checker {
  const expand = expandWords(words);
  const compile = (source: string, flags = 'i'): RegExp => new RegExp(expand(source).replaceAll('<WHEN>', TIME), flags);
  return {
    rules: rules.map((rule) => ({
      about: compile(rule.about),
      forms: rule.forms.map((form) => ({ rule, form, find: compile(form.find, 'gid') })),
    })),
    time: compile(time, 'gi'),
    denied: compile(excuses.denied),
    taken: excuses.taken === undefined ? null : compile(excuses.taken),
    asked: compile(excuses.asked),
    soft: compile(excuses.soft),
  };
}

/** The text with one character for each time in it, and where each of its characters stood; one place more for the end. */
interface Coded {
  text: string;
  at: number[];
}

function codeTimes(folded: string, time: RegExp): Coded {
  let text = '';
  const at: number[] = [];
  const push = (chars: string, from: number): void => {
    for (let index = 0; index < chars.length; index += 1) at.push(from + index);
    text += chars;
  };
  let done = 0;
  for (const { index, 0: words } of folded.matchAll(time)) {
    push(folded.slice(done, index), done);
    push(TIME, index);
    done = index + words.length;
  }
  push(folded.slice(done), done);
  at.push(folded.length);
  return { text, at };
}

/** The clause around `[start, end)`, and what follows it. */
function clauseAround(text: string, start: number, end: number): { before: string; whole: string; after: string } {
  let from = 0;
  for (const { index } of text.slice(0, start).matchAll(BREAK)) from = index + 1;
  const rest = text.slice(end).search(BREAK);
  const to = rest < 0 ? text.length : end + rest;
  return { before: text.slice(from, start), whole: text.slice(from, to), after: text.slice(to, to + 1) };
}

function isExcused(text: string, start: number, end: number, bare: boolean, checker: Checker): boolean {
  const { before, whole, after } = clauseAround(text, start, end);
  if (QUESTION.test(after) || checker.asked.test(whole) || checker.denied.test(before)) return true;
  if (checker.taken?.test(whole.slice(before.length))) return true;
  return bare && checker.soft.test(whole);
}

/** A softer wording at the start of a sentence starts as the draft did. */
function likeStart(softer: string, original: string): string {
  const first = original.charAt(0);
  return first !== first.toLowerCase() ? softer.charAt(0).toUpperCase() + softer.slice(1) : softer;
}

/** The words of a slot; what stood at the start of a sentence and does not any more loses its capital: `You` → `you`, but `UPS`. */
function slotWords(words: string, moved: boolean): string {
  return moved && /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

function soften({ rule, form }: Form, match: RegExpExecArray, text: string, at: number[]): string {
  const groups = match.indices?.groups ?? {};
  const filled = form.softer.replace(SLOT, (_, name: string, place: number) => {
    const [from, to] = groups[name] ?? [0, 0];
    return slotWords(text.slice(at[from], at[to]), place > 0 && from === match.index);
  });
  const said = filled
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[;,])/g, '')
    .trim();
  const { tail } = rule;
  return tail && !new RegExp(tail.unless, 'i').test(text + said) ? said + tail.text : said;
}

/** A draft, read once for all forms. */
interface Draft {
  text: string;
  folded: string;
  coded: Coded;
}

function promisesOf(form: Form, { text, folded, coded }: Draft, checker: Checker): FoundPromise[] {
  const found: FoundPromise[] = [];
  for (const match of coded.text.matchAll(form.find)) {
    const start = coded.at[match.index] ?? 0;
    const end = coded.at[match.index + match[0].length] ?? 0;
    if (isExcused(folded, start, end, form.form.bare ?? false, checker)) continue;
    const softer = likeStart(soften(form, match, text, coded.at), text.slice(start, end));
    found.push({ start, end, rule: form.rule.id, why: form.rule.why, softer });
  }
  return found;
}

/** Takes in what overlaps nothing taken before: of one rule, what begins first, and of those the longest. */
function takeIn(taken: FoundPromise[], found: FoundPromise[]): void {
  for (const promise of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (taken.every(({ start, end }) => promise.end <= start || promise.start >= end)) taken.push(promise);
  }
}

function promisesIn(text: string, checker: Checker): FoundPromise[] {
  const folded = fold(text);
  const draft = { text, folded, coded: codeTimes(folded, checker.time) };
  const taken: FoundPromise[] = [];
  for (const { about, forms } of checker.rules) {
    if (!about.test(draft.coded.text)) continue;
    takeIn(
      taken,
      forms.flatMap((form) => promisesOf(form, draft, checker)),
    );
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** Twice: the first try only prepares an expression to be interpreted. The sample is as wide as a text with a time in it. */
function* warmed(expressions: readonly RegExp[]): Generator<void> {
  for (const expression of expressions) {
    for (let tries = 0; tries < 2; tries += 1) TIME.replace(expression, '');
    yield;
  }
}

/**
 * Finds over-promises (duty D22) by the rules of each language. A language without rules promises nothing.
 * `('明天一定到', 'zh-CN')` → `一般明天能到，具体以物流更新为准`.
 */
export function createPromiseFinder(data: readonly PromiseData[]): FindPromises {
  const checkers = new Map(data.map((one) => [one.language, prepare(one)]));
  const find = (text: string, language: Language): FoundPromise[] => {
    const checker = checkers.get(language);
    return checker ? promisesIn(text, checker) : [];
  };
  const warmUp = (language: Language): Generator<void> => {
    const checker = checkers.get(language);
    if (!checker) return warmed([]);
    const { rules, time, denied, taken, asked, soft } = checker;
    const forms = rules.flatMap((rule) => [rule.about, ...rule.forms.map((form) => form.find)]);
    return warmed([time, denied, asked, soft, ...(taken ? [taken] : []), ...forms]);
  };
  return Object.assign(find, { warmUp });
}
