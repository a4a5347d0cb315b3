import type { LibraryPhrase } from './phrase';
import { PINYIN_UNITS, spokenText } from './pinyin-keys';
import { codesFor, eachRow, type Postings, postingSteps } from './postings';
import { heardCodes, otherCodes, shortcodeCodes, type TakeCode, writtenCodes } from './search-codes';
import { createGroups, type Groups } from './search-groups';
import { lineUp, readingsOf, type Spoken } from './search-sound';
import { type Sounds, soundId } from './search-syllables';
import { fold, withoutPlaceholders } from './search-text';

export interface SearchEntry {
  phrase: LibraryPhrase;
  /** From `pinyinKeys` of `title + ' ' + text`; '' when not computed. */
  pinyin: string;
  initials: string;
  /** From `pinyinKeys` of a blank and the wording, for each of `phrase.variants`; missing when not computed. */
  variants?: readonly string[] | undefined;
}

/** Another wording of a phrase, and how it sounds. */
export interface Wording {
  text: string;
  spoken: Spoken | null;
}

/** A phrase as the search compares it: folded, each form as long as the original. */
export interface Row {
  phrase: LibraryPhrase;
  title: string;
  text: string;
  tags: string;
  /** Names of the groups that it stands in. */
  group: string;
  variants: Wording[];
  shortcode: string;
  /** Null without pinyin, or where it does not fit the words. */
  spoken: Spoken | null;
}

export interface SearchIndex {
  rows: Row[];
  /** Titles and tags with their sound: they count double. */
  heads: Postings;
  texts: Postings;
  shortcodes: Postings;
  /** Shared by all parts of a search. */
  sounds: Sounds;
  groups: Groups;
}

/** Builds the index of a library in steps of a millisecond or two; 10,000 phrases take about a quarter of a second in all. */
export function* indexSteps(
  entries: readonly SearchEntry[],
  packTitles: ReadonlyMap<string, string>,
  sounds: Sounds,
): Generator<void, SearchIndex> {
  const rows: Row[] = [];
  const groups = createGroups(packTitles);
  yield* eachRow(entries.length, (at) => {
    const row = rowOf(entries[at] as SearchEntry, sounds);
    groups.add(at, row);
    rows.push(row);
  });
  const codes = codesFor(rows.length);
  const row = (at: number): Row => rows[at] as Row;
  const heads = yield* postingSteps(rows.length, (at, take) => sayHead(row(at), sounds, take), codes);
  const texts = yield* postingSteps(rows.length, (at, take) => sayText(row(at), sounds, take), codes);
  const say = (at: number, take: (code: number) => void): void => shortcodeCodes(row(at).shortcode, take);
  const shortcodes = yield* postingSteps(rows.length, say, codes);
  return { rows, heads, texts, shortcodes, sounds, groups };
}

function sayHead({ title, tags, spoken }: Row, sounds: Sounds, take: TakeCode): void {
  writtenCodes(title, take);
  writtenCodes(tags, take);
  if (spoken) saySound(spoken, spoken.first, spoken.titleEnd, sounds, take);
}

function sayText({ text, variants, group, spoken }: Row, sounds: Sounds, take: TakeCode): void {
  writtenCodes(text, take);
  for (const variant of variants) {
    writtenCodes(variant.text, take);
    if (variant.spoken) saySound(variant.spoken, variant.spoken.first, variant.spoken.end, sounds, take);
  }
  writtenCodes(group, take);
  if (spoken) saySound(spoken, spoken.titleEnd, spoken.end, sounds, take);
}

function saySound(spoken: Spoken, from: number, to: number, sounds: Sounds, take: TakeCode): void {
  const { ids } = spoken.tokens;
  heardCodes(ids, sounds, from, to, take);
  for (let at = from; at < to; at += 1) {
    for (const reading of readingsOf(spoken, at)) {
      const other = soundId(sounds, reading);
      if (other !== ids[at]) otherCodes(spoken, at, other, sounds, take);
    }
  }
}

const NONE: never[] = [];

function rowOf({ phrase, pinyin, variants = NONE }: SearchEntry, sounds: Sounds): Row {
  const row: Row = {
    phrase,
    title: fold(phrase.title),
    text: fold(withoutPlaceholders(phrase.text)),
    tags: fold((phrase.tags ?? NONE).join('\n')),
    group: phrase.group ? fold(phrase.group.join('\n')) : '',
    variants: phrase.variants?.map((variant, at) => wordingOf(variant, variants[at] ?? '', sounds)) ?? NONE,
    shortcode: fold(phrase.shortcode),
    spoken: null,
  };
  if (pinyin) row.spoken = lineUp(row, spokenOf(row), pinyin, sounds);
  return row;
}

function wordingOf(variant: string, pinyin: string, sounds: Sounds): Wording {
  const text = fold(withoutPlaceholders(variant));
  return {
    text,
    spoken: pinyin ? lineUp({ title: '', text }, ` ${text}`.slice(0, PINYIN_UNITS), pinyin, sounds) : null,
  };
}

/** The text that the pinyin of a row was made of. */
function spokenOf({ phrase, title, text }: Row): string {
  // What is folded already need not be folded again, but a placeholder may stand in the title.
  if (/[{｛]/.test(phrase.title)) return spokenText(`${phrase.title} ${phrase.text}`);
  return `${title} ${text}`.slice(0, PINYIN_UNITS);
}
