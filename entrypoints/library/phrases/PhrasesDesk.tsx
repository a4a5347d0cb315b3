import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useRef } from 'react';
import { currentKey } from '../../../assist/phrase-row';
import { countRows } from '../../../assist/phrase-tree';
import { useText } from '../../../components/i18n/language';
import { PhrasesFrame } from '../../../components/phrases/PhrasesFrame';
import { NOTHING_CHOSEN } from '../../../components/phrases/selection';
import { Tree } from '../../../components/phrases/Tree';
import { phrasesTexts } from '../../../components/phrases/texts';
import { viewTitle } from '../../../components/phrases/view-title';
import type { LibraryDatabase } from '../../../storage/database';
import { Asks } from './Asks';
import { Listing } from './Listing';
import { OpenPhrase } from './OpenPhrase';
import type { PhraseSlots } from './Phrases';
import type { Rows } from './row-store';
import { Tools } from './Tools';
import { useChanges } from './use-changes';
import { useCommands } from './use-commands';
import { NEW_PHRASE, useDesk } from './use-desk';
import { useLabels } from './use-labels';
import { usePageKeys } from './use-page-keys';
import { useRowList } from './use-row-list';
import { useRowSearch } from './use-row-search';
import { chosenOf, targetsOf, useDragged, useFollowed } from './use-targets';

interface Props {
  database: LibraryDatabase;
  rows: Rows;
  slots: PhraseSlots;
}

/** Everything that the parts of the page share. */
export function useWorkbench({ database, rows, slots }: Props) {
  const desk = useDesk();
  const search = useRowSearch(database, rows);
  const labels = useLabels(rows);
  const facts = useMemo(() => ({ now: rows.at, similar: slots.similar?.(rows) ?? NONE_SIMILAR }), [rows, slots]);
  const listed = useRowList({ ...desk, rows: rows.byKey, search, facts });
  const selection = useFollowed(desk.selection, rows.byKey);
  const chosen = useMemo(() => chosenOf(selection, listed.rows), [selection, listed]);
  const targets = () => targetsOf(selection, listed.rows);
  const changes = useChanges(database);
  const onNone = (): void => desk.setSelection({ ...selection, chosen: NOTHING_CHOSEN.chosen });
  const commands = useCommands({ targets, rows: rows.byKey, apply: changes.apply, onNone, onView: desk.onView });
  const counts = useMemo(
    () => countRows(rows.byKey.values(), facts, commands.newGroups),
    [rows, facts, commands.newGroups],
  );
  const dragged = useDragged(selection, listed.rows);
  const box = useRef<HTMLInputElement>(null);
  const { begun } = slots;
  const { onOpen } = desk;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the words come
  useEffect(() => {
    if (begun) onOpen(NEW_PHRASE);
  }, [begun]);
  usePageKeys({ onUndo: changes.undo, onRedo: changes.redo, box });
  const open = desk.open === null || desk.open === NEW_PHRASE ? desk.open : currentKey(rows.byKey, desk.open);
  return { desk, labels, listed, selection, chosen, changes, commands, counts, dragged, box, open, rows, slots };
}

export type Workbench = ReturnType<typeof useWorkbench>;

const NONE_SIMILAR: ReadonlySet<string> = new Set();

/** The page of phrases, once they are read. */
export function PhrasesDesk(props: Props) {
  const t = useText(phrasesTexts);
  const { database, rows } = props;
  const bench = useWorkbench(props);
  const { desk, commands, counts, dragged } = bench;
  const unanswered = useLiveQuery(
    () => database.questions.filter(({ answered }) => answered === null).count(),
    [database],
  );
  return (
    <>
      <PhrasesFrame
        pane={desk.pane}
        onPane={desk.setPane}
        viewTitle={viewTitle(desk.view, t)}
        views={
          <Tree
            counts={counts}
            view={desk.view}
            unanswered={unanswered ?? null}
            act={{
              onView: desk.onView,
              canDrop: dragged.canDrop,
              onDrop: (view) => commands.drop(dragged.take(), view),
              onNewGroup: () => commands.ask({ kind: 'new-group' }),
              onRename: (path) => commands.ask({ kind: 'rename', path }),
            }}
          />
        }
        tools={<Tools bench={bench} />}
        list={<Listing bench={bench} />}
        detail={<OpenPhrase bench={bench} database={database} />}
      />
      <Asks commands={commands} rows={rows.byKey} counts={counts} />
    </>
  );
}
