import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { Plan } from '../../../assist/phrase-changes';
import { useText } from '../../../components/i18n/language';
import type { Said } from '../../../components/phrases/Bars';
import { changeTexts, type Done } from '../../../components/phrases/change-texts';
import { phrasesTexts } from '../../../components/phrases/texts';
import type { JournalRow, LibraryDatabase } from '../../../storage/database';
import { type ChangeName, journalEnds } from '../../../storage/journal';
import { saveOwn } from '../../../storage/own-records';
import { redoLast, type Undone, undoLast } from '../../../storage/undo';

/** What the journal calls it. */
const NAMES: Readonly<Record<Done['what'], ChangeName>> = {
  move: 'move',
  layer: 'move',
  regroup: 'move',
  tag: 'tag',
  untag: 'tag',
  enable: 'enable',
  disable: 'disable',
  favourite: 'favourite',
  unfavourite: 'favourite',
  trash: 'trash',
  restore: 'restore',
  purge: 'purge',
  copy: 'edit',
};

type Step = Pick<JournalRow, 'id' | 'what'>;

interface Message extends Said {
  /** The step that it is about: while it is the last one, it can be taken back from beside the words. */
  step: number | null;
}

const nameOf = (row: JournalRow | null): Step | null => row && { id: row.id, what: row.what };

/** The one way by which this page writes, with what is said afterwards and the way back. */
export function useChanges(database: LibraryDatabase) {
  const t = useText(changeTexts);
  const { layers } = useText(phrasesTexts);
  const [said, setSaid] = useState<Message | null>(null);
  const ends = useLiveQuery(async () => {
    const { undo, redo } = await journalEnds(database);
    return { undo: nameOf(undo), redo: nameOf(redo) };
  }, [database]);
  const attempt = (work: () => Promise<Message>): Promise<void> =>
    work().then(setSaid, () => setSaid({ words: t.failed, failed: true, step: null }));
  const apply = (done: Done, plan: Plan): Promise<void> =>
    attempt(async () => {
      if (plan.changes.length === 0 && plan.skipped === 0) return { words: t.nothing, step: null };
      const outcome = await saveOwn(database, plan.changes, { now: Date.now(), what: nameFor(done, plan) });
      if (!outcome.saved) {
        const [problem] = outcome.problems;
        return { words: t.refused(titleOf(plan, problem?.index), problem?.field ?? ''), failed: true, step: null };
      }
      return { words: t.done(done, plan, layers), step: (await journalEnds(database)).undo?.id ?? null };
    });
  const turn = (step: typeof undoLast, words: typeof t.undone): Promise<void> =>
    attempt(async () => {
      const done: Undone | null = await step(database, Date.now());
      return { words: done ? words(t.steps[done.what], done.kept) : t.nothing, step: null };
    });
  return {
    said,
    apply,
    undo: () => void turn(undoLast, t.undone),
    redo: () => void turn(redoLast, t.redone),
    next: { undo: ends?.undo?.what ?? null, redo: ends?.redo?.what ?? null },
    canTakeBack: said?.step != null && said.step === ends?.undo?.id,
  };
}

export type Changes = ReturnType<typeof useChanges>;

/** A pack's phrases that are hidden and nothing else: that is what the step is called. */
const nameFor = (done: Done, { changed, copied, hidden }: Plan): ChangeName =>
  hidden > 0 && changed + copied === 0 ? 'hide' : NAMES[done.what];

function titleOf({ changes }: Plan, index = 0): string {
  const change = changes[index];
  return change?.kind === 'phrase' && change.value ? change.value.title : '';
}
