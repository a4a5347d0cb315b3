import { useEffect, useRef, useState } from 'react';
import type { LibraryPhrase } from '../../assist/phrase';
import { changesBetween, type Search, type SearchEntry, searchSteps } from '../../assist/search';
import type { LibraryDatabase, StoredPack } from '../../storage/database';
import { makeKeys, packsWithoutKeys, storedKeys } from '../../storage/search-keys';
import { inSlices } from './in-slices';

/** Lets the page paint and answer before more work is done. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** A search, and what it was built from. */
interface Built {
  search: Search;
  entries: SearchEntry[];
  titles: string;
}

/**
 * The search index, built after the first paint in slices that leave the page its frames; when phrases change, only those are indexed
 * again. Once missing pinyin has been made it is taken up. Null until it is there.
 * @param database null: there is none to keep pinyin in, words and codes are searched
 */
export function useSearch(
  database: LibraryDatabase | null,
  packs: StoredPack[] | null,
  phrases: LibraryPhrase[] | null,
): Search | null {
  const [search, setSearch] = useState<Search | null>(null);
  const built = useRef<Built | null>(null);
  useEffect(() => {
    if (!packs || !phrases) return;
    let current = true;
    const build = async (): Promise<void> => {
      await pause();
      const keys = database ? await storedKeys(database) : {};
      const next = await nextSearch(built.current, packs, entriesOf(phrases, keys), () => current);
      if (!next || !current) return;
      built.current = next;
      setSearch(next.search);
    };
    const complete = async (): Promise<void> => {
      await build();
      if (!database) return;
      const missing = await packsWithoutKeys(database, packs);
      for (const pack of missing) await makeKeys(database, pack, pause);
      if (missing.length > 0) await build();
    };
    // Without pinyin the search still finds words and codes.
    complete().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [database, packs, phrases]);
  return search;
}

function entriesOf(phrases: LibraryPhrase[], keys: Awaited<ReturnType<typeof storedKeys>>): SearchEntry[] {
  return phrases.map((phrase) => {
    const { pinyin = '', initials = '', variants } = keys[phrase.id] ?? {};
    return { phrase, pinyin, initials, variants };
  });
}

/** The search for these phrases: the one before with its changes, or a new one. Null when it is no longer wanted. */
async function nextSearch(
  before: Built | null,
  packs: StoredPack[],
  entries: SearchEntry[],
  isWanted: () => boolean,
): Promise<Built | null> {
  const packTitles = new Map(packs.map(({ id, title }) => [id, title]));
  const titles = JSON.stringify([...packTitles]);
  const changed = before?.titles === titles ? before.search.change(changesBetween(before.entries, entries)) : null;
  const search = changed ?? (await inSlices(searchSteps(entries, packTitles), isWanted));
  return search && { search, entries, titles };
}
