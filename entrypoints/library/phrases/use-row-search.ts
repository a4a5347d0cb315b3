import { useEffect, useRef, useState } from 'react';
import { hashText } from '../../../assist/hash';
import { ownSourceId } from '../../../assist/own-source';
import type { LibraryPhrase, Phrase } from '../../../assist/phrase';
import { OWN_SOURCE, type PhraseRow } from '../../../assist/phrase-row';
import { phraseKeys } from '../../../assist/pinyin-keys';
import { type Search, type SearchEntry, searchSteps } from '../../../assist/search';
import type { LibraryDatabase, SearchKeys } from '../../../storage/database';
import { isOwnSource, SOURCE_TITLES } from '../../../storage/own-phrases';
import { storedKeys } from '../../../storage/search-keys';
import { inSlices } from '../../sidepanel/in-slices';
import type { Rows } from './row-store';

/** Lets the page paint and answer before more work is done. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** A search, and which rows are in it. */
interface Built {
  search: Search;
  entries: ReadonlyMap<string, SearchEntry>;
  rows: Rows['byKey'];
  titles: string;
}

/**
 * The panel's search over the rows: its index is built after the first paint in slices, and of what is edited only that is indexed
 * again. Null until it is there.
 */
export function useRowSearch(database: LibraryDatabase, rows: Rows | null): Search | null {
  const [search, setSearch] = useState<Search | null>(null);
  const built = useRef<Built | null>(null);
  const pinyin = useRef<PinyinOf | null>(null);
  useEffect(() => {
    if (!rows) return;
    let current = true;
    const isWanted = (): boolean => current;
    const take = (next: Built | null): void => {
      if (!next || !current) return;
      built.current = next;
      setSearch(next.search);
    };
    const build = async (): Promise<void> => {
      await pause();
      pinyin.current ??= pinyinFrom(await storedKeys(database));
      take(await nextSearch(built.current, rows, pinyin.current.known, isWanted));
      if (await pinyin.current.makeMissing(rows.byKey.values(), isWanted))
        take(await nextSearch(built.current, rows, pinyin.current.known, isWanted));
    };
    // Without pinyin the search still finds words and codes.
    build().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [database, rows]);
  return search;
}

/** Which row a hit is. */
export const keyOfHit = ({ pack, id }: Pick<LibraryPhrase, 'pack' | 'id'>): string =>
  `${isOwnSource({ id: pack }) ? OWN_SOURCE : pack}\n${id}`;

type Sound = Pick<SearchKeys['keys'][string], 'pinyin'> & { variants?: readonly string[] | undefined };

interface PinyinOf {
  /** Null where there is none yet. */
  known(row: PhraseRow): Sound | null;
  /** Makes what is missing, a few at a time; whether anything was made. */
  makeMissing(rows: Iterable<PhraseRow>, isWanted: () => boolean): Promise<boolean>;
}

/** The pinyin that the panel has stored, and what is made here of phrases that it does not show (or has not seen yet). */
function pinyinFrom(stored: SearchKeys['keys']): PinyinOf {
  // By the phrase itself: with every edit all rows are asked for.
  const made = new WeakMap<Phrase, Sound | null>();
  const known = ({ id, phrase }: PhraseRow): Sound | null => {
    const mine = made.get(phrase);
    if (mine !== undefined) return mine;
    const key = stored[id];
    const fits = key && isOf(key, phrase) ? key : null;
    made.set(phrase, fits);
    return fits;
  };
  const makeMissing: PinyinOf['makeMissing'] = async (rows, isWanted) => {
    const missing = [...rows].filter((row) => row.language === 'zh-CN' && !known(row));
    if (missing.length === 0) return false;
    const { pinyin } = await import('pinyin-pro');
    const toPinyin = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array' });
    for (const [at, { phrase }] of missing.entries()) {
      made.set(phrase, phraseKeys(phrase, toPinyin));
      if (at % 20 === 19) await pause();
      if (!isWanted()) return false;
    }
    return true;
  };
  return { known, makeMissing };
}

/** Whether stored keys were made of these very words, all of them. */
function isOf(key: Sound & { of?: number }, { title, text, variants = [] }: Phrase): boolean {
  const sameWords = key.of === undefined || key.of === hashText(`${title} ${text}`);
  return sameWords && (key.variants?.length ?? 0) === variants.length;
}

function entryOf(row: PhraseRow, sound: Sound | null): SearchEntry {
  const pack = row.own ? ownSourceId(row.own.layer, row.own.language) : row.source;
  const phrase = { ...row.phrase, pack, language: row.language };
  return { phrase, pinyin: sound?.pinyin ?? '', initials: '', variants: sound?.variants };
}

function titlesOf({ packs }: Rows): Map<string, string> {
  const own = (['personal', 'team', 'shop'] as const).flatMap((layer) =>
    (['zh-CN', 'en'] as const).map(
      (language) => [ownSourceId(layer, language), SOURCE_TITLES[layer][language]] as const,
    ),
  );
  return new Map([...own, ...packs.map(({ id, title }) => [id, title] as const)]);
}

/** The search for these rows: the one before with its changes, or a new one. Null when it is no longer wanted. */
async function nextSearch(
  before: Built | null,
  { byKey, ...rest }: Rows,
  pinyin: PinyinOf['known'],
  isWanted: () => boolean,
): Promise<Built | null> {
  const packTitles = titlesOf({ byKey, ...rest });
  const titles = JSON.stringify([...packTitles]);
  const { entries, put } = entriesAfter(before, byKey, pinyin);
  const removed = before
    ? [...before.entries].flatMap(([key, { phrase }]) => (isAt(phrase, entries.get(key)) ? [] : [phrase]))
    : [];
  if (before?.titles === titles && put.length + removed.length === 0) return { ...before, entries, rows: byKey };
  const changed = before?.titles === titles ? before.search.change({ put, removed }) : null;
  const search = changed ?? (await inSlices(searchSteps([...entries.values()], packTitles), isWanted));
  return search && { search, entries, rows: byKey, titles };
}

/** Whether the search knows it under the same name still; a phrase that went to another layer is another one for it. */
const isAt = ({ pack }: LibraryPhrase, now: SearchEntry | undefined): boolean => now?.phrase.pack === pack;

/** An entry is the very same object while its row's phrase and pinyin are. */
function entriesAfter(before: Built | null, rows: Rows['byKey'], pinyin: PinyinOf['known']) {
  const entries = new Map<string, SearchEntry>();
  const put: SearchEntry[] = [];
  for (const [key, row] of rows) {
    const sound = pinyin(row);
    const known = before?.entries.get(key);
    const isSame = known && before?.rows.get(key)?.phrase === row.phrase && known.pinyin === (sound?.pinyin ?? '');
    const entry = isSame ? known : entryOf(row, sound);
    entries.set(key, entry);
    if (!isSame) put.push(entry);
  }
  return { entries, put };
}
