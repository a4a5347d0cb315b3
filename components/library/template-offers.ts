import { fillTemplate } from '../../assist/fill';
import type { LocalTime } from '../../assist/local-time';
import type { Language } from '../../assist/phrase';
import { PLACEHOLDER_NAMES, placeholderLabel, toCanonical, toShown } from '../../assist/placeholders';
import { sampleValue, sampleValues } from '../../assist/sample-order';
import { offerTexts } from './template-field-texts';

/** Something that can be put into a template. */
export interface Offer {
  /** In the canonical form: no two are alike. */
  id: string;
  /** What is offered, in the language of the interface. */
  label: string;
  /** What is written, in the same language. */
  written: string;
  /** What of it is to be typed over at once, from and to; null: nothing. */
  over: [number, number] | null;
  /** What it comes to. */
  example: string;
  /** Other spellings to find it by. */
  words: string[];
}

/**
 * Everything that can be put into a template, names first.
 * @param shown language that names are written in
 * @param spoken language of the phrase: that of the examples
 */
export function offersFor(shown: Language, spoken: Language, now: LocalTime): Offer[] {
  const names = PLACEHOLDER_NAMES.map(
    (name): Offer => ({
      id: `{${name}}`,
      label: placeholderLabel(name, shown),
      written: `{${placeholderLabel(name, shown)}}`,
      over: null,
      example: sampleValue(name, spoken),
      words: [name, placeholderLabel(name, 'zh-CN'), placeholderLabel(name, 'en')],
    }),
  );
  return [...names, ...formOffers(shown, spoken, now)];
}

function formOffers(shown: Language, spoken: Language, now: LocalTime): Offer[] {
  const t = offerTexts[shown];
  return t.forms.map(({ label, written, over }) => {
    const id = toCanonical(written);
    const at = over === null ? -1 : written.lastIndexOf(over);
    const filled = fillTemplate(id, sampleValues(spoken), { now, language: spoken });
    const isValue = filled.every(({ kind }) => kind === 'filled');
    return {
      id,
      label,
      written,
      over: over === null ? null : [at, at + over.length],
      example: isValue ? filled.map(({ text }) => text).join('') : written,
      words: [id, toShown(id, 'zh-CN'), toShown(id, 'en')].map((one) => one.slice(1, -1)),
    };
  });
}

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s._-]+/g, '');

/** The offers that go on from what was typed behind the brace; those that begin with it first. */
export function offersLike(offers: readonly Offer[], typed: string): Offer[] {
  const wanted = folded(typed);
  const rank = ({ label, words }: Offer): number => {
    const all = [label, ...words].map(folded);
    if (all.some((one) => one.startsWith(wanted))) return 0;
    return all.some((one) => one.includes(wanted)) ? 1 : 2;
  };
  const ranked = offers.map((offer) => ({ offer, rank: rank(offer) })).filter((one) => one.rank < 2);
  return ranked.sort((a, b) => a.rank - b.rank).map(({ offer }) => offer);
}

/** A placeholder that is being typed: where its brace stands, and what stands behind it so far. */
export interface OpenBrace {
  from: number;
  typed: string;
}

/** More than the longest name: then it is no name. */
const MOST_TYPED = 24;

/** The brace that is open at the caret; null for none, or where a colon says that its name is written. */
export function openBraceAt(text: string, caret: number): OpenBrace | null {
  const before = text.slice(Math.max(0, caret - MOST_TYPED - 1), caret);
  const typed = /[{｛]([^{}｛｝:：\r\n]*)$/.exec(before)?.[1];
  return typed === undefined ? null : { from: caret - typed.length - 1, typed };
}
