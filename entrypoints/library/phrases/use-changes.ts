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

type Words = (typeof changeTexts)['en'];
type LayerNames = (typeof phrasesTexts)['en']['layers'];

interface Message {
  /** In whatever language the page has by then. */
  say(t: Words, layers: LayerNames): string;
  failed?: boolean;
  /** The step that it is about: while it is the last one, it can be taken back from beside the words. */
  step?: number | null;
}

const nameOf = (row: JournalRow | null): Step | null => row && { id: row.id, what: row.what };

/** The one way by which this page writes, with what is said afterwards and the way back. */
export function useChanges(database: LibraryDatabase) {
  const t = useText(changeTexts);
  const { layers } = useText(phrasesTexts);
  const [message, setMessage] = useState<Message | null>(null);
  const ends = useLiveQuery(async () => {
    const { undo, redo } = await journalEnds(database);
    return { undo: nameOf(undo), redo: nameOf(redo) };
  }, [database]);
  const attempt = (work: () => Promise<Message>): Promise<void> =>
    work().then(setMessage, () => setMessage({ say: ({ failed }) => failed, failed: true }));
  const apply = (done: Done, plan: Plan): Promise<void> => attempt(() => written(database, done, plan));
  const turn = (step: typeof undoLast, words: 'undone' | 'redone'): Promise<void> =>
    attempt(async () => {
      const done: Undone | null = await step(database, Date.now());
      return { say: (now) => (done ? now[words](now.steps[done.what], done.kept) : now.nothing) };
    });
  const said: Said | null = message && { words: message.say(t, layers), failed: message.failed ?? false };
  return {
    said,
    apply,
    undo: () => void turn(undoLast, 'undone'),
    redo: () => void turn(redoLast, 'redone'),
    next: { undo: ends?.undo?.what ?? null, redo: ends?.redo?.what ?? null },
    canTakeBack: message?.step != null && message.step === ends?.undo?.id,
  };
}

export type Changes = ReturnType<typeof useChanges>;

async function written(database: LibraryDatabase, done: Done, plan: Plan): Promise<Message> {
  if (plan.changes.length === 0 && plan.skipped === 0) return { say: ({ nothing }) => nothing };
  const outcome = await saveOwn(database, plan.changes, { now: Date.now(), what: nameFor(done, plan) });
  if (outcome.saved) {
    const step = plan.changes.length > 0 ? ((await journalEnds(database)).undo?.id ?? null) : null;
    return { say: (t, layers) => t.done(done, plan, layers), step };
  }
  const [problem] = outcome.problems;
  return { say: (t) => t.refused(titleOf(plan, problem?.index), problem?.field ?? ''), failed: true };
}

/** A pack's phrases that are hidden and nothing else: that is what the step is called. */
const nameFor = (done: Done, { changed, copied, hidden }: Plan): ChangeName =>
  hidden > 0 && changed + copied === 0 ? 'hide' : NAMES[done.what];

function titleOf({ changes }: Plan, index = 0): string {
  const change = changes[index];
  return change?.kind === 'phrase' && change.value ? change.value.title : '';
}
