import { useState } from 'react';
import type { TableKind } from '../../assist/shop-tables';
import { useLanguage, useText } from '../../components/i18n/language';
import type { Editing } from '../../components/library/TableView';
import type { Cells, TableDesk } from '../../components/library/table-data';
import { type Fault, libraryTexts } from '../../components/library/texts';
import { faultOf } from './faults';
import { usePage } from './use-page';

/**
 * One table on screen and what is done with it.
 * @param changed another value whenever the table was changed, by whichever page
 */
export function useTable(desk: TableDesk, kind: TableKind, changed: unknown) {
  const language = useLanguage();
  const t = useText(libraryTexts);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [outcome, setOutcome] = useState<{ said: string | null; fault: Fault | null }>({ said: null, fault: null });
  const say = (said: string | null, fault: Fault | null = null): void => setOutcome({ said, fault });
  const { refresh, ...shown } = usePage(desk, kind, changed, (fault) => say(null, fault));
  /** Takes a step, says how it went, and shows what the table is like now. */
  const step = async (take: () => Promise<string | null>): Promise<void> => {
    say(null);
    try {
      say(await take());
    } catch (error) {
      say(null, faultOf(error));
    }
    await refresh();
  };
  const picture = { kind, revision: shown.page?.revision ?? 0 };
  const save = async ({ index, revision }: Editing, cells: Cells): Promise<string | null> => {
    const problems = await desk.save({ kind, index, revision, cells, language });
    const isSaved = problems !== 'same' && problems.length === 0;
    setEditing(isSaved ? null : { index, revision, cells, problems });
    return isSaved ? t.saved : null;
  };
  const remove = async (index: number): Promise<string> => {
    setEditing(null);
    await desk.remove({ ...picture, index });
    return t.deleted;
  };
  return {
    ...shown,
    ...outcome,
    editing,
    /** Opens a row, or a new one (`index` null). */
    edit: (index: number | null, cells: Cells) =>
      setEditing({ index, cells, revision: picture.revision, problems: [] }),
    close: () => setEditing(null),
    say,
    step,
    save: (cells: Cells) => void (editing && step(() => save(editing, cells))),
    remove: (index: number) => void step(() => remove(index)),
    undo: () => void step(async () => desk.undo(picture).then(() => t.undone)),
    backToPacks: () => void step(async () => desk.backToPacks(picture).then(() => null)),
  };
}
