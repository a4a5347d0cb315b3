import { useMemo, useRef } from 'react';
import { currentKey, type PhraseRow } from '../../../assist/phrase-row';
import type { PhraseView } from '../../../assist/phrase-views';
import type { CommandName } from '../../../components/phrases/Bars';
import type { Selection } from '../../../components/phrases/selection';
import { canDropOn } from './use-commands';

/** The selection, where an edited copy took the place of a chosen phrase with the copy chosen. */
export function useFollowed(selection: Selection, rows: ReadonlyMap<string, PhraseRow>): Selection {
  return useMemo(() => {
    const { active, anchor, chosen } = selection;
    const follow = (key: string | null): string | null => key && currentKey(rows, key);
    const gone = [active, anchor, ...chosen].some((key) => key !== null && !rows.has(key));
    if (!gone) return selection;
    const followed = new Set([...chosen].map((key) => currentKey(rows, key)));
    return { active: follow(active), anchor: follow(anchor), chosen: followed };
  }, [selection, rows]);
}

/** The chosen rows that are listed, in their order. */
export const chosenOf = ({ chosen }: Selection, listed: readonly PhraseRow[]): PhraseRow[] =>
  chosen.size > 0 ? listed.filter(({ key }) => chosen.has(key)) : [];

/** The chosen rows; without any, the active one. */
export function targetsOf(selection: Selection, listed: readonly PhraseRow[]): PhraseRow[] {
  const rows = chosenOf(selection, listed);
  return rows.length > 0 ? rows : listed.filter(({ key }) => key === selection.active);
}

/** What is being dragged: a row, with the other chosen ones if it is chosen. */
export function useDragged(selection: Selection, listed: readonly PhraseRow[]) {
  const dragged = useRef<PhraseRow[] | null>(null);
  return {
    onDrag: (key: string | null): number => {
      if (key === null) dragged.current = null;
      else if (selection.chosen.has(key)) dragged.current = targetsOf(selection, listed);
      else dragged.current = listed.filter((row) => row.key === key);
      return dragged.current?.length ?? 0;
    },
    canDrop: (view: PhraseView): boolean => dragged.current !== null && canDropOn(view),
    take: (): PhraseRow[] => {
      const rows = dragged.current ?? [];
      dragged.current = null;
      return rows;
    },
  };
}

/** What can be done to chosen rows: only what would change one of them. */
export function commandsFor(rows: readonly PhraseRow[], { kind }: PhraseView): CommandName[] {
  if (kind === 'trash') return ['restore', 'purge'];
  if (kind === 'hidden') return ['show'];
  const isOff = ({ phrase }: PhraseRow): boolean => phrase.disabled === true;
  const names: [name: CommandName, isUseful: boolean][] = [
    ['move', true],
    ['tags', true],
    ['enable', rows.some(isOff)],
    ['disable', !rows.every(isOff)],
    ['favourite', rows.some(({ favourite }) => !favourite)],
    ['unfavourite', rows.some(({ favourite }) => favourite)],
    ['copy', rows.some(({ own }) => !own)],
    ['trash', true],
  ];
  return names.flatMap(([name, isUseful]) => (isUseful ? [name] : []));
}
