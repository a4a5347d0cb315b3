import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import { choicesOf, createLearnt, type Learnt, type LearntTable } from '../../assist/learn';
import type { HashKey } from '../../assist/learn-hash';
import type { TurnKind } from '../../assist/learn-kind';
import type { LibraryPhrase } from '../../assist/phrase';
import type { LibraryDatabase } from '../../storage/database';
import { learningKey, learntRows, saveChoices } from '../../storage/learning';
import { dayNumber } from '../page/today';
import { useLearningSetting } from '../page/use-learning-setting';

/** What this agent chose before, and the way to add to it. */
export interface Learning {
  /** Undefined while learning is switched off. */
  learnt: Learnt | undefined;
  take(kind: TurnKind, phrase: LibraryPhrase): void;
}

/** While it is switched off, or nothing can be kept. */
export const NO_LEARNING: Learning = { learnt: undefined, take: () => undefined };

/**
 * What was learnt on this computer; null while it is being read. A choice counts from the next turn on and is written behind: it
 * changes nothing on screen, because a list must not move under the hand that just chose from it.
 */
export function useLearning(database: LibraryDatabase): Learning | null {
  const [on] = useLearningSetting();
  const memory = useMemory(database);
  return useMemo(() => {
    if (on === null || memory === null) return null;
    if (!on || memory === 'failed') return NO_LEARNING;
    const { key, table } = memory;
    const take = (kind: TurnKind, phrase: LibraryPhrase): void => {
      const choices = choicesOf(key, kind, phrase);
      table.take(choices);
      saveChoices(database, choices, dayNumber()).catch(() => undefined);
    };
    return { learnt: table, take };
  }, [on, memory, database]);
}

interface Memory {
  key: HashKey;
  table: LearntTable;
}

/** 0 where nothing can be read; awaited inside, because Dexie may throw before it promises anything. */
async function rowsIn(database: LibraryDatabase): Promise<number> {
  try {
    return await database.learnt.count();
  } catch {
    return 0;
  }
}

/** Read at the start, and again whenever rows were taken away: somebody cleared them, on whichever page. */
function useMemory(database: LibraryDatabase): Memory | 'failed' | null {
  const [memory, setMemory] = useState<Memory | 'failed' | null>(null);
  const count = useLiveQuery(() => rowsIn(database), [database]);
  const before = useRef<number | null>(null);
  useEffect(() => {
    if (count === undefined) return;
    const known = before.current !== null && count >= before.current;
    before.current = count;
    if (known) return;
    Promise.all([learningKey(), learntRows(database)]).then(
      ([key, rows]) => setMemory({ key, table: createLearnt(key, rows, dayNumber) }),
      () => setMemory('failed'),
    );
  }, [database, count]);
  return memory;
}
