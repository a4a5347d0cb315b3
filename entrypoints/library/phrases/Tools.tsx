import { useText } from '../../../components/i18n/language';
import { GroupBar, StatusLine } from '../../../components/phrases/Bars';
import { commandTexts } from '../../../components/phrases/command-texts';
import { Toolbar } from '../../../components/phrases/Toolbar';
import { phrasesTexts } from '../../../components/phrases/texts';
import ui from '../../../components/ui.module.css';
import type { Workbench } from './PhrasesDesk';
import { NEW_PHRASE } from './use-desk';

/** Search, what can be done, and what was done. */
export function Tools({ bench }: { bench: Workbench }) {
  const t = useText(phrasesTexts);
  const c = useText(commandTexts);
  const { desk, listed, selection, commands, changes, slots, box } = bench;
  const { view, query } = desk;
  const onDown = (): void => {
    const first = selection.active ?? listed.rows[0]?.key;
    document.querySelector<HTMLElement>('[role="grid"]')?.focus();
    if (first) desk.setSelection({ ...selection, active: first, anchor: first });
  };
  return (
    <>
      <Toolbar
        query={query}
        box={box}
        onQuery={desk.onQuery}
        onDown={onDown}
        onNew={slots.editing ? () => desk.onOpen(NEW_PHRASE) : null}
      >
        {slots.importing}
        {slots.exporting?.(bench.chosen.length > 0 ? bench.chosen : listed.rows)}
        {view.kind === 'trash' && listed.rows.length > 0 && (
          <button type="button" className={ui.button} onClick={commands.emptyTrash}>
            {c.empty}
          </button>
        )}
      </Toolbar>
      {view.kind === 'group' && (
        <GroupBar
          path={view.path}
          onRename={() => commands.ask({ kind: 'rename', path: view.path })}
          onMove={() => commands.ask({ kind: 'move-group', path: view.path })}
          onDelete={() => commands.ask({ kind: 'delete-group', path: view.path })}
        />
      )}
      <StatusLine
        count={listed.isWaiting ? t.searching : t.found(listed.rows.length)}
        said={changes.said}
        canTakeBack={changes.canTakeBack}
        undo={changes.next.undo}
        redo={changes.next.redo}
        onUndo={changes.undo}
        onRedo={changes.redo}
      />
    </>
  );
}
