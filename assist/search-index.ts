import type { LibraryPhrase } from './phrase';
import { PINYIN_UNITS, spokenText } from './pinyin-keys';
import { codesFor, eachRow, type Postings, postingSteps } from './postings';
import { heardCodes, otherCodes, shortcodeCodes, type TakeCode, writtenCodes } from './search-codes';
import { createGroups, type Groups } from './search-groups';
import { othersOf, type Sounds, soundId } from './search-sound';
import { eachToken, fold, withoutPlaceholders } from './search-text';

export interface SearchEntry {
  phrase: LibraryPhrase;
  /** From `pinyinKeys` of `title + ' ' + text`; '' when not computed. */
  pinyin: string;
  initials: string;
}

/** A phrase as the search compares it: folded, each form as long as the original. */
export interface Row {
  phrase: LibraryPhrase;
  title: string;
  text: string;
  tags: string;
  /** Other wordings. */
  variants: string[];
  shortcode: string;
  pinyin: string;
  /** How many entries of `pinyin` belong to the title. */
  titleTokens: number;
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

/** The sound of one row while the index is being built. */
interface Heard {
  ids: Uint16Array;
  initials: string;
  /** Characters that may be read in another way, flat: place among the syllables, number of the reading. */
  others: { at: number; id: number; initial: string }[];
}

/** Builds the index of a library in steps of a millisecond or two; 10,000 phrases take about half a second in all. */
export function* indexSteps(
  entries: readonly SearchEntry[],
  packTitles: ReadonlyMap<string, string>,
  sounds: Sounds,
): Generator<void, SearchIndex> {
  const rows: Row[] = [];
  const heard: (Heard | null)[] = [];
  const groups = createGroups(packTitles);
  yield* eachRow(entries.length, (at) => {
    const entry = entries[at] as SearchEntry;
    const row = rowOf(entry);
    heard.push(hear(entry, row, sounds));
    groups.add(at, row);
    rows.push(row);
  });
  const codes = codesFor(rows.length);
  const row = (at: number): Row => rows[at] as Row;
  const heads = yield* postingSteps(rows.length, (at, take) => sayHead(row(at), heard[at] ?? null, take), codes);
  const texts = yield* postingSteps(rows.length, (at, take) => sayText(row(at), heard[at] ?? null, take), codes);
  const say = (at: number, take: (code: number) => void): void => shortcodeCodes(row(at).shortcode, take);
  const shortcodes = yield* postingSteps(rows.length, say, codes);
  return { rows, heads, texts, shortcodes, sounds, groups };
}

function sayHead({ title, tags, titleTokens }: Row, heard: Heard | null, take: TakeCode): void {
  writtenCodes(title, take);
  writtenCodes(tags, take);
  if (heard) saySound(heard, 0, Math.min(titleTokens, heard.ids.length), take);
}

function sayText({ text, variants, titleTokens }: Row, heard: Heard | null, take: TakeCode): void {
  writtenCodes(text, take);
  for (const variant of variants) writtenCodes(variant, take);
  if (heard) saySound(heard, titleTokens, heard.ids.length, take);
}

function saySound({ ids, initials, others }: Heard, from: number, to: number, take: TakeCode): void {
  heardCodes(ids, initials, from, to, take);
  for (const other of others) if (other.at >= from && other.at < to) otherCodes(ids, initials, other.at, other, take);
}

const NONE: string[] = [];

function rowOf({ phrase, pinyin }: SearchEntry): Row {
  return {
    phrase,
    title: fold(phrase.title),
    text: fold(withoutPlaceholders(phrase.text)),
    tags: fold((phrase.tags ?? NONE).join('\n')),
    variants: phrase.variants?.map((variant) => fold(withoutPlaceholders(variant))) ?? NONE,
    shortcode: fold(phrase.shortcode),
    pinyin,
    titleTokens: 0,
  };
}

/** The text that the pinyin of a row belongs to. */
export function spokenOfRow({ phrase, title, text }: Row): string {
  // What is folded already need not be folded again, but a placeholder may stand in the title.
  if (/[{｛]/.test(phrase.title)) return spokenText(`${phrase.title} ${phrase.text}`);
  return `${title} ${text}`.slice(0, PINYIN_UNITS);
}

/** Numbers the syllables of a row, and counts those of its title. */
function hear({ pinyin, initials }: SearchEntry, row: Row, sounds: Sounds): Heard | null {
  if (!pinyin) return null;
  const syllables = pinyin.split(' ');
  const heard: Heard = { ids: new Uint16Array(syllables.length), initials, others: [] };
  for (const [at, syllable] of syllables.entries()) heard.ids[at] = soundId(sounds, syllable);
  const spoken = spokenOfRow(row);
  let token = 0;
  eachToken(spoken, (start) => {
    if (start < row.title.length) row.titleTokens += 1;
    for (const other of othersOf(spoken.charAt(start), syllables[token] ?? ''))
      heard.others.push({ at: token, id: soundId(sounds, other), initial: other.charAt(0) });
    token += 1;
  });
  if (token !== syllables.length) heard.others.length = 0;
  return heard;
}
