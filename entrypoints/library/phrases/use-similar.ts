import { useCallback, useEffect, useRef, useState } from 'react';
import { type AlikeGroup, findAlike } from '../../../assist/near-duplicates';
import type { PhraseRow } from '../../../assist/phrase-row';
import { inSlices } from '../../sidepanel/in-slices';
import type { Rows } from './row-store';

/** Groups of rows that say the same, or nearly: by key of the row. */
export type SimilarGroups = AlikeGroup[];

/** How long the library must be left alone before it is looked through. */
const QUIET_MS = 400;

/** Only phrases that may be used at once are alike: of one language and one kind, and not switched off. */
const together = ({ language, phrase: { kind = 'reply' } }: PhraseRow): string => `${language} ${kind}`;

function* without<T>(steps: Generator<number, T>): Generator<void, T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield;
  }
}

/** Looks for phrases that are alike, behind everything else; null as soon as it is not wanted any more. */
export async function similarGroups(rows: Rows, isWanted: () => boolean): Promise<SimilarGroups | null> {
  const sets = new Map<string, { id: string; text: string }[]>();
  for (const row of rows.byKey.values()) {
    if (row.state !== 'active') continue;
    const set = sets.get(together(row)) ?? [];
    set.push({ id: row.key, text: row.phrase.text });
    sets.set(together(row), set);
  }
  const groups: SimilarGroups = [];
  for (const set of sets.values()) {
    const found = await inSlices(without(findAlike(set)), isWanted);
    if (!found) return null;
    groups.push(...found);
  }
  return groups;
}

const NONE: SimilarGroups = [];
const NO_KEYS: ReadonlySet<string> = new Set();

/** Rows that are like another one, a moment after they were read or changed; another function whenever there is news. */
export function useSimilar(): (rows: Rows) => ReadonlySet<string> {
  const [keys, setKeys] = useState(NO_KEYS);
  const seen = useRef<Rows | null>(null);
  const timer = useRef(0);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      seen.current = null;
    },
    [],
  );
  return useCallback(
    (rows) => {
      if (rows !== seen.current) {
        seen.current = rows;
        clearTimeout(timer.current);
        const look = async (): Promise<void> => {
          const groups = (await similarGroups(rows, () => seen.current === rows)) ?? NONE;
          if (seen.current === rows) setKeys(new Set(groups.flatMap(({ ids }) => ids)));
        };
        timer.current = window.setTimeout(() => void look(), QUIET_MS);
      }
      return keys;
    },
    [keys],
  );
}
