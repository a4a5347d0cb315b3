import { type FoldName, type Folds, foldText } from './caution-fold';
import { findPieces, preparePieces } from './caution-pieces';
import type { CautionLevel, CautionRule, ConsoleChange } from './caution-rule';
import { findTogether, prepareTogether } from './caution-together';
import { type FoldedText, originalSpan } from './folded-text';
import type { Language, PhraseKind } from './phrase';
import { createPromiseFinder, type FindPromises } from './promise';
import type { PromiseData } from './promise-data';

/** Words of a text that should be looked at before they are sent. */
export interface Caution {
  /** The rule's id. */
  rule: string;
  family: string;
  /** In UTF-16 units of the text; `end` is exclusive. */
  start: number;
  end: number;
  why: Record<Language, string>;
  source: string;
  /** `YYYY-MM-DD`. */
  checkedOn: string;
  /** What to say instead, in the language of the text; null: nothing, or the rule knows none in that language. */
  better: string | null;
  /** Whether `better` takes the place of the words found, or is a sentence for the one they stand in. */
  betterFor: 'words' | 'sentence';
  level: CautionLevel;
}

/** Whose text it is, and where it would be sent. */
export interface CautionContext {
  /** Of the text. */
  language: Language;
  /** The console's id; null or missing: not known, then no name is that of another platform. */
  console?: string | null;
  /** Missing: a reply. */
  kind?: PhraseKind;
  /** False: a template. Its known placeholders are to be filled yet and no fault. Missing: true. */
  filled?: boolean;
}

type Span = readonly [start: number, end: number];

interface Search {
  on: FoldName;
  find: (text: string) => Span[];
}

interface PreparedRule {
  rule: CautionRule;
  searches: Search[];
  exceptions: RegExp | null;
  notAfter: RegExp | null;
}

/** Rules made ready once for many texts. */
export interface PreparedCautions {
  rules: PreparedRule[];
  findPromises: FindPromises;
  promises: readonly PromiseData[];
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** One expression that finds any of the sources. */
const anyOf = (sources: readonly string[]): RegExp | null =>
  sources.length > 0 ? new RegExp(sources.map((source) => `(?:${source})`).join('|'), 'gmu') : null;

const searchFor = (on: FoldName, find: RegExp | null): Search[] =>
  find ? [{ on, find: (text) => spansOf(find, text) }] : [];

/** A word as it looks in the form of the text that it is searched in. Latin ones are whole words, else `sb` is found in `usb`. */
function wordSearches(words: readonly string[]): Search[] {
  const folded = words.map((word) => foldText(word.trim()));
  const isLatin = ({ plain }: Folds): boolean => /^[a-z0-9][ -~]*$/.test(plain.text);
  const latin = anyOf(folded.filter(isLatin).map(({ plain }) => `(?<![a-z0-9])${escaped(plain.text)}(?![a-z0-9])`));
  const other = anyOf(
    folded.filter((word) => !isLatin(word) && word.tight.text !== '').map(({ tight }) => escaped(tight.text)),
  );
  return [...searchFor('plain', latin), ...searchFor('tight', other)];
}

function prepareRule(rule: CautionRule): PreparedRule {
  const on = rule.on ?? 'tight';
  const together = (rule.together ?? []).map(prepareTogether);
  const pieces = rule.pieces ? [preparePieces(rule.pieces)] : [];
  return {
    rule,
    searches: [
      ...searchFor(on, anyOf(rule.patterns ?? [])),
      ...searchFor('sound', anyOf(rule.sounds ?? [])),
      ...wordSearches(rule.words ?? []),
      ...together.map((one) => ({ on, find: (text: string) => findTogether(one, text) })),
      ...pieces.map((one) => ({ on, find: (text: string) => findPieces(one, text) })),
    ],
    exceptions: anyOf(rule.exceptions ?? []),
    notAfter: rule.notAfter ? new RegExp(`(?:${rule.notAfter})$`, 'u') : null,
  };
}

/**
 * @param rules from `parseCautions`; what was switched off is left out before
 * @param promises the rules of over-promises, for the rule with `promises`
 */
export function prepareCautions(rules: readonly CautionRule[], promises: readonly PromiseData[]): PreparedCautions {
  return { rules: rules.map(prepareRule), findPromises: createPromiseFinder(promises), promises };
}

/** How far before a find a denial may stand. */
const LOOK_BACK = 40;
const SENTENCE_BREAK = /[,，。！？!?;；\n]/;

/** The words of the same clause before a place. */
function before(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < LOOK_BACK && !SENTENCE_BREAK.test(text.charAt(from - 1))) from -= 1;
  return text.slice(from, at);
}

function spansOf(find: RegExp, text: string): Span[] {
  const spans: Span[] = [];
  for (const { index, 0: words } of text.matchAll(find)) if (words !== '') spans.push([index, index + words.length]);
  return spans;
}

/** What is fine, in the original: exceptions are for the form of the text that the patterns are for, not for its sound. */
function fineIn({ rule, exceptions }: PreparedRule, folds: Folds): { start: number; end: number }[] {
  const folded = folds[rule.on ?? 'tight'];
  return exceptions ? spansOf(exceptions, folded.text).map(([from, to]) => originalSpan(folded, from, to)) : [];
}

function searchIn({ on, find }: Search, prepared: PreparedRule, folds: Folds): { start: number; end: number }[] {
  const folded: FoldedText = folds[on];
  const spans = find(folded.text);
  if (spans.length === 0) return [];
  const fine = fineIn(prepared, folds);
  return spans
    .filter(([start]) => !prepared.notAfter?.test(before(folded.text, start)))
    .map(([start, end]) => originalSpan(folded, start, end))
    .filter(({ start, end }) => !fine.some((one) => start < one.end && one.start < end));
}

/** Where the line after the last allowed one begins; null: there is none. */
function linesOver(text: string, most: number): { start: number; end: number } | null {
  const end = text.trimEnd().length;
  let start = text.length - text.trimStart().length;
  for (let line = 0; line < most; line += 1) {
    const broken = /\r\n|\r|\n/g;
    broken.lastIndex = start;
    const next = broken.exec(text);
    if (!next || next.index >= end) return null;
    start = next.index + next[0].length;
  }
  return { start, end };
}

const changeOn = ({ per }: CautionRule, seller: string | null | undefined): ConsoleChange | undefined =>
  seller && per && Object.hasOwn(per, seller) ? per[seller] : undefined;

function applies(rule: CautionRule, { console: seller, kind = 'reply' }: CautionContext): boolean {
  if (rule.repeat || changeOn(rule, seller)?.off) return false;
  if (rule.kinds && !rule.kinds.includes(kind)) return false;
  if (rule.consoles && !(seller && rule.consoles.includes(seller))) return false;
  return !rule.notOn || Boolean(seller && !rule.notOn.includes(seller));
}

/** The caution of a rule at a place. */
function caution(rule: CautionRule, span: { start: number; end: number }, context: CautionContext): Caution {
  const change = changeOn(rule, context.console);
  return {
    rule: rule.id,
    family: rule.family,
    ...span,
    why: rule.why,
    source: change?.source ?? rule.source,
    checkedOn: change?.checkedOn ?? rule.checkedOn,
    better: rule.better?.[context.language] ?? null,
    betterFor: rule.betterFor ?? 'sentence',
    level: change?.level ?? rule.level,
  };
}

function promisesOf(rule: CautionRule, text: string, context: CautionContext, prepared: PreparedCautions): Caution[] {
  const known = prepared.promises.find(({ language }) => language === context.language)?.rules ?? [];
  return prepared.findPromises(text, context.language).map(({ start, end, rule: id, why, softer }) => {
    const { source, checkedOn } = known.find((one) => one.id === id) ?? rule;
    const found = caution(rule, { start, end }, context);
    return { ...found, rule: `${rule.id}.${id}`, why, source, checkedOn, better: softer, betterFor: 'words' };
  });
}

function cautionsOf(prepared: PreparedRule, text: string, folds: Folds, context: CautionContext): Caution[] {
  const { rule, searches } = prepared;
  const spans = searches.flatMap((search) => searchIn(search, prepared, folds));
  const over = rule.lines === undefined ? null : linesOver(text, rule.lines);
  return [...spans, ...(over ? [over] : [])].map((span) => caution(rule, span, context));
}

/** Of one family, what overlaps something taken before is the same thing said twice. */
function apart(cautions: readonly Caution[]): Caution[] {
  const taken: Caution[] = [];
  for (const one of cautions) {
    const again = taken.some(({ family, start, end }) => family === one.family && start < one.end && one.start < end);
    if (!again) taken.push(one);
  }
  return taken.sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * What of a text should be looked at before it is sent, in the order of the text. Pure and total: any string has an answer. Nothing is
 * forbidden by it: the agent decides, and Send is the platform's.
 * `('加V聊', …)` → `off-platform.wechat` at `[0, 2)`.
 */
export function findCautions(text: string, context: CautionContext, prepared: PreparedCautions): Caution[] {
  if (text.trim() === '') return [];
  const folds = foldText(text, context.filled === false);
  const found = prepared.rules.flatMap((one) => {
    if (!applies(one.rule, context)) return [];
    if (one.rule.promises) return promisesOf(one.rule, text, context, prepared);
    return cautionsOf(one, text, folds, context);
  });
  return apart(found);
}
